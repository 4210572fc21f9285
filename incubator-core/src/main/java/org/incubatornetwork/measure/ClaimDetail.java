package org.incubatornetwork.measure;

/** A detail that a claim gives beside its figure, and without which a figure of some measures means nothing. */
public enum ClaimDetail {
    /** The population that a claim speaks of: residents or all, graduates or every entrant. */
    POPULATION,
    /** The clock of a claim: whether it counts from admission, graduation or founding. */
    CLOCK
}
