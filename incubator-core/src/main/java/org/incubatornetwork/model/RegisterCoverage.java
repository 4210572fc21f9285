package org.incubatornetwork.model;

/**
 * The coverage of a {@link Register}: how much of a network's startups it holds. A closed list: no 1.x version of the model
 * extends it.
 */
public enum RegisterCoverage {
    /** No startup is recorded: what only a register can tell is not computable. */
    NONE,
    /** Some startups are missing, or some of their facts. */
    PARTIAL,
    /** Every startup supported since {@link Register#since()} is recorded. */
    COMPLETE
}
