package org.incubatornetwork.model;

/**
 * A unit of capacity: what a capacity counts. Units are never added to one another. A closed list: no 1.x version of the model
 * extends it.
 */
public enum CapacityUnit {
    /** The unit of capacity that counts places for startups, one each. */
    STARTUP,
    /** The unit of capacity that counts offices. */
    OFFICE,
    /** The unit of capacity that counts desks. */
    DESK,
    /** The unit of capacity that counts square metres let or lettable. */
    SQUARE_METRE
}
