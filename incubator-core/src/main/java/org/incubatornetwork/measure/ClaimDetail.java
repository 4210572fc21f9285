package org.incubatornetwork.measure;

/** What a claim says beside its figure, and without which a figure of some measures means nothing. */
public enum ClaimDetail {
    /** Of whom it speaks: of residents or of all, of graduates or of every entrant. */
    POPULATION,
    /** From when it counts: from admission, graduation or founding. */
    CLOCK
}
