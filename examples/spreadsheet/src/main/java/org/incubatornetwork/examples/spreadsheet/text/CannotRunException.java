package org.incubatornetwork.examples.spreadsheet.text;

import java.io.Serializable;
import java.util.Locale;
import org.incubatornetwork.text.Message;

/** Why nothing could be read or written; one sentence for people, in each language. */
public final class CannotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Message sentence;

    /**
     * A reason.
     *
     * @param key the key of the sentence
     * @param arguments names and values of its arguments, in turn
     */
    public CannotRunException(String key, Serializable... arguments) {
        this(Texts.message(key, arguments));
    }

    private CannotRunException(Message sentence) {
        super(sentence.shortened().in(Locale.ENGLISH));
        this.sentence = sentence;
    }

    /**
     * The sentence for a locale.
     *
     * @param locale the locale
     * @return the sentence
     */
    public String message(Locale locale) {
        return sentence.shortened().in(locale);
    }

    /**
     * The same reason, with what caused it.
     *
     * @param cause the cause
     * @return this
     */
    public CannotRunException because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
