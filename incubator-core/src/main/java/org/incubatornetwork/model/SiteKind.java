package org.incubatornetwork.model;

/** How a {@link Site} belongs to its network. A closed list: no 1.x version of the model extends it. */
public enum SiteKind {
    /** Run by the network itself. */
    REGULAR,
    /** Run by a partner under the network's name or programme: counted apart. */
    PARTNER_OPERATED,
    /** Without premises. */
    VIRTUAL
}
