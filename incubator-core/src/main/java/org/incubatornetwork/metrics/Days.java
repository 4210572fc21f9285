package org.incubatornetwork.metrics;

import java.time.LocalDate;
import java.util.Optional;

/** Days as numbers, counted from 1 January 1970, because they are compared and subtracted by the million. */
final class Days {
    /** Later than every day. */
    static final int NEVER = Integer.MAX_VALUE;
    /** Earlier than every day. */
    static final int BEFORE = Integer.MIN_VALUE;

    private Days() {}

    /** The number of a day; of one millions of years away, that of the last that has one. */
    static int of(LocalDate day) {
        return (int) Math.max(BEFORE + 1, Math.min(NEVER - 1, day.toEpochDay()));
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** The day, or {@link #NEVER} if it is not known on the as-of date. */
    static int known(Optional<LocalDate> day, int asOf) {
        if (day.isEmpty()) {
            return NEVER;
        }
        int number = of(day.get());
        return number <= asOf ? number : NEVER;
    }

    static Optional<LocalDate> optional(int day) {
        return day == NEVER || day == BEFORE ? Optional.empty() : Optional.of(date(day));
    }

    /** The same day some months later, or the month's last where it has no such day. */
    static int plusMonths(int day, int months) {
        return of(date(day).plusMonths(months));
    }

    static int year(int day) {
        return date(day).getYear();
    }

    /** The 1 January of a year. */
    static int newYear(int year) {
        return of(LocalDate.of(year, 1, 1));
    }

    /** The day at which a survival curve is read at a horizon of m months: m months of 30.4375 days, to the nearest day. */
    static int ofMonths(int months) {
        return Math.floorDiv(months * 974 + 16, 32);
    }
}
