package org.incubatornetwork.examples.spreadsheet.register;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a cell of an exported sheet says, by the mark of its header. */
final class CellValue {
    private CellValue() {}

    /** The value of a cell; empty if it has none, which is told. A number in a column of texts is one that a spreadsheet made of a text. */
    static Optional<JsonNode> of(Cell cell, String header, Supplier<Place> place, Told told) {
        JsonNodeFactory json = Headers.MAPPER.getNodeFactory();
        String text = cell.stored();
        switch (cell.kind()) {
            case ERROR:
                told.fail(SheetCode.ERROR_CELL, place.get(), text);
                return Optional.empty();
            case UNCACHED:
                told.fail(SheetCode.UNCACHED_FORMULA, place.get(), "");
                return Optional.empty();
            case BY_LANGUAGE:
                told.ofCell(SheetFinding.ofKind(SheetCode.UNREADABLE_DAY, ".byLanguage", place.get(), text));
                return Optional.empty();
            case MERGED:
                told.fail(SheetCode.REFUSED_BY_FORMAT, place.get(), cell.shown(), "said", Texts.of("merged"));
                return Optional.empty();
            case BOOLEAN:
                return Optional.of(json.booleanNode(text.equals("true")));
            default:
                break;
        }
        if (header.endsWith(Headers.JSON)) {
            try {
                return Optional.of(Headers.CELLS.readTree(text));
            } catch (JacksonException e) {
                told.fail(SheetCode.REFUSED_BY_FORMAT, place.get(), text, "said", Texts.of("notJson"));
                return Optional.empty();
            }
        }
        String tidy = Blanks.tidy(text);
        if (header.endsWith(Headers.NUMBER) && tidy.matches("-?\\d{1,15}")) {
            return Optional.of(json.numberNode(Long.parseLong(tidy)));
        }
        Optional<Boolean> truth = header.endsWith(Headers.TRUTH) ? truth(tidy) : Optional.empty();
        if (truth.isPresent()) {
            return Optional.of(json.booleanNode(truth.get()));
        }
        TypedText typed = TypedText.of(cell, header, place);
        typed.finding().ifPresent(told::ofCell);
        return Optional.of(json.stringNode(typed.text()));
    }

    /** A truth as a person types it. */
    private static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "vrai" -> Optional.of(true);
            case "false", "faux" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
