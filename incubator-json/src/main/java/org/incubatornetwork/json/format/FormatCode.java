package org.incubatornetwork.json.format;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.TextBundle;
import org.incubatornetwork.validation.rule.Severity;

/**
 * The codes of what can be wrong with a document as JSON. The names are part of the format's contract: none is ever renamed or given
 * another meaning.
 */
public enum FormatCode {
    /** There is nothing in the document, or only white space. Ends the reading. */
    EMPTY_DOCUMENT(Severity.ERROR),
    /** The document starts with a byte-order mark. Ends the reading. */
    BYTE_ORDER_MARK(Severity.ERROR),
    /** The document is in UTF-16 or UTF-32, is compressed, or has bytes that are not UTF-8. Ends the reading. */
    NOT_UTF_8(Severity.ERROR),
    /** The document breaks the grammar of JSON. Ends the reading. */
    SYNTAX(Severity.ERROR),
    /** The document is the beginning of one, and ends in the middle. Ends the reading. */
    CUT_DOCUMENT(Severity.ERROR),
    /** Something follows the document's value. */
    TRAILING_CONTENT(Severity.ERROR),
    /** Objects and arrays are nested too deeply. Ends the reading. */
    DEPTH_LIMIT(Severity.ERROR),
    /** A string is too long. Ends the reading. */
    STRING_LIMIT(Severity.ERROR),
    /** A member's name is too long. Ends the reading. */
    NAME_LIMIT(Severity.ERROR),
    /** A number has too many characters. Ends the reading. */
    NUMBER_LIMIT(Severity.ERROR),
    /** The document is too large. Ends the reading. */
    DOCUMENT_LIMIT(Severity.ERROR),
    /** Too many lines are broken. Ends the reading. Only in JSON Lines. */
    BROKEN_LINE_LIMIT(Severity.ERROR),

    /** The document says that it is something else. Ends the reading. */
    OTHER_FORMAT(Severity.ERROR),
    /** The version of the format is malformed. */
    INVALID_VERSION(Severity.ERROR),
    /** The document is in another major version of the format. Ends the reading, and is the only finding. */
    UNSUPPORTED_VERSION(Severity.ERROR),
    /** The document is in a newer minor version; what is not known is kept. */
    NEWER_VERSION(Severity.INFO),

    /** A required member is missing. */
    MISSING_MEMBER(Severity.ERROR),
    /** A member occurs twice in an object. */
    DUPLICATE_MEMBER(Severity.ERROR),
    /** A member is not known; it is kept. An error if unknown members are rejected. */
    UNKNOWN_MEMBER(Severity.WARNING),
    /** An optional member is null, and is read as absent. */
    NULL_MEMBER(Severity.INFO),
    /** A required member, or an item of an array, is null. */
    NULL_VALUE(Severity.ERROR),
    /** A value is of another JSON type than it must be. */
    WRONG_TYPE(Severity.ERROR),
    /** Members that exclude or require each other. */
    CONFLICTING_MEMBERS(Severity.ERROR),

    /** A text has a control character other than newline and tab, or half of a surrogate pair. */
    INVALID_TEXT(Severity.ERROR),
    /** An id is malformed. */
    INVALID_ID(Severity.ERROR),
    /** A code is not on its closed list, or malformed. */
    INVALID_CODE(Severity.ERROR),
    /** A language is given otherwise than by a well-formed tag of BCP 47; it is kept. */
    INVALID_LANGUAGE(Severity.WARNING),
    /** A date is malformed, or a day that the calendar lacks. */
    INVALID_DATE(Severity.ERROR),
    /** A vague date is malformed. */
    INVALID_DATE_WINDOW(Severity.ERROR),
    /** A duration is malformed. */
    INVALID_PERIOD(Severity.ERROR),
    /** A decimal is malformed or has too many digits. */
    INVALID_DECIMAL(Severity.ERROR),
    /** A count is no whole number within 2^53-1, or is spelled otherwise than with digits. */
    INVALID_COUNT(Severity.ERROR),
    /** A number that is kept without being known is too large for a binary fraction (IEEE 754 binary64). */
    INVALID_NUMBER(Severity.ERROR),
    /** A setting has a value that it does not take. Only in configurations. */
    INVALID_SETTING(Severity.ERROR),

    /** The first line has startups; each has a line of its own. Only in JSON Lines. */
    STARTUPS_IN_FIRST_LINE(Severity.ERROR),
    /** The last line says another number of startups than there are. Only in JSON Lines. */
    WRONG_END(Severity.ERROR),

    /** A value of the model that the format can't spell. Only when writing. */
    UNWRITABLE_VALUE(Severity.ERROR),
    /** A text that the model carries as JSON and that is none. Only when writing. */
    INVALID_JSON_TEXT(Severity.ERROR);

    private final Severity severity;

    FormatCode(Severity severity) {
        this.severity = severity;
    }

    /**
     * The severity of findings of this code.
     *
     * @return the severity, unless the code says that it depends
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Whether a finding of this code ends the reading, so that nothing more of the document is read.
     *
     * @return true for the codes that say so of themselves
     */
    public boolean endsReading() {
        return switch (this) {
            case EMPTY_DOCUMENT,
                    BYTE_ORDER_MARK,
                    NOT_UTF_8,
                    SYNTAX,
                    CUT_DOCUMENT,
                    DEPTH_LIMIT,
                    STRING_LIMIT,
                    NAME_LIMIT,
                    NUMBER_LIMIT,
                    DOCUMENT_LIMIT,
                    BROKEN_LINE_LIMIT,
                    OTHER_FORMAT,
                    UNSUPPORTED_VERSION -> true;
            default -> false;
        };
    }

    /**
     * The template of the messages of this code, which a finding fills with what stood there.
     *
     * @return the message with places for its arguments
     */
    public LocalizedText template() {
        return Texts.BUNDLE.text(name());
    }

    /**
     * The code of a name.
     *
     * @param name the name, such as {@code SYNTAX}
     * @return the code; empty if none has the name
     */
    public static Optional<FormatCode> find(String name) {
        Objects.requireNonNull(name);
        return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
    }

    /**
     * The summary of the code: what a document keeps to that has no finding of it.
     *
     * @return one sentence
     */
    public LocalizedText summary() {
        return Texts.BUNDLE.text(name() + ".summary");
    }

    /**
     * The remedy for a finding of this code, unless its cause is known better.
     *
     * @return the advice
     */
    public LocalizedText remedy() {
        return Texts.BUNDLE.text(name() + ".remedy");
    }

    /** A holder, so that the texts are read when something is first reported. */
    static final class Texts {
        static final TextBundle BUNDLE = TextBundle.load(FormatCode.class, "format");
    }
}
