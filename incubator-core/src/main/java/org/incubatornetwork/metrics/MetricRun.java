package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
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
import org.incubatornetwork.transfer.Seal;

/**
 * A measurement under way: startups are added one by one, runs over parts of them are merged, and in the end there is a
 * report. It keeps counts, and none of the startups; it can be serialized between any two steps, so that parts may be gathered
 * by other processes. A stream that was cut or altered is refused by an {@link InvalidObjectException}; against forgery nothing
 * is promised: a stream is trusted like code.
 *
 * <p>Used by one thread at a time. Give each thread its own run, made by the same engine from the same network, and merge.
 */
public final class MetricRun implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Frame frame;
    private final MetricTime time;
    private final ImmutableList<Variant> variants;
    private final ImmutableSet<ScopeKind> kinds;
    private final ScopeTally whole;
    private final ScopeTally[] sites;
    private final Map<Scope, ScopeTally> others;
    private long startups;

    private MetricRun(Serialized run) {
        this.frame = run.frame;
        this.time = run.time;
        this.variants = run.variants;
        this.kinds = run.kinds;
        this.whole = run.whole;
        this.sites = run.sites;
        this.others = run.others;
        this.startups = run.startups;
    }

    MetricRun(Network network, MetricTime time, ImmutableList<Variant> variants, ImmutableSet<ScopeKind> kinds) {
        this.frame = Frame.of(network, time.asOf());
        this.time = time;
        this.variants = variants;
        this.kinds = kinds;
        this.whole = new ScopeTally(frame, time, Scope.network(), variants);
        this.others = new HashMap<>();
        this.sites =
                new ScopeTally[kinds.contains(ScopeKind.SITE) ? frame.sites().size() : 0];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = new ScopeTally(
                    frame, time, Scope.of(frame.sites().get(i).site().id()), variants);
        }
        if (kinds.contains(ScopeKind.COHORT)) {
            for (Cohort cohort : network.cohorts()) {
                tally(Scope.of(cohort.id()));
            }
        }
    }

    private ScopeTally tally(Scope scope) {
        ScopeTally tally = others.get(scope);
        if (tally == null) {
            tally = new ScopeTally(frame, time, scope, variants);
            others.put(scope, tally);
        }
        return tally;
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
        whole.add(history);
        if (sites.length > 0) {
            for (StartupAtSite view : history.atSites()) {
                sites[view.site().ordinal()].add(view);
            }
        }
        if (!history.isSupported()) {
            return this;
        }
        if (kinds.contains(ScopeKind.COHORT)) {
            for (CohortId cohort : history.cohorts()) {
                tally(Scope.of(cohort)).add(history);
            }
        }
        if (kinds.contains(ScopeKind.SECTOR)) {
            for (Sector sector : history.sectors()) {
                tally(Scope.of(sector)).add(history);
            }
        }
        if (kinds.contains(ScopeKind.YEAR)) {
            history.admission()
                    .ifPresent(day -> tally(Scope.of(Year.of(day.getYear()))).add(history));
        }
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
                || !variants.equals(other.variants)
                || !kinds.equals(other.kinds)) {
            throw new IllegalArgumentException(
                    "runs can be merged only if they ask the same of the same network: " + this + ", " + other);
        }
        startups += other.startups;
        whole.merge(other.whole);
        for (int i = 0; i < sites.length; i++) {
            sites[i].merge(other.sites[i]);
        }
        other.others.forEach((scope, tally) -> tally(scope).merge(tally));
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
        ImmutableList.Builder<MetricResult> results = ImmutableList.builder();
        whole.report(coverage, results);
        for (ScopeTally site : sites) {
            site.report(coverage, results);
        }
        new TreeMap<>(others).values().forEach(tally -> tally.report(coverage, results));
        return new MetricReport(frame, time, coverage, variants, results.build());
    }

    /** When, over what and how many: the counts may be long. */
    @Override
    public String toString() {
        return "MetricRun{asOf=" + time.asOf()
                + time.period().map(period -> ", period=" + period).orElse("")
                + ", network=" + frame.network().id()
                + ", startups=" + startups + "}";
    }

    @Serial
    private Object writeReplace() {
        return Seal.around(new Serialized(frame, time, variants, kinds, whole, sites, others, startups));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Seal.missing();
    }

    @SuppressWarnings("ArrayRecordComponent") // made and taken apart here alone
    private record Serialized(
            Frame frame,
            MetricTime time,
            ImmutableList<Variant> variants,
            ImmutableSet<ScopeKind> kinds,
            ScopeTally whole,
            ScopeTally[] sites,
            Map<Scope, ScopeTally> others,
            long startups)
            implements Serializable {
        @Serial
        private Object readResolve() {
            return new MetricRun(this);
        }
    }
}
