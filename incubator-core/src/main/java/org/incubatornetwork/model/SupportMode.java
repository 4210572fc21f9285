package org.incubatornetwork.model;

/** How a resident uses its site. A closed list: no 1.x version of the model extends it. */
public enum SupportMode {
    /** In an office of its own. */
    PHYSICAL,
    /** At a shared desk. */
    COWORKING,
    /** By domiciliation: a resident that occupies no capacity. */
    VIRTUAL
}
