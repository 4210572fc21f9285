package org.incubatornetwork.model;

/**
 * The standing of a {@link Claim}: whether its figure still holds, in the eyes of whoever wrote the document. A closed list: no
 * 1.x version of the model extends it.
 */
public enum ClaimStanding {
    /** The claim was stated by its source. */
    STATED,
    /** The claim was inferred from what its source says: no source has the figure itself. */
    INFERRED,
    /** The claim was replaced by a later one, a correction for instance. It is kept, and compared with nothing. */
    SUPERSEDED,
    /** The claim is known to be wrong. It is kept, and compared with nothing. */
    REJECTED
}
