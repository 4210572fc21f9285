package org.incubatornetwork.json.codec;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What days are, by their text {@code YYYY-MM-DD}, each made once in a read: a register repeats few days many times. */
final class SharedDates<T> {
    private static final int LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private final Function<LocalDate, T> factory;
    private final @Nullable Year[] years = new Year[YEARS];

    SharedDates(Function<LocalDate, T> factory) {
        this.factory = factory;
    }

    /** What the day is that some bytes spell; null for any other text, and for a day the calendar lacks. */
    @Nullable T find(byte[] buffer, int offset, int end) {
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
            return make(year, month, day); // too far away to be kept
        }
        @Nullable Object[] days = days(year - FIRST_YEAR);
        int index = (month - 1) * DAYS + day - 1;
        T known = known(days[index]);
        if (known == null) {
            known = make(year, month, day);
            days[index] = known;
        }
        return known;
    }

    @SuppressWarnings("unchecked") // nothing else was put there
    private @Nullable T known(@Nullable Object value) {
        return (T) value;
    }

    private @Nullable Object[] days(int index) {
        Year year = years[index];
        if (year == null) {
            year = new Year();
            years[index] = year;
        }
        return year.days;
    }

    private @Nullable T make(int year, int month, int day) {
        return day <= YearMonth.of(year, month).lengthOfMonth() ? factory.apply(LocalDate.of(year, month, day)) : null;
    }

    /** The number that two digits spell; far below zero if either is none. */
    private static int number(byte[] buffer, int offset) {
        int tens = buffer[offset] - '0';
        int ones = buffer[offset + 1] - '0';
        return (tens | (9 - tens) | ones | (9 - ones)) < 0 ? Short.MIN_VALUE : 10 * tens + ones;
    }

    private static final class Year {
        private final @Nullable Object[] days = new Object[MONTHS * DAYS];
    }
}
