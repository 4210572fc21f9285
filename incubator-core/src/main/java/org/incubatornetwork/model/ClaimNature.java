package org.incubatornetwork.model;

/** What sort of statement a {@link Claim} makes. A closed list: no 1.x version of the model extends it. */
public enum ClaimNature {
    /** Something that happened. */
    RESULT,
    /** An estimate of something that happened. */
    ESTIMATE,
    /** An expectation. */
    FORECAST,
    /** An aim. */
    TARGET
}
