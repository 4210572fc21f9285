package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"001561191000066", "001527456000081", "000030205000041"})
    void trueIceIsRecognised(String ice) {
        assertThat(CheckDigits.isIce(ice)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001561191000065",
                "1561191000066",
                "",
                "00156119100006A",
                "00156119100006٦",
                " 01561191000066",
                "000000000000000"
            })
    void falseIceIsNot(String ice) {
        assertThat(CheckDigits.isIce(ice)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"54930084UKLVMY22DS16", "YZ83GD8L7GG84979J516"})
    void trueLeiIsRecognised(String lei) {
        assertThat(CheckDigits.isLei(lei)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"213800KUD8LXJWSQ9D15", "54930084uklvmy22ds16", "54930084UKLVMY22DS1", "", "54930084UKLVMY22DSAB"
            })
    void falseLeiIsNot(String lei) {
        assertThat(CheckDigits.isLei(lei)).isFalse();
    }
}
