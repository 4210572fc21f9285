package org.incubatornetwork.model;

/**
 * The id of a {@link SupportPeriod}, unique among the support periods of its network.
 *
 * @param value the id's text, in the grammar of {@link TypedId}
 */
public record SupportPeriodId(String value) implements TypedId, Comparable<SupportPeriodId> {

    /**
     * Refuses a text outside the grammar.
     *
     * @param value the id's text, in the grammar of {@link TypedId}
     * @throws IllegalArgumentException if it is outside the grammar; it says what was found
     */
    public SupportPeriodId {
        Grammar.ID.check("support period id", value);
    }

    /**
     * The id with a given text.
     *
     * @param value the id's text
     * @return the id
     * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
     */
    public static SupportPeriodId of(String value) {
        return new SupportPeriodId(value);
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(SupportPeriodId other) {
        return value.compareTo(other.value);
    }

    /** The id's text alone. */
    @Override
    public String toString() {
        return value;
    }
}
