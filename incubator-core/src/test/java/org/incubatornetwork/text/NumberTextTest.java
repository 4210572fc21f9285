package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0",
                "999 | 999 | 999",
                "1000 | 1,000 | 1\u202f000",
                "15000.25 | 15,000.25 | 15\u202f000,25",
                "-1234567 | -1,234,567 | -1\u202f234\u202f567",
                "-999 | -999 | -999",
                "1E+6 | 1,000,000 | 1\u202f000\u202f000"
            })
    void groupsThousands(BigDecimal number, String english, String french) {
        assertThat(NumberText.of(number).in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(NumberText.of(number).in(Locale.FRENCH)).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.86 | 86% | 86\u202f%",
                "0.3 | 30% | 30\u202f%",
                "0 | 0% | 0\u202f%",
                "0.0575 | 5.75% | 5,75\u202f%"
            })
    void showsRatiosInPerCent(BigDecimal ratio, String english, String french) {
        assertThat(NumberText.percent(ratio).in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(NumberText.percent(ratio).in(Locale.FRENCH)).isEqualTo(french);
    }
}
