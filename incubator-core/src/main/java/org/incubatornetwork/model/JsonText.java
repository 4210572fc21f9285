package org.incubatornetwork.model;

import java.io.Serializable;

/**
 * A piece of JSON that the model carries without understanding it. The model knows no JSON library: whoever writes it
 * parses it again and refuses what is no JSON.
 *
 * @param text the JSON text; two pieces are equal if their texts are
 */
public record JsonText(String text) implements Serializable {

    /**
     * A piece of JSON.
     *
     * @param text the JSON text
     * @return the piece
     */
    public static JsonText of(String text) {
        return new JsonText(text);
    }

    /** The JSON text alone. */
    @Override
    public String toString() {
        return text;
    }
}
