package org.incubatornetwork.metrics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sums of a {@link LogRankTest} over the event times, and their quadratic form.
 *
 * <p>The rows of the covariance matrix V add up to 0, and nothing off its diagonal is positive. It is therefore kept as
 * positive links L<sub>gh</sub> = -V<sub>gh</sub> between groups, V<sub>gg</sub> being the sum of g's links, like the
 * conductances of an electrical network. Every sum then has terms of one sign, and no digits are lost to subtraction.
 */
final class ObservedAndExpected {

    private final CompensatedSum[] observed;
    private final CompensatedSum[] expected;
    private final CompensatedSum[] difference;
    private final double[][] link;

    private ObservedAndExpected(int groups) {
        this.observed = zeros(groups);
        this.expected = zeros(groups);
        this.difference = zeros(groups);
        this.link = new double[groups][groups];
    }

    static ObservedAndExpected of(List<SurvivalTimes> groups, LogRankTest.Weighting weighting) {
        SurvivalTimes pooled = new SurvivalTimes();
        groups.forEach(pooled::merge);
        ObservedAndExpected sums = new ObservedAndExpected(groups.size());
        if (!pooled.isEmpty()) {
            sums.addEventTimes(
                    pooled, groups.stream().map(SurvivalTimes::riskTable).toList(), weighting);
        }
        return sums;
    }

    private void addEventTimes(SurvivalTimes pooled, List<RiskTable> groups, LogRankTest.Weighting weighting) {
        RiskTable all = pooled.riskTable();
        SurvivalCurve curve = new SurvivalCurve(all);
        int[] atRisk = new int[groups.size()];
        int[] events = new int[groups.size()];
        for (int row = 0; row < all.rows(); row++) {
            if (all.events(row) > 0) {
                long time = all.time(row);
                for (int g = 0; g < atRisk.length; g++) {
                    RiskTable group = groups.get(g);
                    int at = group.rowAt(time);
                    events[g] = at < 0 ? 0 : group.events(at);
                    atRisk[g] = group.atRisk(time);
                }
                boolean isEven = weighting == LogRankTest.Weighting.LOG_RANK || row == 0;
                addEventTime(all.events(row), all.atRiskIn(row), atRisk, events, isEven ? 1 : curve.survival(row - 1));
            }
        }
    }

    private void addEventTime(long d, long n, int[] atRisk, int[] events, double weight) {
        for (int g = 0; g < atRisk.length; g++) {
            observed[g].add(weight * events[g]);
            expected[g].add(weight * (d * atRisk[g]) / n);
            // The numerator is an exact integer, so that groups which are exactly alike differ by exactly 0.
            difference[g].add(weight * (events[g] * n - d * atRisk[g]) / n);
        }
        if (d == n) {
            return;
        }
        double common = weight * weight * d * (n - d) / (n - 1) / ((double) n * n);
        for (int g = 0; g < atRisk.length; g++) {
            for (int h = 0; h < g; h++) {
                double term = common * atRisk[g] * atRisk[h];
                link[g][h] += term;
                link[h][g] += term;
            }
        }
    }

    double observed(int group) {
        return observed[group].value();
    }

    double expected(int group) {
        return expected[group].value();
    }

    double variance(int group) {
        return Arrays.stream(link[group]).sum();
    }

    /** The number of groups with expected events. */
    int remaining() {
        return remainingGroups().length;
    }

    private int[] remainingGroups() {
        return IntStream.range(0, expected.length).filter(g -> expected(g) > 0).toArray();
    }

    /**
     * u' V<sup>-1</sup> u over the remaining groups but the first; empty if V is singular.
     *
     * <p>This is the elimination of V from the last group to the second, written for links: taking a group out of the
     * network links its neighbours with each other in proportion (the star-mesh transform), and hands its share of u on
     * to them. The pivot is the sum of the group's links, and meets a 0, which is then exactly 0, if and only if V is
     * singular: the groups fall apart into parts that were never at risk together when some, but not all, had the
     * event. So no tolerance is needed.
     */
    OptionalDouble statistic() {
        int[] groups = remainingGroups();
        double[] u =
                Arrays.stream(groups).mapToDouble(g -> difference[g].value()).toArray();
        double[][] links = Arrays.stream(groups)
                .mapToObj(
                        g -> Arrays.stream(groups).mapToDouble(h -> link[g][h]).toArray())
                .toArray(double[][]::new);
        CompensatedSum statistic = new CompensatedSum();
        for (int last = groups.length - 1; last > 0; last--) {
            double pivot = Arrays.stream(links[last], 0, last).sum();
            if (!(pivot > 0)) {
                return OptionalDouble.empty();
            }
            statistic.add(u[last] * u[last] / pivot);
            for (int g = 0; g < last; g++) {
                double share = links[last][g] / pivot;
                u[g] += share * u[last];
                for (int h = 0; h < g; h++) {
                    links[g][h] += share * links[last][h];
                    links[h][g] = links[g][h];
                }
            }
        }
        return OptionalDouble.of(statistic.value());
    }

    private static CompensatedSum[] zeros(int count) {
        return Stream.generate(CompensatedSum::new).limit(count).toArray(CompensatedSum[]::new);
    }
}
