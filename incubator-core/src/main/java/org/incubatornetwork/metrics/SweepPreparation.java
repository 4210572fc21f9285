package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.history.TurningDays;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.model.Startup;

/**
 * One sweep under way. Of each startup the {@link LevelTallies} are made for each day on which something of it may turn, and it is kept by
 * how much its numbers differ from those before. So nothing is counted here, and no law of the field told a second time.
 *
 * <p>A startup that can't be told in a bounded number of small numbers is kept aside, to be asked as any startup is.
 */
final class SweepPreparation implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of a metric of a period each of them is looked at on each. */
    private static final int MOST_OF_PERIODS = TurningDays.MOST / 4;

    private final Sweep sweep;
    private final ImmutableList<LevelChoice> choices;
    /** By the day on which they happen; what is not of a period happens when it becomes known. */
    private final Map<TallyKey, Changes> changes = new HashMap<>();
    /** What becomes known later than it happens, by the day on which it does; the key has the day on which it happened. */
    private final Map<TallyKey, Changes> belated = new HashMap<>();

    private final List<Startup> aside = new ArrayList<>();

    SweepPreparation(Sweep sweep, ImmutableList<LevelChoice> choices) {
        this.sweep = sweep;
        this.choices = choices;
    }

    void add(Startup startup, Frame frame, IntFunction<StartupInNetwork> asOf, MetricLog log) {
        if (sweep.isUnswept()) {
            aside.add(startup);
            return;
        }
        Optional<int[]> days = TurningDays.of(startup, frame, sweep.turnings(), sweep.months());
        Gathered gathered = new Gathered(log);
        boolean told = days.isPresent()
                && (sweep.isOfPeriods() ? gathered.readOfPeriods(days.get(), asOf) : gathered.read(days.get(), asOf));
        if (told) {
            gathered.keep();
        } else {
            aside.add(startup);
        }
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
        private final MetricLog log;
        private final Map<Place, Total> totals = new HashMap<>();
        private final List<Change> found = new ArrayList<>();

        Gathered(MetricLog log) {
            this.log = log;
        }

        /** A number, of what happened on a day, or on any before. */
        private record Place(TallyKey tally, long key, int happened) {}

        private record Change(Place place, int known, int change) {}

        /** What a number has come to, as known before, and as known now. */
        private static final class Total {
            long before;
            long now;
        }

        /** Reads what is known before the first of the days, and what differs from each on; false if that can't be told. */
        boolean read(int[] days, IntFunction<StartupInNetwork> asOf) {
            int before = days.length == 0 ? 0 : days[0] - 1;
            boolean told = readOn(asOf.apply(before), EpochDay.BEFORE_ALL);
            for (int i = 0; i < days.length && told; i++) {
                // on the second day, what goes on with the as-of date is told from what happened on the first
                boolean hasSecond = i + 1 == days.length || days[i] + 1 < days[i + 1];
                told = readOn(asOf.apply(hasSecond ? days[i] + 1 : days[i]), days[i]);
            }
            return told;
        }

        private boolean readOn(StartupInNetwork history, int known) {
            return read(history, MetricTime.of(history.asOf()), known, EpochDay.BEFORE_ALL);
        }

        /** Reads what happens on each of the days, as known on each: that is all of it, if they are exact. */
        boolean readOfPeriods(int[] days, IntFunction<StartupInNetwork> asOf) {
            boolean told = days.length <= MOST_OF_PERIODS;
            for (int i = 0; i < days.length && told; i++) {
                StartupInNetwork history = asOf.apply(days[i]);
                told = history.recordedSupports().stream().allMatch(Support::isExact);
                for (int day = 0; day <= i && told; day++) {
                    LocalDate happened = EpochDay.date(days[day]);
                    ReportingPeriod period = ReportingPeriod.of(happened, happened.plusDays(1));
                    told = read(history, MetricTime.of(history.asOf(), period), days[i], days[day]);
                }
            }
            return told;
        }

        private boolean read(StartupInNetwork history, MetricTime time, int known, int happened) {
            boolean told = true;
            for (int i = 0; i < choices.size() && told; i++) {
                told = new LevelTallies(history, time, choices.get(i), sweep, log)
                        .tell(i, sweep, (tally, key, number) -> add(new Place(tally, key, happened), number));
            }
            for (Map.Entry<Place, Total> entry : totals.entrySet()) {
                Total total = entry.getValue();
                if (entry.getKey().happened == happened) {
                    long change = total.now - total.before;
                    told &= change == (int) change;
                    if (change != 0) {
                        found.add(new Change(entry.getKey(), known, (int) change));
                    }
                    total.before = total.now;
                    total.now = 0;
                }
            }
            return told;
        }

        private void add(Place place, long number) {
            if (number != 0) {
                totals.computeIfAbsent(place, first -> new Total()).now += number;
            }
        }

        /** Of a period, what is known when it happens is known whenever it is asked for. */
        void keep() {
            for (Change change : found) {
                Place place = change.place;
                boolean late = sweep.isOfPeriods() && place.happened < change.known;
                (late ? belated : changes)
                        .computeIfAbsent(place.tally, tally -> new Changes())
                        .add(
                                late ? PreparedSweep.keyOf(place.key, place.happened) : place.key,
                                change.known,
                                change.change);
            }
        }
    }
}
