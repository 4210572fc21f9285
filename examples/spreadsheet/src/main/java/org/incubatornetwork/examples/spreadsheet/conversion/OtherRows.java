package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.incubatornetwork.examples.spreadsheet.finding.Place;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.Mapping;
import org.incubatornetwork.examples.spreadsheet.sheet.Blanks;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;

/** The rows of a list that are no startups: totals, the headers again, notes and captions, and what is hidden if the mapping says so. */
final class OtherRows {
    /** Words for all of something, which a firm may be called as well. */
    private static final Words PERHAPS_TOTALS = new Words(List.of(
            "ensemble", "cumul", "overall", "all", "tous", "toutes", "médiane", "median", "mean", "moy.", "moy"));
    /** What stands below lists, and nobody is called. */
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)(\\*+|[†‡¹²³]|\\(\\*+\\)|\\([0-9a-z]\\))\\s*\\S.*"
                    + "|(sources?|notes?|nb|n\\.b\\.|remarques?|remarks?|l[ée]gendes?|lecture|champ|scope|avertissement|disclaimer"
                    + "|m[aà]j|(date de )?mise à jour|(last )?updated?|extraction|données|data)( [^:]{1,30})?\\s?:.*"
                    + "|(©|copyright |mise? à jour |(last )?updated ).*\\d.*",
            Pattern.DOTALL);

    private static final int LONGEST_WORD = 30;

    private final Mapping mapping;
    private final Layout layout;
    private final Words totals;
    /** The texts of each row of headers. */
    private final List<List<String>> headers;

    private final Consumer<SheetFinding> findings;
    private final Function<SheetRow, Place> places;
    /** How many rows of the headers stood directly above. */
    private int repeated;

    OtherRows(
            Mapping mapping,
            Layout layout,
            List<SheetRow> headers,
            Consumer<SheetFinding> findings,
            Function<SheetRow, Place> places) {
        this.mapping = mapping;
        this.layout = layout;
        this.findings = findings;
        this.places = places;
        totals = new Words(mapping.totals());
        this.headers = headers.stream()
                .map(row -> row.cells().stream().map(OtherRows::text).toList())
                .toList();
    }

    /** Whether a row is one of them; it is told if it is, and if it may be. */
    boolean has(SheetRow row) {
        if (row.isHidden()) {
            tell(SheetCode.HIDDEN_ROW, mapping.skipsHiddenRows() ? ".skipped" : "", row);
            if (mapping.skipsHiddenRows()) {
                return true;
            }
        }
        return isTotals(row) || isHeader(row) || isNote(row);
    }

    private void tell(SheetCode code, String kind, SheetRow row) {
        findings.accept(SheetFinding.ofKind(code, kind, places.apply(row), first(row)));
    }

    /** The first text of a row. */
    static String first(SheetRow row) {
        int first = indexOfFirst(row);
        return first < 0 ? "" : Blanks.tidy(row.cell(first).shown());
    }

    private static int indexOfFirst(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isTotals(SheetRow row) {
        String first = first(row);
        boolean isTitle = first.endsWith(":");
        if (totals.has(isTitle ? first.substring(0, first.length() - 1) : first)) {
            tell(SheetCode.TOTALS_ROW, "", row);
            return true;
        }
        String beginning = beginning(first);
        if (beginning.isEmpty()) {
            if (PERHAPS_TOTALS.has(first) && isOfNumbers(row) && !isAlone(row)) {
                tell(SheetCode.TOTALS_ROW, ".read", row);
            }
            return false;
        }
        // Total 2023 a firm may be called as well, but neither Subtotal of 2023 nor Total 2023:
        boolean isSure = (isTitle || !beginning.chars().allMatch(Character::isLetter)) && isOfNumbers(row);
        tell(SheetCode.TOTALS_ROW, isSure ? "" : ".read", row);
        return isSure;
    }

    /** The longest words of totals with which a text begins. */
    private String beginning(String text) {
        String beginning = "";
        if (!totals.mayBegin(text)) {
            return beginning;
        }
        for (int end = 1; end < Math.min(text.length(), LONGEST_WORD); end++) {
            if (Character.isLetter(text.charAt(end - 1))
                    && !Character.isLetter(text.charAt(end))
                    && totals.has(text.substring(0, end))) {
                beginning = text.substring(0, end);
            }
        }
        return beginning;
    }

    /** Whether nothing but numbers stands after the first text of a row. */
    private static boolean isOfNumbers(SheetRow row) {
        for (int i = indexOfFirst(row) + 1; i < row.cells().size(); i++) {
            Cell cell = row.cell(i);
            if (cell.kind() == Cell.Kind.TEXT && cell.stored().chars().anyMatch(Character::isLetter)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row is the next of the headers, which may stand in two rows. */
    private boolean isHeader(SheetRow row) {
        if (repeated > 0 && !isAs(headers.get(repeated), row)) {
            repeated = 0;
        }
        if (!isAs(headers.get(repeated), row)) {
            return false;
        }
        repeated = (repeated + 1) % headers.size();
        findings.accept(SheetFinding.of(SheetCode.REPEATED_HEADER, places.apply(row), ""));
        return true;
    }

    private boolean isAs(List<String> header, SheetRow row) {
        for (int i = 0; i < layout.headers().size(); i++) {
            String text = i < header.size() ? header.get(i) : "";
            if (!layout.header(i).isEmpty() && !text.equals(text(row.cell(i)))) {
                return false;
            }
        }
        return true;
    }

    /** What is shown in a cell, if it stands alone or first of merged ones. */
    private static String text(Cell cell) {
        return cell.kind() == Cell.Kind.MERGED ? "" : Blanks.tidy(cell.shown());
    }

    private boolean isNote(SheetRow row) {
        if (!isAlone(row)) {
            return false;
        }
        String first = first(row);
        if (NOTE.matcher(first).matches()) {
            tell(SheetCode.NOTE_ROW, "", row);
            return true;
        }
        long merged = row.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.MERGED)
                .count();
        if (merged > 0 && merged + 1 >= layout.headers().size()) {
            tell(SheetCode.NOTE_ROW, ".caption", row);
            return true;
        }
        if (!layout.isRead(indexOfFirst(row)) && first.chars().anyMatch(Character::isLetter)) {
            tell(SheetCode.NOTE_ROW, ".alone", row);
            return true;
        }
        return false;
    }

    /** Whether a row has one text alone, be it merged over others of its cells. */
    private static boolean isAlone(SheetRow row) {
        int first = indexOfFirst(row);
        if (first < 0 || row.cell(first).kind() != Cell.Kind.TEXT) {
            return false;
        }
        String text = row.cell(first).shown();
        for (int i = first + 1; i < row.cells().size(); i++) {
            Cell cell = row.cell(i);
            boolean isSame = cell.kind() == Cell.Kind.MERGED && text.equals(cell.shown());
            if (!cell.isBlank() && !isSame) {
                return false;
            }
        }
        return true;
    }
}
