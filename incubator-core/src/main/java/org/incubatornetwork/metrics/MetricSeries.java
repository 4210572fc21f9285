package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.text.Nearest;

/**
 * A series of reports: one network at several times.
 *
 * @param reports the report of each time, in the order in which they were asked for
 */
public record MetricSeries(ImmutableList<MetricReport> reports) {

    /**
     * A series of reports.
     *
     * @param reports the report of each time
     */
    public MetricSeries {
        Objects.requireNonNull(reports, "reports");
    }

    /**
     * The results of one metric over time, for the whole network.
     *
     * @param measure the metric's id
     * @return its result of each time
     */
    public ImmutableList<MetricResult> get(String measure) {
        return get(measure, Scope.network());
    }

    /**
     * The results of one metric over time.
     *
     * @param measure the metric's id
     * @param scope what part of the network
     * @return its result of each time
     */
    public ImmutableList<MetricResult> get(String measure, Scope scope) {
        Objects.requireNonNull(measure);
        Objects.requireNonNull(scope);
        return reports.stream().map(report -> report.get(measure).at(scope)).collect(ImmutableList.toImmutableList());
    }

    /**
     * The report of a day.
     *
     * @param asOf the as-of date
     * @return the first report of that day; empty if there is none
     */
    public Optional<MetricReport> findReport(LocalDate asOf) {
        Objects.requireNonNull(asOf);
        return reports.stream().filter(report -> report.asOf().equals(asOf)).findFirst();
    }

    /**
     * The report of a day.
     *
     * @param asOf the as-of date
     * @return the first report of that day
     * @throws NoSuchElementException if there is none; the message names the nearest
     */
    public MetricReport getReport(LocalDate asOf) {
        return findReport(asOf).orElseThrow(() -> none(asOf, reports.stream().map(MetricReport::asOf)));
    }

    /**
     * The report of a period.
     *
     * @param period the period
     * @return the first report of that period; empty if there is none
     */
    public Optional<MetricReport> findReport(ReportingPeriod period) {
        Objects.requireNonNull(period);
        return reports.stream()
                .filter(report -> report.period().equals(Optional.of(period)))
                .findFirst();
    }

    /**
     * The report of a period.
     *
     * @param period the period
     * @return the first report of that period
     * @throws NoSuchElementException if there is none; the message names the nearest
     */
    public MetricReport getReport(ReportingPeriod period) {
        return findReport(period)
                .orElseThrow(() -> none(period, reports.stream().flatMap(report -> report.period().stream())));
    }

    /**
     * The scopes that were measured at any of the times: a site may be in a later report alone.
     *
     * @return every scope that has results, in the order of the first report that has it
     */
    public ImmutableSet<Scope> scopes() {
        return reports.stream().flatMap(report -> report.scopes().stream()).collect(ImmutableSet.toImmutableSet());
    }

    private static NoSuchElementException none(Object asked, Stream<?> known) {
        String word = asked.toString();
        return new NoSuchElementException("no report of " + word
                + Nearest.question(word, known.map(Object::toString).collect(ImmutableSet.toImmutableSet())));
    }
}
