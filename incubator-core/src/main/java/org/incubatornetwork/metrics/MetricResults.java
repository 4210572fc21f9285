package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.Year;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportLevel;

/**
 * The results of one measure, to be asked by scope and, where alternatives were measured side by side, by policy:
 * {@code report.get("survival").under(p -> p.withClock(SurvivalClock.ADMISSION)).at(site)}.
 */
public final class MetricResults implements Iterable<MetricResult> {
    private final MeasureId measure;
    private final Frame frame;
    private final Policies policies;
    private final ImmutableSet<SupportLevel> levels;
    private final boolean isMeasured;
    private final ImmutableList<MetricResult> results;
    private final ImmutableListMultimap<Scope, MetricResult> byScope;

    MetricResults(
            MeasureId measure,
            Frame frame,
            Policies policies,
            ImmutableSet<SupportLevel> levels,
            boolean isMeasured,
            ImmutableList<MetricResult> results,
            ImmutableListMultimap<Scope, MetricResult> byScope) {
        this.measure = measure;
        this.frame = frame;
        this.policies = policies;
        this.levels = levels;
        this.isMeasured = isMeasured;
        this.results = results;
        this.byScope = byScope;
    }

    /**
     * The same results, asked under other policies.
     *
     * @param change what to change of the report's policies
     * @return the results
     */
    public MetricResults under(UnaryOperator<Policies> change) {
        return new MetricResults(measure, frame, change.apply(policies), levels, isMeasured, results, byScope);
    }

    /**
     * The result of the whole network.
     *
     * @return the result; never null: its reason says why it has no value
     */
    public MetricResult network() {
        return at(Scope.network());
    }

    /**
     * The result of a site.
     *
     * @param site the site
     * @return the result; never null: its reason says why it has no value
     */
    public MetricResult at(SiteId site) {
        return at(Scope.of(site));
    }

    /**
     * The result of a programme.
     *
     * @param programme the programme
     * @return the result; never null: its reason says why it has no value
     */
    public MetricResult of(ProgrammeId programme) {
        return at(Scope.of(programme));
    }

    /**
     * The result of a cohort.
     *
     * @param cohort the cohort
     * @return the result; never null: its reason says why it has no value
     */
    public MetricResult of(CohortId cohort) {
        return at(Scope.of(cohort));
    }

    /**
     * The result of a sector.
     *
     * @param sector the sector
     * @return the result; never null: its reason says why it has no value
     */
    public MetricResult in(Sector sector) {
        return at(Scope.of(sector));
    }

    /**
     * The result of the startups first admitted in a year.
     *
     * @param year the year
     * @return the result; never null: its reason says why it has no value
     */
    public MetricResult admittedIn(Year year) {
        return at(Scope.of(year));
    }

    /**
     * The result of a part of the network.
     *
     * @param scope the part
     * @return the result; never null: its reason says why it has no value
     */
    public MetricResult at(Scope scope) {
        Policies asked = policies.resolved(frame.registerCoverage(), levels, scope.kind());
        boolean measured = false;
        for (MetricResult result : byScope.get(scope)) {
            if (result.id().equals(measure)) {
                measured = true;
                if (isUnder(result, asked)) {
                    return result;
                }
            }
        }
        boolean onlyClaimed = Measures.findMeasure(measure)
                .filter(known -> !known.isComputed())
                .isPresent();
        NoValue reason = onlyClaimed
                ? NoValue.CLAIMS_ONLY
                : !isMeasured ? notMeasured() : measured ? NoValue.POLICIES_NOT_MEASURED : NoValue.SCOPE_NOT_MEASURED;
        return MetricResult.builder(measure)
                .scope(scope)
                .asOf(frame.asOf())
                .policies(asked)
                .noValue(reason)
                .build();
    }

    private NoValue notMeasured() {
        if (Measures.findMeasure(measure).isPresent()) {
            return NoValue.NOT_MEASURED;
        }
        Stream<MeasureId> ofReport = byScope.get(Scope.network()).stream().map(MetricResult::id);
        Stream<MeasureId> ofTable = Measures.measures().stream().map(Measure::id);
        return NoValue.measureUnknown(
                measure, Stream.concat(ofReport, ofTable).map(MeasureId::value).collect(ImmutableSet.toImmutableSet()));
    }

    private static boolean isUnder(MetricResult result, Policies asked) {
        Metric metric = result.metric().orElseThrow();
        if (!metric.days().isEmpty() && result.policies().vagueDates() != asked.vagueDates()) {
            return false;
        }
        if (!result.parameters().equals(metric.parameters(asked))) {
            return false;
        }
        for (PolicyKind kind : metric.policies()) {
            if (!kind.choice(result.policies()).equals(kind.choice(asked))) {
                return false;
            }
        }
        return true;
    }

    /**
     * All results of the measure.
     *
     * @return the results, by scope and then by policies
     */
    public ImmutableList<MetricResult> all() {
        return results;
    }

    /** All results of the measure, by scope and then by policies. */
    @Override
    public Iterator<MetricResult> iterator() {
        return results.iterator();
    }

    /** The measure and the number of its results. */
    @Override
    public String toString() {
        return measure + " (" + results.size() + ")";
    }
}
