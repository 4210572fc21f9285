package org.incubatornetwork.model;

/** A step in the life of a {@link Site}. A closed list: no 1.x version of the model extends it. */
public enum SiteStatus {
    /** The site was announced to the public. */
    ANNOUNCED(Phase.PLANNED),
    /** The site was agreed by contract or convention. */
    AGREED(Phase.PLANNED),
    /** The site is being built or fitted out. */
    UNDER_CONSTRUCTION(Phase.PLANNED),
    /** The site was built and handed over, and is not open yet. */
    DELIVERED(Phase.PLANNED),
    /** The site is open to startups: the only status in which it counts as open. */
    OPERATIONAL(Phase.IN_USE),
    /** The site is closed for a time; its residents remain residents. */
    SUSPENDED(Phase.IN_USE),
    /** The site left the network, and goes on without it; it may come back. */
    LEFT(Phase.OVER),
    /** The site is closed for good. */
    CLOSED(Phase.OVER),
    /** The site was given up before it opened. */
    CANCELLED(Phase.OVER);

    private final Phase phase;

    SiteStatus(Phase phase) {
        this.phase = phase;
    }

    /** The phases in the life of a site, one after the other. */
    public enum Phase {
        /** The site is to come. */
        PLANNED,
        /** The site was opened, be it closed for a time. */
        IN_USE,
        /** The site is no more, is not to come, or is no site of the network. */
        OVER
    }

    /**
     * The phase of a site's life to which the status belongs.
     *
     * @return the phase
     */
    public Phase phase() {
        return phase;
    }

    /**
     * Whether a site of this status must have been open before.
     *
     * @return true of a site that is closed for a time or for good, or has left the network
     */
    public boolean supposesOpening() {
        return switch (this) {
            case SUSPENDED, LEFT, CLOSED -> true;
            case ANNOUNCED, AGREED, UNDER_CONSTRUCTION, DELIVERED, OPERATIONAL, CANCELLED -> false;
        };
    }

    /**
     * Whether a step of this status may be planned, and told before it is taken: works are.
     *
     * @return true of works that begin or are delivered
     */
    public boolean mayBePlanned() {
        return switch (this) {
            case UNDER_CONSTRUCTION, DELIVERED -> true;
            case ANNOUNCED, AGREED, OPERATIONAL, SUSPENDED, LEFT, CLOSED, CANCELLED -> false;
        };
    }
}
