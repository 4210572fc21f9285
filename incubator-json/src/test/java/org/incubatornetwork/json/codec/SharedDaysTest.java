package org.incubatornetwork.json.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.junit.jupiter.api.Test;

class SharedDaysTest {
    private static final String GRAMMAR = "(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final SharedDays days = new SharedDays();

    @Test
    void eachDayIsFoundByItsTextAndMadeOnceWhereMostDaysAre() {
        for (LocalDate day = LocalDate.of(1899, 12, 1); day.getYear() < 2101; day = day.plusDays(1)) {
            assertThat(date(day.toString())).contains(day);
            assertThat(window(day.toString())).contains(DateWindow.of(day));
        }
        assertThat(date("2024-02-29").orElseThrow()).isSameAs(date("2024-02-29").orElseThrow());
        assertThat(window("2024-02-29").orElseThrow())
                .isSameAs(window("2024-02-29").orElseThrow());
        assertThat(date("0001-01-01")).contains(LocalDate.of(1, 1, 1));
        assertThat(window("9999-12-31")).contains(DateWindow.of(LocalDate.of(9999, 12, 31)));
    }

    @Test
    void anyOtherTextIsNone() {
        String text = "2024-02-29";
        for (int i = 0; i < text.length(); i++) {
            for (char c = 0; c <= 0xff; c++) {
                String other = text.substring(0, i) + c + text.substring(i + 1);
                assertThat(date(other)).isEqualTo(parsed(other));
                assertThat(window(other)).isEqualTo(parsed(other).map(DateWindow::of));
            }
        }
        assertThat(date("0000-01-01")).isEmpty();
        assertThat(date("2023-02-29")).isEmpty();
        assertThat(date("2024-02-2")).isEmpty();
        assertThat(date("2024-02-290")).isEmpty();
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return text.matches(GRAMMAR) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(String text) {
        return Optional.ofNullable(days.date(spelt(text)));
    }

    private Optional<DateWindow> window(String text) {
        return Optional.ofNullable(days.window(spelt(text)));
    }

    private static int spelt(String text) {
        return SharedDays.spelt(text.getBytes(ISO_8859_1), 0, text.length());
    }
}
