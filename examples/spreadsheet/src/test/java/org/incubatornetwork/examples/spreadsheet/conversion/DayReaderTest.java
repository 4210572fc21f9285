package org.incubatornetwork.examples.spreadsheet.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.examples.spreadsheet.mapping.DayRules;
import org.incubatornetwork.examples.spreadsheet.mapping.DayRules.Order;
import org.incubatornetwork.model.DateWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {
    private static final Set<String> LANGUAGES = Set.of("en", "fr");
    private final DayReader nothingSaid =
            new DayReader(new DayRules(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), LANGUAGES));

    private static DayReader ordered(Order order) {
        return new DayReader(new DayRules(Optional.of(order), OptionalInt.of(1950), OptionalInt.of(1904), LANGUAGES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-03-04 | 2021-03-04",
                "2021/3/4 | 2021-03-04",
                "20210304 | 2021-03-04",
                "25/03/2021 | 2021-03-25",
                "03/25/2021 | 2021-03-25",
                "05.05.2021 | 2021-05-05",
                "12 mars 2021 | 2021-03-12",
                "1er janvier 2021 | 2021-01-01",
                "March 12th, 2021 | 2021-03-12",
                "12-Mar-2021 | 2021-03-12",
                "mars 2021 | 2021-03",
                "Févr. 2021 | 2021-02",
                "03/2021 | 2021-03",
                "2021-03 | 2021-03",
                "2021 | 2021",
                "T1 2021 | [2021-01..2021-03]",
                "Q4-2021 | [2021-10..2021-12]",
                "2e semestre 2021 | [2021-07..2021-12]",
                "H1 2021 | [2021-01..2021-06]",
                "avant 2019 | [..2018-12-31]",
                "after March 2019 | [2019-04-01..]",
                "vers 2019 | 2019~",
                "c. 2019 | 2019~",
                "fin 2019 | 2019",
                "depuis mars 2019 | 2019-03",
                "[2020..2021] | [2020..2021]",
                "201x | 201X",
                "2019? | 2019?",
                "2021年3月4日 | 2021-03-04",
                "2021 年 3 月 | 2021-03",
                "2021年 | 2021",
                "2021년 3월 4일 | 2021-03-04",
                "2021年3月4号 | 2021-03-04"
            })
    void aDayIsAsExactAsItsText(String text, String window) {
        assertThat(nothingSaid.read(text)).isEqualTo(DayReading.of(DateWindow.parse(window)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "31/02/2021",
                "2021-13-01",
                "1/2/3/2021",
                "2019-2021",
                "32 mars 2021",
                "mars",
                "T5 2021",
                "T4",
                "0000",
                "123",
                "12345678901",
                "2021 2022 2023",
                "mars avril 2021",
                "lundi"
            })
    void whatIsNoDayIsNotRead(String text) {
        assertThat(nothingSaid.read(text)).isEqualTo(DayReading.NONE);
    }

    @Test
    void aDayOfTwoOrdersIsAWindowThatHoldsBoth() {
        assertThat(nothingSaid.read("03/04/2021"))
                .isEqualTo(new DayReading(
                        Optional.of(DateWindow.parse("[2021-03-04..2021-04-03]")),
                        Optional.of(SheetCode.AMBIGUOUS_DAY),
                        "2021-04-03",
                        "2021-03-04"));
        assertThat(ordered(Order.DMY).read("03/04/2021")).isEqualTo(DayReading.of(DateWindow.parse("2021-04-03")));
        assertThat(ordered(Order.MDY).read("03/04/2021")).isEqualTo(DayReading.of(DateWindow.parse("2021-03-04")));
        assertThat(ordered(Order.MDY).read("25/04/2021")).isEqualTo(DayReading.NONE);
    }

    @Test
    void twoDigitsAreAYearOfTheHundredThatTheMappingSays() {
        assertThat(nothingSaid.read("03/04/21")).isEqualTo(DayReading.problem(SheetCode.TWO_DIGIT_YEAR));
        assertThat(nothingSaid.read("12-Mar-21")).isEqualTo(DayReading.problem(SheetCode.TWO_DIGIT_YEAR));
        assertThat(ordered(Order.DMY).read("03/04/21")).isEqualTo(DayReading.of(DateWindow.parse("2021-04-03")));
        assertThat(ordered(Order.DMY).read("03/04/50")).isEqualTo(DayReading.of(DateWindow.parse("1950-04-03")));
        assertThat(ordered(Order.DMY).read("12 mars 49")).isEqualTo(DayReading.of(DateWindow.parse("2049-03-12")));
        assertThat(ordered(Order.YMD).read("21-04-03")).isEqualTo(DayReading.of(DateWindow.parse("2021-04-03")));
    }

    @Test
    void aNumberIsADayOfBothSystemsUntilOneIsSaid() {
        assertThat(nothingSaid.read("44197").window()).contains(DateWindow.parse("[2021-01-01..2025-01-02]"));
        assertThat(ordered(Order.DMY).read("44197").window()).contains(DateWindow.parse("2025-01-02"));
        assertThat(nothingSaid.read("44197").doubt()).contains(SheetCode.SERIAL_DAY);
    }
}
