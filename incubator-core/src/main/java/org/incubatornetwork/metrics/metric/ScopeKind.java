package org.incubatornetwork.metrics.metric;

/** A kind of scope: what part of a network a figure can be about. */
public enum ScopeKind {
    /** The whole network. */
    NETWORK,
    /** One site. */
    SITE,
    /** The startups of one cohort, wherever they are. */
    COHORT,
    /** The startups of one sector, wherever they are. */
    SECTOR,
    /** The startups that were first admitted in one calendar year. */
    YEAR
}
