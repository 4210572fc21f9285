package org.incubatornetwork.metrics.metric;

/** A kind of scope: what part of a network a figure can be about. */
public enum ScopeKind {
    /** A scope that is the whole network. */
    NETWORK,
    /** A scope that is one site. */
    SITE,
    /** A scope of the startups of one programme, wherever they are. */
    PROGRAMME,
    /** A scope of the startups of one cohort, wherever they are. */
    COHORT,
    /** A scope of the startups of one sector, wherever they are. */
    SECTOR,
    /** A scope of the startups that were first admitted in one calendar year. */
    YEAR
}
