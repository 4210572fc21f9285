package org.incubatornetwork.reconciliation.catalogue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;

/**
 * How much may have changed between the days that are looked at: so many starts and ends of support, and changes of status, may
 * lie between two of them. A count of startups has not been farther than that from what it was on either.
 */
final class Changes implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<Days> gaps;
    private final long[] changes;
    private final ImmutableMap<Days, Integer> places;

    Changes(ImmutableList<Days> gaps) {
        this.gaps = gaps;
        this.changes = new long[gaps.size()];
        this.places =
                IntStream.range(0, gaps.size()).boxed().collect(ImmutableMap.toImmutableMap(gaps::get, place -> place));
    }

    /** From each of some times to the next; of periods, what comes in at the one end and falls out at the other. */
    static ImmutableList<Days> gaps(ImmutableList<MetricTime> times) {
        return IntStream.range(1, times.size())
                .boxed()
                .flatMap(i -> gap(times.get(i - 1), times.get(i)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Days> gap(MetricTime time, MetricTime next) {
        Days ofEnds = new Days(EpochDay.of(time.asOf()), EpochDay.of(next.asOf()));
        return time.period().isEmpty() || next.period().isEmpty()
                ? ImmutableList.of(ofEnds)
                : ImmutableList.of(
                        ofEnds,
                        new Days(
                                EpochDay.of(time.period().get().start()),
                                EpochDay.of(next.period().get().start())));
    }

    /** Adds what a startup may have changed. */
    void add(Startup startup) {
        if (gaps.isEmpty()) {
            return;
        }
        for (SupportPeriod period : startup.supportPeriods()) {
            add(period.start());
            if (period.end().isPresent() || period.endReason().isPresent()) {
                add(period.end());
            }
        }
        for (StatusEvent event : startup.statusEvents()) {
            add(Optional.of(event.on()));
        }
    }

    private void add(Optional<DateWindow> day) {
        int earliest = day.map(EpochDay::earliest).orElse(EpochDay.BEFORE_ALL);
        int latest = day.map(EpochDay::latest).orElse(EpochDay.NEVER);
        for (int i = 0; i < changes.length; i++) {
            if (earliest <= gaps.get(i).last() && latest >= gaps.get(i).first()) {
                changes[i]++;
            }
        }
    }

    /** Adds what another has seen of other startups between the same days. */
    void merge(Changes other) {
        for (int i = 0; i < changes.length; i++) {
            changes[i] += other.changes[i];
        }
    }

    /** The most that may have changed from one time to the next. */
    long between(MetricTime time, MetricTime next) {
        return gap(time, next).stream()
                .mapToLong(gap -> changes[requireNonNull(places.get(gap))])
                .sum();
    }
}
