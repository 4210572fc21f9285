package org.incubatornetwork.model;

/** How much of a network's startups its {@link Register} holds. A closed list: no 1.x version of the model extends it. */
public enum RegisterCoverage {
    /** No startup is recorded: what only a register can tell is not computable. */
    NONE,
    /** Some startups are missing, or some of their facts. */
    PARTIAL,
    /** Every startup supported since {@link Register#since()} is recorded. */
    COMPLETE
}
