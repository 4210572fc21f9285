package org.incubatornetwork.history;

/** A policy of follow-up: how long a firm counts as observed when nothing more was heard of it. */
public enum FollowUp {
    /** No news means still active: observed until the as-of date, or until lost to follow-up by a status UNKNOWN. */
    REGISTER_COMPLETE,
    /**
     * Observed until the last dated evidence: the start or end of support of the levels that make stays, the as-of date while it
     * goes on, a status, a headcount, a delivery, the end of a fiscal period, a funding round.
     */
    LAST_EVIDENCE
}
