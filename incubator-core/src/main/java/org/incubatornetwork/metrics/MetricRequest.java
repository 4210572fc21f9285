package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.CapacityUnit;

/**
 * One figure that is asked for: a metric at a time, of one part of the network. It costs what the figure costs, whatever
 * else a network has.
 *
 * @param time the time, which takes the place of the engine's own as-of date and period
 * @param scope the part of the network
 * @param metric the metric
 * @param policies the policies, which take the place of the engine's own
 */
public record MetricRequest(MetricTime time, Scope scope, Metric metric, Policies policies) implements Serializable {

    /**
     * Accepts a request.
     *
     * @param time the time
     * @param scope the part of the network
     * @param metric the metric
     * @param policies the policies
     */
    public MetricRequest {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(policies, "policies");
    }

    /** What is asked of each time, in the order in which the times are first asked for. */
    static Map<MetricTime, Selection> selections(
            Collection<MetricRequest> requests, Policies policies, Set<CapacityUnit> units) {
        Map<MetricTime, SetMultimap<Scope, Variant>> asked = new LinkedHashMap<>();
        for (MetricRequest request : requests) {
            asked.computeIfAbsent(request.time(), time -> LinkedHashMultimap.create())
                    .putAll(
                            request.scope(),
                            Variant.all(
                                    request.metric(),
                                    ImmutableList.of(request.policies().withVagueDates(policies.vagueDates())),
                                    units));
        }
        return Maps.transformValues(asked, variants -> Selection.of(policies, ImmutableListMultimap.copyOf(variants)));
    }
}
