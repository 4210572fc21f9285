package org.incubatornetwork.history;

/** What day is taken for a founding of which only a span is known. */
public enum VagueFounding {
    /** None: the startup is left out, and counted as excluded. */
    EXCLUDE,
    /** The first day of the span; without one, the startup is left out. */
    EARLIEST,
    /** The last day of the span; without one, the startup is left out. */
    LATEST
}
