package org.incubatornetwork.metrics.metric;

/** A population: who is counted. */
public enum Population {
    /** Startups with a residency on the day. */
    RESIDENTS,
    /** Startups with a support period of any level begun by the day. */
    SUPPORTED
}
