package org.incubatornetwork.history;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;

/**
 * Days as numbers: whole days since 1 January 1970, as {@link LocalDate#toEpochDay} counts them, because a history's days are
 * compared and subtracted by the million. Members of this package whose name ends in {@code Day} have such numbers; of each
 * there is a form in {@link LocalDate} as well, here or in the model.
 */
public final class EpochDay {
    /** Later than every day: of what has not come about, as far as is known. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Earlier than every day: of what has no bound in the past. */
    public static final int BEFORE_ALL = Integer.MIN_VALUE;

    /** Of 400 years, after which the calendar repeats itself. */
    private static final int DAYS_OF_ERA = 146_097;

    private static final long YEARS_OF_ERA = 400;

    /** From 1 March of the year 0 to 1 January 1970. */
    private static final int DAYS_TO_EPOCH = 719_468;

    /** From 1 March to 1 January. */
    private static final int DAYS_BEFORE_NEW_YEAR = 306;

    private static final int FEBRUARY = 11;

    private static final int FIRST_TELLABLE = of(LocalDate.of(1, 1, 1));
    private static final int LAST_TELLABLE = of(LocalDate.of(9999, 12, 31));

    private EpochDay() {}

    /**
     * The number of a day.
     *
     * @param day a day
     * @return its number; of a day millions of years away, that of the last that has one
     */
    public static int of(LocalDate day) {
        return within(day.toEpochDay());
    }

    private static int within(long day) {
        return (int) Math.max(BEFORE_ALL + 1, Math.min(NEVER - 1, day));
    }

    /**
     * The number of a day that may be missing.
     *
     * @param day a day, if there is one
     * @return its number; {@link #NEVER} if there is none
     */
    public static int orNever(Optional<LocalDate> day) {
        return day.isPresent() ? of(day.get()) : NEVER;
    }

    /**
     * The first day that a vague one may be.
     *
     * @param window the window of the day
     * @return its first day as a number; {@link #BEFORE_ALL} if it is open
     */
    public static int earliest(DateWindow window) {
        return window.earliestEpochDayOr(BEFORE_ALL);
    }

    /**
     * The last day that a vague one may be.
     *
     * @param window the window of the day
     * @return its last day as a number; {@link #NEVER} if it is open
     */
    public static int latest(DateWindow window) {
        return window.latestEpochDayOr(NEVER);
    }

    /**
     * The window between two epoch days, which need not be days of the years 1 to 9999, as an as-of day may be beyond them.
     *
     * @param earliest the first day, as a number; {@link #BEFORE_ALL} if it is open
     * @param latest the last day, as a number; {@link #NEVER} if it is open
     * @return the window; of a day before these years or after them it has the first or the last of theirs
     */
    public static DateWindow window(int earliest, int latest) {
        if (earliest == BEFORE_ALL) {
            return latest == NEVER ? DateWindow.unknown() : DateWindow.notAfter(tellable(latest));
        }
        return latest == NEVER
                ? DateWindow.notBefore(tellable(earliest))
                : DateWindow.between(tellable(earliest), tellable(latest));
    }

    private static LocalDate tellable(int day) {
        return date(Math.max(FIRST_TELLABLE, Math.min(LAST_TELLABLE, day)));
    }

    /**
     * The date of an epoch day.
     *
     * @param day a number of a day, neither {@link #NEVER} nor {@link #BEFORE_ALL}
     * @return the day
     */
    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /**
     * The date of an epoch day that may stand for no day.
     *
     * @param day a number
     * @return the day; empty for {@link #NEVER} and {@link #BEFORE_ALL}
     */
    public static Optional<LocalDate> dateIfAny(int day) {
        return day == NEVER || day == BEFORE_ALL ? Optional.empty() : Optional.of(date(day));
    }

    /**
     * The same day some months later.
     *
     * @param day a number of a day
     * @param months how many months, fewer than 0 for earlier
     * @return the day's number, or that of the month's last day where the month has no such day
     */
    public static int plusMonths(int day, int months) {
        int ofEra = ofEra(day);
        int year = yearOfEra(ofEra);
        int ofYear = ofEra - (int) daysBefore(year);
        int month = (5 * ofYear + 2) / 153;
        long all = 12L * year + month + months;
        long laterYear = Math.floorDiv(all, 12L);
        int laterMonth = (int) Math.floorMod(all, 12L);
        int lastOfMonth = (int) lengthOf(laterMonth, laterYear) - 1;
        int ofMonth = Math.min(ofYear - daysBeforeMonth(month), lastOfMonth);
        return within((long) day - ofEra + daysBefore(laterYear) + daysBeforeMonth(laterMonth) + ofMonth);
    }

    /**
     * The calendar year of a day.
     *
     * @param day a number of a day
     * @return the year
     */
    public static int year(int day) {
        int ofEra = ofEra(day);
        int year = yearOfEra(ofEra);
        long era = Math.floorDiv((long) day + DAYS_TO_EPOCH, DAYS_OF_ERA);
        return (int) (YEARS_OF_ERA * era) + year + (ofEra - daysBefore(year) < DAYS_BEFORE_NEW_YEAR ? 0 : 1);
    }

    /**
     * The first day of a calendar year.
     *
     * @param year the year
     * @return the number of its 1 January
     */
    public static int newYear(int year) {
        return within(daysBefore(year - 1L) + DAYS_BEFORE_NEW_YEAR - DAYS_TO_EPOCH);
    }

    /**
     * Whether a day is the last of a quarter: of March, June, September or December.
     *
     * @param day a number of a day
     * @return true if the next day begins a quarter
     */
    public static boolean isLastOfQuarter(int day) {
        int ofEra = ofEra(day);
        long ofYear = ofEra - daysBefore(yearOfEra(ofEra));
        return ofYear == 30 || ofYear == 121 || ofYear == 213 || ofYear == 305;
    }

    /** Puts the first of some days in order, each once; how many these are. */
    static int putInOrder(int[] days, int count) {
        Arrays.sort(days, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || days[i] != days[distinct - 1]) {
                days[distinct++] = days[i];
            }
        }
        return distinct;
    }

    // In what follows a year begins in March: a leap day comes last then and moves no other. It is reckoned in
    // numbers, since dates would be most that anniversaries allocate.

    /** How many days of the 400 years that a day is in are before it. */
    private static int ofEra(int day) {
        return Math.floorMod((long) day + DAYS_TO_EPOCH, DAYS_OF_ERA);
    }

    /** Which of these 400 years a day is in. */
    private static int yearOfEra(int ofEra) {
        return (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / (DAYS_OF_ERA - 1)) / 365;
    }

    /** How many days are between the beginnings of the year 0 and of another. */
    private static long daysBefore(long year) {
        return 365 * year + Math.floorDiv(year, 4L) - Math.floorDiv(year, 100L) + Math.floorDiv(year, YEARS_OF_ERA);
    }

    /** How many days of a year are before a month, March being 0. */
    private static int daysBeforeMonth(int month) {
        return (153 * month + 2) / 5;
    }

    private static long lengthOf(int month, long year) {
        long end = month == FEBRUARY ? daysBefore(year + 1) - daysBefore(year) : daysBeforeMonth(month + 1);
        return end - daysBeforeMonth(month);
    }
}
