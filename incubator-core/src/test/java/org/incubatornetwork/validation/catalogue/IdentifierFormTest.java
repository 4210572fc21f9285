package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.incubatornetwork.validation.rule.Sightings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierFormTest {

    @ParameterizedTest
    @CsvSource({
        "12345, 12345",
        "12 345, 12345",
        "12\u00a0345, 12345",
        "12-345, 12345",
        "12\u2011345, 12345",
        "12.345, 12345",
        "12\u200b345, 12345",
        "１２３４５, 12345",
        "١٢٣٤٥, 12345",
        "fr40303265045, FR40303265045",
        "12/345, 12/345",
        "ma-ice, MAICE"
    })
    void spellingsOfOneNumberHaveOneForm(String text, String form) {
        assertThat(IdentifierForm.of(text)).isEqualTo(form);
        assertThat(IdentifierForm.isOf(form, text)).isTrue();
        assertThat(IdentifierForm.isOf(form + "0", text)).isFalse();
        assertThat(IdentifierForm.isOf(form.substring(1), text)).isFalse();
        assertThat(IdentifierForm.hash(text, 7)).isEqualTo(Sightings.hash(form, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "000000000000000", "00-00", "٠٠", "-", "?"})
    void zerosAndPunctuationSayNothing(String text) {
        assertThat(IdentifierForm.isTelling(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "A", "0001", "٠١"})
    void whateverElseSaysSomething(String text) {
        assertThat(IdentifierForm.isTelling(text)).isTrue();
    }
}
