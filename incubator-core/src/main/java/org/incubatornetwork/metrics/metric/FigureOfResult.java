package org.incubatornetwork.metrics.metric;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;

/** What a {@link MetricResult} is asked for of its figure. */
abstract sealed class FigureOfResult permits MetricResult {
    abstract Figure figure();

    /**
     * The figure's number.
     *
     * @return the figure's value; empty if and only if there is a reason in {@link #noValue()}
     */
    public final OptionalDouble value() {
        return figure().value();
    }

    /**
     * The reason why the figure has no number.
     *
     * @return the reason
     */
    public final Optional<NoValue> noValue() {
        return figure().noValue();
    }

    /**
     * The figure's number, if it is a whole one that was counted.
     *
     * @return the exact count
     */
    public final OptionalLong count() {
        return figure().count();
    }

    /**
     * The least that the figure is, wherever vague days lie.
     *
     * @return the least of a count or an amount; the exact value where no vague day matters
     */
    public final Optional<BigDecimal> least() {
        return figure().least();
    }

    /**
     * The most that the figure may be, wherever vague days lie.
     *
     * @return the most of a count or an amount; the exact value where no vague day matters
     */
    public final Optional<BigDecimal> most() {
        return figure().most();
    }

    /**
     * The figure's numerator: what is divided, or the count or amount itself.
     *
     * @return the figure's exact numerator
     */
    public final Optional<BigDecimal> numerator() {
        return figure().numerator();
    }

    /**
     * The figure's denominator: what the numerator is divided by.
     *
     * @return the figure's exact denominator
     */
    public final Optional<BigDecimal> denominator() {
        return figure().denominator();
    }

    /**
     * The figure's confidence interval: where the true value lies, if it estimates one.
     *
     * @return the figure's confidence interval
     */
    public final Optional<ConfidenceInterval> interval() {
        return figure().interval();
    }

    /**
     * The figure's unit.
     *
     * @return the unit
     */
    public final MetricUnit unit() {
        return figure().unit();
    }
}
