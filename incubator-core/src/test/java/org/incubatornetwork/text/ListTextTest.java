package org.incubatornetwork.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ListTextTest {

    @Test
    void itemsAreSeparatedAsTheirLanguageDoes() {
        LocalizedText list = ListText.of(List.of("un", "deux; trois", "quatre"));

        assertThat(list.in(Locale.ENGLISH)).isEqualTo("un; deux; trois; quatre");
        assertThat(list.in(Locale.FRENCH)).isEqualTo("un ; deux; trois ; quatre");
        assertThat(ListText.of(List.of()).in(Locale.FRENCH)).isEmpty();
    }
}
