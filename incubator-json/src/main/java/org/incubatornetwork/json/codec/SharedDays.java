package org.incubatornetwork.json.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import org.incubatornetwork.model.DateWindow;
import org.jspecify.annotations.Nullable;

/**
 * Days by their text {@code YYYY-MM-DD}, each made once in a read: a register repeats few of them many times. What is found is not
 * looked at: of a day that was met long ago nothing is in the cache of the processor any more.
 */
final class SharedDays {
    static final int LENGTH = 10;

    /** In place of the number of a day: that of any other text. */
    static final int NONE = -1;

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle TWO_BYTES =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /** {@code 0000-00-}, of which the first two bytes stand for a day, too. */
    private static final long NOUGHT = 0x2d30302d30303030L;

    /** What brings a byte up to its high bit, if it is more than nine where a digit is, and not zero where a hyphen is. */
    private static final long BEYOND = 0x7f76767f76767676L;

    private static final long HIGH_BITS = 0x8080808080808080L;

    private final @Nullable Year[] years = new Year[YEARS];

    /** The day of a number; null for none, and for a day the calendar lacks. */
    @Nullable LocalDate date(int spelt) {
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
    @Nullable DateWindow window(int spelt) {
        Year year = year(spelt);
        if (year == null) {
            return of(make(spelt));
        }
        DateWindow known = year.windows[spelt % Year.SIZE];
        if (known == null) {
            known = of(make(spelt));
            year.windows[spelt % Year.SIZE] = known;
        }
        return known;
    }

    private static @Nullable DateWindow of(@Nullable LocalDate day) {
        return day == null ? null : DateWindow.of(day);
    }

    /** Year, month and day that some bytes spell, the calendar aside, as one number; {@link #NONE} for any other text. */
    static int spelt(byte[] buffer, int offset, int end) {
        if (end - offset != LENGTH) {
            return NONE;
        }
        long head = (long) EIGHT_BYTES.get(buffer, offset) ^ NOUGHT;
        int tail = (short) TWO_BYTES.get(buffer, offset + Long.BYTES) ^ (short) NOUGHT;
        // Of each byte the high bit, where a digit is beyond nine or a hyphen is none.
        if (((head | (head + BEYOND)) & HIGH_BITS) != 0
                || ((tail | (tail + (short) BEYOND)) & (short) HIGH_BITS) != 0) {
            return NONE;
        }
        // Of each two digits the number, in the byte of the first.
        long numbers = 10 * head + (head >>> Byte.SIZE);
        int year = 100 * (int) (numbers & 0xff) + (int) ((numbers >>> (2 * Byte.SIZE)) & 0xff);
        int month = (int) ((numbers >>> (5 * Byte.SIZE)) & 0xff);
        int day = 10 * (tail & 0xff) + (tail >>> Byte.SIZE);
        return year < 1 || month < 1 || month > MONTHS || day < 1 || day > DAYS
                ? NONE
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
        int day = spelt % DAYS + 1; // of a year's slots each month has as many
        return day <= month.lengthOfMonth() ? month.atDay(day) : null;
    }

    private static final class Year {
        static final int SIZE = MONTHS * DAYS;

        private final @Nullable LocalDate[] dates = new LocalDate[SIZE];
        private final @Nullable DateWindow[] windows = new DateWindow[SIZE];
    }
}
