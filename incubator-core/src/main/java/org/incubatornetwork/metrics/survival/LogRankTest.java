package org.incubatornetwork.metrics.survival;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * Do two or more groups survive alike? The log-rank test and its Peto-Peto variant, with what they found.
 *
 * <p>At each event time of the pooled sample, n at risk and d events in all, n<sub>g</sub> at risk in group g, the
 * group would have d n<sub>g</sub>/n events if it were like the others. Summed up, with weights w:
 *
 * <ul>
 *   <li>expected E<sub>g</sub> = &Sigma; w d n<sub>g</sub>/n, observed O<sub>g</sub> = &Sigma; w d<sub>g</sub>;
 *   <li>covariance V<sub>gh</sub> = &Sigma; w² d (n - d)/(n - 1) &middot; n<sub>g</sub>/n &middot; ([g = h] -
 *       n<sub>h</sub>/n), where a risk set of one adds 0;
 *   <li>statistic u' V<sup>-1</sup> u, with u = O - E, over the groups with E<sub>g</sub> &gt; 0 but the first;
 *   <li>degrees of freedom: the number of groups with E<sub>g</sub> &gt; 0, less 1; the p-value is the statistic's
 *       upper tail of the &chi;² distribution.
 * </ul>
 *
 * <p><strong>Undefined cases.</strong> {@link #undefinedBecause()} says why there is no p-value: {@link Undefined}. If
 * a single group has E<sub>g</sub> &gt; 0, there is nothing left to compare: the statistic is 0 on 0 degrees of
 * freedom, and p = 1. Groups without subjects take no part in anything. Left-truncated subjects count while they are at
 * risk, as on the curve.
 *
 * <p>Sources: N. Mantel, "Evaluation of survival data and two new rank order statistics arising in its consideration",
 * Cancer Chemotherapy Reports 50 (1966) 163-170; R. Peto and J. Peto, "Asymptotically efficient rank invariant test
 * procedures", Journal of the Royal Statistical Society A 135 (1972) 185-207. The conventions are those of R's {@code
 * survdiff}.
 */
public final class LogRankTest implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    /** A weighting of the test: how much an event time counts. */
    public enum Weighting {

        /** Every event time counts the same, w = 1: the log-rank test (R's {@code rho = 0}). */
        LOG_RANK,

        /**
         * An event time t counts w = S(t-), the pooled Kaplan-Meier curve just before it, so that early differences
         * count more: the Peto-Peto modification of the Gehan-Wilcoxon test (R's {@code rho = 1}).
         */
        PETO_PETO
    }

    /** A reason why a test has no p-value. */
    public enum Undefined {

        /** Fewer than two groups have subjects. There is no statistic either. */
        FEWER_THAN_TWO_GROUPS,

        /** Nobody had the event. The statistic is 0, and there are no degrees of freedom (R prints -1). */
        NO_EVENTS,

        /**
         * The covariance matrix cannot be inverted, for example because all subjects have the event at the same time.
         * There is no statistic either.
         */
        SINGULAR_VARIANCE
    }

    /**
     * One of the groups compared.
     *
     * @param label its label
     * @param subjects its number of subjects, at least 0
     * @param observed its weighted number of events O; the plain number if the weighting is {@link Weighting#LOG_RANK}
     * @param expected its weighted number of expected events E
     * @param variance the variance V of O - E
     */
    public record Group(String label, int subjects, double observed, double expected, double variance)
            implements Serializable {}

    private final Weighting weighting;
    private final ImmutableList<Group> groups;
    // null where undefined: optionals cannot be serialized
    private final @Nullable Double statistic;
    private final @Nullable Integer degreesOfFreedom;
    private final @Nullable Double pValue;
    private final @Nullable Undefined undefined;

    private LogRankTest(
            Weighting weighting,
            ImmutableList<Group> groups,
            OptionalDouble statistic,
            OptionalInt degreesOfFreedom,
            OptionalDouble pValue,
            @Nullable Undefined undefined) {
        this.weighting = weighting;
        this.groups = groups;
        this.statistic = statistic.isPresent() ? (Double) statistic.getAsDouble() : null;
        this.degreesOfFreedom = degreesOfFreedom.isPresent() ? (Integer) degreesOfFreedom.getAsInt() : null;
        this.pValue = pValue.isPresent() ? (Double) pValue.getAsDouble() : null;
        this.undefined = undefined;
    }

    /**
     * The log-rank test.
     *
     * @param groups the observations of each group, by its label
     * @return the test
     * @throws ArithmeticException if there are more than 2,147,483,647 subjects in all
     */
    public static LogRankTest of(Map<String, SurvivalTimes> groups) {
        return of(groups, Weighting.LOG_RANK);
    }

    /**
     * The log-rank test with a weighting.
     *
     * <p>Complexity: O(e (k log d + k²) + k³) for e event times, k groups and d distinct times.
     *
     * @param groups the observations of each group, by its label
     * @param weighting how much an event time counts
     * @return the test
     * @throws ArithmeticException if there are more than 2,147,483,647 subjects in all
     */
    public static LogRankTest of(Map<String, SurvivalTimes> groups, Weighting weighting) {
        Objects.requireNonNull(weighting, "weighting");
        ImmutableSortedMap<String, SurvivalTimes> sorted =
                ImmutableSortedMap.copyOf(groups, CodePointOrder.BY_CODE_POINT);
        ObservedAndExpected sums = ObservedAndExpected.of(sorted.values().asList(), weighting);
        ImmutableList.Builder<Group> found = ImmutableList.builder();
        int g = 0;
        int present = 0;
        for (Map.Entry<String, SurvivalTimes> group : sorted.entrySet()) {
            int subjects = group.getValue().subjects();
            found.add(new Group(group.getKey(), subjects, sums.observed(g), sums.expected(g), sums.variance(g)));
            present += subjects > 0 ? 1 : 0;
            g++;
        }
        if (present < 2) {
            return undefined(weighting, found.build(), OptionalDouble.empty(), Undefined.FEWER_THAN_TWO_GROUPS);
        }
        int remaining = sums.remaining();
        if (remaining == 0) {
            return undefined(weighting, found.build(), OptionalDouble.of(0), Undefined.NO_EVENTS);
        }
        OptionalDouble statistic = sums.statistic();
        if (statistic.isEmpty()) {
            return undefined(weighting, found.build(), statistic, Undefined.SINGULAR_VARIANCE);
        }
        int degrees = remaining - 1;
        double p = degrees == 0 ? 1 : ChiSquaredDistribution.of(degrees).survivalProbability(statistic.getAsDouble());
        return new LogRankTest(
                weighting, found.build(), statistic, OptionalInt.of(degrees), OptionalDouble.of(p), null);
    }

    private static LogRankTest undefined(
            Weighting weighting, ImmutableList<Group> groups, OptionalDouble statistic, Undefined reason) {
        return new LogRankTest(weighting, groups, statistic, OptionalInt.empty(), OptionalDouble.empty(), reason);
    }

    /**
     * The weighting of the test: how much each event time counted.
     *
     * @return the weighting
     */
    public Weighting weighting() {
        return weighting;
    }

    /**
     * The groups, sorted by the code points of their labels, those without subjects or expectation included.
     *
     * @return the groups
     */
    public ImmutableList<Group> groups() {
        return groups;
    }

    /**
     * The &chi;² statistic.
     *
     * @return the statistic, at least 0; empty if undefined, except that it is 0 for {@link Undefined#NO_EVENTS}
     */
    public OptionalDouble statistic() {
        return statistic == null ? OptionalDouble.empty() : OptionalDouble.of(statistic);
    }

    /**
     * The degrees of freedom of the statistic's &chi;² distribution.
     *
     * @return the number of groups with expected events, less 1; empty if the p-value is undefined
     */
    public OptionalInt degreesOfFreedom() {
        return degreesOfFreedom == null ? OptionalInt.empty() : OptionalInt.of(degreesOfFreedom);
    }

    /**
     * The p-value: how often groups that survive alike would give a statistic at least as large.
     *
     * @return a probability; empty if {@linkplain #undefinedBecause() undefined}
     */
    public OptionalDouble pValue() {
        return pValue == null ? OptionalDouble.empty() : OptionalDouble.of(pValue);
    }

    /**
     * Why there is no p-value.
     *
     * @return the reason; empty if there is a p-value
     */
    public Optional<Undefined> undefinedBecause() {
        return Optional.ofNullable(undefined);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogRankTest that
                && weighting == that.weighting
                && groups.equals(that.groups)
                && Objects.equals(statistic, that.statistic)
                && Objects.equals(degreesOfFreedom, that.degreesOfFreedom)
                && Objects.equals(pValue, that.pValue)
                && undefined == that.undefined;
    }

    @Override
    public int hashCode() {
        return Objects.hash(weighting, groups, statistic, degreesOfFreedom, pValue, undefined);
    }

    @Override
    public String toString() {
        return "LogRankTest{weighting=" + weighting + ", groups=" + groups.size() + ", statistic=" + statistic()
                + ", degreesOfFreedom=" + degreesOfFreedom() + ", pValue=" + pValue()
                + (undefined == null ? "" : ", undefined=" + undefined) + "}";
    }
}
