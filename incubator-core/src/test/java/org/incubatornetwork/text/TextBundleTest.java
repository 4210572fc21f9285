package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextBundleTest {
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    @Test
    void hasEveryTextInEveryLanguageOfItsOwn() {
        TextBundle bundle = TextBundle.load(TextBundleTest.class, "greetings", List.of(BRAZIL, Locale.ENGLISH));
        assertThat(bundle.keys()).containsExactlyInAnyOrder("hello", "goodbye");
        assertThat(bundle.text("hello")).isEqualTo(LocalizedText.of("Hello").with(BRAZIL, "Olá"));
    }

    @Test
    void languageThatLacksATextIsRefused() {
        assertThatThrownBy(() ->
                        TextBundle.load(TextBundleTest.class, "greetings", List.of(Locale.ENGLISH, Locale.GERMAN)))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("no text goodbye in greetings_de");
    }

    @Test
    void languageThatHasATextTooManyIsRefused() {
        assertThatThrownBy(() ->
                        TextBundle.load(TextBundleTest.class, "greetings", List.of(Locale.ENGLISH, Locale.ITALIAN)))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("no text thanks in greetings_en");
    }

    @Test
    void languageWithoutAFileIsRefused() {
        assertThatThrownBy(() -> TextBundle.load(TextBundleTest.class, "greetings"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("no resource greetings_fr.properties");
    }

    @Test
    void textThatIsNotThereIsNamed() {
        TextBundle bundle = TextBundle.load(TextBundleTest.class, "greetings", List.of(Locale.ENGLISH));
        assertThatThrownBy(() -> bundle.text("helo"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("no text helo in greetings");
    }

    @Test
    void libraryListsItsLanguages() {
        assertThat(Languages.all()).contains(Locale.ENGLISH, Locale.FRENCH).doesNotHaveDuplicates();
    }
}
