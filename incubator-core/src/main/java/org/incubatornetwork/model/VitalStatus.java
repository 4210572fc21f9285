package org.incubatornetwork.model;

/** What became of a firm; unlike {@link EndReason}, nothing about its incubation. A closed list: no 1.x version of the model extends it. */
public enum VitalStatus {
    /** In business. */
    OPERATING,
    /** Inactive but not closed. */
    DORMANT,
    /** Bought by another firm. */
    ACQUIRED,
    /** Merged into another firm. */
    MERGED,
    /** Closed; the event's day is the first inactive one. */
    CLOSED,
    /** Insolvent or liquidated. */
    INSOLVENT,
    /** In business abroad. */
    RELOCATED_ABROAD,
    /** Lost to follow-up; the event's day is the last on which the firm was known to be active. */
    UNKNOWN
}
