package org.incubatornetwork.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
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
}
