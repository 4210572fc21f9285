package org.incubatornetwork.metrics.catalogue;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;

/** What an estimated survival curve says at the horizons of the policies: survival, median, restricted mean. */
abstract class CurveReading {
    private final int subjects;
    private final int events;
    private final Policies policies;

    CurveReading(int subjects, int events, Policies policies) {
        this.subjects = subjects;
        this.events = events;
        this.policies = policies;
    }

    final int events() {
        return events;
    }

    final Policies policies() {
        return policies;
    }

    /** Survival at a horizon in months. */
    abstract Figure at(int months);

    abstract Figure median();

    /** Adds the curve, what its estimator alone says, and what has to be known of it. */
    abstract void describeCurve(MetricResult.Builder result);

    /** Adds everything but the figure itself. */
    @CanIgnoreReturnValue
    final MetricResult.Builder describe(MetricResult.Builder result) {
        for (int months : policies.horizons()) {
            result.part("horizon", Policies.horizonCode(months), at(months));
        }
        result.part("statistic", "MEDIAN", median())
                .part("statistic", "SUBJECTS", Figure.count(MetricUnit.NUMBER, subjects))
                .part("statistic", "EVENTS", Figure.count(MetricUnit.NUMBER, events))
                .populationSize(subjects);
        describeCurve(result);
        return result;
    }
}
