package org.incubatornetwork.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.incubatornetwork.measure.Measures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents that are accepted, and made to cost as much as they can: for each list and each text of the model, as long as the size
 * allows. They are made from the schema, so that a new list or text joins by itself.
 */
final class HostileFamily {
    /** The members that every entity has; they are in an item only where they are what is made long. */
    private static final ImmutableSet<String> METADATA = ImmutableSet.of("identifiers", "sources", "url", "extensions");

    private static final String NETWORK = "Network";
    private static final int TEXT_OF_AN_ITEM = 300;
    private static final int DAYS = 9_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 4);
    private static final ImmutableList<String> MEASURES =
            Measures.measures().stream().map(measure -> measure.id().value()).collect(ImmutableList.toImmutableList());

    /** How the items of a list are to each other. */
    private enum Mode {
        /** All alike. */
        EQUAL,
        /** Each with an id, a day and a figure of its own. */
        DIFFERENT,
        /** Each value as long or as far as the format allows. */
        EXTREME
    }

    /** A step from an object to one within it. */
    private record Step(String owner, String member, boolean isList) {}

    private final JsonNode definitions;
    private final JsonNode root;
    private final Map<String, List<Step>> paths = new LinkedHashMap<>();
    private final ImmutableMap.Builder<String, IntFunction<String>> documents = ImmutableMap.builder();

    private HostileFamily() {
        try (InputStream schema = NetworkJson.class.getResourceAsStream(SchemaWriter.RESOURCE)) {
            root = JsonMapper.shared().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        definitions = root.get("$defs");
        findPaths();
    }

    /** By name, what makes a document of about so many bytes. */
    static ImmutableMap<String, IntFunction<String>> documents() {
        HostileFamily family = new HostileFamily();
        family.paths.keySet().forEach(family::addMembersOf);
        family.addPairs();
        return family.documents.buildOrThrow();
    }

    private void findPaths() {
        Deque<String> open = new ArrayDeque<>(List.of(NETWORK));
        paths.put(NETWORK, List.of());
        while (!open.isEmpty()) {
            String type = open.remove();
            properties(type).forEach((name, schema) -> {
                String inner = type(schema);
                if (inner != null && !paths.containsKey(inner)) {
                    List<Step> path = new ArrayList<>(paths.get(type));
                    path.add(new Step(type, name, isList(schema)));
                    paths.put(inner, path);
                    open.add(inner);
                }
            });
        }
    }

    private void addMembersOf(String type) {
        properties(type).forEach((name, schema) -> {
            String place = type + "." + name + " ";
            if (isList(schema)) {
                for (Mode mode : Mode.values()) {
                    add(place + "of many " + mode + " lean", type, name, size -> list(schema, size, mode, false));
                    if (type(schema) != null) {
                        add(place + "of many " + mode + " full", type, name, size -> list(schema, size, mode, true));
                    }
                }
            } else if (isTexts(schema)) {
                add(place + "of many", type, name, HostileFamily::texts);
            } else if (isText(schema)) {
                add(place + "of legal forms", type, name, size -> quoted(repeated("SARL ", size)));
                add(place + "of one word", type, name, size -> quoted(repeated("é", size / 2)));
                addRepeated(place, type, name);
                addBesideLists(place, type, name);
            } else if (schema.path("type").asString().equals("object") && !schema.has("properties")) {
                add(place + "nested", type, name, size -> "{\"a\":" + nested(size) + "}");
                add(place + "of many", type, name, HostileFamily::texts);
            }
        });
    }

    /** A text of every item of the nearest list. */
    private void addRepeated(String place, String type, String name) {
        List<Step> path = requireNonNull(paths.get(type));
        int last = path.size() - 1;
        while (last >= 0 && !path.get(last).isList()) {
            last--;
        }
        if (last < 0) {
            return;
        }
        Step list = path.get(last);
        List<Step> within = path.subList(last + 1, path.size());
        for (Mode mode : List.of(Mode.EQUAL, Mode.DIFFERENT)) {
            add(
                    place + "of many " + mode,
                    list.owner(),
                    list.member(),
                    size -> items(size, index -> {
                        String text = (mode == Mode.EQUAL ? "" : index + " ") + "x y ".repeat(TEXT_OF_AN_ITEM / 4);
                        String value = object(type, mode, index, true, Map.of(name, quoted(text)));
                        return wrapped(within, value, mode, index);
                    }));
        }
    }

    /** A text, and beside it each list of the same object, each half as long. */
    private void addBesideLists(String place, String type, String name) {
        if (METADATA.contains(name)) {
            return;
        }
        properties(type).forEach((other, schema) -> {
            if (isList(schema) && !METADATA.contains(other)) {
                documents.put(
                        place + "beside " + other,
                        size -> document(
                                type,
                                Map.of(
                                        name, quoted(repeated("x y ", size / 2)),
                                        other, list(schema, size / 2, Mode.DIFFERENT, true))));
            }
        });
    }

    /** Each two lists of the network, and each text of what is in one of them beside many startups. */
    private void addPairs() {
        Map<String, JsonNode> lists = new LinkedHashMap<>();
        properties(NETWORK).forEach((name, schema) -> {
            if (isList(schema) && !METADATA.contains(name)) {
                lists.put(name, schema);
            }
        });
        List<String> names = List.copyOf(lists.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String one = names.get(i);
                String other = names.get(j);
                for (Mode mode : List.of(Mode.EQUAL, Mode.DIFFERENT)) {
                    documents.put(
                            one + " and " + other + " of many " + mode,
                            size -> document(
                                    NETWORK,
                                    Map.of(
                                            one, list(requireNonNull(lists.get(one)), size / 2, Mode.DIFFERENT, false),
                                            other, list(requireNonNull(lists.get(other)), size / 2, mode, true))));
                }
            }
            String name = names.get(i);
            String type = requireNonNull(type(requireNonNull(lists.get(name))));
            if (!name.equals("startups")) {
                properties(type).forEach((text, schema) -> {
                    if (isText(schema)) {
                        documents.put(
                                type + "." + text + " beside startups",
                                size -> document(
                                        NETWORK,
                                        Map.of(
                                                name,
                                                "["
                                                        + object(
                                                                type,
                                                                Mode.EQUAL,
                                                                0,
                                                                true,
                                                                Map.of(text, quoted(repeated("x y ", size / 2))))
                                                        + "]",
                                                "startups",
                                                list(
                                                        requireNonNull(lists.get("startups")),
                                                        size / 2,
                                                        Mode.EQUAL,
                                                        true))));
                    }
                });
            }
        }
    }

    private void add(String name, String type, String member, IntFunction<String> value) {
        documents.put(name, size -> document(type, Map.of(member, value.apply(size))));
    }

    /** A document in which one object of a type has some members as given. */
    private String document(String type, Map<String, String> members) {
        return Documents.envelope("\"network\": "
                + wrapped(requireNonNull(paths.get(type)), object(type, Mode.EQUAL, 0, true, members), Mode.EQUAL, 0));
    }

    private String wrapped(List<Step> path, String value, Mode mode, int index) {
        String inner = value;
        for (int i = path.size() - 1; i >= 0; i--) {
            Step step = path.get(i);
            inner = object(
                    step.owner(), mode, index, true, Map.of(step.member(), step.isList() ? "[" + inner + "]" : inner));
        }
        return inner;
    }

    private String list(JsonNode schema, int size, Mode mode, boolean full) {
        JsonNode item = schema.get("items");
        String type = type(schema);
        return items(
                size,
                index -> type == null
                        ? value("", item, mode, index, full, new ArrayDeque<>())
                        : object(type, mode, index, full, Map.of()));
    }

    private static String items(int size, IntFunction<String> item) {
        StringBuilder list = new StringBuilder("[");
        for (int index = 0; list.length() < size; index++) {
            list.append(index == 0 ? "" : ",").append(item.apply(index));
        }
        return list.append(']').toString();
    }

    private static String texts(int size) {
        StringBuilder texts = new StringBuilder("{");
        for (int index = 0; texts.length() < size; index++) {
            texts.append(index == 0 ? "" : ",").append("\"l" + index + "\":\"" + index + "\"");
        }
        return texts.append('}').toString();
    }

    private static String nested(int size) {
        String nest = "[".repeat(50) + "]".repeat(50);
        return items(size, index -> nest);
    }

    private String object(String type, Mode mode, int index, boolean full, Map<String, String> members) {
        return object(type, mode, index, full, members, new ArrayDeque<>());
    }

    private String object(
            String type, Mode mode, int index, boolean full, Map<String, String> members, Deque<String> around) {
        JsonNode definition = definitions.get(type);
        List<String> required = new ArrayList<>();
        definition.path("required").forEach(name -> required.add(name.asString()));
        Map<String, String> values = new LinkedHashMap<>();
        around.push(type);
        properties(type).forEach((name, schema) -> {
            if (members.containsKey(name)) {
                values.put(name, members.get(name));
            } else if (required.contains(name)
                    || type.equals("Quantity")
                    || (full && !METADATA.contains(name) && !around.contains(type(schema)) && around.size() < 6)) {
                values.put(name, value(name, schema, mode, index, full, around));
            }
        });
        around.pop();
        leaveOneOf(definition, values, members, index);
        if (type.equals("Quantity") && !"\"BETWEEN\"".equals(values.get("qualifier"))) {
            values.remove("upper");
        }
        StringBuilder object = new StringBuilder("{");
        values.forEach((name, value) -> object.append(object.length() == 1 ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(value));
        return object.append('}').toString();
    }

    /** Of members that exclude each other, the one that is asked for, or each in its turn. */
    private static void leaveOneOf(
            JsonNode definition, Map<String, String> values, Map<String, String> members, int index) {
        List<String> exclusive = new ArrayList<>();
        definition
                .path("not")
                .path("anyOf")
                .forEach(pair -> pair.path("required").forEach(name -> {
                    if (!exclusive.contains(name.asString())) {
                        exclusive.add(name.asString());
                    }
                }));
        if (!exclusive.isEmpty()) {
            String kept = exclusive.stream()
                    .filter(members::containsKey)
                    .findFirst()
                    .orElse(exclusive.get(index % exclusive.size()));
            exclusive.stream().filter(name -> !name.equals(kept)).forEach(values::remove);
        }
    }

    private String value(String name, JsonNode schema, Mode mode, int index, boolean full, Deque<String> around) {
        String type = type(schema);
        if (isList(schema)) {
            return "["
                    + (type == null
                            ? value(name, schema.get("items"), mode, index, full, around)
                            : object(type, mode, index, full, Map.of(), around))
                    + "]";
        }
        if (type != null) {
            return object(type, mode, index, full, Map.of(), around);
        }
        if (isTexts(schema)) {
            return "{\"fr\":\"x\"}";
        }
        int number = mode == Mode.EQUAL ? 0 : index;
        if (schema.has("enum")) {
            return schema.get("enum").get(number % schema.get("enum").size()).toString();
        }
        return switch (schema.path("type").asString()) {
            case "integer" -> mode == Mode.EXTREME ? schema.get("maximum").toString() : String.valueOf(number % 99);
            case "boolean" -> String.valueOf(number % 2 == 0);
            case "object" -> "{}";
            default -> quoted(text(name, schema.get("pattern").asString(), mode, number));
        };
    }

    /** The first of the forms of texts that a pattern admits. */
    private static String text(String name, String pattern, Mode mode, int number) {
        boolean extreme = mode == Mode.EXTREME;
        LocalDate day = FIRST_DAY.plusDays(number % DAYS).plusDays(name.equals("end") ? 500 : 0);
        List<String> forms = List.of(
                name.equals("measure")
                        ? MEASURES.get(number % MEASURES.size())
                        : extreme ? "a".repeat(120) + number : "a" + number,
                extreme ? number % 2 == 0 ? "9999-12-31" : "0001-01-01" : day.toString(),
                extreme ? "P9999Y" : "P" + (number % 200 + 1) + "M",
                "MAD",
                extreme ? "9".repeat(33) + number % 10 : String.valueOf(1 + number % 80));
        Pattern admitted = Pattern.compile(pattern);
        if (admitted.matcher("").matches() || admitted.matcher("a b").matches()) {
            return extreme ? ("a" + number + "b").repeat(10) : "a" + number;
        }
        return forms.stream()
                .filter(form -> admitted.matcher(form).find())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text for " + name + ": " + pattern));
    }

    private static String repeated(String text, int size) {
        return text.repeat(Math.max(1, size / text.length()));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private Map<String, JsonNode> properties(String type) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        definitions.get(type).get("properties").properties().forEach(property -> {
            JsonNode schema = property.getValue();
            properties.put(
                    property.getKey(), schema.has("anyOf") ? schema.get("anyOf").get(0) : schema);
        });
        return properties;
    }

    /** The type of an object, or of the objects in a list; null if it is something else. */
    private static @Nullable String type(JsonNode schema) {
        JsonNode item = isList(schema) ? schema.get("items") : schema;
        return item.has("$ref") ? item.get("$ref").asString().replace("#/$defs/", "") : null;
    }

    private static boolean isList(JsonNode schema) {
        return schema.path("type").asString("").equals("array");
    }

    private static boolean isTexts(JsonNode schema) {
        return schema.has("additionalProperties")
                && schema.get("additionalProperties").isObject();
    }

    /** Whether it is any text, of any length. */
    private static boolean isText(JsonNode schema) {
        return schema.has("pattern") && Pattern.matches(schema.get("pattern").asString(), "a b".repeat(100));
    }
}
