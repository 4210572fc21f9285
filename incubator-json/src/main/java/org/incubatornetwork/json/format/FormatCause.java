package org.incubatornetwork.json.format;

import org.incubatornetwork.text.LocalizedText;

/**
 * The cause why a document is none, or a setting is not taken, where that can be told: each cause has a sentence of its own, in place of
 * the one of its {@link FormatCode}, and says what to do.
 */
public enum FormatCause {
    /** A comma before a closing bracket. */
    TRAILING_COMMA,
    /** No comma between two members or items. */
    MISSING_COMMA,
    /** A text or name in single quotes. */
    SINGLE_QUOTES,
    /** A text or name in the quotes of a word processor. */
    CURLY_QUOTES,
    /** A comment, which JSON does not have. */
    COMMENT,
    /** NaN or an infinity. */
    NOT_A_NUMBER,
    /** A number that is not spelled as JSON spells them. */
    NUMBER_SPELLING,
    /** A name without quotes. */
    UNQUOTED_NAME,
    /** A text that goes on over the end of its line, or has another control character. */
    BROKEN_TEXT,
    /** A backslash in a text, and what may not follow one. */
    BROKEN_ESCAPE,
    /** A document in CSV. */
    CSV,
    /** A document in HTML, such as the page of an error. */
    HTML,
    /** A document in XML. */
    XML,
    /** A document in UTF-16. */
    UTF_16,
    /** A document in UTF-32. */
    UTF_32,
    /** A document in ISO 8859-1 or Windows-1252. */
    LATIN_1,
    /** A file compressed by gzip. */
    GZIP,
    /** A zip archive. */
    ZIP,
    /** JSON Lines, read as one document. */
    LINES_AS_DOCUMENT,
    /** One document, read as JSON Lines. */
    DOCUMENT_AS_LINES,
    /** JSON Lines without their last line. */
    MISSING_END,
    /** A member of a configuration that no setting has. */
    UNKNOWN_SETTING;

    /**
     * The template of the messages of this cause.
     *
     * @return the message with places for its arguments
     */
    public LocalizedText template() {
        return FormatCode.Texts.BUNDLE.text(name());
    }

    /**
     * The remedy of the cause: what to do about it.
     *
     * @return the advice
     */
    public LocalizedText remedy() {
        return FormatCode.Texts.BUNDLE.text(name() + ".remedy");
    }
}
