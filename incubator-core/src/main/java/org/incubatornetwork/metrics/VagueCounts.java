package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Metric;

/** How many startups, sites or cohorts have vague days, by the kinds of these. Those without any are not counted. */
final class VagueCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<ImmutableSet<DayKind>, Count> counts = new HashMap<>();

    /** A number that is added to in place. */
    private static final class Count implements Serializable {
        private static final long serialVersionUID = 1L;
        private long number;
    }

    void add(ImmutableSet<DayKind> days, long number) {
        if (!days.isEmpty()) {
            counts.computeIfAbsent(days, unseen -> new Count()).number += number;
        }
    }

    /** How many have a vague day of a kind of which a metric takes a day that is chosen. */
    long chosenFor(Metric metric) {
        if (counts.isEmpty()) {
            return 0;
        }
        Set<DayKind> chosen = metric.bounds() == Bounds.INSTEAD
                ? Sets.difference(metric.days(), ImmutableSet.of(DayKind.STATUS))
                : metric.days();
        long number = 0;
        for (Map.Entry<ImmutableSet<DayKind>, Count> entry : counts.entrySet()) {
            number += Collections.disjoint(entry.getKey(), chosen) ? 0 : entry.getValue().number;
        }
        return number;
    }

    void forEach(ObjLongConsumer<ImmutableSet<DayKind>> taker) {
        counts.forEach((days, count) -> taker.accept(days, count.number));
    }
}
