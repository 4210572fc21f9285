package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;

/** The sites of a scope that offer nothing to measure, by the reason; and the reason of a scope that has no other. */
final class SitesLeftOut implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<NoValue, Long> sites = new LinkedHashMap<>();

    void add(NoValue reason) {
        sites.merge(reason, 1L, Long::sum);
    }

    /**
     * Why nothing of the scope can be measured: what all of its sites say that are not merely closed; or in general, if they
     * say different things.
     */
    NoValue reason(NoValue inGeneral) {
        ImmutableSet<NoValue> telling = sites.keySet().stream()
                .filter(reason -> sites.size() == 1 || !reason.equals(NoValue.SITE_NOT_OPEN))
                .collect(ImmutableSet.toImmutableSet());
        return telling.size() == 1 ? telling.asList().get(0) : inGeneral;
    }

    void exclude(MetricResult.Builder result) {
        sites.forEach((reason, count) -> result.exclude("SITE_" + reason.code().replaceFirst("^SITE_", ""), count));
    }
}
