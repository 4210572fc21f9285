package org.incubatornetwork.model;

/**
 * The status of a firm: what became of it; unlike {@link EndReason}, nothing about its incubation. A closed list: no 1.x
 * version of the model extends it.
 */
public enum VitalStatus {
    /** The firm is in business. */
    OPERATING,
    /** The firm is inactive but not closed. */
    DORMANT,
    /** The firm was bought by another. */
    ACQUIRED,
    /** The firm merged into another. */
    MERGED,
    /** The firm is closed; the event's day is the first inactive one. */
    CLOSED,
    /** The firm is insolvent or liquidated. */
    INSOLVENT,
    /** The firm is in business abroad. */
    RELOCATED_ABROAD,
    /** The firm was lost to follow-up; the event's day is the last on which it was known to be active. */
    UNKNOWN
}
