package org.incubatornetwork.validation;

/** What a finding may be about. */
public enum EntityKind {
    /** The network itself. */
    NETWORK,
    /** A site. */
    SITE,
    /** A service offering. */
    SERVICE,
    /** A cohort. */
    COHORT,
    /** A membership in an association. */
    MEMBERSHIP,
    /** A published figure. */
    CLAIM,
    /** A startup, with its support periods, status events and figures. */
    STARTUP
}
