package org.incubatornetwork.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.incubatornetwork.measure.Measures;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes documents that are accepted, from the schema alone: a new member is in them by itself. */
final class SchemaDocuments {
    /** The members that every entity has; they are in an item only where they are what is made long. */
    static final ImmutableSet<String> METADATA = ImmutableSet.of("identifiers", "sources", "url", "extensions");

    static final String NETWORK = "Network";

    private static final int DAYS = 9_000;
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final LocalDate FIRST_DAY = LocalDate.of(1999, 1, 4);
    private static final ImmutableList<String> MEASURES =
            Measures.measures().stream().map(measure -> measure.id().value()).collect(ImmutableList.toImmutableList());

    /** How the items of a list are to each other. */
    enum Mode {
        /** All alike. */
        EQUAL,
        /** Each with an id, a day and a figure of its own. */
        DIFFERENT,
        /** Alike but for their texts, which are all of one {@link String#hashCode()}. */
        COLLIDING,
        /** Each value as long or as far as the format allows. */
        EXTREME
    }

    /** A step from an object to one within it. */
    record Step(String owner, String member, boolean isList) {}

    private final JsonNode definitions;
    private final Map<String, Map<String, JsonNode>> properties = new ConcurrentHashMap<>();
    private final Map<String, List<Step>> paths = new LinkedHashMap<>();

    SchemaDocuments() {
        try (InputStream schema = NetworkJson.class.getResourceAsStream(SchemaWriter.RESOURCE)) {
            definitions = JsonMapper.shared().readTree(schema).get("$defs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        findPaths();
    }

    /** The types of the objects in a document, each with the shortest way to it from the network. */
    Map<String, List<Step>> paths() {
        return paths;
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

    /** A document in which one object of a type has some members as given. */
    String document(String type, Map<String, String> members) {
        return Documents.envelope("\"network\": "
                + wrapped(requireNonNull(paths.get(type)), object(type, Mode.EQUAL, 0, true, members), Mode.EQUAL, 0));
    }

    /** A value within the objects on a path to it, each in a list if it stands in one. */
    String wrapped(List<Step> path, String value, Mode mode, int index) {
        String inner = value;
        for (int i = path.size() - 1; i >= 0; i--) {
            Step step = path.get(i);
            inner = object(
                    step.owner(), mode, index, true, Map.of(step.member(), step.isList() ? "[" + inner + "]" : inner));
        }
        return inner;
    }

    /** A list of about so many bytes, of objects with what they must have or with all that they may have. */
    String list(JsonNode schema, int size, Mode mode, boolean full) {
        JsonNode item = schema.get("items");
        String type = type(schema);
        return items(
                size,
                index -> type == null
                        ? value("", item, mode, index, full, new ArrayDeque<>())
                        : object(type, mode, index, full, Map.of()));
    }

    /** A list of about so many bytes. */
    static String items(int size, IntFunction<String> item) {
        StringBuilder list = new StringBuilder("[");
        for (int index = 0; list.length() < size; index++) {
            list.append(index == 0 ? "" : ",").append(item.apply(index));
        }
        return list.append(']').toString();
    }

    /** An object of a type with some members as given, and the others as they come. */
    String object(String type, Mode mode, int index, boolean full, Map<String, String> members) {
        return object(type, mode, index, full, members, new ArrayDeque<>());
    }

    private String object(
            String type, Mode mode, int index, boolean full, Map<String, String> members, Deque<String> around) {
        JsonNode definition = definitions.get(type);
        List<String> required = new ArrayList<>();
        definition.path("required").forEach(name -> required.add(name.asString()));
        required.addAll(oneOfAlternatives(definition, members.keySet()));
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
        leaveOneOf(definition, values, members.keySet(), index);
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

    /**
     * What is refused without it: of members of which an object has at least one, the first, if none is asked for; and what those that are
     * asked for are beside.
     */
    private static List<String> oneOfAlternatives(JsonNode definition, Set<String> asked) {
        List<String> ones = new ArrayList<>();
        for (JsonNode refused : definition.path("not").path("anyOf")) {
            List<String> absent = new ArrayList<>();
            List<String> present = new ArrayList<>();
            for (JsonNode one : refused.path("allOf")) {
                one.path("required").forEach(name -> present.add(name.asString()));
                one.path("not").path("required").forEach(name -> absent.add(name.asString()));
            }
            if (!absent.isEmpty()
                    && asked.containsAll(present)
                    && absent.stream().noneMatch(asked::contains)) {
                ones.add(absent.get(0));
            }
        }
        return ones;
    }

    /** Of two members that exclude each other, the one that is asked for, or each in its turn. */
    private static void leaveOneOf(JsonNode definition, Map<String, String> values, Set<String> asked, int index) {
        for (JsonNode pair : definition.path("not").path("anyOf")) {
            String one = pair.path("required").path(0).asString();
            String other = pair.path("required").path(1).asString();
            if (values.containsKey(one) && values.containsKey(other)) {
                boolean isFirst = asked.contains(one) || (!asked.contains(other) && index % 2 == 0);
                values.remove(isFirst ? other : one);
            }
        }
    }

    /** A value of a member, with all that it may have. */
    String value(String name, JsonNode schema, Mode mode, int index) {
        return value(name, schema, mode, index, true, new ArrayDeque<>());
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
        int number = mode == Mode.EQUAL || mode == Mode.COLLIDING ? 0 : index;
        if (schema.has("enum")) {
            return schema.get("enum").get(number % schema.get("enum").size()).toString();
        }
        return switch (schema.path("type").asString()) {
            case "integer" -> mode == Mode.EXTREME ? schema.get("maximum").toString() : String.valueOf(number % 99);
            case "boolean" -> String.valueOf(number % 2 == 0);
            case "object" -> "{}";
            default -> quoted(text(name, schema.get("pattern").asString(), mode, number, index));
        };
    }

    /** The first of the forms of texts that a pattern admits. */
    private static String text(String name, String pattern, Mode mode, int number, int index) {
        boolean extreme = mode == Mode.EXTREME;
        String own = mode == Mode.COLLIDING ? colliding(index) : "a" + number;
        LocalDate day = FIRST_DAY.plusDays(number % DAYS).plusDays(name.equals("end") ? 500 : 0);
        List<String> forms = List.of(
                name.equals("measure")
                        ? MEASURES.get(number % MEASURES.size())
                        : extreme ? "a".repeat(120) + number : own,
                vagueDay(day, mode, number),
                extreme ? number % 2 == 0 ? "9999-12-31" : "0001-01-01" : day.toString(),
                extreme ? "P9999Y" : "P" + (number % 200 + 1) + "M",
                "MAD",
                extreme ? "9".repeat(33) + number % 10 : String.valueOf(1 + number % 80));
        Pattern admitted = PATTERNS.computeIfAbsent(pattern, Pattern::compile);
        if (admitted.matcher("").matches() || admitted.matcher("a b").matches()) {
            return extreme ? ("a" + number + "b").repeat(10) : own;
        }
        return forms.stream()
                .filter(form -> admitted.matcher(form).find())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text for " + name + ": " + pattern));
    }

    /** A text of its own for each number below 65,536, all of one {@link String#hashCode()}. */
    static String colliding(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 15; bit >= 0; bit--) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    /** Where a day may be vague, every third is. */
    private static String vagueDay(LocalDate day, Mode mode, int number) {
        if (number % 3 != 2) {
            return "";
        }
        return mode == Mode.EXTREME ? "[0001-01-01..9999-12-31]" : "[" + day + ".." + day.plusDays(number % 900) + "]";
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    /** The members of a type and what each is, in order. */
    Map<String, JsonNode> properties(String type) {
        return properties.computeIfAbsent(type, this::propertiesOf);
    }

    private Map<String, JsonNode> propertiesOf(String type) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        definitions.get(type).get("properties").properties().forEach(property -> {
            JsonNode schema = property.getValue();
            properties.put(
                    property.getKey(), schema.has("anyOf") ? schema.get("anyOf").get(0) : schema);
        });
        return properties;
    }

    /** The type of an object, or of the objects in a list; null if it is something else. */
    static @Nullable String type(JsonNode schema) {
        JsonNode item = isList(schema) ? schema.get("items") : schema;
        return item.has("$ref") ? item.get("$ref").asString().replace("#/$defs/", "") : null;
    }

    static boolean isList(JsonNode schema) {
        return schema.path("type").asString("").equals("array");
    }

    /** Whether it is any text, of any length. */
    static boolean isText(JsonNode schema) {
        return schema.has("pattern") && Pattern.matches(schema.get("pattern").asString(), "a b".repeat(100));
    }
}
