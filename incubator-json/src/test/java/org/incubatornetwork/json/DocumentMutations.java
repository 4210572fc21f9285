package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents made of others, most of which are still accepted: values come to where values of their name stood in another document,
 * items are doubled, moved and left out, and days, figures and texts are driven to their ends.
 */
final class DocumentMutations {
    /** So many values of a member are remembered. */
    private static final int MOST_VALUES = 300;

    private static final int MOST_STEPS = 6;

    private static final List<String> ENDS = List.of(
            "0001-01-01",
            "9999-12-31",
            "2024-02-29",
            "2024",
            "201X",
            "2023-06~",
            "[..2024-02-29]",
            "[2024-02-28..]",
            "[0001-01-01..9999-12-31]",
            "P9999Y",
            "P1D",
            "P0D",
            "9".repeat(34),
            "-" + "9".repeat(34),
            "0." + "0".repeat(20) + "1",
            "0",
            "-1",
            "");

    private final List<JsonNode> seeds = new ArrayList<>();

    /** By the name of a member, the values that it has anywhere; by that of an object, and of its member, likewise. */
    private final Map<String, List<JsonNode>> values = new HashMap<>();

    private final Map<String, List<String>> members = new HashMap<>();

    private final Random random;

    /** Mutations of some documents, the same for the same seed. */
    DocumentMutations(List<byte[]> documents, long seed) {
        random = new Random(seed);
        for (byte[] document : documents) {
            JsonNode tree = JsonMapper.shared().readTree(document);
            seeds.add(tree);
            remember("", tree);
        }
    }

    private void remember(String role, JsonNode node) {
        node.properties().forEach(member -> {
            List<JsonNode> known = values.computeIfAbsent(member.getKey(), name -> new ArrayList<>());
            if (known.size() < MOST_VALUES) {
                known.add(member.getValue());
            }
            List<String> names = members.computeIfAbsent(role, name -> new ArrayList<>());
            if (!names.contains(member.getKey())) {
                names.add(member.getKey());
            }
            remember(member.getKey(), member.getValue());
        });
        if (node instanceof ArrayNode) {
            node.forEach(item -> remember(role, item));
        }
    }

    /** The next document. */
    byte[] next() {
        JsonNode tree = any(seeds).deepCopy();
        for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            mutate(tree);
        }
        return tree.toString().getBytes(UTF_8);
    }

    /** Changes one object or list within a tree. */
    private void mutate(JsonNode tree) {
        String role = "";
        JsonNode node = tree;
        // Down from the top, and more often on than not.
        while (true) {
            String name = node instanceof ObjectNode object && !object.isEmpty() ? any(names(object)) : role;
            JsonNode inner = node instanceof ObjectNode ? node.get(name) : item(node);
            if (inner == null || !inner.isContainer() || (node != tree && random.nextInt(4) == 0)) {
                break;
            }
            node = inner;
            role = name;
        }
        if (node instanceof ObjectNode object) {
            mutate(role, object);
        } else {
            mutate((ArrayNode) node);
        }
    }

    private @Nullable JsonNode item(JsonNode list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private void mutate(String role, ObjectNode object) {
        List<String> names = members.getOrDefault(role, names(object));
        if (names.isEmpty()) {
            return;
        }
        String name = any(names);
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> end(object);
            default -> object.set(name, any(values.get(name)).deepCopy());
        }
    }

    /** Drives one text to an end. */
    private void end(ObjectNode object) {
        List<String> texts = new ArrayList<>(names(object));
        texts.removeIf(name -> !object.get(name).isString());
        if (!texts.isEmpty()) {
            object.set(any(texts), JsonNodeFactory.instance.stringNode(any(ENDS)));
        }
    }

    private void mutate(ArrayNode list) {
        if (list.isEmpty()) {
            return;
        }
        int place = random.nextInt(list.size());
        switch (random.nextInt(4)) {
            case 0 -> list.remove(place);
            case 1 -> list.add(list.remove(place));
            default -> {
                for (int copies = random.nextInt(12); copies >= 0; copies--) {
                    list.insert(random.nextInt(list.size() + 1), list.get(place).deepCopy());
                }
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.properties().forEach(member -> names.add(member.getKey()));
        return names;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
