package org.incubatornetwork.model;

import java.io.Serializable;

/**
 * A piece of JSON that the model carries without understanding it. What is no JSON is refused
 * here, as are numbers that no reader can hold: {@code NaN}, {@code Infinity}, {@code 1E400}. A writer has limits besides.
 *
 * <p>White space between tokens is dropped, because it means nothing; everything else is kept as it is spelled. Two pieces
 * are equal if their texts are.
 *
 * @param text the JSON text
 */
public record JsonText(String text) implements Serializable {
    /**
     * Checks that a text is one JSON value, and drops the white space between its tokens.
     *
     * @param text the JSON text
     */
    public JsonText {
        text = JsonScanner.compact(text);
    }

    /**
     * A piece of JSON.
     *
     * @param text the JSON text
     * @return the piece
     */
    public static JsonText of(String text) {
        return new JsonText(text);
    }

    boolean isObject() {
        return text.startsWith("{");
    }

    /**
     * Whether a text is a number that JSON can carry from one reader to another: spelled as JSON spells numbers, and not so large that
     * readers with binary fractions take it for infinite, as {@code 1E400} is.
     *
     * @param text the text
     * @return whether it is
     */
    public static boolean isNumber(String text) {
        return JsonScanner.isNumber(text);
    }

    /** The JSON text alone. */
    @Override
    public String toString() {
        return text;
    }
}
