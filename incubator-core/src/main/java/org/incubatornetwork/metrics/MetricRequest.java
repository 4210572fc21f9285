package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.util.Objects;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;

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
}
