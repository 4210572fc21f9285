package org.incubatornetwork.model;

/** From which day a duration is counted. A closed list: no 1.x version of the model extends it. */
public enum Clock {
    /** From the first admission. */
    ADMISSION,
    /** From the graduation. */
    GRADUATION,
    /** From the founding of the firm. */
    FOUNDING,
    /** Whoever published the figure did not say. */
    UNSTATED
}
