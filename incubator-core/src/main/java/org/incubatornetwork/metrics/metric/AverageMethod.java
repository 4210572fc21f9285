package org.incubatornetwork.metrics.metric;

/** A way to average residents over a period. */
public enum AverageMethod {
    /** Resident-days by days of the period. */
    DAILY,
    /** Half of the sum of the residents on the first day and on the first day after the period. */
    ENDPOINTS
}
