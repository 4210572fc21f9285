package org.incubatornetwork.examples.spreadsheet.sheet;

import java.util.regex.Pattern;

/**
 * A cell.
 *
 * @param kind what sort of value stands in it
 * @param stored what stands in it: a text; the digits of a number, as they are in the file; a day in ISO 8601, with a time if there is
 *     one, and no more of it than its format shows: {@code 2024-01}, {@code 2024}, or {@code --01-31} without a year; empty if nothing
 *     does
 * @param shown what a person sees, as far as the format of the number is understood; else what is stored
 */
public record Cell(Kind kind, String stored, String shown) {
    /** A cell in which nothing stands. */
    public static final Cell BLANK = new Cell(Kind.BLANK, "", "");

    private static final Pattern ERROR =
            Pattern.compile("#(REF!|DIV/0!|VALUE!|VALEUR!|NAME\\?|NOM\\?|NUM!|NOMBRE!|NULL!|NUL!|N/A|#{2,})");

    /** The sort of value that stands in a cell. */
    public enum Kind {
        /** Nothing. */
        BLANK,
        /** A text; in CSV everything is. */
        TEXT,
        /** A number, whose format doesn't make it a day. */
        NUMBER,
        /** A day, or a point in time. */
        DAY,
        /** True or false. */
        BOOLEAN,
        /** An error, such as {@code #N/A}. */
        ERROR,
        /** A formula whose value was not kept: only the program that wrote it knows it. */
        UNCACHED,
        /** A number that is shown as a day, a month or a time, by the language of the program that shows it. */
        BY_LANGUAGE,
        /** A cell under a merged one, whose value stands in the first cell of the merge; it is what is shown. */
        MERGED
    }

    /**
     * A cell with a text.
     *
     * @param text the text
     * @return the cell
     */
    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(Kind.TEXT, text, text);
    }

    /**
     * Whether nothing stands in it, or blanks alone.
     *
     * @return true if it is blank
     */
    public boolean isBlank() {
        return kind == Kind.BLANK || (kind == Kind.TEXT && Blanks.isBlank(stored));
    }

    /**
     * Whether an error stands in it, or the text that a spreadsheet writes into CSV for one, in English or French, or for what a narrow
     * column can't show.
     *
     * @return true if there is no value
     */
    public boolean isError() {
        return kind == Kind.ERROR
                || (kind == Kind.TEXT
                        && stored.startsWith("#")
                        && ERROR.matcher(stored).matches());
    }

    /**
     * Whether letters or the sign of a currency stand in what is shown.
     *
     * @return true if there is more than a number
     */
    public boolean hasWords() {
        return hasWords(shown);
    }

    static boolean hasWords(String text) {
        return text.codePoints()
                .anyMatch(point -> Character.isLetter(point) || Character.getType(point) == Character.CURRENCY_SYMBOL);
    }
}
