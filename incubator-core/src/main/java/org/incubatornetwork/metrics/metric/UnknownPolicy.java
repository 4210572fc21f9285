package org.incubatornetwork.metrics.metric;

/** A policy of unknowns: what becomes of firms whose status is unknown when the living are counted. */
public enum UnknownPolicy {
    /** Firms whose status is unknown are left out, and counted as excluded. */
    KNOWN,
    /** Firms whose status is unknown stay in the denominator, as not alive. */
    STRICT_ON_UNKNOWN
}
