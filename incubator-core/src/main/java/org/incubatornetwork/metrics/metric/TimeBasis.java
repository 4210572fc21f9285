package org.incubatornetwork.metrics.metric;

/** A basis in time: what time a metric speaks of. */
public enum TimeBasis {
    /** A day: the as-of date. */
    DAY,
    /** A period, which has to be given and to be over. */
    PERIOD,
    /** To date, or a period if one is given. */
    DAY_OR_PERIOD,
    /** Startups of some cohorts, by years or by sites, as known on the as-of date. */
    COHORT
}
