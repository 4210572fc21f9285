package org.incubatornetwork.model;

/**
 * The level of support: how closely a {@link Startup} is supported; earlier constants are the closer ones. A closed list: no
 * 1.x version of the model extends it.
 */
public enum SupportLevel {
    /** The startup is at home in a site: a residency. */
    HOSTED,
    /** The startup is supported in person without a place. */
    DIRECT,
    /** The startup is supported at a distance. */
    REMOTE,
    /** The startup is reached by events only. */
    EVENT
}
