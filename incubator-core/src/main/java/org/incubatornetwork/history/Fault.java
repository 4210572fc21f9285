package org.incubatornetwork.history;

/** A fault that keeps a recorded fact out of figures; its name is the code under which figures count what they leave out. */
public enum Fault {
    /** The fact is dated after the day on which the register was extracted: nobody can have known it. */
    AFTER_EXTRACTION,
    /** The number is below zero, where only more can be. */
    NEGATIVE,
    /** The period of the fact has no days. */
    PERIOD_EMPTY,
    /** Another fact of the same day or period gives another number, and nobody knows which is right. */
    CONTRADICTED,
    /**
     * The day of the fact is vague, and {@link VagueDates} takes none: it counts only where it does on whatever day it was, and is left
     * out where it need not.
     */
    DAY_UNKNOWN,
    /** The fact is told more than once; it counts once. */
    REPEATED,
    /** The service was not offered on the day. */
    OUTSIDE_OFFERING
}
