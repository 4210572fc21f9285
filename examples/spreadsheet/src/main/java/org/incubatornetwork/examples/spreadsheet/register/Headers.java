package org.incubatornetwork.examples.spreadsheet.register;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.json.IncubatorModule;
import org.incubatornetwork.json.format.JsonLimits;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which columns an object has: a column for each text, number or truth in it, named by the members that lead to it, {@code
 * address.addressLocality}; numbers and truths are marked as such, and what is none of these is JSON in a cell.
 */
final class Headers {
    static final String NUMBER = " (number)";
    static final String JSON = " (JSON)";
    static final String TRUTH = " (true or false)";
    private static final List<String> MARKS = List.of(NUMBER, JSON, TRUTH);
    /** Keeps numbers as exact as they are, and writes startups as the format has them. */
    static final JsonMapper MAPPER = mapper(new IncubatorModule());

    /** Reads the JSON of a cell, which is no deeper than a document. */
    static final JsonMapper CELLS = mapper(
            JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(JsonLimits.STANDARD.depth())
                            .build())
                    .build(),
            new IncubatorModule());

    private static final int SURE_DIGITS = 15;

    private Headers() {}

    static JsonMapper mapper(IncubatorModule format) {
        return mapper(new JsonFactory(), format);
    }

    private static JsonMapper mapper(JsonFactory json, IncubatorModule format) {
        return JsonMapper.builder(json)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .addModule(format)
                .build();
    }

    /** Goes through the cells of an object. */
    static void walk(JsonNode object, BiConsumer<String, Cell> cells) {
        walk("", object, cells);
    }

    private static void walk(String path, JsonNode object, BiConsumer<String, Cell> cells) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = path + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject() && !value.isEmpty() && isPlain(value)) {
                walk(name + ".", value, cells);
            } else if (value.isString() && !value.stringValue().isEmpty()) {
                cells.accept(name, Cell.text(value.stringValue()));
            } else if (value.isBoolean()) {
                cells.accept(name + TRUTH, new Cell(Cell.Kind.BOOLEAN, value.asString(), value.asString()));
            } else if (value.isIntegralNumber() && value.asString().length() <= SURE_DIGITS) {
                cells.accept(name + NUMBER, new Cell(Cell.Kind.NUMBER, value.asString(), value.asString()));
            } else {
                cells.accept(name + JSON, Cell.text(value.toString()));
            }
        }
    }

    /** Whether the names of an object's members can be parts of a header. */
    static boolean isPlain(JsonNode object) {
        return object.properties().stream().noneMatch(member -> !isPlain(member.getKey()));
    }

    static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.equals(name.strip())
                && !name.contains(".")
                && !name.contains("(")
                && !name.contains("\n");
    }

    /** The members that a header names, without its mark. */
    static List<String> path(String header) {
        String path = MARKS.stream()
                .filter(header::endsWith)
                .findFirst()
                .map(mark -> header.substring(0, header.length() - mark.length()))
                .orElse(header);
        return header.endsWith(JSON) && path.contains("\n") ? List.of(path) : List.of(path.split("\\.", -1));
    }
}
