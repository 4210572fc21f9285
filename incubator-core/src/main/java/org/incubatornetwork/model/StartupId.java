package org.incubatornetwork.model;

/**
 * The id of a {@link Startup}, unique among the startups of its network.
 *
 * @param value the id's text, in the grammar of {@link TypedId}
 */
public record StartupId(String value) implements TypedId, Comparable<StartupId> {

    /**
     * Refuses a text outside the grammar.
     *
     * @param value the id's text, in the grammar of {@link TypedId}
     * @throws IllegalArgumentException if it is outside the grammar; it says what was found
     */
    public StartupId {
        Grammar.ID.check("startup id", value);
    }

    /**
     * The id with a given text.
     *
     * @param value the id's text
     * @return the id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static StartupId of(String value) {
        return new StartupId(value);
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(StartupId other) {
        return value.compareTo(other.value);
    }

    /** The id's text alone. */
    @Override
    public String toString() {
        return value;
    }
}
