package org.incubatornetwork.metrics.survival;

/** An estimator of a survival function that makes no assumption about its shape. */
public enum SurvivalEstimator {
    /** The product-limit estimate of {@link SurvivalTimes#kaplanMeier()}, where the time of every event is known. */
    KAPLAN_MEIER,

    /** The estimate of {@link SurvivalIntervals#turnbull()}, where some events are known only as intervals. */
    TURNBULL
}
