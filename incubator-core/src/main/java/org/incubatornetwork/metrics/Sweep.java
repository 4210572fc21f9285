package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.TimeBasis;

/**
 * What is prepared together: all metrics that turn on the same kinds of days, and are of a period, or are not, or may be.
 *
 * @param turnings the kinds of days; none of those metrics that can't be swept
 * @param basis whether the metrics are of a period: of cohorts as of days, they are not
 * @param months the horizons of policies, in months, after which some of the metrics turn
 */
record Sweep(ImmutableSet<Turning> turnings, TimeBasis basis, ImmutableSortedSet<Integer> months)
        implements Serializable {
    /** The sweep with which all that is told of scopes beside their metrics is prepared. */
    static final Sweep BASE = new Sweep(Sets.immutableEnumSet(Turning.SUPPORT), TimeBasis.DAY, ImmutableSortedSet.of());

    /** No sweep in fact: of each of its metrics, at times when it can't be swept, all startups are asked. */
    static final Sweep UNSWEPT = new Sweep(ImmutableSet.of(), TimeBasis.DAY, ImmutableSortedSet.of());

    /** Whether it is known on which days a metric turns, as it is asked at a time: of what may be of a period, without one. */
    static boolean isSwept(Metric metric, MetricTime time) {
        return !metric.turnings().isEmpty()
                && (metric.basis() != TimeBasis.DAY_OR_PERIOD || time.period().isEmpty());
    }

    /** The sweeps of some metrics, each once, the base first; of those that can't be swept, or turn on no day, there is none. */
    static ImmutableSet<Sweep> of(Selection selection) {
        Map<Sweep, TreeSet<Integer>> sweeps = new LinkedHashMap<>();
        sweeps.put(BASE, new TreeSet<>());
        for (Variant variant : selection.variants()) {
            ImmutableSet<Turning> turnings =
                    Sets.immutableEnumSet(variant.metric().turnings());
            if (!turnings.isEmpty() && !turnings.contains(Turning.NEVER)) {
                TreeSet<Integer> months = sweeps.computeIfAbsent(
                        new Sweep(turnings, basis(variant.metric()), ImmutableSortedSet.of()),
                        first -> new TreeSet<>());
                if (turnings.contains(Turning.ANNIVERSARY) || turnings.contains(Turning.YEAR_END)) {
                    months.addAll(variant.policies().horizons());
                }
            }
        }
        return sweeps.entrySet().stream()
                .map(sweep -> new Sweep(
                        sweep.getKey().turnings,
                        sweep.getKey().basis,
                        ImmutableSortedSet.copyOfSorted(sweep.getValue())))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static TimeBasis basis(Metric metric) {
        return metric.basis() == TimeBasis.COHORT ? TimeBasis.DAY : metric.basis();
    }

    boolean isBase() {
        return equals(BASE);
    }

    boolean isUnswept() {
        return turnings.isEmpty();
    }

    boolean isOfPeriods() {
        return basis == TimeBasis.PERIOD;
    }

    /** Whether a metric, as it is asked at a time, is one of those that are prepared together. */
    boolean covers(Metric metric, MetricTime time) {
        boolean swept = isSwept(metric, time);
        return isUnswept() ? !swept : swept && turnings.equals(metric.turnings()) && basis == basis(metric);
    }
}
