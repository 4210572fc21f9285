package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final LocalizedText TEMPLATE = LocalizedText.of("{a}, not {b}", "{b} et non {a}");

    @Test
    void placesAreFilledInEitherLanguage() {
        Message message =
                Message.of(TEMPLATE, ImmutableMap.<String, Serializable>of("a", 1, "b", new BigDecimal("1E+3")));
        assertThat(message.in(Locale.ENGLISH)).isEqualTo("1, not 1000");
        assertThat(message.in(Locale.CANADA_FRENCH)).isEqualTo("1000 et non 1");
        assertThat(message.in(Locale.GERMAN)).isEqualTo("1, not 1000");
    }

    @Test
    void argumentIsNeverATemplate() {
        Message message = Message.of(TEMPLATE, ImmutableMap.of("a", "{b} $1 \\", "b", "{a}"));
        assertThat(message.in(Locale.ENGLISH)).isEqualTo("{b} $1 \\, not {a}");
    }

    @Test
    void argumentInBothLanguagesFollowsTheLocale() {
        Message message = Message.of(
                TEMPLATE, ImmutableMap.<String, Serializable>of("a", LocalizedText.of("one", "un"), "b", "x"));
        assertThat(message.in(Locale.FRENCH)).isEqualTo("x et non un");
    }

    @Test
    void placeWithoutArgumentStays() {
        assertThat(Message.of(TEMPLATE).in(Locale.ENGLISH)).isEqualTo("{a}, not {b}");
    }
}
