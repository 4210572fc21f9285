package org.incubatornetwork.history;

/** A policy of foundings: what day is taken for one of which only a span is known. */
public enum VagueFounding {
    /** No day is taken: the startup is left out, and counted as excluded. */
    EXCLUDE,
    /** The first day of the span; without one, the startup is left out. */
    EARLIEST,
    /** The last day of the span; without one, the startup is left out. */
    LATEST
}
