package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0,
                0x9,
                0xa,
                0x7f,
                0x85, // controls
                0xad,
                0x200b,
                0x200d,
                0x202e,
                0x2066,
                0xfeff,
                0x890, // format characters
                0x2028,
                0x2029, // separators
                0x34f,
                0x115f,
                0x1160,
                0x17b4,
                0x180b,
                0x2065,
                0x3164,
                0xfe0f,
                0xffa0,
                0xfff0, // ignored by default
                0x2800 // blank
            })
    void whatIsNotVisibleIsEscaped(int character) {
        assertThat(VisibleText.of("a" + (char) character + "b")).isEqualTo("a\\u%04x".formatted(character) + "b");
    }

    @Test
    void whatIsNotVisibleBeyondTheFirst65536IsEscapedAsAPair() {
        assertThat(VisibleText.of("a" + Character.toString(0xe0001) + "b")).isEqualTo("a\\udb40\\udc01b");
        assertThat(VisibleText.of(Character.toString(0xe0100))).isEqualTo("\\udb40\\udd00");
        assertThat(VisibleText.of(Character.toString(0x1d159))).isEqualTo("\\ud834\\udd59");
    }

    @Test
    void loneSurrogatesAreEscaped() {
        assertThat(VisibleText.of("\ud800a\udc00")).isEqualTo("\\ud800a\\udc00");
    }

    @Test
    void lettersOfAnyScriptStay() {
        String text = "Fès Fe\u0300s تكنوبارك ⵜⵉⵣⵏⵉⵜ 東京 🚀 1\u202f000\u00a0%";
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(VisibleText.of("🚀🚀🚀", 2)).isEqualTo("🚀🚀…");
        assertThat(VisibleText.of("🚀🚀", 2)).isEqualTo("🚀🚀");
    }

    @Test
    void theStartOfATextIsWhatIsShownOfIt() {
        String text = "🚀".repeat(200);
        assertThat(VisibleText.start(text)).isSameAs(text);
        assertThat(VisibleText.start(text + "\u202e")).isEqualTo(text + "…");
        assertThat(VisibleText.start("\u202e")).isEqualTo("\u202e");
    }
}
