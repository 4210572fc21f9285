package org.incubatornetwork.metrics.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Question;

/** Rates of what comes, goes and stays, and the average of those who stay; a site has none while it is closed. */
abstract class FlowRates extends Flows {
    private static final long serialVersionUID = 1L;

    FlowRates(Question question) {
        super(question);
    }

    private int days() {
        return question().periodEndDay() - question().periodStartDay();
    }

    private boolean isDaily() {
        return question().policies().average() == AverageMethod.DAILY;
    }

    /** The average as a fraction. */
    final long averageNumerator() {
        return isDaily() ? residentDays() : residentsAtEnds();
    }

    final long averageDenominator() {
        return isDaily() ? days() : 2;
    }

    /** Sets the figure to the average; by days with what it is at least and at most, where vague days of support leave that open. */
    final void reportAverage(MetricResult.Builder result) {
        Optional<NoValue> reason = withoutAverage();
        rate(result, reason, averageNumerator(), averageDenominator());
        Figure open = openResidentDays();
        if (reason.isEmpty() && isDaily() && open.isOpen()) {
            result.figure(Figure.ratio(MetricUnit.STARTUPS, residentDays(), days())
                    .between(
                            perDay(open.least().orElseThrow()),
                            perDay(open.most().orElseThrow())));
        }
    }

    private BigDecimal perDay(BigDecimal residentDays) {
        Figure average = Figure.ratio(MetricUnit.STARTUPS, residentDays, BigDecimal.valueOf(days()));
        return BigDecimal.valueOf(average.value().orElseThrow());
    }

    /** Why the site has no rates in the period: it was not open on any day of it. */
    final Optional<NoValue> closed() {
        return openness().isPossible() ? Optional.empty() : Optional.of(NoValue.SITE_NOT_OPEN);
    }

    private Certainty openness() {
        return question().isSite()
                ? question().sites().stream()
                        .map(site -> site.openness(
                                question().periodStartDay(), question().periodEndDay()))
                        .reduce(Certainty.IMPOSSIBLE, Certainty::or)
                : Certainty.SURE;
    }

    /**
     * Why there is no average: the site was closed, or nobody was there and it may have been closed; or the day after the period has
     * not come, on which residents are counted.
     */
    final Optional<NoValue> withoutAverage() {
        if (isDaily() || question().periodEndDay() <= question().asOfDay()) {
            boolean isEmpty = stock() == 0 && averageNumerator() == 0;
            return closed().or(() ->
                    isEmpty && !openness().isSure() ? Optional.of(NoValue.SITE_UNCERTAIN) : Optional.empty());
        }
        return closed().or(() -> Optional.of(NoValue.END_NOT_KNOWN));
    }

    /** Sets the figure to a ratio, or to the reason why it has none. */
    final MetricResult.Builder rate(
            MetricResult.Builder result, Optional<NoValue> reason, long numerator, long denominator) {
        result.populationSize(stock());
        return reason.isPresent() ? result.noValue(reason.get()) : result.ratio(numerator, denominator);
    }
}
