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
                .hasToString("BETWEEN 0.25 AND 0.3");
    }

    @Test
    void isEqualByValue() {
        assertThat(Quantity.of(Qualifier.ABOUT, new BigDecimal("3.0E+3")))
                .isEqualTo(Quantity.of(Qualifier.ABOUT, 3000));
        assertThat(Quantity.between(new BigDecimal("1.0"), new BigDecimal("2.00")))
                .isEqualTo(Quantity.between(BigDecimal.ONE, BigDecimal.valueOf(2)))
                .hasSameHashCodeAs(Quantity.between(BigDecimal.ONE, BigDecimal.valueOf(2)));
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
                .hasMessage("the upper figure must not be below the lower");
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
