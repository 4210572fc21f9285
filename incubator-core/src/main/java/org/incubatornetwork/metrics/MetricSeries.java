package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Scope;

/**
 * A series of reports: one network at several times.
 *
 * @param reports the report of each time, in the order in which they were asked for
 */
public record MetricSeries(ImmutableList<MetricReport> reports) {

    /**
     * A series of reports.
     *
     * @param reports the report of each time
     */
    public MetricSeries {
        Objects.requireNonNull(reports, "reports");
    }

    /**
     * The results of one metric over time, for the whole network.
     *
     * @param measure the metric's id
     * @return its result of each time
     */
    public ImmutableList<MetricResult> get(String measure) {
        return get(measure, Scope.network());
    }

    /**
     * The results of one metric over time.
     *
     * @param measure the metric's id
     * @param scope what part of the network
     * @return its result of each time
     */
    public ImmutableList<MetricResult> get(String measure, Scope scope) {
        return reports.stream().map(report -> report.get(measure).at(scope)).collect(ImmutableList.toImmutableList());
    }
}
