package org.incubatornetwork.examples.spreadsheet.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.text.PointerSegment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rest of a network as rows tell it, in whatever order they stand: each has a path, a JSON Pointer (RFC 6901) in which the index of a
 * list stands in brackets, so that it is told from a name. Items of a list are in the order of their numbers, of which some may be missing.
 */
final class NetworkTree {
    private static final Pattern INDEX = Pattern.compile("\\[\\d{1,8}]");
    /** No document is deeper. */
    private static final int DEEPEST = JsonLimits.STANDARD.depth();

    private final Map<String, NetworkTree> members = new LinkedHashMap<>();
    private final SortedMap<Integer, NetworkTree> items = new TreeMap<>();
    private Optional<JsonNode> value = Optional.empty();
    private Optional<Place> place = Optional.empty();

    static String escaped(String name) {
        String escaped = PointerSegment.of(name);
        return escaped.startsWith("[") ? "~2" + escaped.substring(1) : escaped;
    }

    private static String name(String token) {
        return PointerSegment.name(token.startsWith("~2") ? "[" + token.substring(2) : token);
    }

    /**
     * Takes what a row tells.
     *
     * @param told its value; empty if that can't be read
     * @return false if the path leads elsewhere, or deeper than any document, or is taken
     */
    boolean set(String path, Optional<JsonNode> told, Place at) {
        if (!path.startsWith("/") || isDeep(path)) {
            return false;
        }
        NetworkTree node = this;
        for (String token : path.substring(1).split("/", -1)) {
            boolean isIndex = INDEX.matcher(token).matches();
            if (node.value.isPresent() || (isIndex ? !node.members.isEmpty() : !node.items.isEmpty())) {
                return false;
            }
            node.place = node.place.or(() -> Optional.of(at));
            node = isIndex
                    ? node.items.computeIfAbsent(
                            Integer.valueOf(token.substring(1, token.length() - 1)), none -> new NetworkTree())
                    : node.members.computeIfAbsent(name(token), none -> new NetworkTree());
        }
        if (node.place.isPresent()) {
            return false;
        }
        node.place = Optional.of(at);
        node.value = told;
        return true;
    }

    private static boolean isDeep(String path) {
        return path.chars().filter(character -> character == '/').count() > DEEPEST;
    }

    /** All that the rows tell; nothing where a value can't be read. */
    ObjectNode object(ObjectNode made) {
        members.forEach((name, member) -> member.json(made).ifPresent(json -> made.set(name, json)));
        return made;
    }

    private Optional<JsonNode> json(ObjectNode factory) {
        if (!members.isEmpty()) {
            return Optional.of(object(factory.objectNode()));
        }
        if (items.isEmpty()) {
            return value;
        }
        ArrayNode list = factory.arrayNode();
        items.values().forEach(item -> item.json(factory).ifPresent(list::add));
        return Optional.of(list);
    }

    /** Where the members stand, by the pointers that they have in {@link #object}. */
    Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        putPlaces("", places);
        return places;
    }

    private void putPlaces(String pointer, Map<String, Place> places) {
        place.ifPresent(at -> places.put(pointer, at));
        members.forEach((name, member) -> member.putPlaces(pointer + "/" + PointerSegment.of(name), places));
        int index = 0;
        for (NetworkTree item : items.values()) {
            // An item of which nothing could be read has no index.
            if (!item.isBlank()) {
                item.putPlaces(pointer + "/" + index++, places);
            }
        }
    }

    private boolean isBlank() {
        return members.isEmpty() && items.isEmpty() && value.isEmpty();
    }

    /** Whether a path leads to something that is told elsewhere. */
    static boolean isIn(String path, String part) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    static List<String> columns() {
        return List.of("path", "value", "value" + Headers.JSON);
    }
}
