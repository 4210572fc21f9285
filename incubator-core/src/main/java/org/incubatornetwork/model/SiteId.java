package org.incubatornetwork.model;

/**
 * The id of a {@link Site}, unique among the sites of its network.
 *
 * @param value the id's text, in the grammar of {@link TypedId}
 */
public record SiteId(String value) implements TypedId, Comparable<SiteId> {

    /**
     * Refuses a text outside the grammar.
     *
     * @param value the id's text, in the grammar of {@link TypedId}
     * @throws IllegalArgumentException if it is outside the grammar; it says what was found
     */
    public SiteId {
        Grammar.ID.check("site id", value);
    }

    /**
     * The id with a given text.
     *
     * @param value the id's text
     * @return the id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static SiteId of(String value) {
        return new SiteId(value);
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(SiteId other) {
        return value.compareTo(other.value);
    }

    /** The id's text alone. */
    @Override
    public String toString() {
        return value;
    }
}
