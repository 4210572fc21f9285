package org.incubatornetwork.model;

/** How the figure of a {@link Claim} relates to time. A closed list: no 1.x version of the model extends it. */
public enum ClaimBasis {
    /** As of a day. */
    STOCK,
    /** Over a period. */
    FLOW,
    /** Since inception. */
    CUMULATIVE
}
