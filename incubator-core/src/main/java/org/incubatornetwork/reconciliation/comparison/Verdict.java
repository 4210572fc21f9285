package org.incubatornetwork.reconciliation.comparison;

/** What comes of holding a published figure against another figure. */
public enum Verdict {
    /** Both can be true. */
    CONSISTENT,
    /** They can't both be true. */
    INCONSISTENT,
    /** They do not speak of the same: another population, clock or definition. */
    NOT_COMPARABLE,
    /** There is nothing to hold the figure against; the sentence says what is missing. */
    NOT_COMPUTABLE
}
