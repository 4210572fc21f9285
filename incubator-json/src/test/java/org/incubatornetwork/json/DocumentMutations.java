package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents made of others, most of which are still accepted: values come to where values of their name stood in another document,
 * items are doubled, moved and left out, and days, figures and texts are driven to their ends.
 */
final class DocumentMutations {
    private static final String NETWORK = "network";

    /** So many values of a member are remembered. */
    private static final int MOST_VALUES = 300;

    private static final int MOST_STEPS = 6;

    /** Texts that may stand for each other, and are at an end of what may be told, or beside it. */
    private static final Map<Pattern, List<String>> ENDS = ImmutableMap.of(
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            List.of("0001-01-01", "9999-12-31", "2024-02-29", "2024-02-28", "2023-12-31", "2000-01-01"),
            Pattern.compile("[\\[.]*\\d{3}[\\dX].*"),
            List.of("2024", "201X", "2023-06~", "[..2024-02-29]", "[2024-02-28..]", "[0001-01-01..9999-12-31]"),
            Pattern.compile("P\\d+[YMD]"),
            List.of("P9999Y", "P1D", "P0D", "P12M", "P1Y"),
            Pattern.compile("-?[\\d.]+"),
            List.of("9".repeat(34), "-" + "9".repeat(34), "0." + "0".repeat(20) + "1", "0", "-1", "1", "0.5"),
            Pattern.compile("[A-Z][^_]*[ a-zé].*"),
            List.of("", " ", "SARL", "\u202e", "x".repeat(300), "ÉTÉ"));

    private final List<JsonNode> seeds = new ArrayList<>();

    /** By what it stands for, the members that an object has anywhere, and the values that each of them has. */
    private final Map<String, Map<String, List<JsonNode>>> known = new HashMap<>();

    private final Random random;

    /** Mutations of some documents, the same for the same seed. */
    DocumentMutations(List<byte[]> documents, long seed) {
        random = new Random(seed);
        for (byte[] document : documents) {
            JsonNode tree = JsonMapper.shared().readTree(document);
            seeds.add(tree);
            remember(NETWORK, tree.get(NETWORK));
        }
    }

    private void remember(String role, JsonNode node) {
        node.properties().forEach(member -> {
            List<JsonNode> values = known.computeIfAbsent(role, unknown -> new LinkedHashMap<>())
                    .computeIfAbsent(member.getKey(), unknown -> new ArrayList<>());
            if (values.size() < MOST_VALUES) {
                values.add(member.getValue());
            }
            remember(inner(role, member.getKey()), member.getValue());
        });
        if (node instanceof ArrayNode) {
            node.forEach(item -> remember(role, item));
        }
    }

    /** What an object stands for: sources are alike wherever they are, and what is called a status is not. */
    private static String inner(String role, String name) {
        return name.equals("sources") || name.equals("identifiers") ? name : role + "/" + name;
    }

    /** The next document. */
    byte[] next() {
        JsonNode tree = any(seeds).deepCopy();
        for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            mutate(tree.get(NETWORK));
        }
        return tree.toString().getBytes(UTF_8);
    }

    /** Changes one object or list within a network: down from the top, and more often on than not. */
    private void mutate(JsonNode network) {
        String role = NETWORK;
        JsonNode node = network;
        for (int depth = 0; depth == 0 || random.nextInt(4) > 0; depth++) {
            List<String> names = names(node);
            String name = names.isEmpty() ? "" : any(names);
            JsonNode inner = names.isEmpty() ? item(node) : node.get(name);
            if (inner == null || !inner.isContainer()) {
                break;
            }
            role = names.isEmpty() ? role : inner(role, name);
            node = inner;
        }
        if (node instanceof ObjectNode object) {
            mutate(known.getOrDefault(role, Map.of()), object);
        } else {
            mutate((ArrayNode) node);
        }
    }

    private @Nullable JsonNode item(JsonNode list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private void mutate(Map<String, List<JsonNode>> members, ObjectNode object) {
        if (members.isEmpty()) {
            return;
        }
        String name = any(List.copyOf(members.keySet()));
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1, 2 -> end(object);
            default ->
                object.set(name, any(Objects.requireNonNull(members.get(name))).deepCopy());
        }
    }

    /** Drives one text to an end. */
    private void end(ObjectNode object) {
        List<String> texts = names(object);
        texts.removeIf(name -> !object.get(name).isString());
        if (!texts.isEmpty()) {
            String name = any(texts);
            ENDS.entrySet().stream()
                    .filter(ends ->
                            ends.getKey().matcher(object.get(name).asString()).matches())
                    .findFirst()
                    .ifPresent(ends -> object.put(name, any(ends.getValue())));
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

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.properties().forEach(member -> names.add(member.getKey()));
        return names;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
