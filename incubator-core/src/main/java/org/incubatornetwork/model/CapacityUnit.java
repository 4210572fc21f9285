package org.incubatornetwork.model;

/** What a capacity counts. Units are never added to one another. A closed list: no 1.x version of the model extends it. */
public enum CapacityUnit {
    /** Places for startups, one each. */
    STARTUP,
    /** Offices. */
    OFFICE,
    /** Desks. */
    DESK,
    /** Square metres let or lettable. */
    SQUARE_METRE
}
