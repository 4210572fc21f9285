package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Merging;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.transfer.Seal;
import org.jspecify.annotations.Nullable;

/**
 * A measurement under way: startups are added one by one, runs over parts of them are merged, and in the end there is a
 * report. It keeps counts, and none of the startups; it can be serialized between any two steps, so that parts may be gathered
 * by other processes. A stream that was cut or altered is refused by an {@link InvalidObjectException}; against forgery nothing
 * is promised: a stream is trusted like code.
 *
 * <p>Used by one thread at a time. Give each thread its own run, made by the same engine from the same network, and merge.
 */
public final class MetricRun implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    private final Frame frame;
    private final MetricTime time;
    private final Selection selection;
    /** By choice of levels, that of the report first; most often there is no other. */
    private final ImmutableList<LevelTallies> tallies;
    /** Not sent to other processes, whose logs are their own. */
    private final transient MetricLog log;

    private long startups;

    /** Whether it was merged into another, and is not to be used any more. */
    private boolean spent;

    private MetricRun(Serialized run) {
        this.frame = run.frame;
        this.time = run.time;
        this.selection = run.selection;
        this.tallies = run.tallies;
        this.startups = run.startups;
        this.spent = run.spent;
        this.log = new MetricLog();
    }

    MetricRun(Frame frame, MetricTime time, Selection selection, MetricLog log) {
        this(frame, time, selection, LevelChoice.of(selection, frame.registerCoverage()), log);
    }

    MetricRun(Frame frame, MetricTime time, Selection selection, ImmutableList<LevelChoice> choices, MetricLog log) {
        this.frame = frame;
        this.time = time;
        this.selection = selection;
        this.log = log;
        this.tallies = choices.stream()
                .map(choice -> new LevelTallies(frame, time, choice, log))
                .collect(ImmutableList.toImmutableList());
    }

    LocalDate asOf() {
        return time.asOf();
    }

    MetricTime time() {
        return time;
    }

    StartupInNetwork history(Startup startup) {
        return StartupInNetwork.of(startup, frame);
    }

    /**
     * Adds a startup to the run. A startup added twice counts twice.
     *
     * @param startup the startup, which is not kept
     * @return this run
     * @throws IllegalStateException if this run was merged into another
     */
    @CanIgnoreReturnValue
    public MetricRun add(Startup startup) {
        return add(history(startup));
    }

    @CanIgnoreReturnValue
    MetricRun add(StartupInNetwork history) {
        checkUsable();
        log.enterStartup(startups);
        startups++;
        addPart(history, null);
        log.leaveStartup();
        return this;
    }

    /** Adds what a sweep is about, of a startup that is counted elsewhere; all of it if that is null. */
    void addPart(StartupInNetwork history, @Nullable Sweep part) {
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).add(history, part, log);
        }
    }

    /** Takes over for a report what another gathered at the same time, of the metrics alone that can't be swept. */
    void borrow(MetricRun unswept) {
        ImmutableList<?> choices = selection.choicesOfLevels().asList();
        ImmutableList<?> others = unswept.selection.choicesOfLevels().asList();
        for (int i = 0; i < others.size(); i++) {
            tallies.get(choices.indexOf(others.get(i))).borrow(unswept.tallies.get(i));
        }
    }

    /** Whether something is measured that can't be swept. */
    boolean isPartlyUnswept() {
        return selection.variants().stream().anyMatch(variant -> !Sweep.isSwept(variant.metric(), time));
    }

    /** Counts startups whose numbers are taken. */
    void countStartups(long more) {
        startups += more;
    }

    /** What takes the numbers of a place. There is no tally for them before there is one. */
    NumberedAccumulator.Numbers taker(TallyKey tally) {
        return new Taker(tally);
    }

    private final class Taker implements NumberedAccumulator.Numbers {
        private final TallyKey tally;
        private NumberedAccumulator.@Nullable Numbers found;

        Taker(TallyKey tally) {
            this.tally = tally;
        }

        @Override
        public void add(long key, long number) {
            NumberedAccumulator.Numbers known = found;
            if (known == null) {
                known = tallies.get(tally.choice()).taker(tally, log);
                found = known;
            }
            known.add(key, number);
        }
    }

    /** Takes over how certainly a residency was seen at another time of a series. */
    void seeResidency(Certainty seen) {
        tallies.forEach(choice -> choice.seeResidency(seen));
    }

    /**
     * Adds to the run what another has seen. The other is spent: it refuses to be used again. A copy that was made of it before,
     * by serialization, is a run of its own: that both saw the same startups can't be known.
     *
     * @param other a run of the same engine over other startups of the same network
     * @return this run
     * @throws IllegalArgumentException if the other run is this one, or measures something else; the message says what differs
     * @throws IllegalStateException if either was merged into another
     */
    @CanIgnoreReturnValue
    public MetricRun merge(MetricRun other) {
        checkMergeable(other);
        absorb(other);
        return this;
    }

    /** Merges a run of which it is known that it can be. */
    void absorb(MetricRun other) {
        other.spent = true;
        startups += other.startups;
        for (int i = 0; i < tallies.size(); i++) {
            tallies.get(i).merge(other.tallies.get(i), log);
        }
    }

    void checkUsable() {
        if (spent) {
            throw Merging.spent(this);
        }
    }

    void checkMergeable(MetricRun other) {
        checkUsable();
        other.checkUsable();
        Merging.check(this, other, findDifference(other));
    }

    private Optional<String> findDifference(MetricRun other) {
        if (!time.equals(other.time)) {
            return Optional.of("the time");
        } else if (!selection.hasScopesOf(other.selection)) {
            return Optional.of("the scopes");
        }
        return selection.equals(other.selection)
                ? frame.findDifference(other.frame)
                : Optional.of("the metrics or their policies");
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
     * The report of what was found so far. The run may go on.
     *
     * @return the report of the startups added so far
     * @throws IllegalStateException if this run was merged into another
     */
    public MetricReport report() {
        checkUsable();
        MeasuredResults measured = measured();
        return new MetricReport(frame, time, selection, () -> measured);
    }

    MeasuredResults measured() {
        Completeness coverage =
                frame.registerCoverage().orElse(startups == 0 ? Completeness.NONE : Completeness.PARTIAL);
        ImmutableList<MetricResult> results = results(coverage);
        log.tell(results.size(), startups);
        return MeasuredResults.of(tallies.get(0), coverage, results);
    }

    /** By scope, and there by choice of levels. */
    private ImmutableList<MetricResult> results(Completeness coverage) {
        if (tallies.size() == 1) {
            return tallies.get(0).report(coverage, log);
        }
        ImmutableListMultimap.Builder<Scope, MetricResult> byScope = ImmutableListMultimap.builder();
        for (LevelTallies choice : tallies) {
            choice.report(coverage, log).forEach(result -> byScope.put(result.scope(), result));
        }
        return byScope.build().values().asList();
    }

    /** The day, the period, the network and the number of startups: the counts may be long. */
    @Override
    public String toString() {
        return "MetricRun{asOf=" + time.asOf()
                + time.period().map(period -> ", period=" + period).orElse("")
                + ", network=" + frame.network().id()
                + ", startups=" + startups + "}";
    }

    @Serial
    private Object writeReplace() {
        return Seal.around(new Serialized(frame, time, selection, tallies, startups, spent));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Seal.missing();
    }

    private record Serialized(
            Frame frame,
            MetricTime time,
            Selection selection,
            ImmutableList<LevelTallies> tallies,
            long startups,
            boolean spent)
            implements Serializable {
        @Serial
        private Object readResolve() {
            return new MetricRun(this);
        }
    }
}
