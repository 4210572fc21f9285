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
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Merging;
import org.incubatornetwork.history.StartupAtSite;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
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
    private final Policies policies;
    private final ImmutableList<Variant> variants;
    private final ImmutableSet<ScopeKind> kinds;
    private final ScopeTally whole;
    private final ScopeTally[] sites;
    private final Map<Scope, ScopeTally> others;
    /** Not sent to other processes, whose logs are their own. */
    private final transient MetricFailureLog log;

    private long startups;

    /** Whether it was merged into another, and is not to be used any more. */
    private boolean spent;

    private MetricRun(Serialized run) {
        this.frame = run.frame;
        this.time = run.time;
        this.policies = run.policies;
        this.variants = run.variants;
        this.kinds = run.kinds;
        this.whole = run.whole;
        this.sites = run.sites;
        this.others = run.others;
        this.startups = run.startups;
        this.spent = run.spent;
        this.log = new MetricFailureLog();
    }

    MetricRun(
            Network network,
            MetricTime time,
            Policies policies,
            ImmutableList<Variant> variants,
            ImmutableSet<ScopeKind> kinds,
            MetricFailureLog log) {
        this.frame = Frame.of(network, time.asOf());
        this.time = time;
        this.policies = policies;
        this.variants = variants;
        this.kinds = kinds;
        this.log = log;
        this.whole = new ScopeTally(frame, time, Scope.network(), variants, log);
        this.others = new HashMap<>();
        this.sites =
                new ScopeTally[kinds.contains(ScopeKind.SITE) ? frame.sites().size() : 0];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = new ScopeTally(
                    frame, time, Scope.of(frame.sites().get(i).site().id()), variants, log);
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
            tally = new ScopeTally(frame, time, scope, variants, log);
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
        addToScopes(history, log);
        log.leaveStartup();
        return this;
    }

    private void addToScopes(StartupInNetwork history, MetricFailureLog failures) {
        whole.add(history, failures);
        if (sites.length > 0) {
            for (StartupAtSite view : history.atSites()) {
                sites[view.site().ordinal()].add(view, failures);
            }
        }
        if (!history.isSupported()) {
            return;
        }
        if (kinds.contains(ScopeKind.COHORT)) {
            for (CohortId cohort : history.cohorts()) {
                tally(Scope.of(cohort)).add(history, failures);
            }
        }
        if (kinds.contains(ScopeKind.SECTOR)) {
            for (Sector sector : history.sectors()) {
                tally(Scope.of(sector)).add(history, failures);
            }
        }
        if (kinds.contains(ScopeKind.YEAR)) {
            history.admission()
                    .ifPresent(day -> tally(Scope.of(Year.of(day.getYear()))).add(history, failures));
        }
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
        other.spent = true;
        startups += other.startups;
        whole.merge(other.whole, log);
        for (int i = 0; i < sites.length; i++) {
            sites[i].merge(other.sites[i], log);
        }
        other.others.forEach((scope, tally) -> tally(scope).merge(tally, log));
        return this;
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
        } else if (!kinds.equals(other.kinds)) {
            return Optional.of("the scopes");
        }
        return policies.equals(other.policies) && variants.equals(other.variants)
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
        RegisterCoverage coverage =
                frame.registerCoverage().orElse(startups == 0 ? RegisterCoverage.NONE : RegisterCoverage.PARTIAL);
        ImmutableList.Builder<MetricResult> results = ImmutableList.builder();
        whole.report(coverage, results, log);
        for (ScopeTally site : sites) {
            site.report(coverage, results, log);
        }
        new TreeMap<>(others).values().forEach(tally -> tally.report(coverage, results, log));
        return new MetricReport(frame, time, policies, coverage, variants, results.build());
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
        return Seal.around(
                new Serialized(frame, time, policies, variants, kinds, whole, sites, others, startups, spent));
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Seal.missing();
    }

    @SuppressWarnings("ArrayRecordComponent") // made and taken apart here alone
    private record Serialized(
            Frame frame,
            MetricTime time,
            Policies policies,
            ImmutableList<Variant> variants,
            ImmutableSet<ScopeKind> kinds,
            ScopeTally whole,
            ScopeTally[] sites,
            Map<Scope, ScopeTally> others,
            long startups,
            boolean spent)
            implements Serializable {
        @Serial
        private Object readResolve() {
            return new MetricRun(this);
        }
    }
}
