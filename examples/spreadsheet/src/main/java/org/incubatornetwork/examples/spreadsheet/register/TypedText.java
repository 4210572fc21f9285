package org.incubatornetwork.examples.spreadsheet.register;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.incubatornetwork.examples.spreadsheet.conversion.NumberReader;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;

/**
 * What stands in a column of texts, where a spreadsheet may have made a number of what a person typed.
 *
 * @param text the text
 * @param finding what is to be told of it
 */
record TypedText(String text, Optional<SheetFinding> finding) {
    /** The end of the headers of identifiers. */
    private static final String ID = "id";

    /** The text by which rows of a startup are found: as it is typed, whatever a spreadsheet made of it. */
    static String id(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER
                ? NumberReader.plain(cell.stored())
                        .map(plain -> shown(cell, plain))
                        .orElse(cell.stored())
                : cell.stored().strip();
    }

    /** A number with the zeros and groups of its format; as it is stored if that has words: they are no part of what was typed. */
    private static String shown(Cell cell, String plain) {
        boolean isStored = cell.shown().equals(cell.stored()) || cell.hasWords();
        return isStored ? plain : cell.shown();
    }

    static TypedText of(Cell cell, String header, Supplier<Place> place) {
        String stored = cell.stored();
        if (cell.kind() == Cell.Kind.NUMBER) {
            return ofNumber(cell, place.get());
        }
        boolean isShown =
                header.toLowerCase(Locale.ROOT).endsWith(ID) && NumberReader.isScientific(Blanks.tidy(stored));
        return new TypedText(
                stored.replace("\r\n", "\n"),
                isShown
                        ? Optional.of(SheetFinding.ofKind(SheetCode.NUMBER_AS_TEXT, ".shown", place.get(), stored))
                        : Optional.empty());
    }

    /** The number as far as a spreadsheet keeps it whole, with the zeros that its format shows before it. */
    private static TypedText ofNumber(Cell cell, Place place) {
        Optional<String> plain = NumberReader.plain(cell.stored());
        if (plain.isEmpty()) {
            return new TypedText(
                    cell.stored(), Optional.of(SheetFinding.of(SheetCode.IDENTIFIER_LOST, place, cell.shown())));
        }
        String text = shown(cell, plain.get());
        return new TypedText(text, Optional.of(SheetFinding.of(SheetCode.NUMBER_AS_TEXT, place, text)));
    }
}
