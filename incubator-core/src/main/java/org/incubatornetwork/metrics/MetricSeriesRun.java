package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Merging;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.transfer.Seal;
import org.jspecify.annotations.Nullable;

/**
 * A measurement at several times under way: a {@link MetricRun} for each of them, that startups are added to and merged with
 * alike; where times are many, one {@link RegisterPreparation} takes the metrics of which it is known on which days they turn, and the
 * runs what is left: the reports are the same. It can be serialized like them, sealed as one: a stream is trusted like code. The
 * {@linkplain org.incubatornetwork.metrics.metric.Policies#levels() levels} that make stays, where they are left to their default, are the same at all times: those with residencies if one was
 * seen at any of them.
 *
 * <p>Used by one thread at a time. Give each thread its own run, made by the same engine for the same times from the same
 * network, and merge.
 */
public final class MetricSeriesRun implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    /** As many times cost less in one sweep. */
    private static final int SWEPT_FROM = 48;

    /** So many startups are added at a time before the next time has its turn. */
    private static final int TOGETHER = 128;

    private final ImmutableList<MetricRun> runs;
    /** As of one day, what is known of a startup is the same whatever the period. */
    private final ImmutableListMultimap<LocalDate, MetricRun> byDay;
    /** What is swept where times are many: the runs are of the other metrics then, one for each time at which there are any. */
    private final @Nullable Swept swept;

    private long startups;

    /** Whether it was merged into another, and is not to be used any more. */
    private boolean spent;

    /** A run of the same at several times, all of it or part of it swept if they are many. */
    static MetricSeriesRun of(Frame frame, Selection selection, List<MetricTime> times) {
        if (times.size() < SWEPT_FROM || !selection.isPartlySwept()) {
            ImmutableList<LevelChoice> choices = LevelChoice.of(selection, frame.registerCoverage());
            return new MetricSeriesRun(
                    times.stream()
                            .map(time ->
                                    new MetricRun(frame.asOf(time.asOf()), time, selection, choices, new MetricLog()))
                            .collect(ImmutableList.toImmutableList()),
                    null);
        }
        ImmutableList.Builder<MetricRun> unswept = ImmutableList.builder();
        for (MetricTime time : ImmutableSet.copyOf(times)) {
            Selection asked = selection.unswept(time);
            if (!asked.variants().isEmpty()) {
                unswept.add(run(frame, time, asked));
            }
        }
        return new MetricSeriesRun(
                unswept.build(),
                new Swept(RegisterPreparation.ofSwept(frame, selection, times), ImmutableList.copyOf(times)));
    }

    /** A run of what is asked of each time. */
    static MetricSeriesRun of(Frame frame, Map<MetricTime, Selection> asked) {
        return new MetricSeriesRun(
                asked.entrySet().stream()
                        .map(each -> run(frame, each.getKey(), each.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                null);
    }

    private static MetricRun run(Frame frame, MetricTime time, Selection selection) {
        return new MetricRun(frame.asOf(time.asOf()), time, selection, new MetricLog());
    }

    private MetricSeriesRun(ImmutableList<MetricRun> runs, @Nullable Swept swept) {
        this.runs = runs;
        this.byDay = Multimaps.index(runs, MetricRun::asOf);
        this.swept = swept;
    }

    /** A register that is prepared, and the times at which it will be asked. */
    private static final class Swept implements Serializable {
        private static final long serialVersionUID = 1L;

        private final RegisterPreparation preparation;
        private final ImmutableList<MetricTime> times;
        /** How certainly this run, or another that startups are added to together with it, has seen a residency. */
        private Certainty residency = Certainty.IMPOSSIBLE;

        Swept(RegisterPreparation preparation, ImmutableList<MetricTime> times) {
            this.preparation = preparation;
            this.times = times;
        }

        Certainty wasHosted(Startup startup) {
            return times.stream()
                    .map(MetricTime::asOf)
                    .distinct()
                    .map(day -> preparation.wasHosted(startup, day))
                    .reduce(Certainty.IMPOSSIBLE, Certainty::or);
        }

        MetricSeries report(Iterable<MetricRun> unswept) {
            return preparation.prepared().measureSeries(times, Maps.uniqueIndex(unswept, MetricRun::time), residency);
        }
    }

    /**
     * Adds a startup. A startup added twice counts twice.
     *
     * @param startup the startup, which is not kept
     * @return this run
     * @throws IllegalStateException if this run was merged into another
     */
    @CanIgnoreReturnValue
    public MetricSeriesRun add(Startup startup) {
        addToAll(ImmutableList.of(this), startup);
        return this;
    }

    /**
     * Adds a startup to several runs, whose levels, where they are left to their default, are one choice: those with residencies if
     * one was seen by any of them. Runs that are only ever added to together are merged with such alone.
     *
     * @param runs the runs, each once
     * @param startup the startup, which is not kept
     * @throws IllegalStateException if one of the runs was merged into another
     */
    public static void addToAll(Collection<MetricSeriesRun> runs, Startup startup) {
        Objects.requireNonNull(startup);
        runs.forEach(MetricSeriesRun::checkUsable);
        Certainty seen = Certainty.IMPOSSIBLE;
        for (MetricSeriesRun run : runs) {
            seen = seen.or(run.sees(ImmutableList.of(startup), runs.size() > 1));
        }
        for (MetricSeriesRun run : runs) {
            run.seeResidency(seen);
        }
    }

    /** Adds startups one after the other, and a number of them at one time after the other: what a time has gathered is near at hand then. */
    MetricSeriesRun addAll(Iterator<Startup> all) {
        checkUsable();
        Iterators.partition(all, TOGETHER).forEachRemaining(some -> seeResidency(sees(some, false)));
        return this;
    }

    private void seeResidency(Certainty seen) {
        if (swept != null) {
            swept.residency = swept.residency.or(seen);
        }
        runs.forEach(run -> run.seeResidency(seen));
    }

    /** Adds startups, and says how certainly one was ever seen to reside; what is swept knows for itself unless others are to be told. */
    private Certainty sees(List<Startup> added, boolean othersAreTold) {
        startups += added.size();
        Certainty seen = Certainty.IMPOSSIBLE;
        if (swept != null) {
            added.forEach(swept.preparation::add);
            if (othersAreTold) {
                seen = added.stream().map(swept::wasHosted).reduce(seen, Certainty::or);
            }
        }
        for (Collection<MetricRun> ofOneDay : byDay.asMap().values()) {
            MetricRun first = ofOneDay.iterator().next();
            for (Startup startup : added) {
                var history = first.history(startup);
                ofOneDay.forEach(run -> run.add(history));
                seen = seen.or(history.wasHosted());
            }
        }
        return seen;
    }

    /**
     * Adds what another run has seen. The other is spent: it refuses to be used again. A copy that was made of it before, by
     * serialization, is a run of its own: that both saw the same startups can't be known.
     *
     * @param other a run of the same engine for the same times over other startups of the same network
     * @return this run
     * @throws IllegalArgumentException if the other run is this one, or measures something else; the message says what differs
     * @throws IllegalStateException if either was merged into another
     */
    @CanIgnoreReturnValue
    public MetricSeriesRun merge(MetricSeriesRun other) {
        checkMergeable(other);
        other.spent = true;
        startups += other.startups;
        if (swept != null && other.swept != null) {
            swept.preparation.merge(other.swept.preparation);
            swept.residency = swept.residency.or(other.swept.residency);
        }
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).absorb(other.runs.get(i));
        }
        return this;
    }

    private void checkUsable() {
        if (spent) {
            throw Merging.spent(this);
        }
    }

    /** Looks at all before anything is merged. */
    private void checkMergeable(MetricSeriesRun other) {
        checkUsable();
        other.checkUsable();
        Merging.check(this, other, findDifference(other));
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).checkMergeable(other.runs.get(i));
        }
    }

    private Optional<String> findDifference(MetricSeriesRun other) {
        if (times() != other.times()) {
            return Optional.of("the number of times");
        }
        if (swept == null || other.swept == null) {
            return isSwept() == other.isSwept() ? Optional.empty() : Optional.of("the metrics");
        }
        return swept.times.equals(other.swept.times)
                ? swept.preparation.findDifference(other.swept.preparation)
                : Optional.of("the times");
    }

    private boolean isSwept() {
        return swept != null;
    }

    private int times() {
        return swept == null ? runs.size() : swept.times.size();
    }

    /**
     * The number of startups that were added.
     *
     * @return the number, merged runs included
     */
    public long startups() {
        return startups;
    }

    /**
     * The reports of what was found so far, one for each time. The run may go on.
     *
     * @return the reports of the startups added so far, in the order of the times
     * @throws IllegalStateException if this run was merged into another
     */
    public MetricSeries report() {
        checkUsable();
        return swept != null
                ? swept.report(runs)
                : new MetricSeries(runs.stream().map(MetricRun::report).collect(ImmutableList.toImmutableList()));
    }

    /** The runs, each with its time and network; or what is swept, and for how many times. */
    @Override
    public String toString() {
        return "MetricSeriesRun" + (swept == null ? runs : "[" + swept.preparation + ", times=" + times() + "]");
    }

    @Serial
    private Object writeReplace() {
        return Seal.around(new Serialized(runs, swept, startups, spent));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Seal.missing();
    }

    private record Serialized(
            ImmutableList<MetricRun> runs, @Nullable Swept swept, long startups, boolean spent)
            implements Serializable {
        @Serial
        private Object readResolve() {
            MetricSeriesRun run = new MetricSeriesRun(runs, swept);
            run.startups = startups;
            run.spent = spent;
            return run;
        }
    }
}
