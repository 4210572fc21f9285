package org.incubatornetwork.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;

/** Laws, and a second computation straight from the definitions, in quadratic time. */
class SurvivalPropertiesTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE_PERCENT;

    record Observation(long entry, long time, EventStatus status, String group) {

        boolean atRisk(long t) {
            return (entry < t || entry == 0) && t <= time;
        }

        boolean event(long t) {
            return time == t && status == EventStatus.EVENT;
        }
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        return Arbitraries.longs().between(1, 200).flatMap(span -> {
            Arbitrary<Long> entries = Arbitraries.frequencyOf(
                    Tuple.of(2, Arbitraries.just(0L)),
                    Tuple.of(1, Arbitraries.longs().between(0, span)));
            return Combinators.combine(
                            entries,
                            Arbitraries.longs().between(0, span),
                            Arbitraries.of(EventStatus.class),
                            Arbitraries.of("a", "b", "c"))
                    .as(Observation::new)
                    .filter(o -> SurvivalTimes.everAtRisk(o.entry(), o.time()))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(60);
        });
    }

    private static SurvivalTimes times(List<Observation> observations) {
        SurvivalTimes times = new SurvivalTimes();
        observations.forEach(o -> times.addLateEntry(o.entry(), o.time(), o.status()));
        return times;
    }

    private static Map<String, SurvivalTimes> groups(List<Observation> observations) {
        Map<String, SurvivalTimes> groups = new TreeMap<>();
        observations.forEach(o -> groups.computeIfAbsent(o.group(), g -> new SurvivalTimes())
                .addLateEntry(o.entry(), o.time(), o.status()));
        return groups;
    }

    @Property
    void partsMergedInAnyOrderAreTheWhole(@ForAll("observations") List<Observation> observations, @ForAll long seed) {
        Random random = new Random(seed);
        List<SurvivalTimes> parts = new ArrayList<>(
                List.of(new SurvivalTimes(), new SurvivalTimes(), new SurvivalTimes(), new SurvivalTimes()));
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(o -> parts.get(random.nextInt(4)).addLateEntry(o.entry(), o.time(), o.status()));
        Collections.shuffle(parts, random);
        SurvivalTimes merged = parts.stream().reduce(new SurvivalTimes(), SurvivalTimes::merge);
        SurvivalTimes whole = times(observations);
        assertThat(merged).isEqualTo(whole);
        assertThat(merged.kaplanMeier().orElseThrow().rows())
                .isEqualTo(whole.kaplanMeier().orElseThrow().rows());
    }

    @Property
    void survivalNeverRisesAndStaysWithinZeroAndOne(@ForAll("observations") List<Observation> observations) {
        SurvivalCurve curve = times(observations).kaplanMeier().orElseThrow();
        double before = 1;
        double hazardBefore = 0;
        for (SurvivalPoint row : curve.rows()) {
            assertThat(row.survival()).isBetween(0.0, before);
            assertThat(row.survival() < before).isEqualTo(row.events() > 0 && before > 0);
            assertThat(row.cumulativeHazard()).isGreaterThanOrEqualTo(hazardBefore);
            before = row.survival();
            hazardBefore = row.cumulativeHazard();
        }
        assertThat(curve.at(Long.MAX_VALUE).survival()).isEqualTo(before);
    }

    @Property
    void limitsEncloseTheCurveWithinZeroAndOne(
            @ForAll("observations") List<Observation> observations, @ForAll SurvivalLimits method) {
        for (SurvivalPoint row : times(observations).kaplanMeier().orElseThrow().rows()) {
            boolean defined = row.survival() > 0 && (row.survival() < 1 || method != SurvivalLimits.LOG_LOG);
            assertThat(row.limits(method, LEVEL).isPresent()).isEqualTo(defined);
            row.limits(method, LEVEL).ifPresent(limits -> {
                assertThat(limits.contains(row.survival())).isTrue();
                assertThat(limits.lower()).isBetween(0.0, 1.0);
                assertThat(limits.upper()).isBetween(0.0, 1.0);
            });
        }
    }

    @Property
    void theLimitsOfTheMedianAreWhereThoseOfTheCurveComeDownToOneHalf(
            @ForAll("observations") List<Observation> observations, @ForAll SurvivalLimits method) {
        SurvivalCurve curve = times(observations).kaplanMeier().orElseThrow();
        MedianSurvival median = curve.median(method, LEVEL);

        assertThat(median.lower()).isEqualTo(firstAtOneHalf(curve, method, ConfidenceInterval::lower));
        assertThat(median.upper()).isEqualTo(firstAtOneHalf(curve, method, ConfidenceInterval::upper));
    }

    /** The rule as R has it, on every row that has limits. */
    private static OptionalDouble firstAtOneHalf(
            SurvivalCurve curve, SurvivalLimits method, ToDoubleFunction<ConfidenceInterval> limit) {
        double tolerance = Math.sqrt(Math.ulp(1.0));
        List<SurvivalPoint> rows = curve.rows().stream()
                .filter(row -> row.limits(method, LEVEL).isPresent())
                .toList();
        double[] limits = rows.stream()
                .mapToDouble(
                        row -> limit.applyAsDouble(row.limits(method, LEVEL).orElseThrow()))
                .toArray();
        int first = 0;
        while (first < limits.length && limits[first] >= 0.5 + tolerance) {
            first++;
        }
        if (first == limits.length) {
            return OptionalDouble.empty();
        }
        if (Math.abs(limits[first] - 0.5) < tolerance) {
            for (int later = first + 1; later < limits.length; later++) {
                if (limits[later] < limits[first]) {
                    return OptionalDouble.of(
                            ((double) rows.get(first).time() + rows.get(later).time()) / 2);
                }
            }
        }
        return OptionalDouble.of((double) rows.get(first).time());
    }

    @Property
    void theMedianLiesBetweenItsLimits(
            @ForAll("observations") List<Observation> observations, @ForAll SurvivalLimits method) {
        MedianSurvival median = times(observations).kaplanMeier().orElseThrow().median(method, LEVEL);
        if (median.value().isPresent()) {
            median.upper()
                    .ifPresent(upper -> assertThat(median.value().orElseThrow()).isLessThanOrEqualTo(upper));
        } else {
            assertThat(median.upper()).isEmpty();
        }
    }

    @Property
    void theRestrictedMeanIsASumOfSurvivalOverDays(
            @ForAll("observations") List<Observation> observations, @ForAll @LongRange(max = 250) long horizon) {
        SurvivalCurve curve = times(observations).kaplanMeier().orElseThrow();
        double sum = 0;
        for (long t = 0; t < horizon; t++) {
            sum += curve.at(t).survival();
        }
        RestrictedMean mean = curve.restrictedMean(horizon);
        assertThat(mean.mean()).isCloseTo(sum, Offset.offset(1e-10));
        double variance = 0;
        for (SurvivalPoint row : curve.rows()) {
            if (row.time() <= horizon && row.events() > 0 && row.events() < row.atRisk()) {
                double rest = mean.mean() - curve.restrictedMean(row.time()).mean();
                variance += rest * rest * row.events() / ((double) row.atRisk() * (row.atRisk() - row.events()));
            }
        }
        assertThat(mean.variance()).isCloseTo(variance, Offset.offset(1e-9 * (1 + variance)));
    }

    @Property
    void theCurveIsWhatItsDefinitionsSay(@ForAll("observations") List<Observation> observations) {
        SurvivalCurve curve = times(observations).kaplanMeier().orElseThrow();
        for (long t = 0; t <= 201; t += 1 + t / 20) {
            double survival = 1;
            double greenwood = 0;
            double hazard = 0;
            double hazardVariance = 0;
            for (long s = 0; s <= t; s++) {
                long at = s;
                double n = observations.stream().filter(o -> o.atRisk(at)).count();
                double d = observations.stream().filter(o -> o.event(at)).count();
                if (d > 0) {
                    survival *= 1 - d / n;
                    greenwood += d / (n * (n - d));
                    hazard += d / n;
                    hazardVariance += d / (n * n);
                }
                if (s == t) {
                    assertThat(curve.at(t).atRisk()).isEqualTo((int) n);
                    assertThat(curve.at(t).events()).isEqualTo((int) d);
                }
            }
            SurvivalPoint point = curve.at(t);
            assertThat(point.survival()).isCloseTo(survival, Offset.offset(1e-13));
            assertThat(point.cumulativeHazard()).isCloseTo(hazard, Offset.offset(1e-12));
            assertThat(point.cumulativeHazardError()).isCloseTo(Math.sqrt(hazardVariance), Offset.offset(1e-12));
            if (survival == 0) {
                assertThat(point.standardError()).isEmpty();
            } else {
                assertThat(point.logStandardError().orElseThrow())
                        .isCloseTo(Math.sqrt(greenwood), Offset.offset(1e-12));
            }
        }
    }

    @Property
    void aTestOfThreeGroupsIsWhatItsDefinitionSays(
            @ForAll("observations") List<Observation> observations, @ForAll LogRankTest.Weighting weighting) {
        LogRankTest test = LogRankTest.of(groups(observations), weighting);
        SurvivalCurve pooled = times(observations).kaplanMeier().orElseThrow();
        int k = test.groups().size();
        double[] u = new double[k];
        double[][] v = new double[k][k];
        for (int g = 0; g < k; g++) {
            String label = test.groups().get(g).label();
            double expected = 0;
            double before = 1;
            for (SurvivalPoint row : pooled.rows()) {
                double w = weighting == LogRankTest.Weighting.LOG_RANK ? 1 : before;
                before = row.survival();
                double n = row.atRisk();
                double d = row.events();
                double ng = atRisk(observations, label, row.time());
                expected += w * d * ng / n;
                u[g] += w
                        * (observations.stream()
                                        .filter(o ->
                                                o.event(row.time()) && o.group().equals(label))
                                        .count()
                                - d * ng / n);
                for (int h = 0; h < k && n > 1; h++) {
                    double nh = atRisk(observations, test.groups().get(h).label(), row.time());
                    v[g][h] += w * w * d * (n - d) / (n - 1) * ng / n * ((g == h ? 1 : 0) - nh / n);
                }
            }
            assertThat(test.groups().get(g).expected()).isCloseTo(expected, Offset.offset(1e-11));
            assertThat(test.groups().get(g).variance()).isCloseTo(v[g][g], Offset.offset(1e-11));
        }
        if (test.degreesOfFreedom().orElse(0) == k - 1 && k > 1) {
            assertThat(test.statistic().orElseThrow()).isCloseTo(byCramer(u, v), Offset.offset(1e-7));
        }
    }

    private static double atRisk(List<Observation> observations, String group, long time) {
        return observations.stream()
                .filter(o -> o.group().equals(group) && o.atRisk(time))
                .count();
    }

    /** u' V^-1 u without the first of two or three groups. */
    private static double byCramer(double[] u, double[][] v) {
        if (u.length == 2) {
            return u[1] * u[1] / v[1][1];
        }
        double determinant = v[1][1] * v[2][2] - v[1][2] * v[2][1];
        return (u[1] * u[1] * v[2][2] - 2 * u[1] * u[2] * v[1][2] + u[2] * u[2] * v[1][1]) / determinant;
    }

    @Property
    void thePValueIsAProbabilityAndMissingWithAReasonOnly(
            @ForAll("observations") List<Observation> observations, @ForAll LogRankTest.Weighting weighting) {
        LogRankTest test = LogRankTest.of(groups(observations), weighting);
        assertThat(test.pValue().isPresent())
                .isNotEqualTo(test.undefinedBecause().isPresent());
        assertThat(test.degreesOfFreedom().isPresent()).isEqualTo(test.pValue().isPresent());
        test.pValue().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
        test.statistic().ifPresent(s -> assertThat(s).isNotNegative());
        double observed =
                test.groups().stream().mapToDouble(LogRankTest.Group::observed).sum();
        double expected =
                test.groups().stream().mapToDouble(LogRankTest.Group::expected).sum();
        assertThat(expected).isCloseTo(observed, Offset.offset(1e-11));
    }
}
