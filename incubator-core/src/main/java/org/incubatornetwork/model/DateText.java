package org.incubatornetwork.model;

import com.google.common.base.CharMatcher;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a {@link DateWindow}. How precise a day is, is told by how much of {@code YYYY-MM-DD} is there. */
final class DateText {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private static final String EXPECTED =
            "a date in EDTF: 2020-02-14, 2015-10, 2001, 2001?, 201X, [2023..2024], [2023-01-01..], [..2024-12-31] or [..]";
    private static final CharMatcher NOT_IN_A_SPAN = CharMatcher.anyOf("X?~%");

    private DateText() {}

    // ---- reading

    static DateWindow parse(String text) {
        if (!text.startsWith("[")) {
            return point(text, text);
        }
        DateWindow window = span(text);
        if (!hasPlainEnds(text)) {
            throw new IllegalArgumentException("expected a span of two days, two months or two years without marks, as "
                    + window + ", was " + Grammar.shown(text));
        }
        return window;
    }

    static Optional<DateWindow> suggest(String text) {
        try {
            return text.startsWith("[") ? Optional.of(span(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The window of a span, whatever points its ends are. */
    private static DateWindow span(String text) {
        int dots = text.indexOf("..");
        if (dots < 0 || !text.endsWith("]")) {
            throw malformed(text);
        }
        String first = text.substring(1, dots);
        String last = text.substring(dots + 2, text.length() - 1);
        if (first.isEmpty() && last.isEmpty()) {
            return DateWindow.unknown();
        }
        if (last.isEmpty()) {
            return point(first, text).orLater();
        }
        DateWindow latest = point(last, text);
        return first.isEmpty()
                ? latest.orEarlier()
                : DateWindow.between(
                        point(first, text).earliest().orElseThrow(),
                        latest.latest().orElseThrow());
    }

    /** Whether the ends of a span are days, months or years, and both the same. */
    private static boolean hasPlainEnds(String span) {
        int dots = span.indexOf("..");
        int first = dots - 1;
        int last = span.length() - dots - 3;
        return (first == last || first == 0 || last == 0) && NOT_IN_A_SPAN.matchesNoneOf(span);
    }

    /** The window of a day, month, year or decade, with its mark. The text is what it is part of. */
    private static DateWindow point(String point, String text) {
        char mark = point.isEmpty() ? ' ' : point.charAt(point.length() - 1);
        return mark == '?' || mark == '~' || mark == '%'
                ? unmarked(point.substring(0, point.length() - 1), text).marked(mark)
                : unmarked(point, text);
    }

    private static DateWindow unmarked(String point, String text) {
        boolean isDecade = point.length() == YEAR && point.endsWith("X");
        String digits = isDecade ? point.substring(0, YEAR - 1) + "0" : point;
        if (!isDate(digits)) {
            throw malformed(text);
        }
        int year = number(digits, 0, YEAR);
        if (digits.length() == YEAR) {
            return isDecade ? DateWindow.decade(year) : DateWindow.of(Year.of(year));
        }
        int month = number(digits, YEAR + 1, MONTH);
        int day = digits.length() == DAY ? number(digits, MONTH + 1, DAY) : 1;
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw new IllegalArgumentException("expected a date that the calendar has, was " + Grammar.shown(text));
        }
        return digits.length() == DAY
                ? DateWindow.of(LocalDate.of(year, month, day))
                : DateWindow.of(YearMonth.of(year, month));
    }

    /** Whether a text has the form of a day, a month or a year. */
    private static boolean isDate(String text) {
        if (text.length() != YEAR && text.length() != MONTH && text.length() != DAY) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDash = i == YEAR || i == MONTH;
            if (isDash ? c != '-' : (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("expected " + EXPECTED + ", was " + Grammar.shown(text));
    }

    // ---- writing

    /** The text of a window, but for its mark. */
    static String of(DateWindow window) {
        LocalDate earliest = window.earliest().orElse(null);
        LocalDate latest = window.latest().orElse(null);
        if (earliest == null || latest == null) {
            return "[" + cut(earliest, window.openPrecision) + ".." + cut(latest, window.openPrecision) + "]";
        }
        if (earliest.equals(latest)) {
            return earliest.toString();
        }
        int precision = precision(earliest, latest);
        String first = cut(earliest, precision);
        String last = cut(latest, precision);
        if (first.equals(last)) {
            return first;
        }
        return isDecade(first, last) ? first.substring(0, YEAR - 1) + "X" : "[" + first + ".." + last + "]";
    }

    private static String cut(@Nullable LocalDate day, int precision) {
        return day == null ? "" : day.toString().substring(0, precision);
    }

    /** What a window is precise to; of one with an open end, what it was given. */
    static int precision(DateWindow window) {
        return window.openPrecision != 0
                ? window.openPrecision
                : precision(window.earliest().orElseThrow(), window.latest().orElseThrow());
    }

    /** The least precision that tells the first day of a span from the day before it, and the last from the day after. */
    private static int precision(LocalDate first, LocalDate last) {
        if (first.getDayOfMonth() != 1 || last.getDayOfMonth() != last.lengthOfMonth()) {
            return DAY;
        }
        return first.getMonthValue() == 1 && last.getMonthValue() == 12 ? YEAR : MONTH;
    }

    private static boolean isDecade(String first, String last) {
        return first.length() == YEAR && first.endsWith("0") && last.equals(first.substring(0, YEAR - 1) + "9");
    }

    /** Whether a window is a day, a month or a year. */
    static boolean isPoint(DateWindow window) {
        String text = of(window);
        return !text.startsWith("[") && !text.endsWith("X");
    }
}
