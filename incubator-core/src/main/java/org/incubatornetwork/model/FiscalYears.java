package org.incubatornetwork.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The sales of a startup in its fiscal years, by the day on which each was over: of one year several figures may be told. Months, quarters
 * and half-years are left out, as are longer periods: a year may be a month short or long of twelve.
 */
final class FiscalYears {
    private static final long MORE_THAN_A_YEAR = 367;

    private final NavigableMap<LocalDate, List<Money>> years = new TreeMap<>();

    private FiscalYears(Startup startup, long from, LocalDate last) {
        for (Revenue sales : startup.revenues()) {
            boolean isMeant = sales.end().toEpochDay() >= from && !sales.end().isAfter(last);
            if (isMeant && isYear(sales.start(), sales.end())) {
                years.computeIfAbsent(sales.end(), end -> new ArrayList<>()).add(sales.amount());
            }
        }
    }

    static FiscalYears of(Startup startup) {
        return new FiscalYears(startup, Long.MIN_VALUE, LocalDate.MAX);
    }

    /** Those that may count on a day from one to another: no older ones, so that little is made of long lists. */
    static FiscalYears of(Startup startup, LocalDate first, LocalDate last) {
        return new FiscalYears(startup, first.toEpochDay() - MORE_THAN_A_YEAR, last);
    }

    private static boolean isYear(LocalDate start, LocalDate end) {
        return !end.isBefore(start.plusMonths(11)) && !end.isAfter(start.plusMonths(13));
    }

    /** Whether the last year before a day is told, and all that is told of it meets a condition. */
    boolean isSurely(Predicate<Money> condition, LocalDate day) {
        Map.Entry<LocalDate, List<Money>> year = years.floorEntry(day);
        return year != null
                && year.getKey().plusYears(1).isAfter(day)
                && year.getValue().stream().allMatch(condition);
    }

    /** Whether all that is told of some year meets a condition. */
    boolean isSurelyOnce(Predicate<Money> condition) {
        return years.values().stream().anyMatch(told -> told.stream().allMatch(condition));
    }

    /** Whether the last year before a day that lies from one to another may meet a condition, as one of which nothing is told may. */
    boolean mayBe(Predicate<Money> condition, LocalDate first, LocalDate last) {
        Map.Entry<LocalDate, List<Money>> year = years.floorEntry(first);
        while (year != null && year.getValue().stream().noneMatch(condition)) {
            Map.Entry<LocalDate, List<Money>> next = years.higherEntry(year.getKey());
            LocalDate untold = year.getKey().plusYears(1);
            if (next == null || next.getKey().isAfter(last)) {
                return !untold.isAfter(last);
            }
            year = next.getKey().isAfter(untold) ? null : next;
        }
        return true;
    }
}
