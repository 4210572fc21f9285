package org.incubatornetwork.examples.spreadsheet.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.text.PointerSegment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON Pointer (RFC 6901) in which the index of a list stands in brackets, so that it is told from a name. */
final class NetworkPath {
    private NetworkPath() {}

    static String escaped(String name) {
        String escaped = PointerSegment.of(name);
        return escaped.startsWith("[") ? "~2" + escaped.substring(1) : escaped;
    }

    private static String name(String token) {
        String name = token.startsWith("~2") ? "[" + token.substring(2) : token;
        return PointerSegment.name(name);
    }

    /** The same as a pointer of a finding. */
    static String pointer(String path) {
        StringBuilder pointer = new StringBuilder();
        for (String token : tokens(path)) {
            pointer.append('/')
                    .append(index(token)
                            .map(String::valueOf)
                            .orElse(token.startsWith("~2") ? "[" + token.substring(2) : token));
        }
        return pointer.toString();
    }

    private static List<String> tokens(String path) {
        List<String> tokens = new ArrayList<>();
        if (path.startsWith("/")) {
            tokens.addAll(List.of(path.substring(1).split("/", -1)));
        }
        return tokens;
    }

    private static Optional<Integer> index(String token) {
        return token.matches("\\[\\d{1,8}]")
                ? Optional.of(Integer.parseInt(token.substring(1, token.length() - 1)))
                : Optional.empty();
    }

    /**
     * Sets the value at a path, and makes what leads to it. Items of a list have to come in their order.
     *
     * @return false if the path leads elsewhere, or is taken
     */
    static boolean set(ObjectNode root, String path, JsonNode value) {
        List<String> tokens = tokens(path);
        if (tokens.isEmpty()) {
            return false;
        }
        JsonNode node = root;
        for (int i = 0; i < tokens.size(); i++) {
            boolean isLast = i == tokens.size() - 1;
            JsonNode next =
                    isLast ? value : index(tokens.get(i + 1)).isPresent() ? root.arrayNode() : root.objectNode();
            Optional<Integer> index = index(tokens.get(i));
            JsonNode there;
            if (node instanceof ArrayNode array && index.isPresent() && index.get() <= array.size()) {
                there = array.get(index.get());
                if (there == null) {
                    array.add(next);
                }
            } else if (node instanceof ObjectNode object && index.isEmpty()) {
                there = object.get(name(tokens.get(i)));
                if (there == null) {
                    object.set(name(tokens.get(i)), next);
                }
            } else {
                return false;
            }
            if (there != null && isLast) {
                return false;
            }
            node = there == null ? next : there;
        }
        return true;
    }
}
