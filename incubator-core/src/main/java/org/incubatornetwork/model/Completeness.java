package org.incubatornetwork.model;

/**
 * The coverage of a {@link Register}, or of {@linkplain ListCoverage another list}: how much it holds of what there is. A closed
 * list: no 1.x version of the model extends it.
 */
public enum Completeness {
    /** Nothing is recorded: what only the list can tell is not computable. */
    NONE,
    /** Some are missing, or some of their facts. */
    PARTIAL,
    /** Every one is recorded; of startups, every one supported since {@link Register#since()}. */
    COMPLETE
}
