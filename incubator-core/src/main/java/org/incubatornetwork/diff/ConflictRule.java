package org.incubatornetwork.diff;

/** What is done where parts of a network disagree. A later minor version may have more rules. */
public enum ConflictRule {
    /** No network is made of the parts. */
    REFUSE,

    /** The value of the part that was added first. */
    FIRST,

    /** The value of the part that is of the latest day; of several, or where no day is told, of the one of them that was added first. */
    LATEST,

    /** Both values, where the model has a place for them. */
    KEEP_BOTH
}
