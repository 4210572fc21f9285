package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.incubatornetwork.model.MeasureId;

/** The metrics of this library, in the order in which reports have them. */
public final class MetricCatalogue {
    private static final ImmutableList<Metric> METRICS = ImmutableList.of(
            ResidencyMetrics.RESIDENTS,
            ResidencyMetrics.RESIDENTS_BY_SUPPORT_LEVEL,
            SpaceMetrics.OCCUPANCY,
            SpaceMetrics.AREA_OCCUPANCY,
            SpaceMetrics.FREE_CAPACITY,
            SpaceMetrics.SITE_COUNT,
            ResidencyMetrics.STARTUPS_SUPPORTED,
            ResidencyMetrics.ADMISSIONS,
            ResidencyMetrics.EXITS,
            ResidencyMetrics.TRANSFERS,
            ResidencyMetrics.AVERAGE_RESIDENTS,
            ResidencyMetrics.RESIDENT_TURNOVER,
            SpaceMetrics.RESIDENT_TURNOVER_OF_CAPACITY,
            ResidencyMetrics.RESIDENT_REPLACEMENT,
            ResidencyMetrics.RESIDENT_CHURN,
            OutcomeMetrics.INCUBATION_SUCCESS_RATE,
            OutcomeMetrics.OUTCOMES,
            OutcomeMetrics.ATTRITION_RATE,
            SurvivalMetrics.SURVIVAL,
            AnniversaryMetrics.SURVIVAL_AT_ANNIVERSARY,
            AnniversaryMetrics.SURVIVAL_FIXED_COHORT,
            AnniversaryMetrics.SURVIVAL_NAIVE,
            AnniversaryMetrics.GRADUATES_IN_BUSINESS,
            ComparisonMetrics.SURVIVAL_COMPARISON,
            OutcomeMetrics.STAY_LENGTH,
            ResidencyMetrics.IMPLIED_STAY,
            CohortMetrics.COHORT_GRADUATION_RATE,
            CohortMetrics.COHORT_RETENTION,
            CohortMetrics.SELECTION_FUNNEL,
            JobsMetrics.JOBS_DIRECT,
            JobsMetrics.JOBS_INDIRECT,
            JobsMetrics.JOBS_PER_STARTUP,
            JobsMetrics.JOBS_NET_CREATED,
            MoneyMetrics.FUNDING_RAISED,
            MoneyMetrics.REVENUE,
            MoneyMetrics.REVENUE_GROWTH,
            SectorMetrics.SECTOR_SHARE,
            SectorMetrics.SECTOR_CONCENTRATION,
            ServiceMetrics.SERVICE_REACH,
            FollowUpMetrics.FOLLOW_UP_COVERAGE);

    private MetricCatalogue() {}

    /**
     * The metrics.
     *
     * @return every metric of the library
     */
    public static ImmutableList<Metric> metrics() {
        return METRICS;
    }

    /**
     * The metric with an id.
     *
     * @param measure the id
     * @return the metric; empty for a measure that only claims have, and for an unknown one
     */
    public static Optional<Metric> find(MeasureId measure) {
        return METRICS.stream().filter(metric -> metric.id().equals(measure)).findFirst();
    }
}
