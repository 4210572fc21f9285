package org.incubatornetwork.model;

/** A step in the life of a {@link Site}. A closed list: no 1.x version of the model extends it. */
public enum SiteStatus {
    /** The site was announced to the public. */
    ANNOUNCED,
    /** The site was agreed by contract or convention. */
    AGREED,
    /** The site is being built or fitted out. */
    UNDER_CONSTRUCTION,
    /** The site was built and handed over, and is not open yet. */
    DELIVERED,
    /** The site is open to startups: the only status in which it counts as open. */
    OPERATIONAL,
    /** The site is closed for a time; its residents remain residents. */
    SUSPENDED,
    /** The site is closed for good. */
    CLOSED,
    /** The site was given up before it opened. */
    CANCELLED
}
