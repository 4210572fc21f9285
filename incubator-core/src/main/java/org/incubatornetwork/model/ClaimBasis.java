package org.incubatornetwork.model;

/** The basis of a {@link Claim}: how its figure relates to time. A closed list: no 1.x version of the model extends it. */
public enum ClaimBasis {
    /** The figure is of a day. */
    STOCK,
    /** The figure is of a period. */
    FLOW,
    /** The figure is of all time since inception. */
    CUMULATIVE
}
