package org.incubatornetwork.model;

import java.io.Serializable;

/**
 * What a figure measures: the id of a metric, such as {@code resident-turnover}, or of a measure that only published
 * claims have, such as {@code association-members}. An open list: lower-case letters, digits and hyphens, at most 64.
 *
 * @param value the id's text
 */
public record MeasureId(String value) implements Serializable, Comparable<MeasureId> {

    /**
     * Refuses a text outside the grammar.
     *
     * @param value the id's text
     * @throws IllegalArgumentException if it is outside the grammar; it says what was found
     */
    public MeasureId {
        Grammar.MEASURE.check("measure", value);
    }

    /**
     * The measure with a given text.
     *
     * @param value the id's text
     * @return the measure
     * @throws IllegalArgumentException if the text is not in kebab-case
     */
    public static MeasureId of(String value) {
        return new MeasureId(value);
    }

    /** Compares by code unit. */
    @Override
    public int compareTo(MeasureId other) {
        return value.compareTo(other.value);
    }

    /** The id's text alone. */
    @Override
    public String toString() {
        return value;
    }
}
