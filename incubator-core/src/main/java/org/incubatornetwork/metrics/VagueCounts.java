package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.model.SurvivalClock;

/** How many startups, sites or cohorts have vague days, by the kinds of these. Those without any are not counted. */
final class VagueCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** By set of kinds, of which each is a bit of the number. */
    private final Map<Long, Count> counts = new HashMap<>();

    /** A number that is added to in place. */
    private static final class Count implements Serializable {
        private static final long serialVersionUID = 1L;
        private long number;
    }

    void add(Set<DayKind> days, long number) {
        if (!days.isEmpty()) {
            take(bits(days), number);
        }
    }

    /** Tells one that has some vague days. */
    static void tell(Set<DayKind> days, NumberedAccumulator.Numbers numbers) {
        if (!days.isEmpty()) {
            numbers.add(bits(days), 1);
        }
    }

    /** Adds what another has told. */
    void take(long days, long number) {
        counts.computeIfAbsent(days, unseen -> new Count()).number += number;
    }

    /** Tells each number by its set of days. */
    void tell(NumberedAccumulator.Numbers numbers) {
        counts.forEach((days, count) -> numbers.add(days, count.number));
    }

    /** How many have a vague day of a kind of which a metric takes, under its policies, a day that is chosen. */
    long chosenFor(Metric metric, Policies policies) {
        if (counts.isEmpty()) {
            return 0;
        }
        long chosen = chosen(metric, policies);
        long number = 0;
        for (Map.Entry<Long, Count> entry : counts.entrySet()) {
            number += (entry.getKey() & chosen) == 0 ? 0 : entry.getValue().number;
        }
        return number;
    }

    /**
     * Of a death the window is taken, so that only what may make it none needs a day, and what becomes of the sold and
     * the dormant where a policy follows them. A founding is asked for by its own clock alone,
     * and evidence by whoever follows firms as long as there is some.
     */
    private static long chosen(Metric metric, Policies policies) {
        long chosen = bits(metric.days());
        if (metric.bounds() == Bounds.INSTEAD && (chosen & bit(DayKind.STATUS)) != 0) {
            chosen = (chosen & ~bit(DayKind.STATUS)) | bit(DayKind.REVIVAL);
            chosen |= policies.exits() == ExitPolicy.NBIA ? 0 : bit(DayKind.STANDING);
        }
        if (metric.policies().contains(PolicyKind.CLOCK) && policies.clock() != SurvivalClock.FOUNDING) {
            chosen &= ~bit(DayKind.FOUNDING);
        }
        if (metric.policies().contains(PolicyKind.FOLLOW_UP)
                && policies.followUp().equals(Optional.of(FollowUp.LAST_EVIDENCE))) {
            chosen |= bit(DayKind.STATUS) | bits(DayKind.OF_EVIDENCE); // of life, which is evidence too
        }
        return chosen;
    }

    private static long bits(Set<DayKind> days) {
        long bits = 0;
        for (DayKind day : days) {
            bits |= bit(day);
        }
        return bits;
    }

    @SuppressWarnings("EnumOrdinal") // a place in a set of bits
    private static long bit(DayKind day) {
        return 1L << day.ordinal();
    }
}
