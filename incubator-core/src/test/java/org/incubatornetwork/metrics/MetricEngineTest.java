package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.asOf;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.network;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.status;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.catalogue.ResidencyMetrics;
import org.incubatornetwork.metrics.metric.Accumulator;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Incomparable;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.text.LocalizedText;
import org.junit.jupiter.api.Test;

class MetricEngineTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    /** A consumer's own metric, all of it. */
    static final class Dormant implements Accumulator<Dormant> {
        private static final long serialVersionUID = 1L;
        private long dormant;

        @Override
        public void add(StartupHistory history) {
            boolean isDormant = history.latestStatus().equals(Optional.of(VitalStatus.DORMANT));
            dormant += history.isResident() && isDormant ? 1 : 0;
        }

        @Override
        public void merge(Dormant other) {
            dormant += other.dormant;
        }

        @Override
        public void report(MetricResult.Builder result) {
            result.count(dormant);
        }
    }

    private static final Metric DORMANT = Metric.builder()
            .id("dormant-residents")
            .version(1)
            .unit(MetricUnit.STARTUPS)
            .name(LocalizedText.of("Dormant residents").with(Locale.FRENCH, "Résidents en sommeil"))
            .definition(
                    LocalizedText.of("Residents whose status is dormant.").with(Locale.FRENCH, "Résidents en sommeil."))
            .accumulator(question -> new Dormant())
            .build();

    private static Network dormant() {
        return complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2020-01-01"))
                        .addStatusEvents(status(VitalStatus.DORMANT, "2021-01-01"))
                        .build())
                .build();
    }

    @Test
    void metricOfOnesOwnHasEqualRights() {
        MetricReport report =
                MetricEngine.builder().asOf(DAY).addMetrics(DORMANT).build().measure(dormant());
        assertThat(report.get("dormant-residents").network().count()).hasValue(1);
        assertThat(report.get("dormant-residents").at(A).count()).hasValue(1);
        assertThat(report.metrics()).contains(DORMANT).containsAll(MetricCatalogue.metrics());
        assertThat(DORMANT).hasToString("dormant-residents v1");
    }

    @Test
    void metricThatThrowsSaysSoAndTheOthersGoOn() {
        Metric broken = DORMANT.withId(MeasureId.of("broken")).withAccumulator(question -> new Accumulator<Dormant>() {
            private static final long serialVersionUID = 1L;

            @Override
            public void add(StartupHistory history) {
                throw new IllegalStateException("what now");
            }

            @Override
            public void merge(Dormant other) {}

            @Override
            public void report(MetricResult.Builder result) {
                result.count(0);
            }
        });
        MetricReport report =
                MetricEngine.builder().asOf(DAY).addMetrics(broken).build().measure(dormant());
        NoValue reason = report.get("broken").network().noValue().orElseThrow();
        assertThat(reason.code()).isEqualTo("METRIC_FAILED");
        assertThat(reason.message(Locale.ENGLISH))
                .isEqualTo("Not computable: the metric failed with java.lang.IllegalStateException: what now.");
        assertThat(report.get("residents").network().count()).hasValue(1);
    }

    @Test
    void networkWithoutRegisterHasNoFiguresOfStartups() {
        Network silent = network(Completeness.NONE).build();
        MetricReport report = asOf("2021-06-01", silent);
        assertThat(report.results().stream()
                        .filter(result -> result.metric()
                                .map(metric -> metric.data() == Metric.Data.REGISTER)
                                .orElse(false)))
                .isNotEmpty()
                .allMatch(result -> result.noValue().equals(Optional.of(NoValue.NO_REGISTER)));
        assertThat(report.get("residents").network().noValue().orElseThrow().message(Locale.FRENCH))
                .isEqualTo("Non calculable : le réseau n'a pas de registre des startups.");
        assertThat(report.get("site-count").network().count()).hasValue(2);
        Network undeclared = silent.withRegister(Optional.empty());
        assertThat(asOf("2021-06-01", undeclared).registerCoverage()).isEqualTo(Completeness.NONE);
        assertThat(asOf("2021-06-01", dormant().withRegister(Optional.empty())).registerCoverage())
                .isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void emptyRegisterCountsZeroAndDividesNothing() {
        MetricReport report = MetricEngine.builder()
                .asOf(LocalDate.of(1000, 1, 1))
                .year(Year.of(900))
                .build()
                .measure(complete().build());
        assertThat(report.get("residents").at(A).count()).hasValue(0);
        assertThat(report.get("jobs-direct").network().count()).hasValue(0);
        assertThat(report.get("average-residents").network().value()).hasValue(0);
        assertThat(report.get("resident-turnover").network().noValue()).contains(NoValue.EMPTY_DENOMINATOR);
        assertThat(report.get("survival").network().noValue()).contains(NoValue.NO_SUBJECTS);
        assertThat(report.results())
                .noneMatch(result -> result.noValue()
                        .map(reason -> reason.code().equals("METRIC_FAILED"))
                        .orElse(false));
    }

    @Test
    void whatIsNotMeasuredSaysWhy() {
        MetricReport report = asOf("2021-06-01", dormant());
        assertThat(report.get("capacity").network().noValue()).contains(NoValue.CLAIMS_ONLY);
        assertThat(unknown(report, "nonsense")).isEqualTo("There is no measure nonsense.");
        assertThat(unknown(report, "resident")).isEqualTo("There is no measure resident; did you mean residents?");
        assertThat(report.get("residents").at(SiteId.of("nowhere")).noValue()).contains(NoValue.SCOPE_NOT_MEASURED);
        assertThat(report.get("occupancy").in(Sector.of("own", "ICT")).noValue())
                .contains(NoValue.SCOPE_NOT_MEASURED);
        assertThat(report.get("exits").network().noValue()).contains(NoValue.NO_PERIOD);
        MetricReport tooEarly =
                MetricEngine.builder().asOf(DAY).year(Year.of(2021)).build().measure(dormant());
        assertThat(tooEarly.get("exits").network().noValue()).contains(NoValue.PERIOD_NOT_OVER);
        MetricReport lastDay = MetricEngine.builder()
                .asOf(LocalDate.of(2021, 12, 31))
                .year(Year.of(2021))
                .build()
                .measure(dormant());
        assertThat(lastDay.get("average-residents").network().value()).hasValue(1.0);
        assertThat(lastDay.get("average-residents")
                        .under(p -> p.withAverage(AverageMethod.ENDPOINTS))
                        .network()
                        .noValue())
                .contains(NoValue.END_NOT_KNOWN);
    }

    private static String unknown(MetricReport report, String measure) {
        NoValue reason = report.get(measure).network().noValue().orElseThrow();
        assertThat(reason.code()).isEqualTo("MEASURE_UNKNOWN");
        return reason.message(Locale.ENGLISH);
    }

    @Test
    void badInputIsAWarningAndNoException() {
        Startup nowhere = startup("T1")
                .addSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .start(LocalDate.of(2020, 1, 1))
                        .build())
                .addSupportPeriods(resident(SiteId.of("unlisted"), "2020-02-01"))
                .addSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId(A)
                        .build())
                .build();
        Network network = complete().addStartups(nowhere, startup("T2").build()).build();
        MetricResult residents = asOf("2021-06-01", network).get("residents").network();
        assertThat(residents.count()).hasValue(1);
        assertThat(asOf("2021-06-01", network).get("stay-length").network().exclusions())
                .containsEntry("SUPPORT_WITHOUT_START", 1L);
        assertThat(residents.warnings())
                .extracting(warning -> warning.message(Locale.ENGLISH))
                .containsExactly(
                        "2 residencies are at no site of the network: they count for the network, and for no site.");
        // by the as-of date the support without a start has begun
        assertThat(asOf("2021-06-01", network).get("residents").at(A).count()).hasValue(1);
    }

    @Test
    void daysBeyondAllReasonAreNoException() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "0001-01-01"))
                        .addSupportPeriods(SupportPeriod.builder()
                                .level(SupportLevel.HOSTED)
                                .siteId(A)
                                .start(LocalDate.of(1, 1, 1))
                                .end(LocalDate.of(9999, 12, 31))
                                .build())
                        .build())
                .build();
        assertThat(asOf("9999-12-31", network).get("residents").network().count())
                .hasValue(1);
        assertThat(asOf("0001-01-01", network).get("startups-supported").at(A).count())
                .hasValue(1);
    }

    @Test
    void engineNeedsAnAsOfDate() {
        assertThatThrownBy(() -> MetricEngine.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an as-of date must be set: nothing here reads a clock");
        assertThatThrownBy(() -> ReportingPeriod.of(DAY, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a period must end after its start, was from 2021-06-01 to before 2021-06-01");
    }

    @Test
    void seriesHasAReportForEachTime() {
        MetricSeries series = MetricEngine.builder()
                .asOf(DAY)
                .build()
                .measureSeries(dormant(), MetricTime.years(DAY, Year.of(2019), Year.of(2021)));
        assertThat(series.get("admissions").stream().map(MetricResult::count))
                .extracting(count -> count.orElse(-1))
                .containsExactly(0L, 1L, -1L);
        assertThat(series.reports().get(1))
                .isEqualTo(MetricEngine.builder()
                        .asOf(DAY)
                        .year(Year.of(2020))
                        .build()
                        .measure(dormant()));
        assertThat(series.get("residents", Scope.of(A)).get(0).count()).hasValue(1);
    }

    @Test
    void monthsFollowEachOther() {
        assertThat(MetricTime.months(DAY, YearMonth.of(2020, 11), YearMonth.of(2021, 2)))
                .extracting(MetricTime::toString)
                .containsExactly(
                        "[2020-11-01, 2020-12-01) as of " + DAY,
                        "[2020-12-01, 2021-01-01) as of " + DAY,
                        "[2021-01-01, 2021-02-01) as of " + DAY,
                        "[2021-02-01, 2021-03-01) as of " + DAY);
        assertThatThrownBy(() -> MetricTime.months(DAY, YearMonth.of(2021, 2), YearMonth.of(2021, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the last month must not be before the first, was from 2021-02 to 2021-01");
        assertThatThrownBy(() -> MetricTime.years(DAY, Year.of(2021), Year.of(2020)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the last year must not be before the first, was from 2021 to 2020");
    }

    @Test
    void aYearSoFarHasAValueBeforeItIsOver() {
        ReportingPeriod year = ReportingPeriod.of(Year.of(2020));
        LocalDate inside = LocalDate.of(2020, 10, 31);

        MetricSeries series = MetricEngine.asOf(inside)
                .measureSeries(dormant(), List.of(MetricTime.of(inside, year), MetricTime.soFar(inside, year)));

        assertThat(series.get("admissions").get(0).noValue()).contains(NoValue.PERIOD_NOT_OVER);
        assertThat(series.get("admissions").get(1).count()).isPresent();
        assertThat(MetricTime.soFar(inside, year)).hasToString("[2020-01-01, 2020-11-01) as of 2020-10-31");
        assertThat(MetricTime.soFar(LocalDate.of(2020, 12, 31), year).period()).contains(year);
        assertThat(MetricTime.soFar(LocalDate.of(2023, 1, 1), year).period()).contains(year);
        assertThatThrownBy(() -> MetricTime.soFar(LocalDate.of(2019, 12, 31), year))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing of the period [2020-01-01, 2021-01-01) has passed by 2019-12-31");
    }

    @Test
    void aSeriesIsAskedByPeriodAndDay() {
        MetricSeries series =
                MetricEngine.asOf(DAY).measureSeries(dormant(), MetricTime.years(DAY, Year.of(2019), Year.of(2020)));
        ReportingPeriod second = ReportingPeriod.of(Year.of(2020));

        assertThat(series.getReport(second)).isEqualTo(series.reports().get(1));
        assertThat(series.findReport(second)).contains(series.reports().get(1));
        assertThat(series.getReport(DAY)).isEqualTo(series.reports().get(0));
        assertThat(series.findReport(DAY.plusDays(1))).isEmpty();
        assertThat(series.scopes()).contains(Scope.network(), Scope.of(A));
        assertThatThrownBy(() -> series.getReport(ReportingPeriod.of(Year.of(2021))))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no report of [2021-01-01, 2022-01-01); did you mean [2020-01-01, 2021-01-01)?");
        assertThatThrownBy(() -> series.getReport(DAY.plusDays(1)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageStartingWith("no report of " + DAY.plusDays(1));
    }

    @Test
    void twoNetworksSideBySide() {
        MetricReport left = asOf("2021-06-01", dormant());
        // a network without startups hosts nobody: it is asked by the levels of the other
        MetricReport right = MetricEngine.builder()
                .asOf(DAY)
                .policies(left.policies())
                .addMetrics(DORMANT)
                .build()
                .measure(complete().build());
        MetricComparison comparison =
                MetricComparison.builder().add("Left", left).add("Right", right).build();
        FigureDifference residents = comparison.rows("residents").get(0).between(0, 1);
        assertThat(residents.difference()).hasValue(-1.0);
        assertThat(residents.ratio()).hasValue(0.0);
        assertThat(residents.isWithinConfidence()).isFalse();
        assertThat(comparison.rows("dormant-residents").get(0).between(0, 1).obstacles())
                .containsExactly(Incomparable.NOT_MEASURED);
    }

    /** The choice of a day is part of the question wherever a metric asks for days. */
    @Test
    void figuresByOtherDaysAreNotLaidSideBySide() {
        MetricReport earliest = engine(VagueDates.EARLIEST).measure(complete().build());
        MetricReport latest = engine(VagueDates.LATEST).measure(complete().build());

        assertThat(between(earliest, latest, "residents").obstacles()).containsExactly(Incomparable.OTHER_DAYS);
        assertThat(latest.get("residents")
                        .under(latestPolicies -> earliest.policies())
                        .network()
                        .noValue())
                .contains(NoValue.POLICIES_NOT_MEASURED);
        assertThat(between(
                                earliest,
                                engine(VagueDates.EARLIEST).measure(complete().build()),
                                "residents")
                        .obstacles())
                .isEmpty();
    }

    private static FigureDifference between(MetricReport left, MetricReport right, String measure) {
        return MetricComparison.builder()
                .add("Left", left)
                .add("Right", right)
                .build()
                .rows(measure)
                .get(0)
                .between(0, 1);
    }

    private static MetricEngine engine(VagueDates vagueDates) {
        return MetricEngine.builder()
                .asOf(DAY)
                .policies(Policies.DEFAULT.withVagueDates(vagueDates))
                .build();
    }

    @Test
    void metricsMayBeChosen() {
        MetricReport report = MetricEngine.builder()
                .asOf(DAY)
                .metrics(List.of(ResidencyMetrics.RESIDENTS))
                .scopes(ScopeKind.SITE)
                .build()
                .measure(dormant());
        assertThat(report.results()).hasSize(3);
        assertThat(report.scopes()).allMatch(scope -> scope.kind() != ScopeKind.YEAR);
    }

    @Test
    void anEnginePrintsAsWhatItAsks() {
        MetricEngine engine = MetricEngine.builder()
                .asOf(LocalDate.of(2023, 12, 31))
                .year(Year.of(2023))
                .metrics(List.of(DORMANT))
                .scopes(ScopeKind.SITE)
                .build();

        assertThat(engine)
                .hasToString("MetricEngine{asOf=2023-12-31, period=[2023-01-01, 2024-01-01), metrics=1, "
                        + "scopes=[NETWORK, SITE]}");
    }
}
