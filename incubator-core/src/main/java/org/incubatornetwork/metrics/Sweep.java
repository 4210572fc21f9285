package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableSet;
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
 * What is prepared together: all metrics that turn on the same kinds of days, and are of a period or are not.
 *
 * @param turnings the kinds of days
 * @param ofPeriods whether the metrics are of a period
 */
record Sweep(ImmutableSet<Turning> turnings, boolean ofPeriods) implements Serializable {
    /** The sweep with which all that is told of scopes beside their metrics is prepared. */
    static final Sweep BASE = new Sweep(Sets.immutableEnumSet(Turning.SUPPORT), false);

    /** The sweep of a metric under policies that say how long firms are followed up. */
    static Sweep of(Variant variant) {
        Metric metric = variant.metric();
        boolean byEvidence = variant.policies().followUp().equals(Optional.of(FollowUp.LAST_EVIDENCE));
        return new Sweep(
                metric.turnings().stream()
                        .map(turning -> byEvidence && turning == Turning.FOLLOW_UP ? Turning.EVIDENCE : turning)
                        .collect(Sets.toImmutableEnumSet()),
                metric.basis() == TimeBasis.PERIOD);
    }

    /** The sweeps of some metrics, each once, the base first. */
    static ImmutableSet<Sweep> of(Selection selection) {
        Set<Sweep> sweeps = new LinkedHashSet<>();
        sweeps.add(BASE);
        selection.variants().forEach(variant -> sweeps.add(of(variant)));
        return ImmutableSet.copyOf(sweeps);
    }

    boolean isBase() {
        return equals(BASE);
    }

    boolean covers(Variant variant) {
        return equals(of(variant));
    }
}
