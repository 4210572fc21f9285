package org.incubatornetwork.model;

/** What sort of statement a {@link Claim} makes. A closed list: no 1.x version of the model extends it. */
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
