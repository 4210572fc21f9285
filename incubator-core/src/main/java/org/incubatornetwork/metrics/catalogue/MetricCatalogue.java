package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.Nearest;

/** The metrics of this library, group by group, in the order in which reports have them. */
public final class MetricCatalogue {
    private static final ImmutableList<Metric> METRICS = Stream.of(
                    ResidencyMetrics.all(),
                    SpaceMetrics.all(),
                    OutcomeMetrics.all(),
                    SurvivalMetrics.all(),
                    AnniversaryMetrics.all(),
                    ComparisonMetrics.all(),
                    CohortMetrics.all(),
                    JobsMetrics.all(),
                    MoneyMetrics.all(),
                    SectorMetrics.all(),
                    ServiceMetrics.all(),
                    FollowUpMetrics.all())
            .flatMap(List::stream)
            .collect(ImmutableList.toImmutableList());

    private static final ImmutableMap<String, Metric> BY_ID =
            Maps.uniqueIndex(METRICS, metric -> metric.id().value());

    private MetricCatalogue() {}

    /**
     * Every metric of this library.
     *
     * @return the metrics, in the order of the catalogue's page
     */
    public static ImmutableList<Metric> metrics() {
        return METRICS;
    }

    /**
     * The metric with an id.
     *
     * @param id the id
     * @return the metric; empty for a measure that only claims have, and for an unknown one
     */
    public static Optional<Metric> findMetric(MeasureId id) {
        return findMetric(id.value());
    }

    /**
     * The metric with an id.
     *
     * @param id the id's text
     * @return the metric; empty for a measure that only claims have, and for an unknown one
     */
    public static Optional<Metric> findMetric(String id) {
        Objects.requireNonNull(id);
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * The metric with an id.
     *
     * @param id the id
     * @return the metric
     * @throws NoSuchElementException if there is none; the message names the nearest
     */
    public static Metric getMetric(MeasureId id) {
        return getMetric(id.value());
    }

    /**
     * The metric with an id.
     *
     * @param id the id's text
     * @return the metric
     * @throws NoSuchElementException if there is none; the message names the nearest
     */
    public static Metric getMetric(String id) {
        return findMetric(id)
                .orElseThrow(
                        () -> new NoSuchElementException("no metric " + id + Nearest.question(id, BY_ID.keySet())));
    }
}
