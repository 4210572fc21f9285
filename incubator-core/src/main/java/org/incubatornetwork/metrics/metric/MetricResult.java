package org.incubatornetwork.metrics.metric;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.survival.LogRankTest;
import org.incubatornetwork.metrics.survival.SurvivalCurve;
import org.incubatornetwork.metrics.survival.SurvivalEstimator;
import org.incubatornetwork.metrics.survival.TurnbullFit;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;

/** What a metric found in one scope: a figure, its parts, and what has to be known to use them. */
@Value.Immutable
public abstract sealed class MetricResult extends FigureOfResult implements Serializable, WithMetricResult, NoBean
        permits ImmutableMetricResult {
    /** A document may have as many codes of its own as it is long, and each scope its share of them. */
    private static final int MOST_PARTS = 1_000;
    /** The codes of warnings and exclusions that come of vague days. */
    private static final ImmutableSet<String> VAGUE = ImmutableSet.of(
            "VAGUE_DAYS",
            "VAGUE_DAYS_OF_SITES",
            "VAGUE_DAYS_OF_COHORTS",
            "SUPPORT_WITHOUT_START",
            "SUPPORT_END_VAGUE",
            "FOUNDING_VAGUE",
            "DAY_UNKNOWN");

    MetricResult() {}

    /** The result with no more parts than are kept. */
    @Value.Check
    MetricResult bounded() {
        int more = parts().size() - MOST_PARTS;
        if (more <= 0) {
            return this;
        }
        return withParts(ImmutableSortedMap.copyOf(Iterables.limit(parts().entrySet(), MOST_PARTS)))
                .withWarnings(
                        Iterables.concat(warnings(), ImmutableList.of(MetricWarning.partsLeftOut(more, MOST_PARTS))));
    }

    /**
     * The id of what was measured; of a measure that the report does not have there is nothing else.
     *
     * @return the measure's id
     */
    public abstract MeasureId id();

    /**
     * The metric that gave the result.
     *
     * @return the metric; empty if nothing was measured because there is no such metric
     */
    public abstract Optional<Metric> metric();

    /**
     * The scope: the part of the network that the result is about.
     *
     * @return the scope
     */
    public abstract Scope scope();

    /**
     * The as-of date: nothing dated later is known.
     *
     * @return the as-of date
     */
    public abstract LocalDate asOf();

    /**
     * The period of the result.
     *
     * @return the period; empty for what is of a day or to date
     */
    public abstract Optional<ReportingPeriod> period();

    /**
     * The policies of the result, none of them left to a default.
     *
     * @return the policies; see {@link #policiesUsed()} for those that mattered
     */
    public abstract Policies policies();

    /**
     * The figure: the number itself, or why there is none.
     *
     * @return the figure
     */
    @Override
    public abstract Figure figure();

    /**
     * The parts: the figures of the breakdown. Of more than 1,000 it is the first, with a warning PARTS_LEFT_OUT that says how many
     * there are beyond.
     *
     * @return the figure of each part
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<PartKey, Figure> parts();

    /**
     * The size of the population: how many the metric looked at, exclusions included.
     *
     * @return the size; empty if nothing was looked at
     */
    public abstract OptionalLong populationSize();

    /**
     * The coverage: for how many of the population the data were there.
     *
     * @return the coverage; empty where nothing can be missing
     */
    public abstract Optional<Coverage> coverage();

    /**
     * The exclusions: what was left out, and why.
     *
     * @return the number by the code of the reason, which {@link #exclusion} puts in words; no zeros
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Long> exclusions();

    /**
     * The warnings: what has to be known before the figure is used.
     *
     * @return the warnings
     */
    public abstract ImmutableList<MetricWarning> warnings();

    /**
     * Whether the figures rest on vague days without saying how far these leave them open: on the days that the policy chooses, or
     * without the facts of which it chooses none. One that has a least and a most is open all the same.
     *
     * @return true for rates and means that warn of vague days, or leave facts out for them; false for counts and sums, which say
     *     what they are at least and at most
     */
    public final boolean restsOnVagueDays() {
        return metric().filter(found -> found.bounds() == Bounds.REACHED || found.bounds() == Bounds.WIDER)
                        .isEmpty()
                && (warnings().stream().anyMatch(warning -> VAGUE.contains(warning.code()))
                        || exclusions().keySet().stream().anyMatch(VAGUE::contains));
    }

    /**
     * Whether the figures rest on levels of support that may not be those that make stays, since it is not certain whether a residency
     * has begun: then they are what they are by these levels alone, the least and the most as well.
     *
     * @return true if they warn LEVELS_OPEN
     */
    public final boolean restsOnOpenLevels() {
        return warnings().contains(MetricWarning.LEVELS_OPEN);
    }

    /**
     * The survival curve that the figures were read from, by Kaplan and Meier.
     *
     * @return the curve; empty for metrics that have none, when there are no subjects, and where it is {@link #turnbull()}'s
     */
    public abstract Optional<SurvivalCurve> curve();

    /**
     * The search for Turnbull's survival curve, which takes the place of the other where the days of some deaths are known as
     * windows.
     *
     * @return the fit, with the curve that the figures were read from or the reason why there is none; empty for metrics that
     *     have none, and where the day of every death is known
     */
    public abstract Optional<TurnbullFit> turnbull();

    /**
     * The estimator of the survival that the figures were read from.
     *
     * @return the estimator; empty for metrics that estimate no survival, and where there was nothing to estimate it from
     */
    public final Optional<SurvivalEstimator> estimator() {
        if (turnbull().isPresent()) {
            return Optional.of(SurvivalEstimator.TURNBULL);
        }
        return curve().map(found -> SurvivalEstimator.KAPLAN_MEIER);
    }

    /**
     * The tests behind a comparison.
     *
     * @return the test by what was compared
     */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, LogRankTest> comparisons();

    /**
     * The policies that the figure depends on.
     *
     * @return the choice by kind of policy
     */
    public final ImmutableMap<PolicyKind, String> policiesUsed() {
        return metric().map(metric -> policiesUsed(metric)).orElse(ImmutableMap.of());
    }

    /**
     * The parameters that the metric was made with, and what was chosen for its policies of its own.
     *
     * @return those of {@link Metric#parameters()}, and the choice for each of {@link Metric#ownPolicies()}
     */
    public final ImmutableSortedMap<String, String> parameters() {
        return metric().map(metric -> metric.parameters(policies())).orElse(ImmutableSortedMap.of());
    }

    private ImmutableMap<PolicyKind, String> policiesUsed(Metric metric) {
        ImmutableMap.Builder<PolicyKind, String> used = ImmutableMap.builder();
        metric.policies().forEach(kind -> kind.choice(policies()).ifPresent(choice -> used.put(kind, choice)));
        return used.buildOrThrow();
    }

    /**
     * One part of the breakdown.
     *
     * @param key which part
     * @return its figure; without value if the breakdown does not have it
     */
    public final Figure part(PartKey key) {
        Objects.requireNonNull(key);
        Figure figure = parts().get(key);
        return figure != null ? figure : Figure.missing(unit(), noValue().orElse(NoValue.NOT_MEASURED));
    }

    /**
     * One part of a breakdown in one dimension.
     *
     * @param dimension the dimension's name, such as {@code horizon}
     * @param value the value, such as {@code P5Y}
     * @return its figure; without value if the breakdown does not have it
     */
    public final Figure part(String dimension, String value) {
        return part(PartKey.of(dimension, value));
    }

    /**
     * The parts of a breakdown in one dimension alone.
     *
     * @param dimension the dimension's name
     * @return the figure by the value in the dimension
     */
    public final ImmutableMap<String, Figure> parts(String dimension) {
        Objects.requireNonNull(dimension);
        ImmutableMap.Builder<String, Figure> found = ImmutableMap.builder();
        parts().forEach((key, figure) -> key.onlyIn(dimension).ifPresent(value -> found.put(value, figure)));
        return found.buildOrThrow();
    }

    /**
     * The meaning of an exclusion.
     *
     * @param code a key of {@link #exclusions()}
     * @return the words of the metric, or else of this library; the code itself if neither has any
     */
    public final LocalizedText exclusion(String code) {
        return metric().map(metric -> metric.exclusions().get(code)).orElseGet(() -> MetricTexts.exclusion(code));
    }

    /**
     * A builder of a result of a metric, in which all is set that does not depend on what was counted.
     *
     * @param metric the metric
     * @param question what was asked
     * @return a builder that lacks the figure
     */
    public static Builder builder(Metric metric, Question question) {
        Builder result = new Builder().in(metric.unit());
        result.id(metric.id())
                .metric(metric)
                .scope(question.scope())
                .asOf(question.asOf())
                .policies(question.policies());
        if (metric.basis() == TimeBasis.PERIOD || metric.basis() == TimeBasis.DAY_OR_PERIOD) {
            result.period(question.period());
        }
        return result;
    }

    /**
     * A builder of a result of a measure that no metric measured.
     *
     * @param measure the measure's id
     * @return a builder that lacks scope, day, policies and figure
     */
    public static Builder builder(MeasureId measure) {
        return new Builder().id(measure);
    }

    /** Measure, scope and figure, as in {@code residents NETWORK: 12}. */
    @Override
    public final String toString() {
        return id() + " " + scope() + ": " + figure();
    }

    /** Builds {@link MetricResult}: an {@link Accumulator} gives it what it found. */
    public static final class Builder extends ImmutableMetricResult.Builder {
        private MetricUnit unit = MetricUnit.NUMBER;

        Builder() {}

        private Builder in(MetricUnit metricUnit) {
            unit = metricUnit;
            return this;
        }

        /**
         * Sets the figure to a count in the metric's unit.
         *
         * @param count how many
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder count(long count) {
            return figure(Figure.count(unit, count));
        }

        /**
         * Sets the figure to a ratio in the metric's unit.
         *
         * @param numerator what is divided
         * @param denominator what it is divided by; the figure has no value if it is 0
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder ratio(long numerator, long denominator) {
            return figure(Figure.ratio(unit, numerator, denominator));
        }

        /**
         * Sets the figure to the reason why there is none.
         *
         * @param reason the reason
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder noValue(NoValue reason) {
            return figure(Figure.missing(unit, reason));
        }

        /**
         * Adds a part in one dimension.
         *
         * @param dimension the dimension's name
         * @param value the value in it
         * @param figure the part's figure
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder part(String dimension, String value, Figure figure) {
            return putPart(PartKey.of(dimension, value), figure);
        }

        /**
         * Adds an exclusion: that some were left out.
         *
         * @param reason the UPPER_SNAKE code of the reason
         * @param count how many; nothing is said of 0
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder exclude(String reason, long count) {
            return count > 0 ? putExclusion(reason, count) : this;
        }
    }
}
