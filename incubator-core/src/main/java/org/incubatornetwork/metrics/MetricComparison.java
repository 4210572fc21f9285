package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.ScopeKind;

/**
 * Two reports side by side: of two networks, or of one network at two times. Only figures of the same metric in the same version,
 * measured under the same policies, are laid beside each other.
 *
 * @param left one report
 * @param right the other
 * @param rows the metrics that both have, in the order of the left report
 * @param onlyLeft what only the left report has
 * @param onlyRight what only the right report has
 */
public record MetricComparison(
        MetricReport left,
        MetricReport right,
        ImmutableList<Row> rows,
        ImmutableList<MetricResult> onlyLeft,
        ImmutableList<MetricResult> onlyRight) {

    /**
     * Accepts what was compared.
     *
     * @param left one report
     * @param right the other
     * @param rows the metrics that both have
     * @param onlyLeft what only the left report has
     * @param onlyRight what only the right report has
     */
    public MetricComparison {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(onlyLeft, "onlyLeft");
        Objects.requireNonNull(onlyRight, "onlyRight");
    }

    /**
     * A metric that both reports have, with its result in each.
     *
     * @param left its result in the left report
     * @param right its result in the right report
     */
    public record Row(MetricResult left, MetricResult right) {

        /**
         * Accepts two results of one metric.
         *
         * @param left its result in the left report
         * @param right its result in the right report
         */
        public Row {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }

        /**
         * The difference of the two results: how much more the right is than the left.
         *
         * @return right less left; empty if either has no value, or they are amounts in different currencies
         */
        public OptionalDouble difference() {
            return left.value().isPresent()
                            && right.value().isPresent()
                            && left.figure().currency().equals(right.figure().currency())
                    ? OptionalDouble.of(
                            right.value().getAsDouble() - left.value().getAsDouble())
                    : OptionalDouble.empty();
        }

        /**
         * Whether vague days leave open that the two figures are alike.
         *
         * @return true if both have a least and a most, in one currency, and some number is within both
         */
        public boolean isWithinBounds() {
            return left.figure().currency().equals(right.figure().currency())
                    && isAtMost(left.least(), right.most())
                    && isAtMost(right.least(), left.most());
        }

        private static boolean isAtMost(Optional<BigDecimal> least, Optional<BigDecimal> most) {
            return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0;
        }

        /**
         * Whether the confidence intervals of the two results leave open that both are alike.
         *
         * @return true if both have an interval, and the intervals have a value in common
         */
        public boolean isWithinConfidence() {
            return left.interval().isPresent()
                    && right.interval().isPresent()
                    && left.interval().get().lower() <= right.interval().get().upper()
                    && right.interval().get().lower() <= left.interval().get().upper();
        }
    }

    /**
     * Lays the figures of two whole networks beside each other.
     *
     * @param left one report
     * @param right the other
     * @return the comparison
     */
    public static MetricComparison of(MetricReport left, MetricReport right) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        ImmutableList.Builder<MetricResult> onlyLeft = ImmutableList.builder();
        ImmutableSet.Builder<MetricResult> found = ImmutableSet.builder();
        for (MetricResult result : networkResults(left)) {
            MetricResult other = null;
            for (MetricResult candidate : right.get(result.id())) {
                other = other == null && isSameQuestion(result, candidate) ? candidate : other;
            }
            if (other == null) {
                onlyLeft.add(result);
            } else {
                rows.add(new Row(result, other));
                found.add(other);
            }
        }
        ImmutableSet<MetricResult> inBoth = found.build();
        ImmutableList<MetricResult> onlyRight = networkResults(right).stream()
                .filter(result -> !inBoth.contains(result))
                .collect(ImmutableList.toImmutableList());
        return new MetricComparison(left, right, rows.build(), onlyLeft.build(), onlyRight);
    }

    private static ImmutableList<MetricResult> networkResults(MetricReport report) {
        return report.results().stream()
                .filter(result -> result.scope().kind() == ScopeKind.NETWORK)
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isSameQuestion(MetricResult result, MetricResult candidate) {
        return candidate.scope().equals(result.scope())
                && candidate
                        .metric()
                        .map(Metric::version)
                        .equals(result.metric().map(Metric::version))
                && candidate.policiesUsed().equals(result.policiesUsed())
                && (candidate.policies().vagueDates() == result.policies().vagueDates() || !asksForDays(candidate));
    }

    /** The figures of two choices of days differ by the choice, as they may wherever a metric asks for days. */
    private static boolean asksForDays(MetricResult result) {
        return result.metric().filter(metric -> !metric.days().isEmpty()).isPresent();
    }

    /** The two reports that are compared and the number of rows, without the figures, which are many. */
    @Override
    public String toString() {
        return "MetricComparison{left=" + left + ", right=" + right + ", rows=" + rows.size() + "}";
    }
}
