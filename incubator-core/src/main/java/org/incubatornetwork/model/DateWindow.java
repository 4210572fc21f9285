package org.incubatornetwork.model;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;

/**
 * One day of which it is known only that it lies somewhere from an earliest to a latest day, both included; either may
 * be open, but not both. {@code 2001} is "some day of 2001", and not a period of a year.
 *
 * <p>Its text is in EDTF (ISO 8601-2:2019, level 1 and the "one of a set" of level 2): a day {@code 2020-02-14}, a month
 * {@code 2015-10}, a year {@code 2001}, one of a span {@code [2023..2024]}, and a span with an open end {@code
 * [2023-01-01..]} or {@code [..2024-12-31]}. Years are from 0001 to 9999.
 */
@Value.Immutable
public abstract sealed class DateWindow implements Serializable permits ImmutableDateWindow {
    private static final String EXPECTED =
            "a date in EDTF: 2020-02-14, 2015-10, 2001, [2023..2024], [2023-01-01..] or [..2024-12-31]";
    private static final Pattern SPAN = Pattern.compile("\\[([0-9-]*)\\.\\.([0-9-]*)]");
    private static final Pattern POINT = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    DateWindow() {}

    /**
     * A day that is known.
     *
     * @param day the day
     * @return the window of that one day
     * @throws IllegalArgumentException if its year is not from 1 to 9999
     */
    public static DateWindow of(LocalDate day) {
        return build(Optional.of(day), Optional.of(day));
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
        return between(year.atDay(1), year.atMonth(12).atEndOfMonth());
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
        return build(Optional.of(earliest), Optional.of(latest));
    }

    /**
     * Some day on or after another.
     *
     * @param earliest the first day it may be
     * @return the window
     * @throws IllegalArgumentException if the year is not from 1 to 9999
     */
    public static DateWindow notBefore(LocalDate earliest) {
        return build(Optional.of(earliest), Optional.empty());
    }

    /**
     * Some day on or before another.
     *
     * @param latest the last day it may be
     * @return the window
     * @throws IllegalArgumentException if the year is not from 1 to 9999
     */
    public static DateWindow notAfter(LocalDate latest) {
        return build(Optional.empty(), Optional.of(latest));
    }

    private static DateWindow build(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        return ImmutableDateWindow.of(earliest, latest);
    }

    /**
     * The window with a given text.
     *
     * @param text the text, in any spelling named above; spans may mix days, months and years
     * @return the window
     * @throws IllegalArgumentException if the text is malformed, names a day the calendar lacks, or ends before it starts
     */
    public static DateWindow parse(String text) {
        try {
            Matcher span = SPAN.matcher(text);
            if (span.matches()) {
                return build(
                        point(span.group(1)).flatMap(DateWindow::earliest),
                        point(span.group(2)).flatMap(DateWindow::latest));
            }
            return point(text).orElseThrow(() -> malformed(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no such day: " + Grammar.shown(text), e);
        }
    }

    /** The window of a day, month or year; nothing for the empty text, which is an open end. */
    private static Optional<DateWindow> point(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher point = POINT.matcher(text);
        if (!point.matches()) {
            throw malformed(text);
        }
        int year = Integer.parseInt(point.group(1));
        if (point.group(2) == null) {
            return Optional.of(of(Year.of(year)));
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(point.group(2)));
        return Optional.of(point.group(3) == null ? of(month) : of(month.atDay(Integer.parseInt(point.group(3)))));
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("expected " + EXPECTED + ", was " + Grammar.shown(text));
    }

    /**
     * The first day of the window.
     *
     * @return the day, included; empty if open
     */
    @Value.Parameter
    public abstract Optional<LocalDate> earliest();

    /**
     * The last day of the window.
     *
     * @return the day, included; empty if open
     */
    @Value.Parameter
    public abstract Optional<LocalDate> latest();

    /**
     * The day itself, where it is known.
     *
     * @return the one day of the window; empty if there are more
     */
    public final Optional<LocalDate> day() {
        return earliest().equals(latest()) ? earliest() : Optional.empty();
    }

    /**
     * Whether the day is surely before another.
     *
     * @param other the other day
     * @return true if its latest day is before the other's earliest
     */
    public final boolean isSurelyBefore(DateWindow other) {
        return latest().isPresent()
                && other.earliest().isPresent()
                && latest().get().isBefore(other.earliest().get());
    }

    /**
     * Whether the day has surely come.
     *
     * @param asOf a day
     * @return true if the latest day is on or before it
     */
    public final boolean hasSurelyComeBy(LocalDate asOf) {
        return latest().isPresent() && !latest().get().isAfter(asOf);
    }

    /**
     * Whether the day may have come.
     *
     * @param asOf a day
     * @return true if the earliest day is on or before it, or open
     */
    public final boolean mayHaveComeBy(LocalDate asOf) {
        return earliest().isEmpty() || !earliest().get().isAfter(asOf);
    }

    @Value.Check
    void check() {
        if (earliest().isEmpty() && latest().isEmpty()) {
            throw new IllegalArgumentException("a date window must have an earliest or a latest day");
        }
        earliest().ifPresent(DateWindow::checkYear);
        latest().ifPresent(DateWindow::checkYear);
        if (earliest().isPresent()
                && latest().isPresent()
                && latest().get().isBefore(earliest().get())) {
            throw new IllegalArgumentException("a date window must not end before it starts, was "
                    + earliest().get() + " to " + latest().get());
        }
    }

    private static void checkYear(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new IllegalArgumentException("a year must be from 1 to 9999, was " + day.getYear());
        }
    }

    /** The text in EDTF, in its one spelling: the shortest that names the same days; an open end goes with a day. */
    @Override
    public final String toString() {
        if (earliest().isEmpty() || latest().isEmpty()) {
            return "[" + earliest().map(LocalDate::toString).orElse("") + ".."
                    + latest().map(LocalDate::toString).orElse("") + "]";
        }
        LocalDate first = earliest().get();
        LocalDate last = latest().get();
        if (first.equals(last)) {
            return first.toString();
        }
        boolean months = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
        boolean years = months && first.getMonthValue() == 1 && last.getMonthValue() == 12;
        String from = first.toString().substring(0, years ? 4 : months ? 7 : 10);
        String to = last.toString().substring(0, years ? 4 : months ? 7 : 10);
        return from.equals(to) ? from : "[" + from + ".." + to + "]";
    }
}
