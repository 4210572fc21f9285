package org.incubatornetwork.lists;

/** The subject of a {@link FirmList}: which firms it lists. */
public enum ListSubject {
    /** The firms that are supported on the day of the list, such as tenants. */
    SUPPORTED,
    /** The firms that have ever been supported by the day of the list, alumni included. */
    EVER_SUPPORTED
}
