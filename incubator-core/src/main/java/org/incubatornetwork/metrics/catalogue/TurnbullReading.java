package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.survival.MeanRange;
import org.incubatornetwork.metrics.survival.SurvivalIntervals;
import org.incubatornetwork.metrics.survival.SurvivalTimes;
import org.incubatornetwork.metrics.survival.TimeRange;
import org.incubatornetwork.metrics.survival.TurnbullCurve;
import org.incubatornetwork.metrics.survival.TurnbullFit;
import org.incubatornetwork.metrics.survival.TurnbullPoint;

/**
 * What Turnbull's curve says where some deaths are known as windows: a value where the windows leave but one, and otherwise a
 * range. It has neither errors nor limits: no method for them is offered, so that none can be taken for what it is not.
 */
final class TurnbullReading extends CurveReading {
    private final int windows;
    private final Optional<TurnbullFit> fit;
    private final Optional<TurnbullCurve> curve;

    private TurnbullReading(
            SurvivalTimes times, SurvivalIntervals windows, Policies policies, Optional<TurnbullFit> fit) {
        super(times.subjects() + windows.subjects(), times.events() + windows.events(), policies);
        this.windows = windows.windows();
        this.fit = fit;
        this.curve = fit.flatMap(TurnbullFit::curve);
    }

    /** The reading of those who are under observation from time 0 on. */
    static TurnbullReading of(SurvivalTimes times, SurvivalIntervals windows, Policies policies) {
        SurvivalIntervals all = new SurvivalIntervals().merge(windows).merge(times);
        return new TurnbullReading(times, windows, policies, Optional.of(all.turnbull()));
    }

    /** The reading of those who came under observation late, of whom there is no estimate. */
    static TurnbullReading ofLateEntries(SurvivalTimes times, SurvivalIntervals windows, Policies policies) {
        return new TurnbullReading(times, windows, policies, Optional.empty());
    }

    @Override
    Figure at(int months) {
        if (curve.isEmpty()) {
            return missing(MetricUnit.RATIO);
        }
        TurnbullPoint point = curve.get().at(Policies.horizonDays(months));
        return range(MetricUnit.RATIO, point.least(), OptionalDouble.of(point.most()));
    }

    @Override
    Figure median() {
        if (curve.isEmpty()) {
            return missing(MetricUnit.DAYS);
        }
        TimeRange median = curve.get().median();
        return median.least() > curve.get().lastTime()
                ? Figure.missing(MetricUnit.DAYS, NoValue.NOT_REACHED)
                : range(MetricUnit.DAYS, median.least(), median.most());
    }

    private Figure missing(MetricUnit unit) {
        return Figure.missing(unit, fit.isPresent() ? NoValue.NOT_CONVERGED : NoValue.INTERVAL_CENSORED);
    }

    private static Figure range(MetricUnit unit, double least, OptionalDouble most) {
        return most.equals(OptionalDouble.of(least))
                ? Figure.estimate(unit, least)
                : Figure.range(unit, OptionalDouble.of(least), most);
    }

    @Override
    void describeCurve(MetricResult.Builder result) {
        result.turnbull(fit).part("statistic", "WINDOWS", Figure.count(MetricUnit.NUMBER, windows));
        curve.ifPresent(found -> describe(result, found));
    }

    private void describe(MetricResult.Builder result, TurnbullCurve found) {
        result.addWarning(CatalogueTexts.warning(
                "INTERVAL_CENSORED", ImmutableMap.<String, Serializable>of("windows", windows, "deaths", events())));
        if (!policies().horizons().isEmpty()) {
            int last = policies().horizons().last();
            MeanRange mean = found.restrictedMean(Policies.horizonDays(last));
            result.part(
                    "statistic",
                    "RESTRICTED_MEAN",
                    range(MetricUnit.DAYS, mean.least(), OptionalDouble.of(mean.most())));
            TurnbullPoint end = found.at(Policies.horizonDays(last));
            if (found.lastTime() < Policies.horizonDays(last) && end.most() > end.least()) {
                result.addWarning(CatalogueTexts.warning(
                        "OPEN_BEYOND_FOLLOW_UP",
                        ImmutableMap.<String, Serializable>of(
                                "days",
                                BigDecimal.valueOf(found.lastTime()),
                                "horizon",
                                Period.ofMonths(last).normalized())));
            }
        }
    }
}
