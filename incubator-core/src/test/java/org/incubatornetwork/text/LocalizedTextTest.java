package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final LocalizedText WELCOME =
            LocalizedText.of("Welcome").with(Locale.FRENCH, "Bienvenue").with(ARABIC, "أهلا");

    @ParameterizedTest
    @CsvSource({
        "en, en, Welcome",
        "en-GB, en, Welcome",
        "fr, fr, Bienvenue",
        "fr-CA, fr, Bienvenue",
        "ar-MA, ar, أهلا",
        "ja, en, Welcome",
        "und, en, Welcome"
    })
    void isReadInTheNearestLanguageAndElseInEnglish(String tag, String language, String text) {
        Locale locale = Locale.forLanguageTag(tag);
        assertThat(WELCOME.languageFor(locale)).isEqualTo(language);
        assertThat(WELCOME.in(locale)).isEqualTo(text);
    }

    @Test
    void isReadInItsFirstLanguageIfItHasNoEnglish() {
        LocalizedText text = LocalizedText.of(Locale.FRENCH, "Bienvenue").with(ARABIC, "أهلا");
        assertThat(text.languageFor(Locale.JAPAN)).isEqualTo("ar");
        assertThat(text.in(Locale.JAPAN)).isEqualTo("أهلا");
    }

    @Test
    void textOfAPlaceIsNotReadElsewhere() {
        assertThat(WELCOME.with(Locale.CANADA_FRENCH, "Bonjour").in(Locale.FRANCE))
                .isEqualTo("Bienvenue");
    }

    @Test
    void textOfALanguageIsReplaced() {
        assertThat(WELCOME.with(Locale.ENGLISH, "Hello").byLanguage().values())
                .containsExactly("أهلا", "Hello", "Bienvenue");
    }

    @Test
    void isTheSameInWhateverOrderItWasMade() {
        assertThat(LocalizedText.of(ARABIC, "أهلا")
                        .with(Locale.FRENCH, "Bienvenue")
                        .with(Locale.ENGLISH, "Welcome"))
                .isEqualTo(WELCOME)
                .hasSameHashCodeAs(WELCOME)
                .hasToString("{ar=أهلا, en=Welcome, fr=Bienvenue}");
        assertThat(WELCOME).isNotEqualTo(LocalizedText.of("Welcome"));
    }

    @Test
    void noLanguageIsRefused() {
        assertThatThrownBy(() -> LocalizedText.of(Locale.ROOT, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text must be in a language, was in und");
    }

    @Test
    void survivesSerialization() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(WELCOME);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(WELCOME);
        }
    }

    @Test
    void saysSomethingInEachOfItsLanguages() {
        assertThatThrownBy(() -> LocalizedText.of("Welcome").with(Locale.FRENCH, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text must say something in each of its languages; leave out what it lacks");
        assertThatThrownBy(() -> LocalizedText.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(LocalizedText.of(Locale.FRENCH, "Bienvenue").in(Locale.ENGLISH))
                .isEqualTo("Bienvenue");
    }
}
