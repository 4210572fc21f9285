package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EpochDayTest {
    private static boolean isLastOfQuarter(LocalDate day) {
        return day.getMonthValue() % 3 == 0 && day.getDayOfMonth() == day.lengthOfMonth();
    }

    @Test
    void quartersEndInEveryYearOfTheCalendar() {
        assertThat(LocalDate.of(1799, 12, 1).datesUntil(LocalDate.of(2200, 2, 1)))
                .allMatch(day -> EpochDay.isLastOfQuarter(EpochDay.of(day)) == isLastOfQuarter(day));
    }

    @Test
    void quartersEndMillionsOfYearsAwayToo() {
        assertThat(IntStream.of(EpochDay.BEFORE_ALL + 1, EpochDay.NEVER - 400)
                        .flatMap(first -> IntStream.range(first, first + 399)))
                .allMatch(day -> EpochDay.isLastOfQuarter(day) == isLastOfQuarter(EpochDay.date(day)));
    }

    @Property
    void monthsLaterAndYearsAreThoseOfTheCalendar(
            @ForAll @IntRange(min = EpochDay.BEFORE_ALL + 1, max = EpochDay.NEVER - 1) int far,
            @ForAll @IntRange(min = -200_000, max = 200_000) int near,
            @ForAll @IntRange(min = -2_000, max = 2_000) int months) {
        for (int day : new int[] {far, near}) {
            LocalDate date = EpochDay.date(day);
            assertThat(EpochDay.plusMonths(day, months)).isEqualTo(EpochDay.of(date.plusMonths(months)));
            assertThat(EpochDay.year(day)).isEqualTo(date.getYear());
            assertThat(EpochDay.newYear(date.getYear())).isEqualTo(EpochDay.of(date.withDayOfYear(1)));
        }
    }

    @Test
    void anniversariesOfEachDayOfALeapYearAreThoseOfTheCalendar() {
        assertThat(LocalDate.of(1896, 1, 1).datesUntil(LocalDate.of(1904, 3, 1)))
                .allSatisfy(day -> IntStream.rangeClosed(-60, 60)
                        .forEach(months -> assertThat(EpochDay.plusMonths(EpochDay.of(day), months))
                                .isEqualTo(EpochDay.of(day.plusMonths(months)))));
    }
}
