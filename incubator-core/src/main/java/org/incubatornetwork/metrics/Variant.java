package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.model.SupportLevel;

/** A metric under some policies. */
record Variant(Metric metric, Policies policies) implements Serializable {

    Variant withLevels(ImmutableSet<SupportLevel> levels) {
        return new Variant(metric, policies.withLevels(levels));
    }

    /** Whether the metric depends on which levels make stays. */
    boolean isByLevels() {
        return metric.policies().contains(PolicyKind.LEVELS);
    }
}
