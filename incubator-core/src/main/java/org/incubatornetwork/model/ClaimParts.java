package org.incubatornetwork.model;

/**
 * The parts of a {@link Claim}: what the claims that are {@linkplain Claim#partOf() part of} it are to each other. A closed
 * list: no 1.x version of the model extends it.
 */
public enum ClaimParts {
    /** The parts exclude each other: nothing is counted in two of them. Some may be missing. */
    DISJOINT,
    /** The parts exclude each other, and together are the whole. */
    COMPLETE
}
