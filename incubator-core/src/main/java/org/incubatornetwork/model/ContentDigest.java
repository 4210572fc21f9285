package org.incubatornetwork.model;

import java.util.Optional;

/**
 * A digest of all that a value says, by which one fact is told from another. Two values have the same one if they say the same:
 * whatever the order of their lists and of their members, and however a decimal is written. Texts are digested in full, and it
 * takes as long as the value is large.
 *
 * <pre>{@code
 * ContentDigest.of(List.of("a", "b")).equals(ContentDigest.of(List.of("b", "a")));  // true
 * }</pre>
 *
 * @param text 64 hexadecimal digits
 */
public record ContentDigest(String text) implements Comparable<ContentDigest> {

    /**
     * The digest of a value.
     *
     * @param value an object of the model, a number, a day, an id, a text or any other value that is known by its text, or a
     *     collection, map or {@link Optional} of such
     * @return its digest
     */
    public static ContentDigest of(Object value) {
        return new ContentDigester().digest(value);
    }

    /** Compares the texts: an order of content, which means nothing else. */
    @Override
    public int compareTo(ContentDigest other) {
        return text.compareTo(other.text);
    }

    /** The 64 digits. */
    @Override
    public String toString() {
        return text;
    }
}
