package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.history.FollowUp;
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

    /** The sweep of a metric under policies that say how long firms are followed up. */
    static Sweep of(Variant variant) {
        Metric metric = variant.metric();
        boolean byEvidence = variant.policies().followUp().equals(Optional.of(FollowUp.LAST_EVIDENCE));
        ImmutableSet<Turning> turnings = byEvidence && metric.turnings().contains(Turning.FOLLOW_UP)
                ? byEvidence(metric.turnings())
                : metric.turnings();
        boolean byHorizons = turnings.contains(Turning.ANNIVERSARY) || turnings.contains(Turning.YEAR_END);
        return new Sweep(
                turnings,
                metric.basis() == TimeBasis.COHORT ? TimeBasis.DAY : metric.basis(),
                byHorizons ? variant.policies().horizons() : ImmutableSortedSet.of());
    }

    private static ImmutableSet<Turning> byEvidence(ImmutableSet<Turning> turnings) {
        return turnings.stream()
                .map(turning -> turning == Turning.FOLLOW_UP ? Turning.EVIDENCE : turning)
                .collect(Sets.toImmutableEnumSet());
    }

    /** The sweeps of some metrics, each once, the base first; of those that can't be swept, or turn on no day, there is none. */
    static ImmutableSet<Sweep> of(Selection selection) {
        Set<Sweep> sweeps = new LinkedHashSet<>();
        sweeps.add(BASE);
        for (Variant variant : selection.variants()) {
            Sweep sweep = of(variant);
            if (!sweep.isUnswept() && !sweep.turnings.contains(Turning.NEVER)) {
                sweeps.add(sweep);
            }
        }
        return ImmutableSet.copyOf(sweeps);
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

    /** Whether a metric under some policies is prepared by this. */
    boolean covers(Variant variant) {
        return equals(of(variant));
    }

    /** Whether a metric under some policies, as it is asked at a time, is prepared by this, or not at all if this is no sweep. */
    boolean covers(Variant variant, MetricTime time) {
        boolean swept = isSwept(variant.metric(), time);
        return isUnswept() ? !swept : swept && covers(variant);
    }
}
