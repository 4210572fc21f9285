package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final LocalizedText TEMPLATE =
            LocalizedText.of("{a}, not {b}").with(Locale.FRENCH, "{b} et non {a}");

    @Test
    void placesAreFilledInEitherLanguage() {
        Message message =
                Message.of(TEMPLATE, ImmutableMap.<String, Serializable>of("a", 1, "b", new BigDecimal("1E+3")));
        assertThat(message.in(Locale.ENGLISH)).isEqualTo("1, not 1000");
        assertThat(message.in(Locale.CANADA_FRENCH)).isEqualTo("1000 et non 1");
        assertThat(message.in(Locale.GERMAN)).isEqualTo("1, not 1000");
    }

    /** In French nothing is singular, as one is; a text in a language that this library does not know goes by the English rule. */
    @Test
    void wordsAgreeWithTheirNumberInTheLanguageOfTheText() {
        LocalizedText jobs = LocalizedText.of("{n} {n:job is/jobs are} known")
                .with(Locale.FRENCH, "{n} {n:emploi connu/emplois connus}")
                .with(Locale.GERMAN, "{n} {n:Stelle/Stellen}");

        assertThat(said(jobs, "1")).containsExactly("1 job is known", "1 emploi connu", "1 Stelle");
        assertThat(said(jobs, 0)).containsExactly("0 jobs are known", "0 emploi connu", "0 Stellen");
        assertThat(said(jobs, new BigDecimal("1000")))
                .containsExactly("1000 jobs are known", "1000 emplois connus", "1000 Stellen");
        assertThat(said(jobs, "more than 1").get(0)).isEqualTo("more than 1 jobs are known");
        assertThat(Message.of(LocalizedText.of("{n:one/many}")).in(Locale.ENGLISH))
                .isEqualTo("{n:one/many}");
        assertThat(Message.places(jobs)).containsExactly("n");
    }

    /** Whatever is told has a name of its own: a French sentence gives way to it. */
    @Test
    void frenchWordsAreShortenedBeforeAVowel() {
        LocalizedText moved = LocalizedText.of("from de {a} que {a}")
                .with(Locale.FRENCH, "De {a} : pas plus que {a}, ni de « {a} », ni monde {a}");

        assertThat(Message.of(moved, ImmutableMap.of("a", "Émeraude")).in(Locale.CANADA_FRENCH))
                .isEqualTo("D'Émeraude : pas plus qu'Émeraude, ni de « Émeraude », ni monde Émeraude");
        assertThat(Message.of(moved, ImmutableMap.of("a", "au moins 8")).in(Locale.FRENCH))
                .isEqualTo("D'au moins 8 : pas plus qu'au moins 8, ni de « au moins 8 », ni monde au moins 8");
        for (String other : List.of("8", "Rabat", "hub-17", "", "« Émeraude »")) {
            assertThat(Message.of(moved, ImmutableMap.of("a", other)).in(Locale.FRENCH))
                    .startsWith("De " + other + " : pas plus que " + other + ",");
        }
        assertThat(Message.of(moved, ImmutableMap.of("a", "oz")).in(Locale.ENGLISH))
                .isEqualTo("from de oz que oz");
        assertThat(Message.of(moved).in(Locale.FRENCH)).startsWith("De {a} : pas plus que {a},");
    }

    @Test
    void placeMayAskForAFormOfItsArgument() {
        LocalizedText closed = LocalizedText.of("closed {day:on} ({day})");
        assertThat(Message.of(closed, ImmutableMap.of("day", "2020", "day:on", "in 2020"))
                        .in(Locale.ENGLISH))
                .isEqualTo("closed in 2020 (2020)");
        assertThat(Message.of(closed, ImmutableMap.of("day", "2020")).in(Locale.ENGLISH))
                .isEqualTo("closed 2020 (2020)");
        assertThat(Message.of(closed, ImmutableMap.of("day", "201X", "day:", "the 2010s", "day:on", "in the 2010s"))
                        .in(Locale.ENGLISH))
                .isEqualTo("closed in the 2010s (the 2010s)");
        assertThat(Message.of(closed).in(Locale.ENGLISH)).isEqualTo("closed {day:on} ({day})");
        assertThat(Message.places(closed)).containsExactly("day");
    }

    private static List<String> said(LocalizedText template, Serializable number) {
        Message message = Message.of(template, ImmutableMap.of("n", number));
        return Stream.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)
                .map(message::in)
                .toList();
    }

    @Test
    void argumentIsNeverATemplate() {
        Message message = Message.of(TEMPLATE, ImmutableMap.of("a", "{b} $1 \\", "b", "{a}"));
        assertThat(message.in(Locale.ENGLISH)).isEqualTo("{b} $1 \\, not {a}");
    }

    @Test
    void argumentInSeveralLanguagesFollowsTheLocale() {
        Message message = Message.of(
                TEMPLATE,
                ImmutableMap.<String, Serializable>of(
                        "a", LocalizedText.of("one").with(Locale.FRENCH, "un"), "b", "x"));
        assertThat(message.in(Locale.FRENCH)).isEqualTo("x et non un");
    }

    @Test
    void isATextInEveryLanguageOfItsParts() {
        Message message = Message.of(
                LocalizedText.of("{a}!").with(Locale.FRENCH, "{a} !"),
                Map.of("a", LocalizedText.of("one").with(Locale.GERMAN, "eins")));
        assertThat(message.filled())
                .isEqualTo(LocalizedText.of("one!").with(Locale.FRENCH, "one !").with(Locale.GERMAN, "eins!"));
    }

    @Property
    void isReadAsTheTextThatItMakes(
            @ForAll("texts") LocalizedText template,
            @ForAll("texts") LocalizedText one,
            @ForAll("texts") LocalizedText other,
            @ForAll("locales") Locale locale) {
        Message message = Message.of(template, Map.of("a", one, "b", other));
        assertThat(message.filled().in(locale)).isEqualTo(message.in(locale));
    }

    /** Each says in which language it is, and has places. */
    @Provide
    Arbitrary<LocalizedText> texts() {
        return locales()
                .filter(locale -> !locale.getLanguage().isEmpty())
                .set()
                .ofMinSize(1)
                .map(locales -> {
                    Iterator<Locale> languages = locales.iterator();
                    LocalizedText text = said(languages.next());
                    while (languages.hasNext()) {
                        Locale language = languages.next();
                        text = text.with(language, said(language).in(language));
                    }
                    return text;
                });
    }

    private static LocalizedText said(Locale language) {
        return LocalizedText.of(language, language + " {a} {b}");
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("en", "en-GB", "fr", "fr-CA", "ar", "ar-MA", "de", "zh", "zh-Hant", "zh-Hant-TW", "und")
                .map(Locale::forLanguageTag);
    }

    @Test
    void placeWithoutArgumentStays() {
        assertThat(Message.of(TEMPLATE).in(Locale.ENGLISH)).isEqualTo("{a}, not {b}");
    }

    @Test
    void textsOfAShortenedMessageAreCutAndItsTemplateIsNot() {
        String text = "x".repeat(201);
        Message message = Message.of(
                LocalizedText.of("y".repeat(300) + "{a}{b}{c}"),
                ImmutableMap.of("a", text, "b", LocalizedText.of(text), "c", 7));

        String shown = "x".repeat(200) + "…";
        assertThat(message.shortened().in(Locale.ENGLISH)).isEqualTo("y".repeat(300) + shown + shown + 7);
    }

    @Test
    void wordsThatAnArgumentHasAreCutAsTextsAre() {
        Worded words = () -> LocalizedText.of("x".repeat(300));
        Message message = Message.of(LocalizedText.of("{a}"), ImmutableMap.of("a", words));

        assertThat(message.in(Locale.ENGLISH)).hasSize(300);
        assertThat(message.shortened().in(Locale.ENGLISH)).isEqualTo("x".repeat(200) + "…");
    }
}
