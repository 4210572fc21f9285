package org.incubatornetwork.history;

/** A fault that keeps a recorded fact out of every figure; its name is the code under which figures count what they leave out. */
public enum Fault {
    /** The fact is dated after the day on which the register was extracted: nobody can have known it. */
    AFTER_EXTRACTION,
    /** The number is below zero, where only more can be. */
    NEGATIVE,
    /** The period of the fact has no days. */
    PERIOD_EMPTY,
    /** Another fact of the same day or period gives another number, and nobody knows which is right. */
    CONTRADICTED,
    /** The fact is told more than once; it counts once. */
    REPEATED,
    /** The service was not offered on the day. */
    OUTSIDE_OFFERING
}
