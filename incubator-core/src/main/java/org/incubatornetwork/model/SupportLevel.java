package org.incubatornetwork.model;

/** How closely a {@link Startup} is supported; earlier constants are the closer ones. A closed list: no 1.x version of the model extends it. */
public enum SupportLevel {
    /** At home in a site: a residency. */
    HOSTED,
    /** Supported in person without a place. */
    DIRECT,
    /** Supported at a distance. */
    REMOTE,
    /** Reached by events only. */
    EVENT
}
