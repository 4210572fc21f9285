package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"1.0, 1", "1e2, 100", "0.00, 0", "-0.50, -0.5", "12.340, 12.34", "0e-2000000000, 0", "0e5, 0"})
    void haveOneForm(BigDecimal given, String form) {
        assertThat(Decimals.normalized("share", given).toString()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+1000000000",
                "1E+34",
                "1E-19",
                "1E-1000000000",
                "0.1234567890123456789",
                "12345678901234567890123456789012345",
                "12345678901234567.123456789012345678"
            })
    void areBounded(BigDecimal given) {
        assertThatThrownBy(() -> Decimals.normalized("share", given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("share must have at most 34 digits and at most 18 after the point, was one of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9999999999999999999999999999999999", "1E+33", "9999999999999999.999999999999999999", "1E-18"})
    void reachTheirBounds(BigDecimal given) {
        assertThat(Decimals.normalized("share", given)).isEqualByComparingTo(given);
    }

    @Property
    void areBoundedByTheirDigits(
            @ForAll @BigRange(min = "-1e36", max = "1e36") BigInteger digits,
            @ForAll @IntRange(min = -2, max = 20) int scale) {
        BigDecimal value = new BigDecimal(digits, scale);

        assertThat(Decimals.isBounded(value))
                .isEqualTo(scale >= 0 && scale <= Decimals.MAX_SCALE && value.precision() <= Decimals.MAX_DIGITS);
    }

    @Property
    void areEqualByValue(@ForAll @BigRange(min = "-1e12", max = "1e12") @Scale(9) BigDecimal value) {
        assertThat(Decimals.normalized("share", value))
                .isEqualTo(Decimals.normalized("share", value.stripTrailingZeros()))
                .isEqualTo(Decimals.normalized("share", value.setScale(15)))
                .isEqualByComparingTo(value)
                .satisfies(normal -> assertThat(Decimals.isNormal(normal)).isTrue());
    }

    @Test
    void areNormalisedByEveryTypeThatHasThem() {
        BigDecimal ten = new BigDecimal("1E+1");
        BigDecimal half = new BigDecimal("0.50");

        assertThat(Role.builder().kind(RoleKind.OWNER).share(half).build().share())
                .hasValueSatisfying(share -> assertThat(share).hasToString("0.5"));
        assertThat(Terms.builder().kind(TermsKind.EQUITY).share(half).build().share())
                .hasValueSatisfying(share -> assertThat(share).hasToString("0.5"));
        assertThat(OccupiedSpace.builder()
                        .unit(CapacityUnit.DESK)
                        .quantity(ten)
                        .build()
                        .quantity())
                .hasToString("10");
        assertThat(FloorArea.builder().gross(ten).usable(half).lettable(half).build())
                .isEqualTo(FloorArea.builder()
                        .gross(BigDecimal.TEN)
                        .usable(new BigDecimal("0.5"))
                        .lettable(new BigDecimal("0.5"))
                        .build());
        assertThat(Location.of(new BigDecimal("-7.60"), new BigDecimal("33.50")))
                .isEqualTo(Location.of(new BigDecimal("-7.6"), new BigDecimal("33.5")));
    }

    @Test
    @Timeout(10)
    void areRefusedUnreadIfTheyAreLong() {
        String million = "1" + "0".repeat(1_000_000);
        BigDecimal zeros = new BigDecimal(BigInteger.ONE.shiftLeft(3_000_000), 1_000_000);

        assertThatThrownBy(() -> Money.of(million, "MAD")).hasMessageEndingWith("was a text of 1000001 characters");
        assertThatThrownBy(() -> Quantity.of(Qualifier.EXACT, zeros))
                .hasMessageEndingWith("was a number of more than 512 bits");
        assertThatThrownBy(() -> Money.of("1e", "MAD")).hasMessage("amount must be a decimal number, was \"1e\"");
    }
}
