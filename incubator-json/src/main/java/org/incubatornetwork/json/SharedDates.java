package org.incubatornetwork.json;

import java.time.LocalDate;
import java.time.YearMonth;
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
        if (year < FIRST_YEAR || year >= FIRST_YEAR + YEARS) {
            return date(year, month, day);
        }
        YearOfDates dates = years[year - FIRST_YEAR];
        if (dates == null) {
            dates = new YearOfDates();
            years[year - FIRST_YEAR] = dates;
        }
        int index = (month - 1) * DAYS + day - 1;
        LocalDate date = dates.days[index];
        if (date == null) {
            date = date(year, month, day);
            dates.days[index] = date;
        }
        return date;
    }

    private static final class YearOfDates {
        private final @Nullable LocalDate[] days = new LocalDate[MONTHS * DAYS];
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
