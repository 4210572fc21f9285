package org.incubatornetwork.history;

/**
 * The kinds of days on which what is known of a startup may turn, as the as-of date moves. Between two such days that follow one
 * another nothing turns, so that whatever is counted of the startup stays as it is.
 */
public enum Turning {
    /** The bounds of the days of support, the days that are taken for them, and what follows of a transfer that leads nowhere. */
    SUPPORT,
    /** The days of statuses. */
    STATUS,
    /** The days of headcounts. */
    HEADCOUNT,
    /**
     * The day of founding, the day after support begins, and those on which the network begins to keep up with the firm, and ceases to. To a metric whose policies have firms observed until
     * the {@link FollowUp#LAST_EVIDENCE} only, it is {@link #EVIDENCE}.
     */
    FOLLOW_UP,
    /** All days on which anything is recorded, the day after support begins or ends, and the day on which follow-up is over. */
    EVIDENCE,
    /** While the startup may be resident at a site, the days of that, of what it is part of, and of the parts of these. */
    SITE,
    /** The days so many months after the bounds of the days of support as the horizons of policies say. */
    ANNIVERSARY,
    /**
     * The last days of the years in which support begins or ends, and of years after: ten, or as many as the longest horizon of policies
     * has.
     */
    YEAR_END,
    /** The days after those on which a firm is said to be lost. */
    LOSS,
    /** The first days on which the cohorts of a startup may have started. */
    COHORT,
    /** The days of deliveries of services. */
    DELIVERY,
    /** The days of funding rounds. */
    FUNDING_ROUND,
    /** The ends of fiscal periods. */
    SALES,
    /** The days on which the ends of fiscal periods are a year ago, and two years. */
    PAST_SALES,
    /** No day: nothing is counted of startups, but of what the network tells of itself. */
    NEVER
}
