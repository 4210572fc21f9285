package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured of one network at one time. Immutable and safe for threads; two reports of the same figures are equal. The
 * results of a report of a {@link PreparedRegister} are made when they are first looked at.
 */
public final class MetricReport implements NoBean {
    private final Frame frame;
    private final MetricTime time;
    private final Selection selection;
    /** Made once, when it is first looked at. */
    private final Supplier<MeasuredResults> measured;

    MetricReport(Frame frame, MetricTime time, Selection selection, Supplier<MeasuredResults> measured) {
        this.frame = frame;
        this.time = time;
        this.selection = selection;
        this.measured = measured;
    }

    /**
     * The results of a measure.
     *
     * @param measure the id of a metric, or of a measure that only claims have
     * @return its results, which can be asked by scope; never null, whatever the id
     * @throws IllegalArgumentException if the text is not in kebab-case
     */
    public MetricResults get(String measure) {
        return get(MeasureId.of(measure));
    }

    /**
     * The results of a measure.
     *
     * @param measure the id of a metric, or of a measure that only claims have
     * @return its results, which can be asked by scope; never null, whatever the id
     */
    public MetricResults get(MeasureId measure) {
        Objects.requireNonNull(measure);
        MeasuredResults known = measured.get();
        return new MetricResults(
                measure,
                frame,
                policies(),
                known.levels(),
                selection.variants().stream()
                        .anyMatch(variant -> variant.metric().id().equals(measure)),
                known.byMeasure().get().get(measure),
                known.byScope().get());
    }

    /**
     * All results of the report, one after the other.
     *
     * @return the results of the network, then of each site, cohort, sector and year; within each in the order of the metrics
     */
    public ImmutableList<MetricResult> results() {
        return measured.get().results();
    }

    /**
     * The results of one scope.
     *
     * @param scope the scope
     * @return its results in the order of the metrics; empty if it was not measured
     */
    public ImmutableList<MetricResult> results(Scope scope) {
        Objects.requireNonNull(scope);
        return measured.get().byScope().get().get(scope);
    }

    /**
     * The metrics that were measured.
     *
     * @return the metrics, in order
     */
    public ImmutableList<Metric> metrics() {
        return selection.variants().stream().map(Variant::metric).distinct().collect(ImmutableList.toImmutableList());
    }

    /**
     * The scopes that were measured.
     *
     * @return every scope that has results
     */
    public ImmutableSet<Scope> scopes() {
        return measured.get().byScope().get().keySet();
    }

    /**
     * The number of parts of the network that were left out, because there are more of their kind than the engine was to look
     * at: see {@link MetricEngine.Builder#scopeLimit}.
     *
     * @return how many, by kind; no zeros
     */
    public ImmutableSortedMap<ScopeKind, Long> omittedScopes() {
        return measured.get().omittedScopes();
    }

    /**
     * How often a startup is at a site, or in a cohort or sector, in whose figures it was not counted, because there are more than 16:
     * see {@link org.incubatornetwork.history.StartupInNetwork#sitesLeftOut()} and {@link
     * org.incubatornetwork.history.StartupInNetwork#groupsLeftOut()}.
     *
     * @return the number; 0 of nearly every network
     */
    public long omittedMemberships() {
        return measured.get().omittedMemberships();
    }

    /**
     * The as-of date of the report: the day whose knowledge it tells.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return time.asOf();
    }

    /**
     * The period of the report.
     *
     * @return the period, if there was one
     */
    public Optional<ReportingPeriod> period() {
        return time.period();
    }

    /**
     * The policies of the report, under which {@link #get(String)} answers: those that the engine was given first. Each result
     * says which it was made with.
     *
     * @return the engine's policies, which say what made stays; what else they leave to a default depends on the register and the
     *     scope
     */
    public Policies policies() {
        return selection.policies().withLevels(measured.get().levels());
    }

    /**
     * The network without its startups.
     *
     * @return the network
     */
    public Network network() {
        return frame.network();
    }

    /**
     * The coverage of the register: how much of the network's startups it holds.
     *
     * @return the coverage
     */
    public Completeness registerCoverage() {
        return measured.get().registerCoverage();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MetricReport that
                && frame.isLike(that.frame)
                && time.equals(that.time)
                && policies().equals(that.policies())
                && registerCoverage() == that.registerCoverage()
                && results().equals(that.results())
                && omittedScopes().equals(that.omittedScopes())
                && omittedMemberships() == that.omittedMemberships();
    }

    @Override
    public int hashCode() {
        return results().hashCode();
    }

    /** The day, the period, the network and the number of results: a report is long. */
    @Override
    public String toString() {
        return "MetricReport{asOf=" + time.asOf()
                + time.period().map(period -> ", period=" + period).orElse("") + ", network="
                + frame.network().id()
                + ", results=" + results().size() + "}";
    }
}
