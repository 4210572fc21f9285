package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.survival.MedianSurvival;
import org.incubatornetwork.metrics.survival.RestrictedMean;
import org.incubatornetwork.metrics.survival.SurvivalCurve;
import org.incubatornetwork.metrics.survival.SurvivalPoint;
import org.incubatornetwork.metrics.survival.SurvivalTimes;

/** What a Kaplan-Meier curve says: values, with their errors and limits. */
final class KaplanMeierReading extends CurveReading {
    private final Optional<SurvivalCurve> curve;
    private final Optional<MedianSurvival> median;

    KaplanMeierReading(SurvivalTimes times, Policies policies) {
        super(times.subjects(), times.events(), policies);
        this.curve = times.kaplanMeier();
        this.median = curve.map(found -> found.median(policies.survivalLimits(), policies.confidenceLevel()));
    }

    @Override
    Figure at(int months) {
        if (curve.isEmpty()) {
            return Figure.missing(MetricUnit.RATIO, NoValue.NO_SUBJECTS);
        }
        SurvivalPoint point = curve.get().at(Policies.horizonDays(months));
        return Figure.builder()
                .unit(MetricUnit.RATIO)
                .value(point.survival())
                .standardError(point.standardError())
                .numberAtRisk(point.atRisk())
                .interval(point.limits(policies().survivalLimits(), policies().confidenceLevel()))
                .build();
    }

    @Override
    Figure median() {
        if (median.isEmpty()) {
            return Figure.missing(MetricUnit.DAYS, NoValue.NO_SUBJECTS);
        }
        OptionalDouble lower = median.get().lower();
        OptionalDouble upper = median.get().upper();
        Figure value = days(median.get().value());
        return value.noValue().isEmpty() && lower.isPresent() && upper.isPresent()
                ? value.withInterval(new ConfidenceInterval(
                        lower.getAsDouble(), upper.getAsDouble(), policies().confidenceLevel()))
                : value;
    }

    private static Figure days(OptionalDouble days) {
        return days.isPresent()
                ? Figure.estimate(MetricUnit.DAYS, days.getAsDouble())
                : Figure.missing(MetricUnit.DAYS, NoValue.NOT_REACHED);
    }

    @Override
    void describeCurve(MetricResult.Builder result) {
        median.ifPresent(limits -> result.part("statistic", "MEDIAN_LOWER", days(limits.lower()))
                .part("statistic", "MEDIAN_UPPER", days(limits.upper())));
        curve.ifPresent(found -> describe(result, found));
    }

    private void describe(MetricResult.Builder result, SurvivalCurve found) {
        result.curve(found);
        found.emptyAfter()
                .ifPresent(days -> result.addWarning(
                        CatalogueTexts.warning("RISK_SET_EMPTY", ImmutableMap.of("days", BigDecimal.valueOf(days)))));
        if (!policies().horizons().isEmpty()) {
            int last = policies().horizons().last();
            RestrictedMean mean = found.restrictedMean(Policies.horizonDays(last));
            result.part(
                    "statistic",
                    "RESTRICTED_MEAN",
                    Figure.builder()
                            .unit(MetricUnit.DAYS)
                            .value(mean.mean())
                            .standardError(mean.standardError())
                            .build());
            if (found.lastTime() < Policies.horizonDays(last)) {
                result.addWarning(CatalogueTexts.warning(
                        "BEYOND_FOLLOW_UP",
                        ImmutableMap.<String, Serializable>of(
                                "days",
                                BigDecimal.valueOf(found.lastTime()),
                                "horizon",
                                Period.ofMonths(last).normalized())));
            }
        }
    }
}
