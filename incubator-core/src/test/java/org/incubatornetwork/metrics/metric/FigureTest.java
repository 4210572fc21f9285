package org.incubatornetwork.metrics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incubatornetwork.measure.MetricUnit;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    @Test
    void whatNoVagueDayLeavesOpenIsItsOwnLeastAndMost() {
        Figure three = Figure.count(MetricUnit.STARTUPS, 3);

        assertThat(three.least()).contains(BigDecimal.valueOf(3));
        assertThat(three.most()).contains(BigDecimal.valueOf(3));
        assertThat(three.isOpen()).isFalse();
        assertThat(three.between(new BigDecimal("3.0"), BigDecimal.valueOf(3))).isEqualTo(three);
        assertThat(Figure.ratio(MetricUnit.RATIO, 1, 2).least()).isEmpty();
        assertThat(Figure.missing(MetricUnit.RATIO, NoValue.NO_SUBJECTS).between(TWO, FIVE))
                .isEqualTo(Figure.missing(MetricUnit.RATIO, NoValue.NO_SUBJECTS));
    }

    @Test
    void aCountThatVagueDaysLeaveOpenHasThreeNumbers() {
        Figure open = Figure.count(MetricUnit.STARTUPS, 3).between(TWO, FIVE);

        assertThat(open.isOpen()).isTrue();
        assertThat(open.count()).hasValue(3);
        assertThat(open.least()).contains(TWO);
        assertThat(open.most()).contains(FIVE);
        assertThat(open).hasToString("3 (2 to 5)");
        assertThat(Figure.estimate(MetricUnit.NUMBER, 3).between(TWO, FIVE)).hasToString("3.0 (2 to 5)");
        assertThat(Figure.ratio(MetricUnit.RATIO, 1, 3).between(BigDecimal.ZERO, BigDecimal.ONE))
                .hasToString("0.3333333333333333 (0 to 1)");
        assertThat(Figure.money(TWO, "MAD").between(BigDecimal.ZERO, TWO)).hasToString("2 (0 to 2) MAD");
    }

    @Test
    void ofARangeEitherEndMayBeMissing() {
        Figure range = Figure.range(MetricUnit.RATIO, OptionalDouble.of(0.72), OptionalDouble.of(0.74));

        assertThat(range.noValue()).contains(NoValue.WITHIN_RANGE);
        assertThat(range).hasToString("WITHIN_RANGE (0.72 to 0.74)");
        assertThat(Figure.range(MetricUnit.DAYS, OptionalDouble.of(30), OptionalDouble.empty()))
                .hasToString("WITHIN_RANGE (30.0 to ?)");
    }

    @Test
    void boundsAreInOrder() {
        assertThatThrownBy(() -> Figure.count(MetricUnit.STARTUPS, 1).between(TWO, FIVE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a figure must be from its least to its most, was 1 (2 to 5)");
        assertThatThrownBy(() -> Figure.estimate(MetricUnit.NUMBER, 1).between(TWO, FIVE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a figure must be from its least to its most, was 1.0 (2 to 5)");
        assertThatThrownBy(() -> Figure.range(MetricUnit.RATIO, OptionalDouble.of(1), OptionalDouble.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a figure must be from its least to its most, was WITHIN_RANGE (1.0 to 0.0)");
    }

    /** Short numbers are divided as they are; beside them are long ones, decimals, and those whose quotients need every digit. */
    @Property
    void aRatioIsTheQuotientOf40DigitsRoundedOnce(
            @ForAll("numbers") BigDecimal numerator, @ForAll("numbers") BigDecimal denominator) {
        Assume.that(denominator.signum() != 0);

        assertThat(Figure.ratio(MetricUnit.RATIO, numerator, denominator).value())
                .hasValue(numerator
                        .divide(denominator, new MathContext(40, RoundingMode.HALF_EVEN))
                        .doubleValue());
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1_000, 1_000).map(BigDecimal::valueOf),
                Arbitraries.longs()
                        .between(999_999_999_999_000L, 1_000_000_000_001_000L)
                        .map(BigDecimal::valueOf),
                Arbitraries.longs().map(BigDecimal::valueOf),
                Arbitraries.longs().between(-1_000, 1_000).map(number -> BigDecimal.valueOf(number, 2)),
                Arbitraries.longs().between(1, 1_000).map(number -> BigDecimal.valueOf(number, -3)));
    }
}
