package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/** A time of a {@link MetricSeries}: an as-of date, and perhaps a period. */
public final class MetricTime implements Serializable, NoBean {
    private static final long serialVersionUID = 1L;

    private final LocalDate asOf;
    private final @Nullable ReportingPeriod period;

    private MetricTime(LocalDate asOf, @Nullable ReportingPeriod period) {
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.period = period;
    }

    /**
     * A time without a period.
     *
     * @param asOf the day whose knowledge is asked for
     * @return the time
     */
    public static MetricTime of(LocalDate asOf) {
        return new MetricTime(asOf, null);
    }

    /**
     * A time with a period, as known on a day.
     *
     * @param asOf the day whose knowledge is asked for
     * @param period the period
     * @return the time
     */
    public static MetricTime of(LocalDate asOf, ReportingPeriod period) {
        Objects.requireNonNull(period);
        return new MetricTime(asOf, period);
    }

    /**
     * The times of calendar years, all as known on one day.
     *
     * @param asOf the day whose knowledge is asked for, for example that of a register's extraction
     * @param first the first year
     * @param last the last year, included
     * @return the years in order; those that are not over by the day have no results
     * @throws IllegalArgumentException if the last year is before the first
     */
    public static ImmutableList<MetricTime> years(LocalDate asOf, Year first, Year last) {
        inOrder(first, last, "year");
        return IntStream.rangeClosed(first.getValue(), last.getValue())
                .mapToObj(year -> of(asOf, ReportingPeriod.of(Year.of(year))))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The times of calendar months, all as known on one day.
     *
     * @param asOf the day whose knowledge is asked for, for example that of a register's extraction
     * @param first the first month
     * @param last the last month, included
     * @return the months in order; those that are not over by the day have no results
     * @throws IllegalArgumentException if the last month is before the first
     */
    public static ImmutableList<MetricTime> months(LocalDate asOf, YearMonth first, YearMonth last) {
        inOrder(first, last, "month");
        return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(first, last))
                .mapToObj(first::plusMonths)
                .map(month -> of(
                        asOf,
                        ReportingPeriod.of(month.atDay(1), month.plusMonths(1).atDay(1))))
                .collect(ImmutableList.toImmutableList());
    }

    private static <T extends Comparable<T>> void inOrder(T first, T last, String unit) {
        if (last.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "the last " + unit + " must not be before the first, was from " + first + " to " + last);
        }
    }

    /**
     * A period so far: what of it has passed by a day, that day included. Of a year that is the year to date; a period that is over by
     * the day is the whole of it.
     *
     * <pre>{@code
     * LocalDate day = LocalDate.of(2024, 5, 31);
     * MetricTime.soFar(day, ReportingPeriod.of(Year.of(2024)));  // [2024-01-01, 2024-06-01) as of 2024-05-31
     * }</pre>
     *
     * @param asOf the day, whose knowledge is asked for
     * @param period the period
     * @return the time
     * @throws IllegalArgumentException if the period starts after the day
     */
    public static MetricTime soFar(LocalDate asOf, ReportingPeriod period) {
        if (period.start().isAfter(asOf)) {
            throw new IllegalArgumentException("nothing of the period " + period + " has passed by " + asOf);
        }
        return of(asOf, period.isOverBy(asOf) ? period : ReportingPeriod.of(period.start(), asOf.plusDays(1)));
    }

    /**
     * The as-of date of the time.
     *
     * @return the as-of date
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The period of the time.
     *
     * @return the period, if there is one
     */
    public Optional<ReportingPeriod> period() {
        return Optional.ofNullable(period);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MetricTime that && asOf.equals(that.asOf) && Objects.equals(period, that.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, period);
    }

    /** The period, if there is one, and the as-of date. */
    @Override
    public String toString() {
        return (period == null ? "" : period + " ") + "as of " + asOf;
    }
}
