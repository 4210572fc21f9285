package org.incubatornetwork.metrics.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.TurningDays;
import org.incubatornetwork.metrics.metric.Question;

/** On which days the places of a site count, and how certainly: worked out once for all who are there. */
final class OfferingDays {
    private final int[] from;
    private final Certainty[] certainties;

    private OfferingDays(int[] from, Certainty[] certainties) {
        this.from = from;
        this.certainties = certainties;
    }

    /**
     * The days of a site.
     *
     * @param inclusion tells how certain it is on a day that the places of the site count
     * @return the days; empty if the site moves with the as-of date itself, or is told in too many steps
     */
    static Optional<OfferingDays> find(int ordinal, Question question, IntFunction<Certainty> inclusion) {
        return TurningDays.ofSite(ordinal, question.frame()).map(turning -> {
            List<Integer> from = new ArrayList<>();
            List<Certainty> certainties = new ArrayList<>();
            for (int i = -1; i < turning.length; i++) {
                int first = i < 0 ? EpochDay.BEFORE_ALL : turning[i];
                int some = i >= 0 ? first : turning.length == 0 ? 0 : turning[0] - 1;
                Certainty certainty = inclusion.apply(some);
                if (certainties.isEmpty() || certainties.get(certainties.size() - 1) != certainty) {
                    from.add(first);
                    certainties.add(certainty);
                }
            }
            return new OfferingDays(
                    from.stream().mapToInt(day -> day).toArray(), certainties.toArray(new Certainty[0]));
        });
    }

    /** What times are given to on which it is as certain. */
    @FunctionalInterface
    interface Taker {
        boolean take(int from, int until, Certainty certainty);
    }

    /** Tells the times within some days at which the places may count; false if one of them is refused. */
    boolean within(int first, int end, Taker taker) {
        boolean taken = true;
        for (int i = 0; i < from.length && taken; i++) {
            int start = Math.max(first, from[i]);
            int until = Math.min(end, i + 1 == from.length ? EpochDay.NEVER : from[i + 1]);
            if (start < until && certainties[i].isPossible()) {
                taken = taker.take(start, until, certainties[i]);
            }
        }
        return taken;
    }

    @Override
    public String toString() {
        return from.length + " times";
    }
}
