package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @Test
    void keepsWhatWasPrinted() {
        assertThat(Quantity.exactly(450)).hasToString("450");
        assertThat(Quantity.of(Qualifier.NEARLY, 3000)).hasToString("NEARLY 3000");
        assertThat(Quantity.between(new BigDecimal("0.25"), new BigDecimal("0.30")))
                .hasToString("BETWEEN 0.25 AND 0.30");
        assertThat(Quantity.between(24, 60)).hasToString("BETWEEN 24 AND 60");
    }

    @Test
    void keepsZerosAtTheEndBecauseTheySayHowItWasRounded() {
        Quantity tenths = Quantity.of(Qualifier.EXACT, new BigDecimal("0.860"));

        assertThat(tenths.value()).hasToString("0.860");
        assertThat(tenths).isNotEqualTo(Quantity.of(Qualifier.EXACT, new BigDecimal("0.86")));
        assertThat(tenths.isSameFigure(Quantity.of(Qualifier.EXACT, new BigDecimal("0.86"))))
                .isTrue();
        assertThat(tenths.isSameFigure(Quantity.of(Qualifier.ABOUT, new BigDecimal("0.860"))))
                .isFalse();
        assertThat(Quantity.between(new BigDecimal("1.0"), new BigDecimal("2.00"))
                        .isSameFigure(Quantity.between(BigDecimal.ONE, BigDecimal.valueOf(2))))
                .isTrue();
        assertThat(Quantity.between(BigDecimal.ONE, BigDecimal.TEN)
                        .isSameFigure(Quantity.between(BigDecimal.ONE, BigDecimal.valueOf(2))))
                .isFalse();
    }

    @Test
    void keepsAsManyZerosAsTheBoundsHold() {
        assertThat(Quantity.of(Qualifier.EXACT, new BigDecimal("0." + "0".repeat(40)))
                        .value())
                .hasToString("0E-18");
        assertThat(Quantity.of(Qualifier.EXACT, new BigDecimal("9".repeat(30) + "." + "0".repeat(30)))
                        .value())
                .hasToString("9".repeat(30) + ".0000");
        assertThat(Quantity.of(Qualifier.ABOUT, new BigDecimal("3.0E+3")))
                .isEqualTo(Quantity.of(Qualifier.ABOUT, 3000));
        assertThatThrownBy(() -> Quantity.of(Qualifier.EXACT, new BigDecimal("1E-19")))
                .hasMessage("value must have at most 34 digits and at most 18 after the point, was one of precision 1"
                        + " and scale 19");
    }

    @Test
    void hasAnUpperFigureIfAndOnlyIfItIsBetween() {
        assertThat(Quantity.exactly(1).upper()).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> Quantity.of(Qualifier.BETWEEN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a quantity must have an upper figure if and only if it is BETWEEN, was BETWEEN without one");
    }

    @Test
    void refusesAnUpperFigureBelowTheLower() {
        assertThatThrownBy(() -> Quantity.between(BigDecimal.TEN, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the upper figure must not be below the lower, was 1 below 10");
        assertThat(Quantity.between(BigDecimal.ONE, BigDecimal.ONE).upper()).contains(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 450",
        "ABOUT, ~450",
        "NEARLY, ~450",
        "MORE_THAN, >450",
        "AT_LEAST, >=450",
        "LESS_THAN, <450",
        "UP_TO, <=450"
    })
    void isSaidInSigns(Qualifier qualifier, String signs) {
        assertThat(Quantity.of(qualifier, 450).inSigns()).isEqualTo(signs);
    }

    @Test
    void aSpanIsSaidInSigns() {
        assertThat(Quantity.between(new BigDecimal("0.25"), new BigDecimal("0.3"))
                        .inSigns())
                .isEqualTo("0.25..0.3");
    }
}
