package org.incubatornetwork.metrics.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;
import org.incubatornetwork.metrics.estimation.Proportion;
import org.incubatornetwork.style.NoBean;

/**
 * One number with what is needed to judge it, or the reason why there is none.
 *
 * <p>Counts and amounts are exact; a ratio has its exact numerator and denominator, and its value is their quotient, rounded
 * once. Where vague days leave a count or an amount open, it has three numbers: the value by the days that the policy chooses,
 * the {@linkplain #least() least} and the {@linkplain #most() most}.
 */
@Value.Immutable
public abstract sealed class Figure implements Serializable, WithFigure, NoBean permits ImmutableFigure {
    private static final MathContext QUOTIENT = new MathContext(40, RoundingMode.HALF_EVEN);
    /** As many digits as a {@code double} has for any whole number. */
    private static final int SHORT_DIGITS = 15;

    private static final BigDecimal LEAST_COUNT = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST_COUNT = BigDecimal.valueOf(Long.MAX_VALUE);

    Figure() {}

    /**
     * The unit of the figure: what it counts.
     *
     * @return the unit
     */
    public abstract MetricUnit unit();

    /**
     * The figure's number.
     *
     * @return the number; empty if and only if there is a reason in {@link #noValue()}
     */
    public abstract OptionalDouble value();

    /**
     * The reason why there is no number.
     *
     * @return the reason
     */
    public abstract Optional<NoValue> noValue();

    /**
     * The numerator: what is divided, or the count or amount itself.
     *
     * @return the exact numerator; empty for an estimate that is not a ratio
     */
    public abstract Optional<BigDecimal> numerator();

    /**
     * The denominator: what the numerator is divided by.
     *
     * @return the exact denominator; empty for counts, amounts and estimates that are not ratios
     */
    public abstract Optional<BigDecimal> denominator();

    /**
     * The lower bound of a figure that vague days leave open.
     *
     * @return what it is at least; empty if nothing is open, when {@link #least()} is the exact number itself
     */
    public abstract Optional<BigDecimal> lowerBound();

    /**
     * The upper bound of a figure that vague days leave open.
     *
     * @return what it is at most; empty if nothing is open, when {@link #most()} is the exact number itself
     */
    public abstract Optional<BigDecimal> upperBound();

    /**
     * The currency of an amount.
     *
     * @return its code by ISO 4217
     */
    public abstract Optional<String> currency();

    /**
     * The confidence interval: where the true value lies, if the figure estimates one.
     *
     * @return the interval, with its level
     */
    public abstract Optional<ConfidenceInterval> interval();

    /**
     * The standard error of an estimate.
     *
     * @return the error; empty if undefined or not an estimate
     */
    public abstract OptionalDouble standardError();

    /**
     * The number at risk: how many were still under observation at the horizon, for survival.
     *
     * @return the number at risk
     */
    public abstract OptionalLong numberAtRisk();

    /**
     * The number, if it is a whole one that was counted.
     *
     * @return the exact count; empty for ratios, estimates, money and what has no value, and for what has more than 64 bits,
     *     which {@link #amount()} has
     */
    public final OptionalLong count() {
        Optional<BigDecimal> whole = amount().filter(number -> currency().isEmpty()
                && number.scale() <= 0
                && number.compareTo(LEAST_COUNT) >= 0
                && number.compareTo(MOST_COUNT) <= 0);
        return whole.isPresent() ? OptionalLong.of(whole.get().longValueExact()) : OptionalLong.empty();
    }

    /**
     * The exact number, if it is a count or an amount.
     *
     * @return the exact value; empty for ratios, estimates and what has no value
     */
    public final Optional<BigDecimal> amount() {
        return noValue().isEmpty() && denominator().isEmpty() ? numerator() : Optional.empty();
    }

    /**
     * The least that the figure is, wherever vague days lie.
     *
     * @return the least; of a count or an amount that no vague day leaves open, the exact number itself; empty for ratios
     *     and estimates that none leaves open
     */
    public final Optional<BigDecimal> least() {
        return isOpen() ? lowerBound() : amount();
    }

    /**
     * The most that the figure is, wherever vague days lie.
     *
     * @return the most; of a count or an amount that no vague day leaves open, the exact number itself; empty for ratios
     *     and estimates that none leaves open
     */
    public final Optional<BigDecimal> most() {
        return isOpen() ? upperBound() : amount();
    }

    /**
     * Whether vague days leave the figure open.
     *
     * @return true if it has a bound that is not the number itself
     */
    public final boolean isOpen() {
        return lowerBound().isPresent() || upperBound().isPresent();
    }

    /**
     * The same number, as one that vague days leave open.
     *
     * @param least what it is at least
     * @param most what it is at most
     * @return the figure with these bounds; without any if both are the number itself, or there is no number
     * @throws IllegalArgumentException if the number is not from the least to the most
     */
    public final Figure between(BigDecimal least, BigDecimal most) {
        if (noValue().isPresent() || (least.compareTo(number()) == 0 && most.compareTo(number()) == 0)) {
            return this;
        }
        return builder().from(this).lowerBound(least).upperBound(most).build();
    }

    /**
     * A figure of which vague days leave only the range known.
     *
     * @param unit what it counts
     * @param least what it is at least, if that is known
     * @param most what it is at most, if that is known
     * @return the figure; without value and with these bounds
     */
    public static Figure range(MetricUnit unit, OptionalDouble least, OptionalDouble most) {
        Builder figure = builder().unit(unit).noValue(NoValue.WITHIN_RANGE);
        least.ifPresent(bound -> figure.lowerBound(BigDecimal.valueOf(bound)));
        most.ifPresent(bound -> figure.upperBound(BigDecimal.valueOf(bound)));
        return figure.build();
    }

    /**
     * A figure that is a count.
     *
     * @param unit what was counted
     * @param count how many
     * @return the figure
     */
    public static Figure count(MetricUnit unit, long count) {
        return builder()
                .unit(unit)
                .value((double) count)
                .numerator(BigDecimal.valueOf(count))
                .build();
    }

    /**
     * A figure that is an exact amount, which need not be whole.
     *
     * @param unit what it counts
     * @param amount how much
     * @return the figure
     */
    public static Figure amount(MetricUnit unit, BigDecimal amount) {
        return builder()
                .unit(unit)
                .value(amount.doubleValue())
                .numerator(amount)
                .build();
    }

    /**
     * A figure that is an amount of money.
     *
     * @param amount how much
     * @param currency its code by ISO 4217
     * @return the figure
     */
    public static Figure money(BigDecimal amount, String currency) {
        return builder()
                .from(amount(MetricUnit.MONEY, amount))
                .currency(currency)
                .build();
    }

    /**
     * A figure that is a ratio of counts.
     *
     * @param unit what the quotient counts
     * @param numerator what is divided
     * @param denominator what it is divided by
     * @return the figure; without value if the denominator is 0
     */
    public static Figure ratio(MetricUnit unit, long numerator, long denominator) {
        return ratio(unit, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /**
     * A figure that is a ratio.
     *
     * @param unit what the quotient counts
     * @param numerator what is divided
     * @param denominator what it is divided by
     * @return the figure; without value if the denominator is 0
     */
    public static Figure ratio(MetricUnit unit, BigDecimal numerator, BigDecimal denominator) {
        return ratioOf(unit, numerator, denominator).build();
    }

    private static Builder ratioOf(MetricUnit unit, BigDecimal numerator, BigDecimal denominator) {
        Builder figure = builder();
        figure.unit(unit).numerator(numerator).denominator(denominator);
        if (denominator.signum() == 0) {
            figure.noValue(NoValue.EMPTY_DENOMINATOR);
        } else {
            figure.value(quotient(numerator, denominator));
        }
        return figure;
    }

    /**
     * A quotient, rounded once. Numbers so short that each is a {@code double} are divided as such: no quotient of them lies halfway
     * between two, and so this is what 40 digits are rounded to as well.
     */
    private static double quotient(BigDecimal numerator, BigDecimal denominator) {
        return isShort(numerator) && isShort(denominator)
                ? numerator.doubleValue() / denominator.doubleValue() + 0.0 // no zero below zero
                : numerator.divide(denominator, QUOTIENT).doubleValue();
    }

    private static boolean isShort(BigDecimal number) {
        return number.scale() == 0 && number.precision() <= SHORT_DIGITS;
    }

    /**
     * A figure that is a share of a whole, with its confidence interval.
     *
     * @param successes how many
     * @param trials of how many
     * @param policies the kind and the level of the interval
     * @return the figure; without value and interval if there are no trials
     */
    public static Figure proportion(long successes, long trials, Policies policies) {
        return ratioOf(MetricUnit.RATIO, BigDecimal.valueOf(successes), BigDecimal.valueOf(trials))
                .interval(Proportion.of(successes, trials)
                        .limits(policies.proportionLimits(), policies.confidenceLevel()))
                .build();
    }

    /**
     * A figure that is neither a count nor a ratio of counts.
     *
     * @param unit what it counts
     * @param value the number, neither NaN nor infinite
     * @return the figure
     */
    public static Figure estimate(MetricUnit unit, double value) {
        return builder().unit(unit).value(value).build();
    }

    /**
     * A figure without value.
     *
     * @param unit what it would count
     * @param reason why there is no value
     * @return the figure
     */
    public static Figure missing(MetricUnit unit, NoValue reason) {
        return builder().unit(unit).noValue(reason).build();
    }

    @Value.Check
    void check() {
        OptionalDouble value = value();
        if (value.isPresent() == noValue().isPresent()) {
            throw new IllegalArgumentException("a figure must have either a value or a reason for having none");
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("a figure must be a number, was " + value.getAsDouble());
        }
        if (isOpen() && !isInOrder()) {
            throw new IllegalArgumentException("a figure must be from its least to its most, was " + this);
        }
    }

    /** The exact number, and of what is not exact the value. */
    private BigDecimal number() {
        return amount().orElseGet(() -> BigDecimal.valueOf(value().orElseThrow()));
    }

    /** Of a value there are both bounds; without one, either may be missing. */
    private boolean isInOrder() {
        if (noValue().isPresent()) {
            return lowerBound().isEmpty()
                    || upperBound().isEmpty()
                    || lowerBound().get().compareTo(upperBound().get()) <= 0;
        }
        return lowerBound().filter(least -> least.compareTo(number()) <= 0).isPresent()
                && upperBound().filter(most -> most.compareTo(number()) >= 0).isPresent();
    }

    /**
     * A builder of a figure.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** The number or the code of the reason why there is none, and the bounds if it has any, as in {@code 12 (11 to 14)}. */
    @Override
    public final String toString() {
        String number = noValue()
                .map(NoValue::code)
                .orElseGet(() -> amount().map(BigDecimal::toPlainString)
                        .orElseGet(() -> Double.toString(value().getAsDouble())));
        String bounds = isOpen() ? " (" + text(lowerBound()) + " to " + text(upperBound()) + ")" : "";
        return number + bounds + currency().map(code -> " " + code).orElse("");
    }

    private static String text(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("?");
    }

    /** Builds {@link Figure}. */
    public static final class Builder extends ImmutableFigure.Builder {
        Builder() {}
    }
}
