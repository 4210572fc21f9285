package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.history.TurningDays;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.model.Startup;
import org.jspecify.annotations.Nullable;

/**
 * One sweep under way. Each startup is {@linkplain StartupReading told} as known on each day on which something of it may turn, and it is
 * kept by how much its numbers differ from those before. So nothing is counted here, and no law of the field told a second time.
 *
 * <p>A startup that can't be told in a bounded number of small numbers is kept aside, to be asked as any startup is.
 */
final class SweepPreparation implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Of a metric of a period each of them is looked at on each. */
    private static final int MOST_OF_PERIODS = TurningDays.MOST / 4;

    private final Sweep sweep;
    private final ImmutableList<LevelChoice> choices;
    private final AskedDays asked;
    /** By the day on which they happen; what is not of a period happens when it becomes known. */
    private final Map<TallyKey, Changes> changes = new HashMap<>();
    /** What becomes known later than it happens, by the day on which it does; the key has the day on which it happened. */
    private final Map<TallyKey, Changes> belated = new HashMap<>();

    private final List<Startup> aside = new ArrayList<>();
    /** What startups are told by; null until there is one. */
    private transient @Nullable StartupReading reading;
    /** Keeps what a startup has told. */
    private transient PlacedNumbers.@Nullable Differences kept;
    /** The changes by the places of what startups are told by. */
    private transient @Nullable Changes @Nullable [] byPlace;

    SweepPreparation(Sweep sweep, ImmutableList<LevelChoice> choices, AskedDays asked) {
        this.sweep = sweep;
        this.choices = choices;
        this.asked = asked;
    }

    Sweep sweep() {
        return sweep;
    }

    /** Adds a startup, which the sweep at a place turns on some days of. */
    void add(KnownDays startup, int place, MetricLog log) {
        if (sweep.isUnswept()) {
            aside.add(startup.startup());
            return;
        }
        StartupReading known = reading == null ? new StartupReading(startup, sweep, choices, log) : reading;
        reading = known;
        PlacedNumbers.Differences keeper =
                kept == null ? (at, key, happened, from, change) -> keep(known, at, key, happened, from, change) : kept;
        kept = keeper;
        DatedHistory dated = known.isDated() ? startup.dated() : null;
        if (dated != null && known.readDated(dated)) {
            known.dated().tell(keeper);
            return;
        }
        Optional<int[]> days = startup.turning(place);
        known.numbers().clear();
        boolean told = days.isPresent()
                && (sweep.isOfPeriods() ? readOfPeriods(known, days.get(), startup) : read(known, days.get(), startup));
        if (told) {
            known.numbers().tell(keeper);
        } else {
            aside.add(startup.startup());
        }
    }

    /** Reads what is known before the first of the days, and what differs from each on; false if that can't be told. */
    private boolean read(StartupReading reading, int[] days, KnownDays startup) {
        StartupNumbers numbers = reading.numbers();
        numbers.happenedOn(EpochDay.BEFORE_ALL);
        boolean told = true;
        if (days.length == 0 || asked.isAnyFrom(EpochDay.BEFORE_ALL, days[0])) {
            told = reading.read(startup.before(), Optional.empty(), EpochDay.BEFORE_ALL)
                    && numbers.endKnown(EpochDay.BEFORE_ALL);
        }
        for (int i = 0; i < days.length && told; i++) {
            if (!isAskedFrom(days, i)) {
                continue;
            }
            StartupInNetwork history = startup.from(days[i], next(days, i));
            told = reading.read(history, Optional.empty(), days[i]) && numbers.endKnown(days[i]);
        }
        return told;
    }

    private static int next(int[] days, int turned) {
        return turned + 1 == days.length ? EpochDay.NEVER : days[turned + 1];
    }

    /** Reads what happens on each of the days, as known on each: that is all of it, if they are exact. */
    private static boolean readOfPeriods(StartupReading reading, int[] days, KnownDays startup) {
        StartupNumbers numbers = reading.numbers();
        boolean told = days.length <= MOST_OF_PERIODS;
        for (int i = 0; i < days.length && told; i++) {
            StartupInNetwork history = startup.from(days[i], next(days, i));
            told = isExact(history.recordedSupports());
            for (int day = 0; day <= i && told; day++) {
                LocalDate happened = EpochDay.date(days[day]);
                numbers.happenedOn(days[day]);
                ReportingPeriod period = ReportingPeriod.of(happened, happened.plusDays(1));
                told = reading.read(history, Optional.of(period), days[day]) && numbers.endKnown(days[i]);
            }
        }
        return told && !numbers.hasBelatedLevels();
    }

    /** Whether some day is asked for, of those on which the same is known as on one of the days. */
    private boolean isAskedFrom(int[] days, int place) {
        return asked.isAnyFrom(days[place], next(days, place));
    }

    private static boolean isExact(List<Support> supports) {
        for (int i = 0; i < supports.size(); i++) {
            if (!supports.get(i).isExact()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Of a period, what is known when it happens is known whenever it is asked for. Of anything else, what becomes known is told on the
     * next day that is asked for.
     */
    private void keep(StartupReading known, int place, long key, int happened, int from, int change) {
        if (!sweep.isOfPeriods()) {
            int day = asked.firstFrom(from);
            if (day != EpochDay.NEVER) {
                changesAt(place, known).add(key, day, change);
            }
        } else if (happened < from) {
            belated.computeIfAbsent(known.tally(place), tally -> new Changes())
                    .add(PreparedSweep.keyOf(key, happened), from, change);
        } else {
            changesAt(place, known).add(key, from, change);
        }
    }

    private Changes changesAt(int place, StartupReading known) {
        @Nullable Changes[] all = byPlace;
        if (all == null || place >= all.length) {
            all = all == null ? new Changes[known.places()] : Arrays.copyOf(all, known.places());
            byPlace = all;
        }
        Changes found = all[place];
        if (found == null) {
            found = changes.computeIfAbsent(known.tally(place), tally -> new Changes());
            all[place] = found;
        }
        return found;
    }

    void merge(SweepPreparation other) {
        other.changes.forEach((tally, more) ->
                changes.computeIfAbsent(tally, place -> new Changes()).addAll(more));
        other.belated.forEach((tally, more) ->
                belated.computeIfAbsent(tally, place -> new Changes()).addAll(more));
        aside.addAll(other.aside);
    }

    /** The first day from which on some startup is known to have resided, as far as this sweep has told of it. */
    int residencySince() {
        int since = EpochDay.NEVER;
        for (int i = 0; i < choices.size(); i++) {
            Changes seen = changes.get(TallyKey.ofResidencies(i));
            for (Map.Entry<Certainty, Long> key : TallyKey.RESIDENCIES.entrySet()) {
                if (seen != null && key.getKey().isAssumed()) {
                    since = Math.min(since, seen.firstDay(key.getValue()));
                }
            }
        }
        return since;
    }

    /** What was prepared; from the day on which a residency is known, nothing of what there is without them. */
    PreparedSweep prepared(int residencySince) {
        return new PreparedSweep(
                sweep, totals(changes, residencySince), totals(belated, residencySince), ImmutableList.copyOf(aside));
    }

    private static ImmutableMap<TallyKey, RunningTotals> totals(Map<TallyKey, Changes> changes, int residencySince) {
        Map<TallyKey, RunningTotals> totals = Maps.transformEntries(
                changes, (tally, all) -> all.totals(tally.isWithoutResidencies() ? residencySince : EpochDay.NEVER));
        return ImmutableMap.copyOf(Maps.filterValues(ImmutableMap.copyOf(totals), told -> !told.isEmpty()));
    }
}
