package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWindowTest {
    private static final LocalDate LEAP_DAY = LocalDate.of(2020, 2, 29);

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2020-02-29, 2020-02-29",
        "2015-10, 2015-10-01, 2015-10-31",
        "2001, 2001-01-01, 2001-12-31",
        "[2023..2024], 2023-01-01, 2024-12-31",
        "[2023-06..2024-02], 2023-06-01, 2024-02-29",
        "[2020-02-29..2020-03-01], 2020-02-29, 2020-03-01",
        "0001, 0001-01-01, 0001-12-31",
        "9999-12-31, 9999-12-31, 9999-12-31"
    })
    void readsAndWritesEachSpelling(String text, LocalDate earliest, LocalDate latest) {
        DateWindow window = DateWindow.parse(text);

        assertThat(window).isEqualTo(DateWindow.between(earliest, latest)).hasToString(text);
    }

    @Test
    void readsAndWritesOpenEnds() {
        assertThat(DateWindow.parse("[2023-01-01..]"))
                .isEqualTo(DateWindow.notBefore(LocalDate.of(2023, 1, 1)))
                .hasToString("[2023-01-01..]");
        assertThat(DateWindow.parse("[..2024-12-31]"))
                .isEqualTo(DateWindow.notAfter(LocalDate.of(2024, 12, 31)))
                .hasToString("[..2024-12-31]");
    }

    @ParameterizedTest
    @CsvSource({
        "[2023..2023], 2023",
        "[2023-01..2023-12], 2023",
        "[2023-01-01..2024-12-31], [2023..2024]",
        "[2023..2024-06], [2023-01..2024-06]",
        "[2023..2024-06-15], [2023-01-01..2024-06-15]",
        "[2020-02-01..2020-02-29], 2020-02",
        "[2020-02-29..2020-02-29], 2020-02-29",
        "[2023..], [2023-01-01..]",
        "[..2024-02], [..2024-02-29]"
    })
    void hasOneSpellingForTheSameDays(String text, String canonical) {
        assertThat(DateWindow.parse(text)).hasToString(canonical).isEqualTo(DateWindow.parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[..]",
                "01",
                "02001",
                "20010",
                "+2001",
                "-2001",
                "2001-1",
                "2001-01-1",
                "2001/2002",
                "2001-01-01T00:00",
                " 2001",
                "2001 ",
                "2001~",
                "2001?",
                "[2001]",
                "[2001..2002",
                "2001..2002",
                "[2001,2002]",
                "[2002..2001]",
                "2001-02-29",
                "2001-13",
                "2001-00-01",
                "0000",
                "٢٠٠١"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> DateWindow.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatItExpectedAndWhatItFound() {
        assertThatThrownBy(() -> DateWindow.parse("soon"))
                .hasMessage("expected a date in EDTF: 2020-02-14, 2015-10, 2001, [2023..2024], [2023-01-01..] or"
                        + " [..2024-12-31], was \"soon\"");
        assertThatThrownBy(() -> DateWindow.parse("2001-02-29")).hasMessage("no such day: \"2001-02-29\"");
        assertThatThrownBy(() -> DateWindow.between(LEAP_DAY, LEAP_DAY.minusDays(1)))
                .hasMessage("a date window must not end before it starts, was 2020-02-29 to 2020-02-28");
        assertThatThrownBy(() -> DateWindow.of(LocalDate.of(10_000, 1, 1)))
                .hasMessage("a year must be from 1 to 9999, was 10000");
    }

    @Test
    void knowsWhetherItsDayHasCome() {
        DateWindow window = DateWindow.of(YearMonth.of(2020, 2));

        assertThat(window.mayHaveComeBy(LocalDate.of(2020, 1, 31))).isFalse();
        assertThat(window.mayHaveComeBy(LocalDate.of(2020, 2, 1))).isTrue();
        assertThat(window.hasSurelyComeBy(LocalDate.of(2020, 2, 28))).isFalse();
        assertThat(window.hasSurelyComeBy(LEAP_DAY)).isTrue();
        assertThat(DateWindow.notBefore(LEAP_DAY).hasSurelyComeBy(LocalDate.MAX))
                .isFalse();
        assertThat(DateWindow.notAfter(LEAP_DAY).mayHaveComeBy(LocalDate.MIN)).isTrue();
    }

    @Test
    void isADayOnlyIfTheDayIsKnown() {
        assertThat(DateWindow.of(LEAP_DAY).day()).contains(LEAP_DAY);
        assertThat(DateWindow.of(Year.of(2020)).day()).isEmpty();
        assertThat(DateWindow.notAfter(LEAP_DAY).day()).isEmpty();
    }

    @Property
    void readsWhatItWrites(
            @ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate one,
            @ForAll @DateRange(min = "0001-01-01", max = "9999-12-31") LocalDate other) {
        DateWindow window = one.isBefore(other) ? DateWindow.between(one, other) : DateWindow.between(other, one);

        assertThat(DateWindow.parse(window.toString())).isEqualTo(window);
    }
}
