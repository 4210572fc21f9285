package org.incubatornetwork.model;

import com.google.common.base.CharMatcher;
import java.io.Serializable;

/**
 * A piece of JSON that the model carries without understanding it. The model knows no JSON library: whoever writes it
 * parses it and refuses what is no JSON.
 *
 * <p>White space between tokens is dropped, because it means nothing; everything else is kept as it is spelled. Two pieces
 * are equal if their texts are.
 *
 * @param text the JSON text
 */
public record JsonText(String text) implements Serializable {
    private static final CharMatcher WHITE_SPACE = CharMatcher.anyOf(" \t\n\r");
    private static final CharMatcher DELIMITERS = CharMatcher.anyOf("{}[],:\"");

    /**
     * Drops the white space between tokens.
     *
     * @param text the JSON text
     */
    public JsonText {
        text = withoutWhiteSpace(text);
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

    /** Whether a character may belong to a number or a word: two of them side by side are not made one. */
    private static boolean isOfLiteral(char c) {
        return !DELIMITERS.matches(c);
    }

    private static String withoutWhiteSpace(String text) {
        if (WHITE_SPACE.matchesNoneOf(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        boolean inString = false;
        boolean dropped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inString && c == '\\' && i + 1 < text.length()) {
                kept.append(c);
                c = text.charAt(++i);
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
                dropped = true;
                continue;
            }
            if (dropped && kept.length() > 0 && isOfLiteral(c) && isOfLiteral(kept.charAt(kept.length() - 1))) {
                kept.append(' ');
            }
            dropped = false;
            kept.append(c);
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    /** The JSON text alone. */
    @Override
    public String toString() {
        return text;
    }
}
