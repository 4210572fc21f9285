package org.incubatornetwork.json.codec;

import java.time.LocalDate;
import java.time.YearMonth;
import org.incubatornetwork.model.DateWindow;
import org.jspecify.annotations.Nullable;

/**
 * Days by their text {@code YYYY-MM-DD}, each made once in a read: a register repeats few of them many times. What is found is not
 * looked at: of a day that was met long ago nothing is in the cache of the processor any more.
 */
final class SharedDays {
    private static final int LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private final @Nullable Year[] years = new Year[YEARS];

    /** The day that some bytes spell; null for any other text, and for a day the calendar lacks. */
    @Nullable LocalDate date(byte[] buffer, int offset, int end) {
        int spelt = spelt(buffer, offset, end);
        Year year = year(spelt);
        if (year == null) {
            return make(spelt);
        }
        LocalDate known = year.dates[spelt % Year.SIZE];
        if (known == null) {
            known = make(spelt);
            year.dates[spelt % Year.SIZE] = known;
        }
        return known;
    }

    /** The same, as a window. */
    @Nullable DateWindow window(byte[] buffer, int offset, int end) {
        int spelt = spelt(buffer, offset, end);
        Year year = year(spelt);
        if (year == null) {
            return window(make(spelt));
        }
        DateWindow known = year.windows[spelt % Year.SIZE];
        if (known == null) {
            known = window(make(spelt));
            year.windows[spelt % Year.SIZE] = known;
        }
        return known;
    }

    private static @Nullable DateWindow window(@Nullable LocalDate day) {
        return day == null ? null : DateWindow.of(day);
    }

    /** Year, month and day that some bytes spell, the calendar aside, as one number; negative for any other text. */
    private static int spelt(byte[] buffer, int offset, int end) {
        if (end - offset != LENGTH || buffer[offset + 4] != '-' || buffer[offset + 7] != '-') {
            return -1;
        }
        int year = 100 * number(buffer, offset) + number(buffer, offset + 2);
        int month = number(buffer, offset + 5);
        int day = number(buffer, offset + 8);
        return year < 1 || month < 1 || month > MONTHS || day < 1 || day > DAYS
                ? -1
                : year * Year.SIZE + (month - 1) * DAYS + day - 1;
    }

    /** The days of a year; null for one that is too far away for its days to be kept. */
    private @Nullable Year year(int spelt) {
        int index = spelt / Year.SIZE - FIRST_YEAR;
        if (index < 0 || index >= YEARS) {
            return null;
        }
        Year year = years[index];
        if (year == null) {
            year = new Year();
            years[index] = year;
        }
        return year;
    }

    private static @Nullable LocalDate make(int spelt) {
        if (spelt < 0) {
            return null;
        }
        YearMonth month = YearMonth.of(spelt / Year.SIZE, spelt % Year.SIZE / DAYS + 1);
        int day = spelt % DAYS + 1; // of a year that has as many as twelve times as many
        return day <= month.lengthOfMonth() ? month.atDay(day) : null;
    }

    /** The number that two digits spell; far below zero if either is none. */
    private static int number(byte[] buffer, int offset) {
        int tens = buffer[offset] - '0';
        int ones = buffer[offset + 1] - '0';
        return (tens | (9 - tens) | ones | (9 - ones)) < 0 ? Short.MIN_VALUE : 10 * tens + ones;
    }

    private static final class Year {
        static final int SIZE = MONTHS * DAYS;

        private final @Nullable LocalDate[] dates = new LocalDate[SIZE];
        private final @Nullable DateWindow[] windows = new DateWindow[SIZE];
    }
}
