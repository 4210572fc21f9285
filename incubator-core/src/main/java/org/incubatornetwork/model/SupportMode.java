package org.incubatornetwork.model;

/** The mode of a residency: how a resident uses its site. A closed list: no 1.x version of the model extends it. */
public enum SupportMode {
    /** The resident has an office of its own. */
    PHYSICAL,
    /** The resident shares a desk. */
    COWORKING,
    /** The resident is there by domiciliation and occupies no capacity. */
    VIRTUAL
}
