package org.incubatornetwork.model;

/**
 * The id of a {@link Claim}, unique among the claims of its network.
 *
 * @param value the id's text, in the grammar of {@link TypedId}
 */
public record ClaimId(String value) implements TypedId, Comparable<ClaimId> {

    /**
     * Refuses a text outside the grammar.
     *
     * @param value the id's text, in the grammar of {@link TypedId}
     * @throws IllegalArgumentException if it is outside the grammar; it says what was found
     */
    public ClaimId {
        Grammar.ID.check("claim id", value);
    }

    /**
     * The id with a given text.
     *
     * @param value the id's text
     * @return the id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static ClaimId of(String value) {
        return new ClaimId(value);
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    /** The id's text alone. */
    @Override
    public String toString() {
        return value;
    }
}
