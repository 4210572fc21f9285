package org.incubatornetwork.metrics;

/** Who is counted. */
public enum Population {
    /** Startups with a residency on the day. */
    RESIDENTS,
    /** Startups with a support period of any level begun by the day. */
    SUPPORTED
}
