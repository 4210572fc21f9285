package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** A time of a {@link MetricSeries}: an as-of date, and perhaps a period. */
public final class MetricTime implements Serializable {
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
        return new MetricTime(asOf, period);
    }

    /**
     * The times of calendar years, all as known on one day.
     *
     * @param asOf the day whose knowledge is asked for, for example that of a register's extraction
     * @param first the first year
     * @param last the last year, included
     * @return the years in order; those that are not over by the day have no results
     */
    public static ImmutableList<MetricTime> years(LocalDate asOf, Year first, Year last) {
        return IntStream.rangeClosed(first.getValue(), last.getValue())
                .mapToObj(year -> of(asOf, ReportingPeriod.of(Year.of(year))))
                .collect(ImmutableList.toImmutableList());
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
