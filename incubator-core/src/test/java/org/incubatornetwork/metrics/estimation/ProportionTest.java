package org.incubatornetwork.metrics.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.incubatornetwork.metrics.estimation.ProportionLimits.CLOPPER_PEARSON;
import static org.incubatornetwork.metrics.estimation.ProportionLimits.WILSON;
import static org.incubatornetwork.metrics.estimation.ProportionLimits.WILSON_CORRECTED;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionTest {

    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE_PERCENT;

    @Test
    void theValueIsSuccessesOverTrials() {
        assertThat(Proportion.of(86, 100).value()).hasValue(0.86);
        assertThat(Proportion.of(0, 3).value()).hasValue(0);
        assertThat(Proportion.of(3, 3).value()).hasValue(1);
    }

    /** p = 1/2, n = 4 and z = 2: centre 1/2, half-width 2/(1 + 1) * sqrt(1/16 + 4/64) = sqrt(1/8). */
    @Test
    void wilsonByHand() {
        double coveringTwoDeviations = 0.9544997361036416;
        ConfidenceInterval limits = Proportion.of(2, 4)
                .limits(WILSON, ConfidenceLevel.of(coveringTwoDeviations))
                .orElseThrow();
        assertThat(limits.lower()).isCloseTo(0.5 - Math.sqrt(0.125), Offset.offset(1e-14));
        assertThat(limits.upper()).isCloseTo(0.5 + Math.sqrt(0.125), Offset.offset(1e-14));
    }

    /**
     * Newcombe (1998), table I: 81 of 263, method 3 .2553 to .3662, method 4 .2535 to .3682, method 5 .2527 to .3676.
     */
    @Test
    void thePublishedIntervalsOfNewcombe() {
        Proportion proportion = Proportion.of(81, 263);
        assertLimits(proportion, WILSON, 0.2553, 0.3662);
        assertLimits(proportion, WILSON_CORRECTED, 0.2535, 0.3682);
        assertLimits(proportion, CLOPPER_PEARSON, 0.2527, 0.3676);
        assertLimits(Proportion.of(15, 148), WILSON, 0.0624, 0.1605);
        assertLimits(Proportion.of(0, 20), WILSON, 0, 0.1611);
        assertLimits(Proportion.of(0, 20), CLOPPER_PEARSON, 0, 0.1684);
        assertLimits(Proportion.of(1, 29), WILSON, 0.0061, 0.1718);
    }

    private static void assertLimits(Proportion proportion, ProportionLimits method, double lower, double upper) {
        ConfidenceInterval limits = proportion.limits(method, LEVEL).orElseThrow();
        assertThat(limits.lower()).isCloseTo(lower, Offset.offset(5e-5));
        assertThat(limits.upper()).isCloseTo(upper, Offset.offset(5e-5));
    }

    @Test
    void theReferenceValuesOfR() throws IOException {
        List<String> lines = lines("r-proportion.txt");
        assertThat(lines).hasSizeGreaterThan(50);
        for (String line : lines) {
            String[] fields = line.split(" ", -1);
            Proportion proportion = Proportion.of(Long.parseLong(fields[0]), Long.parseLong(fields[1]));
            ConfidenceLevel level = ConfidenceLevel.of(Double.parseDouble(fields[2]));
            int column = 3;
            for (ProportionLimits method : ProportionLimits.values()) {
                ConfidenceInterval limits = proportion.limits(method, level).orElseThrow();
                for (double found : new double[] {limits.lower(), limits.upper()}) {
                    double expected = Double.parseDouble(fields[column++]);
                    assertThat(found).as("%s in %s", method, line).isCloseTo(expected, withinPercentage(1e-8));
                }
            }
        }
    }

    /** From none to all of one to two thousand million trials, at levels from 1e-9 to 1 - 1e-15. */
    @Test
    void clopperPearsonKeepsItsDigits() throws IOException {
        List<String> lines = lines("clopper-pearson.txt");
        assertThat(lines).hasSizeGreaterThan(400);
        for (String line : lines) {
            String[] fields = line.split(" ", -1);
            ConfidenceInterval limits = Proportion.of(Long.parseLong(fields[0]), Long.parseLong(fields[1]))
                    .limits(CLOPPER_PEARSON, ConfidenceLevel.of(Double.parseDouble(fields[2])))
                    .orElseThrow();
            assertThat(limits.lower())
                    .as("lower limit in %s", line)
                    .isCloseTo(Double.parseDouble(fields[3]), withinPercentage(1e-9));
            assertThat(limits.upper())
                    .as("upper limit in %s", line)
                    .isCloseTo(Double.parseDouble(fields[4]), withinPercentage(1e-9));
        }
        assertThat(Proportion.of(3, 1_000_000_000)
                        .limits(CLOPPER_PEARSON, ConfidenceLevel.of(0.8))
                        .orElseThrow()
                        .upper())
                .isCloseTo(6.6807830560e-9, withinPercentage(1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 0.3, 0.99, 1})
    void tailsAreSolvedWhereverTheSearchStarts(double start) {
        assertThat(new BinomialTails(1, 2).upper(0.25, start)).isCloseTo(Math.sqrt(0.75), withinPercentage(1e-9));
        assertThat(new BinomialTails(1, 2).lower(0.25, start)).isCloseTo(1 - Math.sqrt(0.75), withinPercentage(1e-9));
        assertThat(new BinomialTails(3, 1_000_000_000).upper(0.1, start))
                .isCloseTo(6.68078305596060e-9, withinPercentage(1e-9));
    }

    private static List<String> lines(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProportionTest.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutTrialsNeitherValueNorLimitsAreDefined(ProportionLimits method) {
        assertThat(Proportion.of(0, 0).value()).isEmpty();
        assertThat(Proportion.of(0, 0).limits(method, LEVEL)).isEmpty();
    }

    @Property
    void limitsLieInTheUnitIntervalAndEncloseTheValue(
            @ForAll ProportionLimits method,
            @ForAll @IntRange(min = 1, max = 100_000) int trials,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(6) double share,
            @ForAll @DoubleRange(min = 1e-9, max = 0.999999) @Scale(9) double level) {
        int successes = (int) Math.round(share * trials);
        Proportion proportion = Proportion.of(successes, trials);
        ConfidenceInterval limits =
                proportion.limits(method, ConfidenceLevel.of(level)).orElseThrow();
        assertThat(limits.lower()).isBetween(0.0, 1.0);
        assertThat(limits.upper()).isBetween(0.0, 1.0);
        assertThat(limits.contains(proportion.value().orElseThrow())).isTrue();
    }

    @Property
    void limitsAtTheEndsAreExact(
            @ForAll ProportionLimits method,
            @ForAll @IntRange(min = 1) int trials,
            @ForAll @DoubleRange(min = 1e-9, max = 0.999999) @Scale(9) double level) {
        ConfidenceLevel c = ConfidenceLevel.of(level);
        assertThat(Proportion.of(0, trials).limits(method, c).orElseThrow().lower())
                .isZero();
        assertThat(Proportion.of(trials, trials).limits(method, c).orElseThrow().upper())
                .isOne();
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(3, 2))
                .withMessage("successes must not exceed trials, but are 3 of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(-1, 2))
                .withMessage("successes must not be negative, but are -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(0, -1))
                .withMessage("successes must not exceed trials, but are 0 of -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proportion.of(1, 1L << 31))
                .withMessage("trials must not exceed 2147483647, but are 2147483648");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN, Double.POSITIVE_INFINITY})
    void levelsOutsideOfTheOpenUnitIntervalAreRefused(double level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfidenceLevel.of(level))
                .withMessage("confidence level must lie strictly between 0 and 1, but is " + level);
    }

    @Test
    void theQuantileHasFullPrecision() {
        assertThat(LEVEL.normalQuantile()).isCloseTo(1.959963984540054, Offset.offset(5e-16));
        assertThat(ConfidenceLevel.of(0.99).normalQuantile()).isCloseTo(2.5758293035489004, Offset.offset(5e-15));
    }

    @Test
    void limitsOutOfOrderOrNotFiniteAreRefused() {
        Stream.of(new double[] {0.2, 0.1}, new double[] {Double.NaN, 1}, new double[] {0, Double.POSITIVE_INFINITY})
                .forEach(pair -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new ConfidenceInterval(pair[0], pair[1], LEVEL))
                        .withMessage("confidence limits must be finite and in order, but are " + pair[0] + " and "
                                + pair[1]));
    }
}
