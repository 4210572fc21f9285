package org.incubatornetwork.metrics.metric;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A period of a report: the days from a start to an end, the start included and the end not.
 *
 * @param start the first day
 * @param end the first day after, later than the start
 */
public record ReportingPeriod(LocalDate start, LocalDate end) implements Serializable, Comparable<ReportingPeriod> {

    /**
     * Accepts a period of at least a day.
     *
     * @param start the first day
     * @param end the first day after
     * @throws IllegalArgumentException if the end is not after the start
     */
    public ReportingPeriod {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException(
                    "a period must end after its start, was from " + start + " to before " + end);
        }
    }

    /**
     * The period from a first day, included, to an end, excluded.
     *
     * @param start the first day
     * @param end the first day after
     * @return the period
     * @throws IllegalArgumentException if the end is not after the start
     */
    public static ReportingPeriod of(LocalDate start, LocalDate end) {
        return new ReportingPeriod(start, end);
    }

    /**
     * The period of a calendar year.
     *
     * @param year the year
     * @return from its 1 January to before the next
     */
    public static ReportingPeriod of(Year year) {
        return new ReportingPeriod(year.atDay(1), year.plusYears(1).atDay(1));
    }

    /**
     * The length of the period.
     *
     * @return the number of days, at least 1
     */
    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    /**
     * Whether the last day of the period has come by an as-of date.
     *
     * @param asOf a day
     * @return true if the day before the end is on or before it
     */
    public boolean isOverBy(LocalDate asOf) {
        return !end.minusDays(1).isAfter(asOf);
    }

    /** Compares periods by start, then by end. */
    @Override
    public int compareTo(ReportingPeriod other) {
        int order = start.compareTo(other.start);
        return order == 0 ? end.compareTo(other.end) : order;
    }

    /** Both days, as in {@code [2021-01-01, 2022-01-01)}. */
    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
