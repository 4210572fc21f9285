package org.incubatornetwork.metrics;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.util.function.Supplier;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.SupportLevel;

/**
 * What a report tells that is made when somebody looks at it.
 *
 * @param levels the levels that made stays
 * @param registerCoverage how much of the network's startups the register holds
 * @param results all results, in order
 * @param omittedScopes how many parts of each kind were left out; no zeros
 * @param omittedMemberships how often a startup was not counted in a part that it is in
 * @param byScope the results by scope, put in order when somebody asks so
 * @param byMeasure the results by measure, put in order when somebody asks so
 */
record MeasuredResults(
        ImmutableSet<SupportLevel> levels,
        Completeness registerCoverage,
        ImmutableList<MetricResult> results,
        ImmutableSortedMap<ScopeKind, Long> omittedScopes,
        long omittedMemberships,
        Supplier<ImmutableListMultimap<Scope, MetricResult>> byScope,
        Supplier<ImmutableListMultimap<MeasureId, MetricResult>> byMeasure) {

    static MeasuredResults of(LevelTallies first, Completeness coverage, ImmutableList<MetricResult> results) {
        return new MeasuredResults(
                first.levels(),
                coverage,
                results,
                first.omitted(),
                first.omittedMemberships(),
                Suppliers.memoize(() -> Multimaps.index(results, MetricResult::scope)),
                Suppliers.memoize(() -> Multimaps.index(results, MetricResult::id)));
    }
}
