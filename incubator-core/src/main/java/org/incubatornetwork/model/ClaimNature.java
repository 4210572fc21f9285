package org.incubatornetwork.model;

/** The nature of a {@link Claim}: what sort of statement it makes. A closed list: no 1.x version of the model extends it. */
public enum ClaimNature {
    /** The claim is of something that happened. */
    RESULT,
    /** The claim is an estimate of something that happened. */
    ESTIMATE,
    /** The claim is an expectation. */
    FORECAST,
    /** The claim is an aim. */
    TARGET
}
