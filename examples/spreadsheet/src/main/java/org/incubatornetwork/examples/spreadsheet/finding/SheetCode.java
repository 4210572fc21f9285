package org.incubatornetwork.examples.spreadsheet.finding;

import static org.incubatornetwork.validation.rule.Severity.ERROR;
import static org.incubatornetwork.validation.rule.Severity.INFO;
import static org.incubatornetwork.validation.rule.Severity.WARNING;

import org.incubatornetwork.examples.spreadsheet.text.Texts;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.rule.Severity;

/** What can be found in a sheet. What an ERROR is found at is not in the document; a WARNING tells of a doubt, or of a choice. */
public enum SheetCode {
    /** A row that names no startup. */
    NO_NAME(ERROR),
    /** A second row of one key. */
    DUPLICATE_KEY(ERROR),
    /** A text that can be no id. */
    INVALID_ID(ERROR),
    /** An identifier of which a spreadsheet has kept the first digits only. */
    IDENTIFIER_LOST(ERROR),
    /** A word that the mapping refuses. */
    REFUSED_WORD(ERROR),
    /** A word that the mapping does not have. */
    UNKNOWN_WORD(ERROR),
    /** A text that is no day, as far as the mapping goes. */
    UNREADABLE_DAY(ERROR),
    /** A text that is no number, or not one that counts. */
    UNREADABLE_NUMBER(ERROR),
    /** An amount in a currency other than the column's. */
    OTHER_CURRENCY(ERROR),
    /** A year of two digits, without a rule for its century. */
    TWO_DIGIT_YEAR(ERROR),
    /** A day whose year the sheet doesn't show. */
    YEAR_NOT_SHOWN(ERROR),
    /** An error of a formula. */
    ERROR_CELL(ERROR),
    /** A formula whose value was not kept. */
    UNCACHED_FORMULA(ERROR),
    /** A character that no document may have. */
    INVALID_TEXT(ERROR),
    /** A text that is longer than any in a document. */
    LONG_TEXT(ERROR),
    /** A fact beside one that is missing, without which it says nothing. */
    LACKING_FACT(ERROR),
    /** A fact that contradicts the day of the list. */
    OUTSIDE_LIST(ERROR),
    /** A number that can be read in two ways. */
    AMBIGUOUS_NUMBER(ERROR),
    /** A value that was imported, and that the format refuses. */
    REFUSED_BY_FORMAT(ERROR),
    /** A row of a startup that is in no sheet. */
    UNKNOWN_STARTUP(ERROR),
    /** A path or header that leads nowhere, or to what another cell says. */
    WRONG_PATH(ERROR),
    /** A number in a column of texts, or a text that looks like what a spreadsheet shows of one. */
    NUMBER_AS_TEXT(WARNING),
    /** A value that was imported, and that the format doubts. */
    DOUBTED_BY_FORMAT(WARNING),
    /** A day that can be read in two ways. */
    AMBIGUOUS_DAY(WARNING),
    /** A day as a number. */
    SERIAL_DAY(WARNING),
    /** An end of support before its start. */
    END_BEFORE_START(WARNING),
    /** A day that programs write where none is known. */
    PLACEHOLDER_DAY(WARNING),
    /** A column whose days are all the first of a month. */
    FIRSTS_OF_MONTHS(WARNING),
    /** An identifier with fewer digits than it should have. */
    SHORT_IDENTIFIER(WARNING),
    /** An identifier that may be what a spreadsheet has made of another. */
    DOUBTED_IDENTIFIER(WARNING),
    /** More parts in a cell than the mapping reads. */
    PARTS_LEFT(WARNING),
    /** A cell under a merged one. */
    MERGED_CELL(WARNING),
    /** A row that the sheet doesn't show. */
    HIDDEN_ROW(WARNING),
    /** A column that the sheet doesn't show. */
    HIDDEN_COLUMN(WARNING),
    /** A row of totals, which is left out, or one that may be, which is not. */
    TOTALS_ROW(WARNING),
    /** The headers again. */
    REPEATED_HEADER(WARNING),
    /** A row of notes, a source or a caption, which is left out. */
    NOTE_ROW(WARNING),
    /** A row with nothing but a name. */
    LONE_NAME(WARNING),
    /** A row above the headers. */
    ROW_ABOVE(INFO),
    /** A cell beyond the headers. */
    CELL_WITHOUT_HEADER(WARNING),
    /** A column of which the mapping says nothing. */
    UNMAPPED_COLUMN(WARNING),
    /** A doubt of the mapping that nobody has decided. */
    OPEN_DOUBT(WARNING),
    /** A frame that has startups of its own. */
    FRAME_STARTUPS(WARNING),
    /** A column whose facts have no day. */
    UNDATED_FACT(WARNING),
    /** A firm that has ended in one list and goes on in a later one. */
    FLIPPED_BACK(WARNING),
    /** Lists that contradict each other. */
    LISTS_DISAGREE(WARNING),
    /** A firm that a later list has again, after a complete one lacked it. */
    SEEN_AGAIN(WARNING),
    /** A detail in which a later list differs. */
    CHANGED_DETAIL(INFO),
    /** A firm that later lists lack. */
    NOT_SEEN_SINCE(INFO),
    /** An encoding that the file does not prove. */
    SUPPOSED_ENCODING(WARNING),
    /** Another sheet of a workbook, where the mapping names none. */
    UNREAD_SHEET(WARNING),
    /** Another sheet of a workbook than the mapping names. */
    DROPPED_SHEET(INFO),
    /** A file that ends without the end of a line. */
    OPEN_END(INFO),
    /** Formulas, of which the values that were kept are read. */
    KEPT_VALUES(INFO),
    /** How the file was read. */
    READ_AS(INFO),
    /** A column that the mapping drops. */
    DROPPED_COLUMN(INFO),
    /** A day of which the sheet shows the month or the year. */
    SHOWN_IN_PART(INFO),
    /** An identifier whose words only the format of its cell says. */
    WORDS_OF_FORMAT(INFO),
    /** Full-time equivalents with a fraction. */
    ROUNDED(INFO),
    /** A time of day. */
    TIME_DROPPED(INFO);

    private final Severity severity;

    SheetCode(Severity severity) {
        this.severity = severity;
    }

    /**
     * The severity of findings of the code.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * The remedy of findings of the code.
     *
     * @return how to mend what was found
     */
    public LocalizedText remedy() {
        return Texts.of("remedy." + this);
    }
}
