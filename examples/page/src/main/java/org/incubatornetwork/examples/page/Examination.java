package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.json.PositionIndex;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeries;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;

/**
 * All that the page shows of a network, as the library finds it.
 *
 * @param network the network
 * @param day the day whose knowledge it is
 * @param figures every figure of the network and its sites, flows of the last whole year
 * @param months the figures at the ends of months, of the network and its sites
 * @param years the figures of calendar years and at their ends, of the network
 * @param verdicts what comes of its published figures
 * @param findings what is wrong or doubtful in the document
 * @param places where in the document that is
 */
public record Examination(
        Network network,
        LocalDate day,
        MetricReport figures,
        MetricSeries months,
        MetricSeries years,
        Reconciliation verdicts,
        ValidationReport findings,
        PositionIndex places) {
    /** As many months as are told apart on a picture as wide as a hand. */
    private static final int MOST_MONTHS = 240;

    private static final int MOST_YEARS = 40;

    static Examination of(Network network, byte[] document, LocalDate day) {
        Reconciliation verdicts = Reconciler.asOf(day).reconcile(network);
        MetricEngine engine = MetricEngine.builder()
                .asOf(day)
                .year(lastYear(day))
                .scopes(ScopeKind.SITE)
                .build();
        boolean isRegister = network.register()
                .filter(register -> register.coverage() != Completeness.NONE)
                .isPresent();
        LocalDate first = isRegister ? firstDay(network, day) : day;
        return new Examination(
                network,
                day,
                engine.measure(network),
                series(network, day, ScopeKind.SITE, monthEnds(first, day), "residents", "occupancy"),
                series(
                        network,
                        day,
                        ScopeKind.NETWORK,
                        yearEnds(first, day),
                        "admissions",
                        "exits",
                        "residents",
                        "jobs-direct",
                        "jobs-indirect",
                        "funding-raised",
                        "startups-supported",
                        "occupancy",
                        "site-count",
                        "incubation-success-rate",
                        "survival",
                        "survival-naive",
                        "resident-turnover"),
                verdicts,
                Validator.asOf(day).validate(network, network.startups(), verdicts.findings()),
                PositionIndex.of(document));
    }

    /** The last calendar year that is over by a day. */
    static Year lastYear(LocalDate day) {
        return Year.of(day.plusDays(1).getYear() - 1);
    }

    private static MetricSeries series(
            Network network, LocalDate day, ScopeKind scope, List<MetricTime> times, String... measures) {
        List<String> asked = List.of(measures);
        Iterable<Metric> metrics = MetricCatalogue.metrics().stream()
                .filter(metric -> asked.contains(metric.id().value()))
                .toList();
        return MetricEngine.builder()
                .asOf(day)
                .scopes(scope)
                .metrics(metrics)
                .build()
                .measureSeries(network, times);
    }

    /** The ends of months up to a day, and the day itself. */
    private static ImmutableList<MetricTime> monthEnds(LocalDate first, LocalDate day) {
        YearMonth last = YearMonth.from(day);
        YearMonth from = Stream.of(YearMonth.from(first), last.minusMonths(MOST_MONTHS))
                .max(YearMonth::compareTo)
                .orElseThrow();
        ImmutableList.Builder<MetricTime> times = ImmutableList.builder();
        for (YearMonth month = from; month.isBefore(last); month = month.plusMonths(1)) {
            times.add(MetricTime.of(month.atEndOfMonth()));
        }
        return times.add(MetricTime.of(day)).build();
    }

    /** Each calendar year that is over, as of its end. */
    private static ImmutableList<MetricTime> yearEnds(LocalDate first, LocalDate day) {
        int last = lastYear(day).getValue();
        ImmutableList.Builder<MetricTime> times = ImmutableList.builder();
        for (int year = Math.max(first.getYear(), last - MOST_YEARS + 1); year <= last; year++) {
            times.add(MetricTime.of(LocalDate.of(year, 12, 31), ReportingPeriod.of(Year.of(year))));
        }
        return times.build();
    }

    /** The first day of anything that the register tells of. */
    private static LocalDate firstDay(Network network, LocalDate day) {
        Stream<DateWindow> openings = network.sites().stream()
                .flatMap(site -> site.lifecycle().stream())
                .map(LifecycleStep::on)
                .flatMap(Optional::stream);
        Stream<DateWindow> starts = network.startups().stream()
                .flatMap(startup -> startup.supportPeriods().stream())
                .flatMap(period -> period.start().stream());
        return Stream.concat(openings, starts)
                .flatMap(window -> window.earliest().stream())
                .filter(start -> start.getYear() > 1900 && !start.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(day);
    }
}
