package org.incubatornetwork.model;

/**
 * The id of a {@link Cohort}, unique among the cohorts of its network.
 *
 * @param value the id's text, in the grammar of {@link TypedId}
 */
public record CohortId(String value) implements TypedId, Comparable<CohortId> {

    /**
     * Refuses a text outside the grammar.
     *
     * @param value the id's text, in the grammar of {@link TypedId}
     * @throws IllegalArgumentException if it is outside the grammar; it says what was found
     */
    public CohortId {
        Grammar.ID.check("cohort id", value);
    }

    /**
     * The id with a given text.
     *
     * @param value the id's text
     * @return the id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static CohortId of(String value) {
        return new CohortId(value);
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(CohortId other) {
        return value.compareTo(other.value);
    }

    /** The id's text alone. */
    @Override
    public String toString() {
        return value;
    }
}
