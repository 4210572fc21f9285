package org.incubatornetwork.reconciliation.comparison;

/** The verdict on a published figure: what comes of holding it against another figure. */
public enum Verdict {
    /** The figures can both be true. */
    CONSISTENT,
    /** The figures can't both be true. */
    INCONSISTENT,
    /** The figures do not speak of the same: another population, clock or definition. */
    NOT_COMPARABLE,
    /** There is nothing to hold the figure against; the sentence says what is missing. */
    NOT_COMPUTABLE,
    /** The figure is an aim, and was reached. */
    MET,
    /** The figure is an aim, and was not reached. */
    MISSED,
    /** The figure is an aim, and its day has not come. */
    NOT_YET;

    /**
     * Whether the verdict leaves open if the figures can be true, so that more would have to be known.
     *
     * @return true of {@link #NOT_COMPARABLE} and {@link #NOT_COMPUTABLE}
     */
    public boolean isOpen() {
        return this == NOT_COMPARABLE || this == NOT_COMPUTABLE;
    }
}
