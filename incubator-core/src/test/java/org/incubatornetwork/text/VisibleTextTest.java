package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTextTest {

    @ParameterizedTest
    @CsvSource({"9, \\u0009", "0, \\u0000", "8238, \\u202e", "65279, \\ufeff", "8232, \\u2028", "917505, \\udb40\\udc01"
    })
    void whatIsNotVisibleIsEscaped(int character, String shown) {
        assertThat(VisibleText.of("a" + Character.toString(character) + "b")).isEqualTo("a" + shown + "b");
    }

    @Test
    void loneSurrogatesAreEscaped() {
        assertThat(VisibleText.of("\ud800a\udc00")).isEqualTo("\\ud800a\\udc00");
    }

    @Test
    void lettersOfAnyScriptStay() {
        String text = "Fès تكنوبارك ⵜⵉⵣⵏⵉⵜ 🚀";
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(VisibleText.of("🚀🚀🚀", 2)).isEqualTo("🚀🚀…");
        assertThat(VisibleText.of("🚀🚀", 2)).isEqualTo("🚀🚀");
    }
}
