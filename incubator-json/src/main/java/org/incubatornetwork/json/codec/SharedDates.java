package org.incubatornetwork.json.codec;

import java.time.LocalDate;
import java.time.YearMonth;
import org.incubatornetwork.model.DateWindow;
import org.jspecify.annotations.Nullable;

/** Dates in the form {@code YYYY-MM-DD}, each made once in a read: a register repeats few days many times. */
final class SharedDates {
    private static final int LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private final @Nullable YearOfDates[] years = new YearOfDates[YEARS];

    /** The date that some bytes spell; null for any other text, and for a day the calendar lacks. */
    @Nullable LocalDate find(byte[] buffer, int offset, int end) {
        if (end - offset != LENGTH || buffer[offset + 4] != '-' || buffer[offset + 7] != '-') {
            return null;
        }
        int year = 100 * number(buffer, offset) + number(buffer, offset + 2);
        int month = number(buffer, offset + 5);
        int day = number(buffer, offset + 8);
        if (year < 1 || month < 1 || month > MONTHS || day < 1 || day > DAYS) {
            return null;
        }
        YearOfDates dates = year(year);
        if (dates == null) {
            return date(year, month, day);
        }
        int index = YearOfDates.index(month, day);
        LocalDate date = dates.days[index];
        if (date == null) {
            date = date(year, month, day);
            dates.days[index] = date;
        }
        return date;
    }

    /** The window of one day. */
    DateWindow window(LocalDate day) {
        YearOfDates dates = year(day.getYear());
        if (dates == null) {
            return DateWindow.of(day);
        }
        @Nullable DateWindow[] windows = dates.windows;
        if (windows == null) {
            windows = new DateWindow[MONTHS * DAYS];
            dates.windows = windows;
        }
        int index = YearOfDates.index(day.getMonthValue(), day.getDayOfMonth());
        DateWindow window = windows[index];
        if (window == null) {
            window = DateWindow.of(day);
            windows[index] = window;
        }
        return window;
    }

    /** The dates of a year; null for one that is too far away to be kept. */
    private @Nullable YearOfDates year(int year) {
        int index = year - FIRST_YEAR;
        if (index < 0 || index >= YEARS) {
            return null;
        }
        YearOfDates dates = years[index];
        if (dates == null) {
            dates = new YearOfDates();
            years[index] = dates;
        }
        return dates;
    }

    private static final class YearOfDates {
        private final @Nullable LocalDate[] days = new LocalDate[MONTHS * DAYS];
        private @Nullable DateWindow @Nullable [] windows;

        private static int index(int month, int day) {
            return (month - 1) * DAYS + day - 1;
        }
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        return day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** The number that two digits spell; far below zero if either is none. */
    private static int number(byte[] buffer, int offset) {
        int tens = buffer[offset] - '0';
        int ones = buffer[offset + 1] - '0';
        return (tens | (9 - tens) | ones | (9 - ones)) < 0 ? Short.MIN_VALUE : 10 * tens + ones;
    }
}
