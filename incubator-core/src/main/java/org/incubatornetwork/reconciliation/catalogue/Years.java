package org.incubatornetwork.reconciliation.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Durations in years, with fractions: a month is a twelfth of one, a day is one by 365.2425. */
final class Years {
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_YEAR = new BigDecimal("365.2425");

    private Years() {}

    static BigDecimal of(Period period) {
        return BigDecimal.valueOf(period.toTotalMonths())
                .divide(MONTHS_OF_YEAR, Ranges.DIGITS)
                .add(ofDays(period.get(ChronoUnit.DAYS)));
    }

    /** From the start of the first day to the end of the last. */
    static BigDecimal between(LocalDate first, LocalDate last) {
        return ofDays(ChronoUnit.DAYS.between(first, last) + 1);
    }

    private static BigDecimal ofDays(long days) {
        return BigDecimal.valueOf(days).divide(DAYS_OF_YEAR, Ranges.DIGITS);
    }
}
