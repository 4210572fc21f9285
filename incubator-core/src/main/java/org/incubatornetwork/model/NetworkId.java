package org.incubatornetwork.model;

/**
 * The id of a {@link Network}; it should be globally unique, such as a URN.
 *
 * @param value the id's text, in the grammar of {@link TypedId}
 */
public record NetworkId(String value) implements TypedId, Comparable<NetworkId> {

    /**
     * Refuses a text outside the grammar.
     *
     * @param value the id's text, in the grammar of {@link TypedId}
     * @throws IllegalArgumentException if it is outside the grammar; it says what was found
     */
    public NetworkId {
        Grammar.ID.check("network id", value);
    }

    /**
     * The id with a given text.
     *
     * @param value the id's text
     * @return the id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static NetworkId of(String value) {
        return new NetworkId(value);
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(NetworkId other) {
        return value.compareTo(other.value);
    }

    /** The id's text alone. */
    @Override
    public String toString() {
        return value;
    }
}
