package org.incubatornetwork.model;

/** How the figure of a {@link Claim} relates to time. A closed list: no 1.x version of the model extends it. */
public enum ClaimBasis {
    /** The figure is of a day. */
    STOCK,
    /** The figure is of a period. */
    FLOW,
    /** The figure is of all time since inception. */
    CUMULATIVE
}
