package org.incubatornetwork.model;

/** The kind of a {@link Site}: how it belongs to its network. A closed list: no 1.x version of the model extends it. */
public enum SiteKind {
    /** The network runs the site itself. */
    REGULAR,
    /** A partner runs the site under the network's name or programme: it is counted apart. */
    PARTNER_OPERATED,
    /** The site has no premises. */
    VIRTUAL
}
