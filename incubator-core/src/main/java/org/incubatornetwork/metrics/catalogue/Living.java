package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.LifeCourse;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Policies;

/** How many firms live on a day: surely, or perhaps because the day lies in the window of their death. */
final class Living implements Serializable {
    private static final long serialVersionUID = 1L;

    private long surely;
    private long perhaps;

    /** Adds a firm that is dead on the day, lives on it, or may do either. */
    void add(LifeCourse life, int day, ExitPolicy exits) {
        if (life.earliestDeathDay(exits) > day) {
            surely++;
        } else if (life.latestDeathDay(exits) > day) {
            perhaps++;
        }
    }

    void addSurely(long firms) {
        surely += firms;
    }

    void addPerhaps(long firms) {
        perhaps += firms;
    }

    void merge(Living other) {
        surely += other.surely;
        perhaps += other.perhaps;
    }

    long surely() {
        return surely;
    }

    long perhaps() {
        return perhaps;
    }

    /** The share of those who live, with its limits; if some of them may be dead, the range of it. */
    Figure of(long all, Policies policies) {
        return perhaps == 0
                ? Figure.proportion(surely, all, policies)
                : Figure.range(
                        MetricUnit.RATIO,
                        OptionalDouble.of((double) surely / all),
                        OptionalDouble.of((double) (surely + perhaps) / all));
    }
}
