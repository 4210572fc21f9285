package org.incubatornetwork.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.NumberText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTextTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Quantity.of(Qualifier.AT_LEAST, 7000), "at least 7,000", "au moins 7\u202f000"),
                Arguments.of(Quantity.exactly(60), "60", "60"),
                Arguments.of(
                        Quantity.between(new BigDecimal("0.25"), new BigDecimal("0.3")), "0.25 to 0.3", "0,25 à 0,3"),
                Arguments.of(DateWindow.parse("[2023..2024]"), "between 2023 and 2024", "entre 2023 et 2024"),
                Arguments.of(DateWindow.parse("[2023-01-01..]"), "2023-01-01 or later", "2023-01-01 ou plus tard"),
                Arguments.of(DateWindow.parse("[..2024]"), "2024 or earlier", "2024 ou plus tôt"),
                Arguments.of(DateWindow.parse("2015-10"), "2015-10", "2015-10"),
                Arguments.of(DateWindow.unknown(), "an unknown day", "un jour inconnu"),
                Arguments.of(DateWindow.parse("201X"), "the 2010s", "les années 2010"),
                Arguments.of(DateWindow.parse("2014?"), "perhaps 2014", "peut-être 2014"),
                Arguments.of(DateWindow.parse("2014-05~"), "about 2014-05", "vers 2014-05"),
                Arguments.of(DateWindow.parse("2014%"), "perhaps about 2014", "peut-être vers 2014"),
                Arguments.of(Period.ofYears(5), "5 years", "5 ans"),
                Arguments.of(Period.of(1, 6, 0), "1 year 6 months", "1 an 6 mois"),
                Arguments.of(Period.ZERO, "P0D", "P0D"),
                Arguments.of(CapacityUnit.OFFICE, "offices", "bureaux"),
                Arguments.of(LocalDate.of(2025, 1, 1), "2025-01-01", "2025-01-01"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesAreSaidInWords(Serializable value, String english, String french) {
        Message message = ValueText.spoken(Message.of(LocalizedText.of("{v}"), ImmutableMap.of("v", value)));
        assertThat(message.in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(message.in(Locale.FRENCH)).isEqualTo(french);
    }

    @Test
    void figureIsSaidWithItsQualifier() {
        LocalizedText nearly = ValueText.of(Quantity.of(Qualifier.NEARLY, 3000));
        assertThat(nearly.in(Locale.ENGLISH)).isEqualTo("nearly 3,000");
        assertThat(nearly.in(Locale.FRENCH)).isEqualTo("près de 3\u202f000");
    }

    @Test
    void ratioIsSaidInPerCentIfAskedFor() {
        Quantity ratio = Quantity.between(new BigDecimal("0.25"), new BigDecimal("0.3"));
        assertThat(ValueText.of(ratio, NumberText::percent).in(Locale.ENGLISH)).isEqualTo("25% to 30%");
        assertThat(ValueText.of(ratio).in(Locale.ENGLISH)).isEqualTo("0.25 to 0.3");
    }

    @Test
    void spanIsSaidAloneAndAmongOthers() {
        DateWindow span = DateWindow.parse("[2023..2024]");
        assertThat(ValueText.of(span).in(Locale.ENGLISH)).isEqualTo("between 2023 and 2024");
        assertThat(ValueText.span(span).in(Locale.ENGLISH)).isEqualTo("2023 to 2024");
        assertThat(ValueText.span(DateWindow.parse("[..2024-12-31]")).in(Locale.FRENCH))
                .isEqualTo("2024-12-31 ou avant");
        assertThat(ValueText.span(DateWindow.parse("2023")).in(Locale.FRENCH)).isEqualTo("2023");
    }

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of("2015-10-03", "on 3 October 2015", "le 3 octobre 2015"),
                Arguments.of("2015-04", "in April 2015", "en avril 2015"),
                Arguments.of("2015", "in 2015", "en 2015"),
                Arguments.of("201X", "in the 2010s", "dans les années 2010"),
                Arguments.of("[2023..2024]", "between 2023 and 2024", "entre 2023 et 2024"),
                Arguments.of(
                        "[2023-11..2024-01]",
                        "between November 2023 and January 2024",
                        "entre novembre 2023 et janvier 2024"),
                Arguments.of(
                        "[2023-11-02..2024-01-31]",
                        "between 2 November 2023 and 31 January 2024",
                        "entre le 2 novembre 2023 et le 31 janvier 2024"),
                Arguments.of("[2023-01-01..]", "on 1 January 2023 or later", "le 1er janvier 2023 ou plus tard"),
                Arguments.of("[..2024-02]", "in February 2024 or earlier", "en février 2024 ou plus tôt"),
                Arguments.of("2014?", "perhaps in 2014", "peut-être en 2014"),
                Arguments.of("2014-05~", "about May 2014", "vers mai 2014"),
                Arguments.of("2014-05-01%", "perhaps about 1 May 2014", "peut-être vers le 1er mai 2014"),
                Arguments.of("[..]", "on an unknown day", "un jour inconnu"));
    }

    @ParameterizedTest
    @MethodSource("times")
    void timeIsSaidWithItsPreposition(String day, String english, String french) {
        LocalizedText ended = LocalizedText.of("ended {day:on} ({day})").with(Locale.FRENCH, "fini {day:on} ({day})");
        DateWindow window = DateWindow.parse(day);
        Message message = ValueText.spoken(Message.of(ended, ImmutableMap.of("day", window)));
        assertThat(message.arguments()).containsEntry("day", window);
        LocalizedText named = ValueText.of(window);

        assertThat(message.in(Locale.ENGLISH)).isEqualTo("ended " + english + " (" + named.in(Locale.ENGLISH) + ")");
        assertThat(message.in(Locale.FRENCH)).isEqualTo("fini " + french + " (" + named.in(Locale.FRENCH) + ")");
        assertThat(ValueText.spoken(message)).isEqualTo(message);
    }

    static Stream<Arguments> days() {
        return Stream.of(
                Arguments.of("2015-10-03", "3 October 2015", "3 octobre 2015"),
                Arguments.of("2015-04-01", "1 April 2015", "1er avril 2015"),
                Arguments.of("2015-04", "April 2015", "avril 2015"),
                Arguments.of("2015", "2015", "2015"),
                Arguments.of("201X", "the 2010s", "les années 2010"),
                Arguments.of(
                        "[2023-11-02..2024-01-31]",
                        "between 2 November 2023 and 31 January 2024",
                        "entre le 2 novembre 2023 et le 31 janvier 2024"),
                Arguments.of("2014-05-01~", "about 1 May 2014", "vers le 1er mai 2014"),
                Arguments.of("[..]", "an unknown day", "un jour inconnu"));
    }

    @ParameterizedTest
    @MethodSource("days")
    void dayIsSaidInWordsWhereItsPlaceAsksForThem(String day, String english, String french) {
        LocalizedText planned = LocalizedText.of("planned for {day:words}").with(Locale.FRENCH, "prévu : {day:words}");
        Message message = ValueText.spoken(Message.of(planned, ImmutableMap.of("day", DateWindow.parse(day))));

        assertThat(message.in(Locale.ENGLISH)).isEqualTo("planned for " + english);
        assertThat(message.in(Locale.FRENCH)).isEqualTo("prévu : " + french);
    }

    @Test
    void dayThatIsKnownIsATimeWhateverItsYear() {
        Message message = ValueText.spoken(
                Message.of(LocalizedText.of("{day:on}"), ImmutableMap.of("day", LocalDate.of(10000, 1, 1))));
        assertThat(message.in(Locale.ENGLISH)).isEqualTo("on 1 January +10000");
    }

    /** Whatever is known of a day, a sentence about what happened then goes on with a preposition of its own. */
    @Property
    void everyDayHasATime(@ForAll DateWindow day) {
        assertThat(ValueText.on(day).in(Locale.ENGLISH)).matches("(perhaps )?(about|on|in|between) .*");
        assertThat(ValueText.on(day).in(Locale.FRENCH)).matches("(peut-être )?(vers|le|en|dans|entre|un) .*");
        assertThat(ValueText.span(day).in(Locale.ENGLISH))
                .isEqualTo(ValueText.span(day).in(Locale.ENGLISH).strip());
    }
}
