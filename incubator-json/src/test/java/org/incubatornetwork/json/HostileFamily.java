package org.incubatornetwork.json;

import static java.util.Objects.requireNonNull;
import static org.incubatornetwork.json.SchemaDocuments.METADATA;
import static org.incubatornetwork.json.SchemaDocuments.NETWORK;
import static org.incubatornetwork.json.SchemaDocuments.isList;
import static org.incubatornetwork.json.SchemaDocuments.isText;
import static org.incubatornetwork.json.SchemaDocuments.items;
import static org.incubatornetwork.json.SchemaDocuments.quoted;
import static org.incubatornetwork.json.SchemaDocuments.type;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.incubatornetwork.json.SchemaDocuments.Mode;
import org.incubatornetwork.json.SchemaDocuments.Step;
import tools.jackson.databind.JsonNode;

/**
 * Documents that are accepted, and made to cost as much as they can: for each list and each text of the model, as long as the size
 * allows. They are made from the schema, so that a new list or text joins by itself.
 *
 * <ul>
 *   <li>A list is of many items: all equal, all different, with texts of one hash, each as long and as far as may be, all equal but for one
 *       member; with what they must have, and with all that they may have; by itself, and in each of many objects.
 *   <li>A text is long: of words that are looked for, of one word, of {@linkplain #TRAPS traps}; in every item of a list; and beside
 *       every list that it may be told of with.
 *   <li>What is not of the model is nested, and of many members.
 *   <li>Each two lists of the network refer to each other, or to nothing.
 * </ul>
 */
final class HostileFamily {
    private static final int TEXT_OF_AN_ITEM = 300;
    private static final int SAMPLED = 10;

    /**
     * What must not be shown as it is: marks of writing direction, fillers, a selector, a tag, line breaks, a link, a place of an
     * argument, an escape of a terminal spelled out; and letters that take two columns and none.
     */
    private static final String TRAPS = "\u202e\u3164\u115f\u2800\u034f\ufe0f\udb40\udc41\u00ad\\n\\t"
            + "[x](http://e.example)[y\\\\](z){0}{ }$@e\u0301\u6771\ud83d\ude80</script>%s";

    private final SchemaDocuments schema = new SchemaDocuments();
    private final ImmutableMap.Builder<String, IntFunction<String>> documents = ImmutableMap.builder();

    private HostileFamily() {}

    /** By name, what makes a document of about so many bytes. */
    static ImmutableMap<String, IntFunction<String>> documents() {
        HostileFamily family = new HostileFamily();
        family.schema.paths().keySet().forEach(family::addMembersOf);
        family.addPairs();
        return family.documents.buildOrThrow();
    }

    /** Of the documents about each member every tenth, and one at least: from another on for each member. */
    static ImmutableMap<String, IntFunction<String>> sample() {
        ImmutableMap.Builder<String, IntFunction<String>> sample = ImmutableMap.builder();
        int first = 0;
        for (Collection<Map.Entry<String, IntFunction<String>>> ofMember : Multimaps.index(
                        documents().entrySet(),
                        document ->
                                document.getKey().substring(0, document.getKey().indexOf(' ')))
                .asMap()
                .values()) {
            List<Map.Entry<String, IntFunction<String>>> forms = List.copyOf(ofMember);
            for (int i = first % Math.min(SAMPLED, forms.size()); i < forms.size(); i += SAMPLED) {
                sample.put(forms.get(i));
            }
            first++;
        }
        return sample.buildOrThrow();
    }

    private void addMembersOf(String type) {
        schema.properties(type).forEach((name, value) -> {
            String place = type + "." + name + " ";
            if (isList(value)) {
                addLists(place, type, name, value);
            } else if (isText(value)) {
                add(place + "of legal forms", type, name, size -> quoted(repeated("SARL ", size)));
                add(place + "of one word", type, name, size -> quoted(repeated("é", size / 2)));
                add(place + "of traps", type, name, size -> quoted(repeated(TRAPS, size)));
                addRepeated(place, type, name);
                addBesideLists(place, type, name);
            } else if (value.path("type").asString().equals("object") && !value.has("properties")) {
                add(place + "nested", type, name, size -> "{\"a\":" + nested(size) + "}");
                add(place + "of many", type, name, HostileFamily::texts);
            }
        });
    }

    private void addLists(String place, String type, String name, JsonNode list) {
        String inner = type(list);
        for (Mode mode : Mode.values()) {
            add(place + "of many " + mode + " lean", type, name, size -> schema.list(list, size, mode, false));
            if (inner != null) {
                add(place + "of many " + mode + " full", type, name, size -> schema.list(list, size, mode, true));
            }
        }
        if (METADATA.contains(name)) {
            return;
        }
        addInEachOfMany(place, type, name, list);
        if (inner != null) {
            schema.properties(inner).forEach((member, value) -> {
                if (!METADATA.contains(member)) {
                    add(
                            place + "of many that differ in " + member,
                            type,
                            name,
                            size -> items(
                                    size,
                                    index -> schema.object(
                                            inner,
                                            Mode.EQUAL,
                                            0,
                                            true,
                                            Map.of(member, schema.value(member, value, Mode.DIFFERENT, index)))));
                }
            });
        }
    }

    /** A list in every item of the nearest list: about as many items in each as there are lists. */
    private void addInEachOfMany(String place, String type, String name, JsonNode list) {
        for (Mode mode : List.of(Mode.EQUAL, Mode.DIFFERENT)) {
            addToItems(
                    place + "in each of many " + mode,
                    type,
                    (size, index) -> schema.object(
                            type,
                            mode,
                            index,
                            true,
                            Map.of(name, schema.list(list, 5 * (int) Math.sqrt(size), mode, false))),
                    mode);
        }
    }

    /** A text of every item of the nearest list. */
    private void addRepeated(String place, String type, String name) {
        for (Mode mode : List.of(Mode.EQUAL, Mode.DIFFERENT)) {
            addToItems(
                    place + "of many " + mode,
                    type,
                    (size, index) -> {
                        String text = (mode == Mode.EQUAL ? "" : index + " ") + "x y ".repeat(TEXT_OF_AN_ITEM / 4);
                        return schema.object(type, mode, index, true, Map.of(name, quoted(text)));
                    },
                    mode);
        }
    }

    /** What makes an object of an item, for a document of a size. */
    @FunctionalInterface
    private interface Item {
        String make(int size, int index);
    }

    /** An object in every item of the nearest list in which it may stand. */
    private void addToItems(String name, String type, Item item, Mode mode) {
        List<Step> path = requireNonNull(schema.paths().get(type));
        int last = path.size() - 1;
        while (last >= 0 && !path.get(last).isList()) {
            last--;
        }
        if (last < 0) {
            return;
        }
        Step list = path.get(last);
        List<Step> within = path.subList(last + 1, path.size());
        add(
                name,
                list.owner(),
                list.member(),
                size -> items(size, index -> schema.wrapped(within, item.make(size, index), mode, index)));
    }

    /** A text, and beside it each list of the same object, each half as long. */
    private void addBesideLists(String place, String type, String name) {
        if (METADATA.contains(name)) {
            return;
        }
        schema.properties(type).forEach((other, list) -> {
            if (isList(list) && !METADATA.contains(other)) {
                documents.put(
                        place + "beside " + other,
                        size -> schema.document(
                                type,
                                Map.of(
                                        name, quoted(repeated("x y ", size / 2)),
                                        other, schema.list(list, size / 2, Mode.DIFFERENT, true))));
            }
        });
    }

    /** Each two lists of the network, and each text of what is in one of them beside many startups. */
    private void addPairs() {
        Map<String, JsonNode> lists = new LinkedHashMap<>();
        schema.properties(NETWORK).forEach((name, value) -> {
            if (isList(value) && !METADATA.contains(name)) {
                lists.put(name, value);
            }
        });
        List<String> names = List.copyOf(lists.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                addPair(names.get(i), other, lists);
            }
            if (!names.get(i).equals("startups")) {
                addTextsBesideStartups(names.get(i), lists);
            }
        }
    }

    private void addPair(String one, String other, Map<String, JsonNode> lists) {
        for (Mode mode : List.of(Mode.EQUAL, Mode.DIFFERENT)) {
            documents.put(
                    one + " and " + other + " of many " + mode,
                    size -> schema.document(
                            NETWORK,
                            Map.of(
                                    one, schema.list(requireNonNull(lists.get(one)), size / 2, Mode.DIFFERENT, false),
                                    other, schema.list(requireNonNull(lists.get(other)), size / 2, mode, true))));
        }
    }

    private void addTextsBesideStartups(String name, Map<String, JsonNode> lists) {
        String type = type(requireNonNull(lists.get(name)));
        if (type == null) {
            return; // a list of texts: beside startups it is a pair
        }
        schema.properties(type).forEach((text, value) -> {
            if (isText(value)) {
                documents.put(type + "." + text + " beside startups", size -> {
                    String item =
                            schema.object(type, Mode.EQUAL, 0, true, Map.of(text, quoted(repeated("x y ", size / 2))));
                    String startups = schema.list(requireNonNull(lists.get("startups")), size / 2, Mode.EQUAL, true);
                    return schema.document(NETWORK, Map.of(name, "[" + item + "]", "startups", startups));
                });
            }
        });
    }

    private void add(String name, String type, String member, IntFunction<String> value) {
        documents.put(name, size -> schema.document(type, Map.of(member, value.apply(size))));
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

    private static String repeated(String text, int size) {
        return text.repeat(Math.max(1, size / text.length()));
    }
}
