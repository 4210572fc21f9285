package org.incubatornetwork.model;

/** The clock of a duration: from which day it is counted. A closed list: no 1.x version of the model extends it. */
public enum SurvivalClock {
    /** Durations count from the first admission. */
    ADMISSION,
    /** Durations count from the graduation. */
    GRADUATION,
    /** Durations count from the founding of the firm. */
    FOUNDING,
    /** Durations count from the end of support, whatever its reason. Figures are published so; none is computed. */
    EXIT,
    /** Whoever published the figure did not say. */
    UNSTATED
}
