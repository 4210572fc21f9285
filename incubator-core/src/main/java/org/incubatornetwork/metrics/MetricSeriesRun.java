package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.transfer.Seal;

/**
 * A measurement at several times under way: a {@link MetricRun} for each of them, that startups are added to and merged with
 * alike. It can be serialized like them, sealed as one.
 *
 * <p>Used by one thread at a time. Give each thread its own run, made by the same engine for the same times from the same
 * network, and merge.
 */
public final class MetricSeriesRun implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<MetricRun> runs;
    /** As of one day, what is known of a startup is the same whatever the period. */
    private final ImmutableListMultimap<LocalDate, MetricRun> byDay;

    private long startups;

    MetricSeriesRun(Iterable<MetricRun> runs) {
        this.runs = ImmutableList.copyOf(runs);
        this.byDay = Multimaps.index(this.runs, MetricRun::asOf);
    }

    /**
     * Adds a startup. A startup added twice counts twice.
     *
     * @param startup the startup, which is not kept
     * @return this run
     */
    @CanIgnoreReturnValue
    public MetricSeriesRun add(Startup startup) {
        startups++;
        for (Collection<MetricRun> ofOneDay : byDay.asMap().values()) {
            var history = ofOneDay.iterator().next().history(startup);
            ofOneDay.forEach(run -> run.add(history));
        }
        return this;
    }

    /**
     * Adds what another run has seen.
     *
     * @param other a run of the same engine for the same times over other startups of the same network; it is not to be used
     *     any more
     * @return this run
     * @throws IllegalArgumentException if the other run measures something else
     */
    @CanIgnoreReturnValue
    public MetricSeriesRun merge(MetricSeriesRun other) {
        if (runs.size() != other.runs.size()) {
            throw new IllegalArgumentException(
                    "runs can be merged only if they are of the same times: " + this + ", " + other);
        }
        startups += other.startups;
        for (int i = 0; i < runs.size(); i++) {
            runs.get(i).merge(other.runs.get(i));
        }
        return this;
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
     * Says what was found. The run may go on.
     *
     * @return the reports of the startups added so far, in the order of the times
     */
    public MetricSeries report() {
        return new MetricSeries(runs.stream().map(MetricRun::report).collect(ImmutableList.toImmutableList()));
    }

    /** The runs, each with its time and network. */
    @Override
    public String toString() {
        return "MetricSeriesRun" + runs;
    }

    @Serial
    private Object writeReplace() {
        return Seal.around(new Serialized(runs, startups));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Seal.missing();
    }

    private record Serialized(ImmutableList<MetricRun> runs, long startups) implements Serializable {
        @Serial
        private Object readResolve() {
            MetricSeriesRun run = new MetricSeriesRun(runs);
            run.startups = startups;
            return run;
        }
    }
}
