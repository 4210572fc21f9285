package org.incubatornetwork.metrics.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Question;

/** Rates of what comes, goes and stays, and the average of those who stay; a site has none while it is closed. */
final class FlowRates extends Flows {
    private static final long serialVersionUID = 1L;

    private final Rate rate;

    /** What is made of what comes, goes and stays. */
    enum Rate {
        AVERAGE,
        TURNOVER,
        REPLACEMENT,
        CHURN,
        IMPLIED_STAY
    }

    FlowRates(Question question, Rate rate) {
        super(question);
        this.rate = rate;
    }

    @Override
    public void report(MetricResult.Builder result) {
        result.populationSize(stock());
        switch (rate) {
            case AVERAGE -> reportAverage(result);
            case TURNOVER -> reportByAverage(result, exits());
            case REPLACEMENT -> reportByAverage(result, Math.min(entries(), exits()));
            case CHURN -> report(result, closed(), entries() + exits(), stock());
            case IMPLIED_STAY -> report(result, closed(), residentDays(), entries());
        }
    }

    /** Sets the figure to a ratio, or to the reason why it has none. */
    private static void report(
            MetricResult.Builder result, Optional<NoValue> reason, long numerator, long denominator) {
        reason.ifPresentOrElse(result::noValue, () -> result.ratio(numerator, denominator));
    }

    /** Sets the figure to the average, with what it is at least and at most where vague days of support leave that open. */
    private void reportAverage(MetricResult.Builder result) {
        Figure total = averaged();
        Optional<NoValue> reason = withoutAverage();
        if (reason.isPresent()) {
            result.noValue(reason.get());
        } else {
            Figure average = average(total.numerator().orElseThrow());
            result.figure(
                    total.isOpen()
                            ? average.between(
                                    exact(average(total.least().orElseThrow())),
                                    exact(average(total.most().orElseThrow())))
                            : average);
        }
    }

    private Figure average(BigDecimal total) {
        return Figure.ratio(MetricUnit.STARTUPS, total, BigDecimal.valueOf(averagedOver()));
    }

    private static BigDecimal exact(Figure average) {
        return BigDecimal.valueOf(average.value().orElseThrow());
    }

    private void reportByAverage(MetricResult.Builder result, long moved) {
        long residents = averaged().count().orElseThrow();
        report(result, withoutAverage(), moved * averagedOver(), residents);
        result.part("flow", "ADMISSIONS", entriesFigure()).part("flow", "EXITS", exitsFigure());
    }

    private boolean isDaily() {
        return question().policies().average() == AverageMethod.DAILY;
    }

    /** What the average is made of: residents on each day of the period, or at its ends. */
    private Figure averaged() {
        return isDaily() ? openResidentDays() : residentsAtEnds();
    }

    /** On how many days they are counted. */
    private long averagedOver() {
        return isDaily() ? question().periodEndDay() - question().periodStartDay() : 2;
    }

    /** Why the site has no rates in the period: it was not open on any day of it. */
    private Optional<NoValue> closed() {
        return openness().isPossible() ? Optional.empty() : Optional.of(NoValue.SITE_NOT_OPEN);
    }

    private Certainty openness() {
        SiteLives lives = new SiteLives(question().frame());
        return question().isSite()
                ? question().sites().stream()
                        .map(site -> lives.openness(
                                site, question().periodStartDay(), question().periodEndDay()))
                        .reduce(Certainty.IMPOSSIBLE, Certainty::or)
                : Certainty.SURE;
    }

    /**
     * Why there is no average: the site was closed, or nobody was there and it may have been closed; or the day after the period has
     * not come, on which residents are counted.
     */
    private Optional<NoValue> withoutAverage() {
        Certainty open = openness();
        if (!open.isPossible()) {
            return Optional.of(NoValue.SITE_NOT_OPEN);
        }
        if (!isDaily() && question().periodEndDay() > question().asOfDay()) {
            return Optional.of(NoValue.END_NOT_KNOWN);
        }
        boolean isEmpty = stock() == 0 && averaged().value().orElseThrow() == 0;
        return isEmpty && !open.isSure() ? Optional.of(NoValue.SITE_UNCERTAIN) : Optional.empty();
    }
}
