package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.TurningDays;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.model.Startup;

/**
 * One sweep under way. Of each startup a {@link MetricRun} is made for each day on which something of it may turn, and it is kept by
 * how much its numbers differ from those before. So nothing is counted here, and no law of the field told a second time.
 *
 * <p>A startup that can't be told in a bounded number of small numbers is kept aside, to be asked as any startup is.
 */
final class SweepPreparation implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of a metric of a period each of them is looked at on each. */
    private static final int MOST_OF_PERIODS = TurningDays.MOST / 4;

    private final Sweep sweep;
    private final Selection selection;
    private final ImmutableList<LevelChoice> choices;
    /** By the day on which they happen; what is not of a period happens when it becomes known. */
    private final Map<TallyKey, Changes> changes = new HashMap<>();
    /** What becomes known later than it happens, by the day on which it does; the key has the day on which it happened. */
    private final Map<TallyKey, Changes> belated = new HashMap<>();

    private final List<Startup> aside = new ArrayList<>();

    SweepPreparation(Sweep sweep, Selection selection, ImmutableList<LevelChoice> choices) {
        this.sweep = sweep;
        this.selection = selection;
        this.choices = choices;
    }

    void add(Startup startup, Frame frame, IntFunction<StartupInNetwork> asOf, MetricFailureLog log) {
        Optional<int[]> days = TurningDays.of(startup, frame, sweep.turnings());
        Gathered gathered = new Gathered();
        boolean told = days.isPresent()
                && (sweep.ofPeriods()
                        ? gatherOfPeriods(days.get(), asOf, gathered, log)
                        : gather(days.get(), asOf, gathered, log));
        if (told) {
            gathered.addTo(this);
        } else {
            aside.add(startup);
        }
    }

    /** What is known before the first of the days, and what differs from each on. */
    private boolean gather(int[] days, IntFunction<StartupInNetwork> asOf, Gathered gathered, MetricFailureLog log) {
        int before = days.length == 0 ? 0 : days[0] - 1;
        boolean told = gathered.read(
                run(before, Optional.empty(), asOf, log), sweep, EpochDay.BEFORE_ALL, EpochDay.BEFORE_ALL);
        for (int i = 0; i < days.length && told; i++) {
            told = gathered.read(run(days[i], Optional.empty(), asOf, log), sweep, days[i], EpochDay.BEFORE_ALL);
        }
        return told;
    }

    /** What happens on each of the days, as known on each: all of it, if days are exact. */
    private boolean gatherOfPeriods(
            int[] days, IntFunction<StartupInNetwork> asOf, Gathered gathered, MetricFailureLog log) {
        boolean told = days.length <= MOST_OF_PERIODS;
        for (int i = 0; i < days.length && told; i++) {
            told = asOf.apply(days[i]).recordedSupports().stream().allMatch(support -> support.isExact());
            for (int day = 0; day <= i && told; day++) {
                ReportingPeriod period = ReportingPeriod.of(EpochDay.date(days[day]), EpochDay.date(days[day] + 1));
                told = gathered.read(run(days[i], Optional.of(period), asOf, log), sweep, days[i], days[day]);
            }
        }
        return told;
    }

    private MetricRun run(
            int day, Optional<ReportingPeriod> period, IntFunction<StartupInNetwork> asOf, MetricFailureLog log) {
        StartupInNetwork history = asOf.apply(day);
        MetricTime time = period.map(given -> MetricTime.of(history.asOf(), given))
                .orElseGet(() -> MetricTime.of(history.asOf()));
        MetricRun run = new MetricRun(history.frame(), time, selection, choices, sweep, log);
        run.addPart(history, sweep);
        return run;
    }

    void merge(SweepPreparation other) {
        other.changes.forEach((tally, more) ->
                changes.computeIfAbsent(tally, place -> new Changes()).addAll(more));
        other.belated.forEach((tally, more) ->
                belated.computeIfAbsent(tally, place -> new Changes()).addAll(more));
        aside.addAll(other.aside);
    }

    PreparedSweep prepared() {
        return new PreparedSweep(
                sweep,
                ImmutableMap.copyOf(Maps.transformValues(changes, Changes::totals)),
                ImmutableMap.copyOf(Maps.transformValues(belated, Changes::totals)),
                ImmutableList.copyOf(aside));
    }

    /** What was gathered of one startup. */
    private final class Gathered {
        /** What the numbers have come to, of what happened on each day. */
        private final Map<Place, Long> numbers = new HashMap<>();

        private final List<Change> found = new ArrayList<>();

        private record Place(TallyKey tally, long key, int happened) {}

        private record Change(Place place, int known, int change) {}

        /** Reads what a run tells of what happened on a day, be it all by the day on which it is known. */
        boolean read(MetricRun run, Sweep sweep, int known, int happened) {
            Map<Place, Long> now = new HashMap<>();
            boolean told = run.tell(sweep, (tally, key, number) -> {
                if (number != 0) {
                    now.merge(new Place(tally, key, happened), number, Long::sum);
                }
            });
            numbers.forEach((place, number) -> {
                if (place.happened == happened) {
                    now.putIfAbsent(place, 0L);
                }
            });
            for (Map.Entry<Place, Long> entry : now.entrySet()) {
                Place place = entry.getKey();
                long change = entry.getValue() - numbers.getOrDefault(place, 0L);
                told &= change == (int) change && (!sweep.ofPeriods() || place.key == (int) place.key);
                if (change != 0) {
                    found.add(new Change(place, known, (int) change));
                    numbers.put(place, entry.getValue());
                }
            }
            return told;
        }

        void addTo(SweepPreparation preparation) {
            for (Change change : found) {
                Place place = change.place;
                boolean late = sweep.ofPeriods() && place.happened < change.known;
                long key = late ? PreparedSweep.keyOf(place.key, place.happened) : place.key;
                (late ? preparation.belated : preparation.changes)
                        .computeIfAbsent(place.tally, tally -> new Changes())
                        .add(key, change.known, change.change);
            }
        }
    }
}
