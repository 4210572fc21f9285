package org.incubatornetwork.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * One day of which it is known only that it lies somewhere from an earliest to a latest day, both included; either may
 * be open, and both where nothing is known of it. {@code 2001} is "some day of 2001", and not a period of a year. An exact day
 * is a window of one.
 *
 * <p>Its text is in EDTF (ISO 8601-2:2019, level 1 and the "one of a set" of level 2), with years from 0001 to 9999:
 *
 * <ul>
 *   <li>a day {@code 2020-02-14}, a month {@code 2015-10} or a year {@code 2001}. A mark says that it is uncertain {@code
 *       2001?}, approximate {@code 2001~} or both {@code 2001%}; it is kept, and moves neither bound;
 *   <li>a decade {@code 201X};
 *   <li>one of a span of days, months or years {@code [2023-11..2024-02]}; an end may be open {@code [..2024-06-30]}, and so may
 *       both {@code [..]}: some day, nobody knows which.
 * </ul>
 *
 * <p>Of the texts that name the same days the shortest is written: {@code 2023} for {@code [2023-01-01..2023-12-31]}. Only a
 * span with an open end keeps the days, months or years it was given, for a single bound may well be the last day of a year.
 * Windows are equal if their texts are.
 *
 * <pre>{@code
 * DateWindow founded = DateWindow.parse("2014~");
 * founded.narrowedTo(DateWindow.parse("[..2014-06-30]")).orElseThrow();  // [2014-01..2014-06]
 * }</pre>
 */
public final class DateWindow extends MarkedDay implements NoBean {
    private static final long serialVersionUID = 1L;

    private static final int OPEN_BEFORE = Integer.MIN_VALUE;
    private static final int OPEN_AFTER = Integer.MAX_VALUE;
    private static final DateWindow UNKNOWN = closed(OPEN_BEFORE, OPEN_AFTER);

    // A register has a window for every day of a fact: no object for a bound, and 11 bytes of fields, which with a
    // header of 12 are the 24 that a LocalDate takes.
    private final int earliest;
    private final int latest;

    /** How precise the one end is if the other is open, as in {@link DateText}; 0 if neither is. */
    final byte openPrecision;

    private DateWindow(int earliest, int latest, int openPrecision, char mark) {
        super(mark);
        this.earliest = earliest;
        this.latest = latest;
        this.openPrecision = (byte) openPrecision;
    }

    private static DateWindow closed(int earliest, int latest) {
        return new DateWindow(earliest, latest, 0, NO_MARK);
    }

    /**
     * A day that is known.
     *
     * @param day the day
     * @return the window of that one day
     * @throws IllegalArgumentException if its year is not from 1 to 9999
     */
    public static DateWindow of(LocalDate day) {
        int epochDay = epochDay(day);
        return closed(epochDay, epochDay);
    }

    /**
     * Some day of a month.
     *
     * @param month the month
     * @return the window from its first to its last day
     * @throws IllegalArgumentException if its year is not from 1 to 9999
     */
    public static DateWindow of(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Some day of a year.
     *
     * @param year the year
     * @return the window from its first to its last day
     * @throws IllegalArgumentException if it is not from 1 to 9999
     */
    public static DateWindow of(Year year) {
        return between(year.atDay(1), year.atDay(year.length()));
    }

    /**
     * Some day of a decade.
     *
     * @param firstYear its first year: 2010 for {@code 201X}
     * @return the window of its ten years
     * @throws IllegalArgumentException if the year does not end in 0, or is not from 10 to 9990
     */
    public static DateWindow decade(int firstYear) {
        if (firstYear < 10 || firstYear > 9990 || firstYear % 10 != 0) {
            throw new IllegalArgumentException("a decade must start in 10, 20, ... or 9990, was " + firstYear);
        }
        return between(LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + 9, 12, 31));
    }

    /**
     * Some day of a span.
     *
     * @param earliest the first day it may be
     * @param latest the last day it may be
     * @return the window
     * @throws IllegalArgumentException if the latest is before the earliest, or a year is not from 1 to 9999
     */
    public static DateWindow between(LocalDate earliest, LocalDate latest) {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "a date window must not end before it starts, was " + earliest + " to " + latest);
        }
        return closed(epochDay(earliest), epochDay(latest));
    }

    /**
     * Some day on or after another.
     *
     * @param earliest the first day it may be
     * @return the window
     * @throws IllegalArgumentException if the year is not from 1 to 9999
     */
    public static DateWindow notBefore(LocalDate earliest) {
        return of(earliest).orLater();
    }

    /**
     * Some day on or before another.
     *
     * @param latest the last day it may be
     * @return the window
     * @throws IllegalArgumentException if the year is not from 1 to 9999
     */
    public static DateWindow notAfter(LocalDate latest) {
        return of(latest).orEarlier();
    }

    /**
     * Some day, nobody knows which.
     *
     * @return the window that is open on both sides
     */
    public static DateWindow unknown() {
        return UNKNOWN;
    }

    private static int epochDay(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("a year must be from 1 to 9999, was " + day.getYear());
        }
        return (int) day.toEpochDay();
    }

    /**
     * The window with a given text.
     *
     * @param text the text, in any spelling named above
     * @return the window
     * @throws IllegalArgumentException if the text is malformed, names a day the calendar lacks, or ends before it starts
     */
    public static DateWindow parse(String text) {
        return DateText.parse(text);
    }

    /**
     * The window that a text means which {@link #parse} refuses because of the ends of its span: they differ in precision,
     * are decades, or have a mark.
     *
     * @param text the text, such as {@code [2014..2015-06]}
     * @return what lies between the ends, here {@code [2014-01..2015-06]}; empty if the text is no span
     */
    public static Optional<DateWindow> suggest(String text) {
        return DateText.suggest(text);
    }

    /**
     * The same days, or any later one: {@code [2013..]} for {@code 2013}.
     *
     * @return the window from the earliest day on, as precise as this one and without a mark
     * @throws IllegalArgumentException if it has no earliest day
     */
    public DateWindow orLater() {
        if (earliest == OPEN_BEFORE) {
            throw new IllegalArgumentException("expected a window with an earliest day, was " + this);
        }
        return new DateWindow(earliest, OPEN_AFTER, DateText.precision(this), NO_MARK);
    }

    /**
     * The same days, or any earlier one: {@code [..2013]} for {@code 2013}.
     *
     * @return the window up to the latest day, as precise as this one and without a mark
     * @throws IllegalArgumentException if it has no latest day
     */
    public DateWindow orEarlier() {
        if (latest == OPEN_AFTER) {
            throw new IllegalArgumentException("expected a window with a latest day, was " + this);
        }
        return new DateWindow(OPEN_BEFORE, latest, DateText.precision(this), NO_MARK);
    }

    /**
     * The same day marked as uncertain: whoever says so doubts it.
     *
     * @return the window with the mark {@code ?}, or {@code %} if it is approximate
     * @throws IllegalArgumentException if it is not a day, a month or a year
     */
    public DateWindow asUncertain() {
        return marked(isApproximate() ? '%' : '?');
    }

    /**
     * The same day marked as approximate: it is an estimate.
     *
     * @return the window with the mark {@code ~}, or {@code %} if it is uncertain
     * @throws IllegalArgumentException if it is not a day, a month or a year
     */
    public DateWindow asApproximate() {
        return marked(isUncertain() ? '%' : '~');
    }

    /**
     * The same day without a mark.
     *
     * @return the window with the same bounds, neither uncertain nor approximate
     */
    public DateWindow unmarked() {
        return mark == NO_MARK ? this : closed(earliest, latest);
    }

    /** The same day with one of the marks. */
    DateWindow marked(char mark) {
        if (!DateText.isPoint(this)) {
            throw new IllegalArgumentException("expected a day, month or year to mark with " + mark + ", was " + this);
        }
        return new DateWindow(earliest, latest, 0, mark);
    }

    /**
     * The first day of the window.
     *
     * @return the day, included; empty if open
     */
    public Optional<LocalDate> earliest() {
        return earliest != OPEN_BEFORE ? Optional.of(LocalDate.ofEpochDay(earliest)) : Optional.empty();
    }

    /**
     * The last day of the window.
     *
     * @return the day, included; empty if open
     */
    public Optional<LocalDate> latest() {
        return latest != OPEN_AFTER ? Optional.of(LocalDate.ofEpochDay(latest)) : Optional.empty();
    }

    /**
     * The first day of the window as a number, for computations on many days.
     *
     * @param ifOpen what stands for an open end there
     * @return the day, counted from 1 January 1970; the parameter if open
     */
    public int earliestEpochDayOr(int ifOpen) {
        return earliest != OPEN_BEFORE ? earliest : ifOpen;
    }

    /**
     * The last day of the window as a number, for computations on many days.
     *
     * @param ifOpen what stands for an open end there
     * @return the day, included, counted from 1 January 1970; the parameter if open
     */
    public int latestEpochDayOr(int ifOpen) {
        return latest != OPEN_AFTER ? latest : ifOpen;
    }

    /**
     * Whether nothing is known of the day.
     *
     * @return true if the window is open on both sides
     */
    public boolean isUnknown() {
        return earliest == OPEN_BEFORE && latest == OPEN_AFTER;
    }

    /**
     * Whether the day is known, be it marked or not.
     *
     * @return true if there is but one day it may be
     */
    public boolean isExact() {
        return earliest == latest;
    }

    /**
     * The day itself, where it is known, be it marked or not.
     *
     * @return the one day of the window; empty if there are more
     */
    public Optional<LocalDate> day() {
        return isExact() ? earliest() : Optional.empty();
    }

    /**
     * Whether the day of the window has surely come by an as-of date.
     *
     * @param asOf a day
     * @return true if the latest day is on or before it
     */
    public boolean hasSurelyComeBy(LocalDate asOf) {
        return latest != OPEN_AFTER && latest <= asOf.toEpochDay();
    }

    /**
     * Whether the day of the window may have come by an as-of date.
     *
     * @param asOf a day
     * @return true if the earliest day is on or before it, or open
     */
    public boolean mayHaveComeBy(LocalDate asOf) {
        return earliest == OPEN_BEFORE || earliest <= asOf.toEpochDay();
    }

    /**
     * Whether the day is surely before another. Of any two, either one is surely before the other, or they overlap.
     *
     * @param other the other day
     * @return true if the latest day is before the earliest of the other
     */
    public boolean isSurelyBefore(DateWindow other) {
        return latest < other.earliest;
    }

    /**
     * Whether the day may be the same as another.
     *
     * @param other the other day
     * @return true if there is a day that both may be
     */
    public boolean overlaps(DateWindow other) {
        return !isSurelyBefore(other) && !other.isSurelyBefore(this);
    }

    /**
     * Whether the window has the same bounds as another, however the two are spelled and marked.
     *
     * @param other the other day
     * @return true if both have the same bounds
     */
    public boolean hasBoundsOf(DateWindow other) {
        return earliest == other.earliest && latest == other.latest;
    }

    /**
     * The window of the days that lie both in this window and in another.
     *
     * @param other the other window
     * @return the days of both, by the window itself or else the other if it has just those; empty if there is none
     */
    public Optional<DateWindow> narrowedTo(DateWindow other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        DateWindow both = closed(Math.max(earliest, other.earliest), Math.min(latest, other.latest));
        return Optional.of(both.hasBoundsOf(this) ? this : both.hasBoundsOf(other) ? other : both);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateWindow window
                && hasBoundsOf(window)
                && openPrecision == window.openPrecision
                && mark == window.mark;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * earliest + latest) + openPrecision) + mark;
    }

    /** The text in EDTF, in the one spelling the window has. */
    @Override
    public String toString() {
        String text = DateText.of(this);
        return mark == NO_MARK ? text : text + mark;
    }

    /** A window that could not be parsed is none, wherever its bytes come from. */
    private Object readResolve() {
        return parse(toString());
    }
}
