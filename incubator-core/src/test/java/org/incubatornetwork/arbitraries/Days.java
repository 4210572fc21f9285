package org.incubatornetwork.arbitraries;

import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.incubatornetwork.model.DateWindow;

/** Arbitraries of days, leap days and the ends of months and years more often than chance would have them. */
final class Days {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Days() {}

    /** Any day of the calendar that documents have, most of them of our time. */
    static Arbitrary<LocalDate> any() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, between(LocalDate.of(2000, 1, 1), LocalDate.of(2035, 12, 31))),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        FIRST,
                                        LAST,
                                        LocalDate.of(1900, 2, 28),
                                        LocalDate.of(1969, 12, 31),
                                        LocalDate.of(2000, 2, 29))))
                .withoutEdgeCases();
    }

    /** A day of a span, both ends included; it shrinks towards the first. */
    static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        Arbitrary<LocalDate> anyDay = Arbitraries.longs()
                .between(0, ChronoUnit.DAYS.between(first, last))
                .withDistribution(RandomDistribution.uniform())
                .map(first::plusDays);
        List<LocalDate> notable = IntStream.rangeClosed(first.getYear(), last.getYear())
                .boxed()
                .flatMap(year -> IntStream.of(1, 2, 3, 6, 12)
                        .mapToObj(month -> YearMonth.of(year, month).atEndOfMonth()))
                .filter(day -> day.getMonthValue() != 2 || day.getDayOfMonth() == 29)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
        return notable.isEmpty()
                ? anyDay.withoutEdgeCases()
                : Arbitraries.frequencyOf(Tuple.of(6, anyDay), Tuple.of(1, Arbitraries.of(notable)))
                        .withoutEdgeCases();
    }

    /** A date as vague as knowledge is. */
    static Arbitrary<DateWindow> windows() {
        return windows(any());
    }

    /** A date as vague as knowledge is, of any form, made of given days. */
    static Arbitrary<DateWindow> windows(Arbitrary<LocalDate> days) {
        Arbitrary<DateWindow> point = Combinators.combine(days, Arbitraries.of(0, 0, 1, 2))
                .as((day, precision) -> switch (precision) {
                    case 0 -> DateWindow.of(day);
                    case 1 -> DateWindow.of(YearMonth.from(day));
                    default -> DateWindow.of(Year.from(day));
                });
        Arbitrary<DateWindow> decade = days.map(day -> DateWindow.decade(Math.max(10, day.getYear() / 10 * 10)));
        Arbitrary<DateWindow> span = Combinators.combine(point, point)
                .as((one, other) -> one.isSurelyBefore(other) ? between(one, other) : between(other, one));
        return Arbitraries.frequencyOf(
                        Tuple.of(6, point),
                        Tuple.of(1, point.map(DateWindow::asUncertain)),
                        Tuple.of(1, point.map(DateWindow::asApproximate)),
                        Tuple.of(1, point.map(DateWindow::asUncertain).map(DateWindow::asApproximate)),
                        Tuple.of(1, decade),
                        Tuple.of(2, span),
                        Tuple.of(2, point.map(DateWindow::orLater)),
                        Tuple.of(2, point.map(DateWindow::orEarlier)),
                        Tuple.of(1, Arbitraries.just(DateWindow.unknown())))
                .withoutEdgeCases();
    }

    /** One or the other of two dates, or a day between them; they may overlap, where the first is not the later. */
    private static DateWindow between(DateWindow one, DateWindow other) {
        LocalDate first = one.earliest().orElseThrow();
        LocalDate last = other.latest().orElseThrow();
        return first.isAfter(last) ? one : DateWindow.between(first, last);
    }

    /** A positive duration. */
    static Arbitrary<Period> periods() {
        return Arbitraries.of(
                        Period.ofYears(5),
                        Period.ofMonths(18),
                        Period.ofDays(1),
                        Period.ofWeeks(6),
                        Period.of(1, 6, 0),
                        Period.of(0, 0, 90),
                        Period.of(2, 14, 40))
                .withoutEdgeCases();
    }
}
