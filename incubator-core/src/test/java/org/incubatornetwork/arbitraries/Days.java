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
        return Combinators.combine(any(), any(), Arbitraries.integers().between(0, 6))
                .as((one, other, form) -> switch (form) {
                    case 0, 1 -> DateWindow.of(one);
                    case 2 -> DateWindow.of(YearMonth.from(one));
                    case 3 -> DateWindow.of(Year.from(one));
                    case 4 -> one.isBefore(other) ? DateWindow.between(one, other) : DateWindow.between(other, one);
                    case 5 -> DateWindow.notBefore(one);
                    default -> DateWindow.notAfter(one);
                })
                .withoutEdgeCases();
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
