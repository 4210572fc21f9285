package org.incubatornetwork.diff;

import org.incubatornetwork.model.SiteStatus;

/** What may have happened from one network to another, as those who run it speak of it. A later minor version may have more kinds. */
public enum HappeningKind {
    /** A startup that is in the list now, and of which no support is told. */
    STARTUP_LISTED,

    /** A startup whose first support is told now. */
    STARTUP_ADMITTED,

    /** A resident that left one site for another. */
    STARTUP_MOVED,

    /** A further support of a startup that had some before. */
    SUPPORT_BEGUN,

    /** The end of a support beside which another goes on. */
    SUPPORT_ENDED,

    /** The graduation of a startup. */
    STARTUP_GRADUATED,

    /** A startup that is supported no longer, and of which no graduation is told. */
    STARTUP_LEFT,

    /** A startup that was acquired, or merged with another. */
    STARTUP_ACQUIRED,

    /** A startup that closed. */
    STARTUP_CLOSED,

    /** A startup that is no longer in the list. */
    STARTUP_STRUCK,

    /** A site that is in the list now, and of which no status is told. */
    SITE_LISTED,

    /** A site that is planned. */
    SITE_PLANNED,

    /** A site that opened, or opened again. */
    SITE_OPENED,

    /** A site that closed for a time. */
    SITE_SUSPENDED,

    /** A site that closed. */
    SITE_CLOSED,

    /** A site that will not be. */
    SITE_CANCELLED,

    /** A site that left the network, and goes on without it. */
    SITE_LEFT,

    /** A site that is no longer in the list. */
    SITE_STRUCK,

    /** A role that an organization has now. */
    ROLE_BEGUN,

    /** A role whose end is told now. */
    ROLE_ENDED,

    /** A figure that was published. */
    FIGURE_ADDED,

    /** A published figure of which more is known, and nothing else. */
    FIGURE_LEARNT,

    /** A published figure that was told otherwise. */
    FIGURE_CORRECTED,

    /** A published figure that is no longer in the list. */
    FIGURE_WITHDRAWN;

    /** What becomes of a site by its first step, or by one more. */
    static HappeningKind of(SiteStatus status) {
        return switch (status) {
            case ANNOUNCED, AGREED, UNDER_CONSTRUCTION, DELIVERED -> SITE_PLANNED;
            case OPERATIONAL -> SITE_OPENED;
            case SUSPENDED -> SITE_SUSPENDED;
            case LEFT -> SITE_LEFT;
            case CLOSED -> SITE_CLOSED;
            case CANCELLED -> SITE_CANCELLED;
        };
    }
}
