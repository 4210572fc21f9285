package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "1250, MAD, 1250.00 MAD",
        "1250.0, MAD, 1250.00 MAD",
        "1250.000, MAD, 1250.00 MAD",
        "1250.005, MAD, 1250.005 MAD",
        "1250.00, JPY, 1250 JPY",
        "1.5, TND, 1.500 TND",
        "0, EUR, 0.00 EUR",
        "-3, EUR, -3.00 EUR",
        "2.50, ABC, 2.5 ABC"
    })
    void isKeptInTheMinorUnitsOfItsCurrency(String amount, String currency, String form) {
        assertThat(Money.of(amount, currency)).hasToString(form);
    }

    @Test
    void isEqualByValue() {
        assertThat(Money.of("1E+3", "MAD")).isEqualTo(Money.of("1000.0", "MAD")).isNotEqualTo(Money.of("1000", "EUR"));
    }

    @Test
    void knowsTheCurrenciesOfIso4217() {
        assertThat(Money.of("1", "MAD").minorUnits()).hasValue(2);
        assertThat(Money.of("1", "XAU").minorUnits()).isEmpty();
        assertThat(Money.of("1", "XAU").isCurrencyKnown()).isTrue();
        assertThat(Money.of("1", "FRF").isCurrencyKnown()).isTrue();
        assertThat(Money.of("1", "ABC").isCurrencyKnown()).isFalse();
    }

    /** Lists of ISO 4217 of any time: what old rounds were raised in. */
    @ParameterizedTest
    @ValueSource(strings = {"XEU", "ECS", "PLZ", "CSK", "UAK", "DDM", "FRF", "ZRZ", "HRK", "BGN", "SUR", "YUN"})
    void knowsWithdrawnCurrencies(String currency) {
        assertThat(Money.of("5", currency).isCurrencyKnown()).isTrue();
        assertThat(Money.of("5", currency).isCurrencyWithdrawn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MA", "mad", "MADD", "M1D", "МAD"})
    void refusesAMalformedCurrency(String currency) {
        assertThatThrownBy(() -> Money.of("1", currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("currency must be three capital letters, was \"");
    }
}
