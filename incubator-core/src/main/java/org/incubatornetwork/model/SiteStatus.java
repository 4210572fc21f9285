package org.incubatornetwork.model;

/** A step in the life of a {@link Site}. A closed list: no 1.x version of the model extends it. */
public enum SiteStatus {
    /** Announced to the public. */
    ANNOUNCED,
    /** Agreed by contract or convention. */
    AGREED,
    /** Being built or fitted out. */
    UNDER_CONSTRUCTION,
    /** Built and handed over, not open yet. */
    DELIVERED,
    /** Open to startups: the only status in which a site counts as open. */
    OPERATIONAL,
    /** Closed for a time; residents remain residents. */
    SUSPENDED,
    /** Closed for good. */
    CLOSED,
    /** Given up before it opened. */
    CANCELLED
}
