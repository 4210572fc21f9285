package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupAtSite;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.RegisterCoverage;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Startup;

/**
 * A measurement under way: startups are added one by one, runs over parts of them are merged, and in the end there is a
 * report. It keeps counts, and none of the startups; it can be serialized between any two steps, so that parts may be gathered
 * by other processes.
 *
 * <p>Used by one thread at a time. Give each thread its own run, made by the same engine from the same network, and merge.
 */
public final class MetricRun implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Frame frame;
    private final MetricTime time;
    private final Selection selection;
    private final ScopeTallies tallies;
    private long startups;

    MetricRun(Frame frame, MetricTime time, Selection selection) {
        this.frame = frame;
        this.time = time;
        this.selection = selection;
        this.tallies = new ScopeTallies(frame, time, selection);
    }

    LocalDate asOf() {
        return time.asOf();
    }

    StartupInNetwork history(Startup startup) {
        return StartupInNetwork.of(startup, frame);
    }

    /**
     * Adds a startup to the run. A startup added twice counts twice.
     *
     * @param startup the startup, which is not kept
     * @return this run
     */
    @CanIgnoreReturnValue
    public MetricRun add(Startup startup) {
        return add(history(startup));
    }

    @CanIgnoreReturnValue
    MetricRun add(StartupInNetwork history) {
        startups++;
        tallies.add(history);
        return this;
    }

    /**
     * Adds to the run what another has seen.
     *
     * @param other a run of the same engine over other startups of the same network; it is not to be used any more
     * @return this run
     * @throws IllegalArgumentException if the other run measures something else
     */
    @CanIgnoreReturnValue
    public MetricRun merge(MetricRun other) {
        if (!frame.isLike(other.frame)
                || !time.equals(other.time)
                || !selection.equals(other.selection)) {
            throw new IllegalArgumentException(
                    "runs can be merged only if they ask the same of the same network: " + this + ", " + other);
        }
        startups += other.startups;
        tallies.merge(other.tallies);
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
     * The report of what was found so far. The run may go on.
     *
     * @return the report of the startups added so far
     */
    public MetricReport report() {
        RegisterCoverage coverage =
                frame.registerCoverage().orElse(startups == 0 ? RegisterCoverage.NONE : RegisterCoverage.PARTIAL);
        return new MetricReport(
                frame,
                time,
                selection,
                coverage,
                tallies.report(coverage),
                tallies.omitted(),
                tallies.omittedMemberships());
    }

    /** When, over what and how many: the counts may be long. */
    @Override
    public String toString() {
        return "MetricRun{asOf=" + time.asOf()
                + time.period().map(period -> ", period=" + period).orElse("")
                + ", network=" + frame.network().id()
                + ", startups=" + startups + "}";
    }
}
