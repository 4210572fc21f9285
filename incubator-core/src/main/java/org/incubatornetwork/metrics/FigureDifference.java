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
     * The least difference that vague days leave open.
     *
     * @return the least of the right less the most of the left; equal to the {@link #most()} where no vague day leaves anything open;
     *     empty if the two can't be held against each other, or are no counts or sums
     */
    public Optional<BigDecimal> least() {
        return less(right.flatMap(MetricResult::least), left.flatMap(MetricResult::most));
    }

    /**
     * The greatest difference that vague days leave open.
     *
     * @return the most of the right less the least of the left; empty likewise
     */
    public Optional<BigDecimal> most() {
        return less(right.flatMap(MetricResult::most), left.flatMap(MetricResult::least));
    }

    private Optional<BigDecimal> less(Optional<BigDecimal> from, Optional<BigDecimal> taken) {
        return isComparable() && from.isPresent() && taken.isPresent()
                ? Optional.of(from.get().subtract(taken.get()))
                : Optional.empty();
    }

    /**
     * Whether vague days leave the difference open.
     *
     * @return true if the least difference is not the greatest; the two figures may be alike if neither is beyond 0
     */
    public boolean isOpen() {
        return least().isPresent() && least().get().compareTo(most().orElseThrow()) != 0;
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
