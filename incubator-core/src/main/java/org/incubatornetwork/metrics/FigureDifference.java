package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incubatornetwork.metrics.metric.Incomparable;
import org.incubatornetwork.metrics.metric.MetricResult;

/**
 * The difference of two figures of a measure, or the reasons why there is none.
 *
 * @param left the result that is held against
 * @param right the other
 * @param obstacles what stands in the way; empty if the two can be held against each other
 */
public record FigureDifference(
        Optional<MetricResult> left, Optional<MetricResult> right, ImmutableSet<Incomparable> obstacles) {

    /**
     * Accepts two results of one measure.
     *
     * @param left the result that is held against
     * @param right the other
     * @param obstacles what stands in the way
     */
    public FigureDifference {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(obstacles, "obstacles");
    }

    /**
     * Whether the two can be held against each other.
     *
     * @return true if nothing stands in the way
     */
    public boolean isComparable() {
        return obstacles.isEmpty();
    }

    /**
     * The difference of the two: how much more the right is than the left.
     *
     * @return right less left, exact where both are amounts; empty if they can't be held against each other
     */
    public OptionalDouble difference() {
        if (!isComparable()) {
            return OptionalDouble.empty();
        }
        Optional<BigDecimal> less = left.orElseThrow().figure().amount();
        Optional<BigDecimal> more = right.orElseThrow().figure().amount();
        return less.isPresent() && more.isPresent()
                ? OptionalDouble.of(more.get().subtract(less.get()).doubleValue())
                : OptionalDouble.of(value(right) - value(left));
    }

    /**
     * The ratio of the two: how many times the left the right is.
     *
     * @return right by left; empty if they can't be held against each other, or the left is 0
     */
    public OptionalDouble ratio() {
        return isComparable() && value(left) != 0
                ? OptionalDouble.of(value(right) / value(left))
                : OptionalDouble.empty();
    }

    private static double value(Optional<MetricResult> result) {
        return result.orElseThrow().value().orElseThrow();
    }

    /**
     * Whether vague days leave open that the two figures are alike.
     *
     * @return true if the two can be held against each other and some number is within the least and the most of both
     */
    public boolean isWithinBounds() {
        return isComparable()
                && isAtMost(left.flatMap(MetricResult::least), right.flatMap(MetricResult::most))
                && isAtMost(right.flatMap(MetricResult::least), left.flatMap(MetricResult::most));
    }

    private static boolean isAtMost(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0;
    }

    /**
     * Whether the confidence intervals of the two leave open that they are alike.
     *
     * @return true if the two can be held against each other, both have an interval, and the intervals have a value in common
     */
    public boolean isWithinConfidence() {
        return isComparable()
                && left.flatMap(MetricResult::interval)
                        .flatMap(one -> right.flatMap(MetricResult::interval)
                                .filter(other -> one.lower() <= other.upper() && other.lower() <= one.upper()))
                        .isPresent();
    }
}
