package org.incubatornetwork.model;

/** Why a {@link SupportPeriod} ended. A closed list: no 1.x version of the model extends it. */
public enum EndReason {
    /** Left as a success of the incubation, by the network's own criterion. */
    GRADUATED,
    /** Outgrew the space. */
    LEFT_FOR_SPACE,
    /** Reached the maximum stay, or the network ended it at term. */
    TERM_REACHED,
    /** Left of its own will. */
    WITHDREW,
    /** Was made to leave. */
    EXPELLED,
    /** Ceased its activity. */
    FAILED,
    /** Moved to another site: neither an exit nor an admission of the network. */
    TRANSFERRED
}
