package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incubatornetwork.json.codec.Agreement;
import org.incubatornetwork.json.codec.Jackson;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.lines.LastLine;
import org.incubatornetwork.json.tables.NetworkCodecs;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON Schema of the format from the tables of its members. The committed schema is what this writes. */
final class SchemaWriter {
    static final String RESOURCE = "incubator-network-1.0.schema.json";

    /** What null is not. */
    private static final ImmutableMap<String, Object> PRESENT = ImmutableMap.of("not", ImmutableMap.of("type", "null"));

    private final Map<String, Object> definitions = new TreeMap<>();
    private final Deque<ObjectCodec<?, ?>> missing = new ArrayDeque<>();

    static String write() {
        SchemaWriter writer = new SchemaWriter();
        writer.definitions.put("FirstLine", firstLine());
        writer.missing.add(LastLine.LINE);
        return writer.text(
                NetworkCodecs.DOCUMENT,
                "urn:incubator-network:schema:1.0",
                "A document of the incubator-network format, version 1.0");
    }

    static String write(ObjectCodec<?, ?> root, String id, String description) {
        return new SchemaWriter().text(root, id, description);
    }

    private String text(ObjectCodec<?, ?> root, String id, String description) {
        return JsonMapper.builder()
                .build()
                .writer()
                .with(Jackson.indented())
                .writeValueAsString(document(root, id, description));
    }

    private Map<String, Object> document(ObjectCodec<?, ?> root, String id, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", root.name());
        schema.put("description", description);
        schema.putAll(object(root));
        while (!missing.isEmpty()) {
            ObjectCodec<?, ?> codec = missing.remove();
            if (!definitions.containsKey(codec.name())) {
                definitions.put(codec.name(), ImmutableMap.of());
                definitions.put(codec.name(), object(codec));
            }
        }
        if (definitions.containsKey("Claim")) {
            definitions.put("Measure", measures());
        }
        schema.put("$defs", definitions);
        return schema;
    }

    /** A document that has no startups: of JSON Lines, where each startup has a line of its own. */
    private static Map<String, Object> firstLine() {
        return ImmutableMap.of(
                "$ref",
                "#",
                "properties",
                ImmutableMap.of(
                        "network",
                        ImmutableMap.of("properties", ImmutableMap.of("startups", ImmutableMap.of("maxItems", 0)))));
    }

    private Map<String, Object> object(ObjectCodec<?, ?> codec) {
        Map<String, Object> properties = new LinkedHashMap<>();
        ImmutableList.Builder<String> required = ImmutableList.builder();
        for (Member<?, ?> member : codec.members()) {
            if (member.codec() instanceof ObjectCodec<?, ?> value) {
                missing.add(value);
            }
            if (member.isRequired()) {
                required.add(member.name());
                properties.put(member.name(), withMeasures(member));
            } else {
                properties.put(member.name(), orNull(member.schema()));
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.build().isEmpty()) {
            schema.put("required", required.build());
        }
        if (!codec.keepsUnknown()) {
            schema.put("additionalProperties", false);
        }
        agree(schema, codec.agreement());
        if (codec.name().equals("Quantity")) {
            schema.put(
                    "if",
                    ImmutableMap.of("properties", ImmutableMap.of("qualifier", ImmutableMap.of("const", "BETWEEN"))));
            schema.put(
                    "then",
                    ImmutableMap.of(
                            "required",
                            ImmutableList.of("upper"),
                            "properties",
                            ImmutableMap.of("upper", Values.DECIMAL.schema())));
            schema.put(
                    "else", ImmutableMap.of("properties", ImmutableMap.of("upper", ImmutableMap.of("type", "null"))));
        }
        return schema;
    }

    /** What measures there are, for whoever writes a document with the schema at hand; any other is admitted as well. */
    private static ImmutableMap<String, Object> measures() {
        ImmutableList.Builder<Object> known = ImmutableList.builder();
        for (Measure measure : Measures.measures()) {
            ImmutableMap.Builder<String, Object> one = ImmutableMap.builder();
            one.put("const", measure.id().value());
            one.put("title", measure.name().in(Locale.ENGLISH));
            measure.description().ifPresent(text -> one.put("description", text.in(Locale.ENGLISH)));
            one.put("$comment", measure.unit().name(Locale.ENGLISH) + (measure.isComputed() ? "; computed" : ""));
            known.add(one.buildOrThrow());
        }
        known.add(ImmutableMap.of(
                "type", "string", "title", "A measure of the network's own, of which nothing is known"));
        return ImmutableMap.of("anyOf", known.build());
    }

    /** What an object may not be; told by what is refused, of which generators of types make nothing. */
    private static void agree(Map<String, Object> schema, Agreement agreement) {
        ImmutableList.Builder<Object> refused = ImmutableList.builder();
        agreement.exclusive().forEach(names -> refused.addAll(pairs(names.asList())));
        agreement
                .alternatives()
                .forEach(names -> refused.add(ImmutableMap.of(
                        "allOf", names.stream().map(SchemaWriter::lacks).toList())));
        agreement
                .companions()
                .forEach((name, other) ->
                        refused.add(ImmutableMap.of("allOf", ImmutableList.of(has(name), lacks(other)))));
        if (!refused.build().isEmpty()) {
            schema.put("not", ImmutableMap.of("anyOf", refused.build()));
        }
    }

    private static ImmutableMap<String, Object> lacks(String name) {
        return ImmutableMap.of("not", has(name));
    }

    /** That an object has a member, and not null. */
    private static ImmutableMap<String, Object> has(String name) {
        return ImmutableMap.of("required", ImmutableList.of(name), "properties", ImmutableMap.of(name, PRESENT));
    }

    private static ImmutableMap<String, Object> withMeasures(Member<?, ?> member) {
        return Values.MEASURE.equals(member.codec())
                ? ImmutableMap.<String, Object>builder()
                        .putAll(member.schema())
                        .put("allOf", ImmutableList.of(ImmutableMap.of("$ref", "#/$defs/Measure")))
                        .buildOrThrow()
                : member.schema();
    }

    private static ImmutableList<Object> pairs(ImmutableList<String> names) {
        ImmutableList.Builder<Object> pairs = ImmutableList.builder();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                String one = names.get(i);
                String other = names.get(j);
                pairs.add(ImmutableMap.of(
                        "required",
                        ImmutableList.of(one, other),
                        "properties",
                        ImmutableMap.of(one, PRESENT, other, PRESENT)));
            }
        }
        return pairs.build();
    }

    private static ImmutableMap<String, Object> orNull(ImmutableMap<String, Object> schema) {
        return ImmutableMap.of("anyOf", ImmutableList.of(schema, ImmutableMap.of("type", "null")));
    }
}
