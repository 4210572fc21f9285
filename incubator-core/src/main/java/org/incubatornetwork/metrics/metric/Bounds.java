package org.incubatornetwork.metrics.metric;

/** What vague days make of the figures of a metric: whether there is a least and a most beside the value. */
public enum Bounds {
    /**
     * A least and a most, each of which is the figure of some choice of exact days; in a cohort or programme of which vague days leave
     * open who is a member, they may be wider.
     */
    REACHED,
    /** A least and a most, which may be wider than any choice of exact days, because days are linked with one another. */
    WIDER,
    /**
     * A least and a most instead of the value, where the windows of deaths leave it open; no day is chosen for a death. Other days
     * are those that the policy chooses.
     */
    INSTEAD,
    /**
     * No value where a death is known as a window of days only. Otherwise the value alone, by the days that the policy chooses for
     * others.
     */
    REFUSED,
    /**
     * The value alone, by the days that the policy chooses; of its parts, which are sums, a least and a most, which may be wider than
     * any choice of exact days.
     */
    PARTS,
    /** The value alone, by the days that the policy chooses. */
    NONE
}
