package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.asOf;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.jobs;
import static org.incubatornetwork.metrics.Histories.money;
import static org.incubatornetwork.metrics.Histories.over;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.round;
import static org.incubatornetwork.metrics.Histories.sales;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.status;
import static org.incubatornetwork.metrics.Histories.supported;
import static org.incubatornetwork.metrics.Histories.use;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Population;
import org.incubatornetwork.metrics.metric.UnknownPolicy;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts in figures, what is left out of them with a reason, and when there is no figure at all. */
class WhatCountsTest {
    private static final CohortId SPRING = CohortId.of("spring");
    private static final CohortId AUTUMN = CohortId.of("autumn");

    private static Cohort cohort(CohortId id, String start, String end) {
        return Cohort.builder()
                .id(id)
                .name(id.value())
                .start(LocalDate.parse(start))
                .end(LocalDate.parse(end))
                .build();
    }

    private static SupportPeriod ended(SupportPeriod support, String end, EndReason reason) {
        return support.withEnd(DateWindow.of(LocalDate.parse(end))).withEndReason(reason);
    }

    /** It ended on a day that is known, whenever it began: it counts, and is not said to be left out. */
    @Test
    void supportWithoutAStartHasItsEnd() {
        Network network = extracted(
                "2014-10-03",
                startup("s")
                        .addSupportPeriods(undated(SupportLevel.HOSTED)
                                .withEnd(DateWindow.of(LocalDate.of(2013, 5, 1)))
                                .withEndReason(EndReason.GRADUATED))
                        .build());
        MetricReport report = over("2013-01-01", "2014-01-01", network);
        for (String ended : List.of("exits", "outcomes", "incubation-success-rate", "attrition-rate")) {
            MetricResult result = report.get(ended).network();
            assertThat(result.populationSize()).as(ended).hasValue(1);
            assertThat(result.exclusions()).as(ended).isEmpty();
        }
        assertThat(report.get("incubation-success-rate").network().value()).hasValue(1);
        assertThat(report.get("admissions").network().exclusions()).containsEntry("SUPPORT_WITHOUT_START", 1L);
    }

    private static SupportPeriod undated(SupportLevel level) {
        return SupportPeriod.builder().level(level).build();
    }

    private static Network.Builder extracted(String day) {
        return complete()
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(LocalDate.parse(day))
                        .build());
    }

    private static Network extracted(String day, Startup... startups) {
        return extracted(day).addStartups(startups).build();
    }

    private static MetricResult graduationRate(String day, Network network) {
        return asOf(day, network).get("cohort-graduation-rate").of(SPRING);
    }

    private static Network of(Startup... startups) {
        return complete().addStartups(startups).build();
    }

    // ---- support without hosting, and without a start

    @Test
    void cohortGraduatesWithSupportOfAnyLevelThatNamesIt() {
        Network network = complete()
                .addCohorts(cohort(SPRING, "2010-03-01", "2010-06-01"))
                .addStartups(startup("a")
                        .addSupportPeriods(ended(
                                supported(SupportLevel.DIRECT, "2010-03-01").withCohortId(SPRING),
                                "2010-06-01",
                                EndReason.GRADUATED))
                        .build())
                .addStartups(startup("b")
                        .addSupportPeriods(
                                supported(SupportLevel.REMOTE, "2010-03-01").withCohortId(SPRING))
                        // what it does without the cohort is not the cohort's
                        .addSupportPeriods(resident(A, "2010-03-01", "2011-01-01", EndReason.GRADUATED))
                        .build())
                .build();
        MetricResult rate = graduationRate("2012-01-01", network);
        assertThat(rate.value()).hasValue(1.0 / 2);
        assertThat(rate.part("of", "COMPLETED").value()).hasValue(1.0);
        assertThat(asOf("2012-01-01", network)
                        .get("cohort-graduation-rate")
                        .network()
                        .value())
                .hasValue(1.0 / 2);
        // before the end nobody has graduated, and nobody is through
        MetricResult before = graduationRate("2010-05-31", network);
        assertThat(before.value()).hasValue(0);
        assertThat(before.part("of", "COMPLETED").noValue()).contains(NoValue.EMPTY_DENOMINATOR);
    }

    @Test
    void transferGoesOnWithTheStayBeItThatTheNextResidencyNamesNoCohort() {
        Startup moved = startup("a")
                .addSupportPeriods(
                        resident(A, "2010-03-01", "2010-09-01", EndReason.TRANSFERRED)
                                .withCohortId(SPRING),
                        resident(Histories.B, "2010-09-01", "2011-09-01", EndReason.GRADUATED))
                .build();
        Network network = complete()
                .addCohorts(cohort(SPRING, "2010-03-01", "2011-03-01"))
                .addStartups(moved)
                .build();
        MetricResult through = graduationRate("2011-09-01", network);
        assertThat(through.value()).hasValue(1);
        MetricResult going = graduationRate("2011-08-31", network);
        assertThat(going.value()).hasValue(0);
        assertThat(going.part("of", "COMPLETED").noValue()).contains(NoValue.EMPTY_DENOMINATOR);
    }

    @Test
    void supportWithoutAStartCountsByTheDayOfTheExtractionAndOnNoDay() {
        Startup[] five = new Startup[5];
        for (int i = 0; i < five.length; i++) {
            five[i] = startup("s" + i)
                    .addSupportPeriods(undated(i == 0 ? SupportLevel.HOSTED : SupportLevel.DIRECT))
                    .addFundingRounds(round("2013-01-01", FundingInstrument.GRANT)
                            .amount(money(10, "MAD"))
                            .build())
                    .build();
        }
        Network network = extracted("2014-10-03", five);
        MetricReport report = asOf("2014-10-03", network);
        MetricResult supported = report.get("startups-supported").network();
        assertThat(supported.count()).hasValue(5);
        assertThat(supported.part("level", "HOSTED").count()).hasValue(1);
        assertThat(supported.exclusions()).isEmpty();
        assertThat(report.get("funding-raised").network().figure().amount().orElseThrow())
                .isEqualByComparingTo("50");
        assertThat(report.get("residents").network().count()).hasValue(1);
        assertThat(report.get("residents").network().exclusions()).isEmpty();
        for (String dated : List.of("survival", "stay-length")) {
            MetricResult result = report.get(dated).network();
            assertThat(result.populationSize()).as(dated).hasValue(0);
            assertThat(result.exclusions()).as(dated).containsEntry("SUPPORT_WITHOUT_START", 5L);
        }
        // who is still there has not left
        assertThat(report.get("outcomes").network().count()).hasValue(0);
        assertThat(report.get("outcomes").network().exclusions()).isEmpty();
        MetricResult admissions =
                over("2013-01-01", "2014-01-01", network).get("admissions").network();
        assertThat(admissions.count()).hasValue(0);
        assertThat(admissions.exclusions()).containsEntry("SUPPORT_WITHOUT_START", 5L);
        // a day earlier, nobody can say
        MetricResult earlier =
                asOf("2014-10-02", network).get("startups-supported").network();
        assertThat(earlier.count()).hasValue(0);
        assertThat(earlier.exclusions()).containsEntry("SUPPORT_WITHOUT_START", 5L);
    }

    @Test
    void whoGraduatedNobodyKnowsWhenGraduated() {
        SupportPeriod programme = supported(SupportLevel.DIRECT, "2010-01-01").withCohortId(SPRING);
        Network network = extracted("2020-01-01")
                .addCohorts(cohort(SPRING, "2010-01-01", "2010-04-01"))
                .addStartups(startup("a")
                        .addSupportPeriods(
                                programme.withEnd(DateWindow.unknown()).withEndReason(EndReason.GRADUATED))
                        .build())
                .build();
        MetricReport report = asOf("2020-01-01", network);

        assertThat(report.get("cohort-graduation-rate").network().value()).hasValue(1);
        assertThat(report.get("outcomes").network().part("reason", "GRADUATED").value())
                .hasValue(1);
        MetricResult supported =
                asOf("2015-06-01", network).get("startups-supported").network();
        assertThat(supported.count()).hasValue(1);
    }

    @Test
    void whoMayHaveLeftOrNotIsThereAtMost() {
        Network network = extracted("2020-01-01")
                .addStartups(startup("a")
                        .addSupportPeriods(resident(A, "2010-01-01").withEnd(DateWindow.unknown()))
                        .build())
                .build();

        assertThat(asOf("2020-01-01", network).get("residents").network().figure())
                .hasToString("0 (0 to 1)");
        assertThat(asOf("2020-01-01", network)
                        .get("startups-supported")
                        .network()
                        .count())
                .hasValue(1);
    }

    @Test
    void supportWithoutAStartHasTheDaysOfItsCohort() {
        Network network = extracted("2014-10-03")
                .addCohorts(cohort(SPRING, "2010-03-01", "2010-06-01"), cohort(AUTUMN, "2015-09-01", "2015-12-01"))
                .addStartups(startup("a")
                        .addSupportPeriods(undated(SupportLevel.DIRECT).withCohortId(SPRING))
                        .build())
                .addStartups(startup("b")
                        .addSupportPeriods(ended(
                                undated(SupportLevel.DIRECT).withCohortId(SPRING), "2010-04-01", EndReason.GRADUATED))
                        .build())
                // a plan: its cohort begins after the extraction
                .addStartups(startup("c")
                        .addSupportPeriods(undated(SupportLevel.DIRECT).withCohortId(AUTUMN))
                        .build())
                .build();
        // in the middle of the days between which each began
        assertThat(everSupported("2010-03-15", network)).isZero();
        assertThat(everSupported("2010-03-16", network)).isEqualTo(1);
        assertThat(everSupported("2010-04-14", network)).isEqualTo(1);
        assertThat(everSupported("2010-04-15", network)).isEqualTo(2);
        assertThat(everSupported("2014-10-03", network)).isEqualTo(2);
        assertThat(everSupported("2015-11-30", network)).isEqualTo(2);
        assertThat(graduationRate("2014-10-03", network).value()).hasValue(1.0 / 2);
    }

    private static long everSupported(String day, Network network) {
        return asOf(day, network).get("startups-supported").network().count().orElseThrow();
    }

    @Test
    void moneyAndJobsOfFirmsNeverSupportedAreLeftOutWithTheReason() {
        Startup stranger = startup("a")
                .addFundingRounds(round("2011-01-01", FundingInstrument.EQUITY)
                        .amount(money(100, "USD"))
                        .build())
                .addRevenues(sales(2010, 5, "USD"), sales(2011, 6, "USD"))
                .addJobs(jobs("2011-01-01", 3).indirect(4).baseline(true).build())
                .addServiceUses(use("legal", "2011-02-01"))
                .build();
        Network network = of(stranger);
        MetricReport report = over("2011-01-01", "2012-01-01", network);
        for (String metric : List.of(
                "funding-raised",
                "revenue",
                "revenue-growth",
                "jobs-direct",
                "jobs-indirect",
                "jobs-per-startup",
                "jobs-net-created",
                "service-reach")) {
            assertThat(report.get(metric).network().exclusions())
                    .as(metric)
                    .containsExactlyEntriesOf(Map.of("WITHOUT_SUPPORT", 1L));
        }
        // nobody was supported, so that there is nothing to be known
        assertThat(report.get("funding-raised").network().value()).hasValue(0);
        assertThat(report.get("jobs-direct").network().value()).hasValue(0);
        assertThat(report.get("jobs-net-created").network().value()).hasValue(0);
    }

    // ---- stocks and flows

    @Test
    void stockOfThoseWhoLiveAndWereNotObservedIsNoFigure() {
        Startup dead = startup("dead")
                .addSupportPeriods(resident(A, "2010-01-01", "2011-01-01", EndReason.GRADUATED))
                .addJobs(jobs("2010-01-01", 3).build())
                .addStatusEvents(status(VitalStatus.CLOSED, "2011-06-01"))
                .build();
        Startup unseen =
                startup("unseen").addSupportPeriods(resident(A, "2010-01-01")).build();
        Startup seen = startup("seen")
                .addSupportPeriods(resident(A, "2010-01-01", "2011-01-01", EndReason.WITHDREW))
                .addJobs(jobs("2010-01-01", 4).build())
                .build();
        MetricResult some =
                asOf("2012-01-01", of(dead, unseen)).get("jobs-direct").network();
        assertThat(some.noValue()).contains(NoValue.NOT_OBSERVED);
        assertThat(some.exclusions()).containsEntry("JOBS_UNKNOWN", 1L);
        assertThat(some.part("group", "GRADUATED").count()).hasValue(0);
        assertThat(some.part("group", "RESIDENT").noValue()).contains(NoValue.NOT_OBSERVED);
        assertThat(some.part("group", "OTHER").count()).hasValue(0);
        assertThat(asOf("2012-01-01", of(dead, unseen))
                        .get("jobs-per-startup")
                        .network()
                        .noValue())
                .contains(NoValue.NOT_OBSERVED);
        assertThat(asOf("2012-01-01", of(dead)).get("jobs-direct").network().count())
                .hasValue(0);
        assertThat(asOf("2012-01-01", of(dead))
                        .get("jobs-per-startup")
                        .network()
                        .value())
                .hasValue(0);
        assertThat(asOf("2012-01-01", of(dead, unseen, seen))
                        .get("jobs-direct")
                        .network()
                        .count())
                .hasValue(4);
        assertThat(asOf("2012-01-01", of(dead, unseen, seen))
                        .get("jobs-direct")
                        .at(A)
                        .noValue())
                .contains(NoValue.NOT_OBSERVED);
        assertThat(asOf("2012-01-01", of()).get("jobs-direct").network().count())
                .hasValue(0);
        assertThat(asOf("2012-01-01", of(seen)).get("jobs-indirect").network().noValue())
                .contains(NoValue.NOT_OBSERVED);
    }

    @Test
    void flowsAndChangesOfWhichNothingIsRecordedAreNoFigure() {
        Startup silent =
                startup("a").addSupportPeriods(resident(A, "2010-01-01")).build();
        MetricReport report = asOf("2012-01-01", of(silent));
        assertThat(NoValue.NOT_RECORDED.message(Locale.ENGLISH))
                .isEqualTo("Not computable: nothing is recorded of those supported that could count.");
        for (String metric : List.of("funding-raised", "revenue", "jobs-net-created", "service-reach")) {
            assertThat(report.get(metric).network().noValue()).as(metric).contains(NoValue.NOT_RECORDED);
            assertThat(asOf("2009-01-01", of(silent)).get(metric).network().value())
                    .as(metric)
                    .hasValue(0);
        }
        assertThat(report.get("funding-raised")
                        .network()
                        .part("count", "ROUNDS")
                        .noValue())
                .contains(NoValue.NOT_RECORDED);
        assertThat(report.get("service-reach")
                        .network()
                        .part("count", "DELIVERIES")
                        .noValue())
                .contains(NoValue.NOT_RECORDED);
        assertThat(report.get("revenue-growth").network().noValue()).contains(NoValue.NO_SUBJECTS);
        // a complete register of a network that says what it offers keeps a record
        Network offering = of(silent)
                .withServices(ServiceOffering.builder()
                        .id(ServiceId.of("legal"))
                        .name("Legal")
                        .build());
        assertThat(asOf("2012-01-01", offering).get("service-reach").network().count())
                .hasValue(0);
        Network partial = offering.withRegister(
                Register.builder().coverage(Completeness.PARTIAL).build());
        assertThat(asOf("2012-01-01", partial).get("service-reach").network().noValue())
                .contains(NoValue.NOT_RECORDED);
    }

    @Test
    void whatMayBeObservedHasBoundsWhereByTheChosenDaysNothingIs() {
        Network network = of(startup("a")
                .addSupportPeriods(resident(A, "2010-01-01"))
                .addJobs(jobs("2012-01-01", 5)
                        .on(DateWindow.parse("[2011-06-01..2013-06-01]"))
                        .build())
                .build());
        MetricResult perhaps = asOf("2012-01-01", network).get("jobs-direct").network();
        assertThat(perhaps.figure()).hasToString("WITHIN_RANGE (0 to 5)");
        assertThat(perhaps.part("group", "RESIDENT")).hasToString("WITHIN_RANGE (0 to 5)");
        assertThat(asOf("2011-01-01", network).get("jobs-direct").network().noValue())
                .contains(NoValue.NOT_OBSERVED);
        assertThat(asOf("2013-06-01", network).get("jobs-direct").network().figure())
                .hasToString("5");
    }

    @Test
    void periodWithoutAnyOfTheRecordedRoundsRaisedNothing() {
        Network network = of(startup("a")
                .addSupportPeriods(resident(A, "2010-01-01"))
                .addFundingRounds(round("2010-06-01", FundingInstrument.GRANT)
                        .amount(money(7, "MAD"))
                        .build())
                .build());
        assertThat(over("2011-01-01", "2012-01-01", network)
                        .get("funding-raised")
                        .network()
                        .value())
                .hasValue(0);
        Network unknown = of(startup("a")
                .addSupportPeriods(resident(A, "2010-01-01"))
                .addFundingRounds(round("2010-06-01", FundingInstrument.GRANT).build())
                .build());
        assertThat(asOf("2012-01-01", unknown).get("funding-raised").network().noValue())
                .contains(NoValue.NO_AMOUNT);
    }

    // ---- facts twice, against one another, below zero, after the extraction

    private static Startup.Builder here() {
        return startup("a").addSupportPeriods(resident(A, "2010-01-01"));
    }

    @Test
    void equalRoundsCountOnce() {
        FundingRound first = round("2011-05-01", FundingInstrument.EQUITY)
                .amount(money(500, "MAD"))
                .addInvestors("Fund A", "Fund B")
                .build();
        FundingRound again = first.withInvestors("Fund B", "Fund A");
        FundingRound another = first.withInvestors("Fund A");
        MetricResult funding = asOf(
                        "2012-01-01",
                        of(here().addFundingRounds(first, again, another, first).build()))
                .get("funding-raised")
                .network();
        assertThat(funding.figure().amount().orElseThrow()).isEqualByComparingTo("1000");
        assertThat(funding.part("count", "ROUNDS").count()).hasValue(2);
        assertThat(funding.exclusions()).containsExactlyEntriesOf(Map.of("REPEATED", 2L));
        assertThat(asOf(
                                "2012-01-01",
                                of(here().addFundingRounds(another, another.withInvestors("Fund A", "Fund A"))
                                        .build()))
                        .get("funding-raised")
                        .network()
                        .exclusions())
                .containsExactlyEntriesOf(Map.of("REPEATED", 1L));
    }

    @Test
    void revenuesOfOnePeriodCountOnceOrNotAtAll() {
        MetricResult once = asOf(
                        "2012-06-01",
                        of(here().addRevenues(sales(2011, 5, "MAD"), sales(2011, 5, "MAD"))
                                .build()))
                .get("revenue")
                .network();
        assertThat(once.figure().amount().orElseThrow()).isEqualByComparingTo("5");
        Network contradicted =
                of(here().addRevenues(sales(2011, 5, "MAD"), sales(2010, 3, "MAD"), sales(2011, 6, "MAD"))
                        .build());
        MetricResult latest = asOf("2012-06-01", contradicted).get("revenue").network();
        assertThat(latest.figure().amount().orElseThrow()).isEqualByComparingTo("3");
        assertThat(latest.exclusions()).containsExactlyEntriesOf(Map.of("CONTRADICTED", 2L));
        MetricResult year =
                over("2011-01-01", "2012-01-01", contradicted).get("revenue").network();
        assertThat(year.noValue()).contains(NoValue.NOT_RECORDED);
        assertThat(year.exclusions()).containsEntry("CONTRADICTED", 2L).containsEntry("REVENUE_UNKNOWN", 1L);
        assertThat(over("2011-01-01", "2012-01-01", contradicted)
                        .get("revenue-growth")
                        .network()
                        .exclusions())
                .containsEntry("CONTRADICTED", 2L)
                .containsEntry("REVENUE_AT_ONE_END", 1L);
    }

    @Test
    void noSaleIsAddedTwiceWhereFiscalPeriodsOverlap() {
        Revenue year = sales(2011, 10, "MAD");
        Revenue quarter = sales(2011, 3, "MAD").withStart(LocalDate.of(2011, 10, 1));
        Revenue nextYear = sales(2012, 20, "MAD");
        Revenue moved =
                sales(2012, 15, "MAD").withStart(LocalDate.of(2011, 7, 1)).withEnd(LocalDate.of(2012, 7, 1));
        for (List<Revenue> told :
                List.of(List.of(year, quarter, nextYear, moved), List.of(moved, quarter, nextYear, year))) {
            Network network =
                    of(here().addRevenues(told.toArray(new Revenue[0])).build());
            MetricResult both =
                    over("2011-01-01", "2013-01-01", network).get("revenue").network();
            assertThat(both.figure().amount().orElseThrow()).isEqualByComparingTo("30");
            assertThat(both.exclusions()).containsExactlyEntriesOf(Map.of("REPEATED", 2L));
        }
    }

    @Test
    void countsOfOneDayThatDifferAreLeftOutAndTheOneBeforeIsTheLatest() {
        Jobs[] told = {
            jobs("2010-01-01", 2).baseline(true).build(),
            jobs("2011-01-01", 4).indirect(7).build(),
            jobs("2011-12-31", 9).indirect(8).build(),
            jobs("2011-12-31", 5).indirect(8).build()
        };
        MetricReport report = asOf("2012-01-01", of(here().addJobs(told).build()));
        MetricResult direct = report.get("jobs-direct").network();
        assertThat(direct.count()).hasValue(4);
        assertThat(direct.exclusions()).containsExactlyEntriesOf(Map.of("CONTRADICTED", 2L));
        assertThat(report.get("jobs-indirect").network().count()).hasValue(8);
        assertThat(report.get("jobs-indirect").network().exclusions()).isEmpty();
        assertThat(report.get("jobs-net-created").network().count()).hasValue(2);
        assertThat(report.get("jobs-per-startup")
                        .under(p -> p.withPopulation(Population.RESIDENTS))
                        .network()
                        .exclusions())
                .containsEntry("CONTRADICTED", 2L);
    }

    @Test
    void severalBaselinesThatDifferAreNone() {
        MetricResult net = asOf(
                        "2012-01-01",
                        of(here().addJobs(
                                        jobs("2010-01-01", 2).baseline(true).build(),
                                        jobs("2010-06-01", 4).baseline(true).build(),
                                        jobs("2011-06-01", 9).build())
                                .build()))
                .get("jobs-net-created")
                .network();
        assertThat(net.noValue()).contains(NoValue.NOT_RECORDED);
        assertThat(net.exclusions()).containsExactlyEntriesOf(Map.of("SEVERAL_BASELINES", 1L));
    }

    @Test
    void numbersBelowZeroAreNotSummed() {
        Network network = of(here().addServiceUses(
                        use("m", "2011-02-02").withMinutes(-30),
                        use("m", "2011-02-02").withMinutes(45))
                .addJobs(jobs("2010-06-01", 3).build(), jobs("2011-06-01", -2).build())
                .addRevenues(sales(2010, -1000, "MAD"))
                .addFundingRounds(round("2011-01-01", FundingInstrument.GRANT)
                        .amount(money(-5, "MAD"))
                        .build())
                .build());
        MetricReport report = asOf("2012-01-01", network);
        MetricResult reach = report.get("service-reach").network();
        assertThat(reach.part("count", "MINUTES").count()).hasValue(45);
        assertThat(reach.part("count", "DELIVERIES").count()).hasValue(2);
        assertThat(report.get("jobs-direct").network().count()).hasValue(3);
        assertThat(report.get("revenue").network().noValue()).contains(NoValue.NOT_RECORDED);
        assertThat(report.get("funding-raised").network().noValue()).contains(NoValue.NOT_RECORDED);
        for (String metric : List.of("service-reach", "jobs-direct", "revenue", "funding-raised")) {
            assertThat(report.get(metric).network().exclusions()).as(metric).containsEntry("NEGATIVE", 1L);
        }
    }

    @Test
    void factsAfterTheExtractionCountNowhereAndAreSaid() {
        Startup one = startup("a")
                .addSupportPeriods(resident(A, "2010-01-01", "2012-06-01", EndReason.GRADUATED))
                .addJobs(jobs("2011-01-01", 3).build(), jobs("2012-06-01", 9).build())
                .addFundingRounds(round("2012-06-01", FundingInstrument.GRANT)
                        .amount(money(5, "MAD"))
                        .build())
                .addRevenues(sales(2010, 4, "MAD"), sales(2011, 6, "MAD").withEnd(LocalDate.of(2012, 2, 1)))
                .addServiceUses(use("m", "2012-06-01"))
                .addStatusEvents(status(VitalStatus.CLOSED, "2012-06-01"))
                .build();
        Startup two = startup("b").addSupportPeriods(resident(A, "2012-06-01")).build();
        MetricReport report = asOf("2013-01-01", extracted("2011-12-31", one, two));
        assertThat(report.get("residents").network().count()).hasValue(1);
        assertThat(report.get("residents").network().exclusions()).containsEntry("SUPPORT_AFTER_EXTRACTION", 2L);
        assertThat(report.get("startups-supported").network().count()).hasValue(1);
        assertThat(report.get("survival-naive").network().value()).hasValue(1);
        assertThat(report.get("survival-naive").network().exclusions()).containsEntry("STATUS_AFTER_EXTRACTION", 1L);
        assertThat(report.get("jobs-direct").network().count()).hasValue(3);
        assertThat(report.get("revenue").network().figure().amount().orElseThrow())
                .isEqualByComparingTo("4");
        for (String metric : List.of("jobs-direct", "funding-raised", "revenue", "service-reach")) {
            assertThat(report.get(metric).network().exclusions()).as(metric).containsEntry("AFTER_EXTRACTION", 1L);
        }
        // a fiscal period that ends with the day of the extraction was over
        Startup closedItsBooks = one.withRevenues(sales(2010, 4, "MAD"), sales(2011, 6, "MAD"));
        MetricResult year = asOf("2013-01-01", extracted("2011-12-31", closedItsBooks))
                .get("revenue")
                .network();
        assertThat(year.figure().amount().orElseThrow()).isEqualByComparingTo("6");
        assertThat(year.exclusions()).doesNotContainKey("AFTER_EXTRACTION");
        // what is later than the as-of date as well is not there
        MetricResult then = asOf("2012-01-01", extracted("2011-12-31", one, two))
                .get("funding-raised")
                .network();
        assertThat(then.exclusions()).isEmpty();
    }

    @Test
    void deliveryOnADayOnWhichTheServiceWasNotOfferedIsLeftOut() {
        Network network = of(here().addServiceUses(
                                use("m", "2010-12-31"), use("m", "2011-01-01"), use("m", "2011-07-01"))
                        .build())
                .withServices(ServiceOffering.builder()
                        .id(ServiceId.of("m"))
                        .name("M")
                        .start(LocalDate.of(2011, 1, 1))
                        .end(LocalDate.of(2011, 7, 1))
                        .build());
        MetricResult reach = asOf("2012-01-01", network).get("service-reach").network();
        assertThat(reach.part("count", "DELIVERIES").count()).hasValue(1);
        assertThat(reach.exclusions()).containsEntry("OUTSIDE_OFFERING", 2L);
    }

    @Test
    void stageOfAFunnelBelowZeroIsNone() {
        Network network = complete()
                .addCohorts(cohort(SPRING, "2010-03-01", "2010-06-01")
                        .withFunnel(List.of(
                                FunnelStage.of(FunnelStep.APPLIED, -40),
                                FunnelStage.of(FunnelStep.OFFERED, 8),
                                FunnelStage.of(FunnelStep.ADMITTED, 6))))
                .build();
        MetricResult funnel =
                asOf("2012-01-01", network).get("selection-funnel").of(SPRING);
        assertThat(funnel.noValue()).contains(NoValue.NO_FUNNEL);
        assertThat(funnel.part("stage", "ADMITTED").value()).hasValue(6.0 / 8);
        assertThat(funnel.exclusions()).containsEntry("NEGATIVE", 1L);
    }

    @Test
    void spaceOfWhichNobodySaysWhatHeTakesIsNoFigure() {
        Network network = complete()
                .sites(List.of(Histories.site(A, "2000-01-01")
                        .addCapacities(Capacity.builder()
                                .unit(CapacityUnit.DESK)
                                .quantity(Quantity.exactly(20))
                                .build())
                        .build()))
                .addStartups(here().build())
                .build();
        for (String metric : List.of("occupancy", "free-capacity")) {
            MetricResult desks = asOf("2012-01-01", network)
                    .get(metric)
                    .under(p -> p.withCapacityUnit(CapacityUnit.DESK))
                    .network();
            assertThat(desks.noValue()).as(metric).contains(NoValue.NOT_OBSERVED);
            assertThat(desks.part("measure", "CAPACITY").count()).as(metric).hasValue(20);
            assertThat(desks.exclusions()).as(metric).containsEntry("OCCUPIED_SPACE_UNKNOWN", 1L);
        }
        assertThat(asOf("2009-01-01", network)
                        .get("occupancy")
                        .under(p -> p.withCapacityUnit(CapacityUnit.DESK))
                        .network()
                        .value())
                .hasValue(0);
    }

    // ---- life and death

    private static Startup sold(StatusEvent... events) {
        return startup("q")
                .addSupportPeriods(resident(A, "2014-01-01", "2016-01-01", EndReason.GRADUATED))
                .addStatusEvents(events)
                .build();
    }

    @ParameterizedTest
    @EnumSource(
            value = VitalStatus.class,
            names = {"ACQUIRED", "MERGED"})
    void strikingOffWithOrAfterASaleIsNoDeathByPoliciesThatKeepWhoWasBought(VitalStatus sale) {
        StatusEvent sold = status(sale, "2016-06-01");
        for (String on : List.of("2016-06-01", "2016-12-01", "2019-01-01")) {
            StatusEvent closed = status(VitalStatus.CLOSED, on);
            for (Startup firm : List.of(sold(sold, closed), sold(closed, sold))) {
                for (ExitPolicy exits : List.of(ExitPolicy.NBIA, ExitPolicy.EUROSTAT)) {
                    for (String metric : List.of(
                            "survival",
                            "survival-at-anniversary",
                            "survival-fixed-cohort",
                            "survival-naive",
                            "graduates-in-business",
                            "cohort-retention")) {
                        assertThat(survival(metric, firm, exits))
                                .as(metric + " " + exits + " " + on)
                                .isEqualTo(survival(metric, sold(sold), exits));
                    }
                }
                assertThat(survival("survival-naive", firm, ExitPolicy.STRICT).value())
                        .hasValue(0);
                // what was struck off has no jobs of its own
                assertThat(asOf("2024-12-31", of(firm))
                                .get("jobs-direct")
                                .network()
                                .count())
                        .hasValue(0);
            }
        }
        assertThat(survival("survival", sold(sold, status(VitalStatus.CLOSED, "2016-06-01")), ExitPolicy.NBIA)
                        .value())
                .hasValue(1);
    }

    private static MetricResult survival(String metric, Startup firm, ExitPolicy exits) {
        return MetricEngine.builder()
                .asOf(LocalDate.of(2024, 12, 31))
                .policies(Policies.DEFAULT.withExits(exits))
                .build()
                .measure(of(firm))
                .get(metric)
                .under(p -> p.withUnknowns(UnknownPolicy.KNOWN))
                .network();
    }

    @Test
    void closingIsADeathBeforeTheSaleAndOnceTheFirmWentOnByItself() {
        StatusEvent sold = status(VitalStatus.ACQUIRED, "2016-06-01");
        for (Startup firm : List.of(
                sold(sold, status(VitalStatus.CLOSED, "2016-05-31")),
                sold(sold, status(VitalStatus.INSOLVENT, "2017-01-01")),
                sold(sold, status(VitalStatus.OPERATING, "2017-01-01"), status(VitalStatus.CLOSED, "2018-01-01")))) {
            assertThat(survival("survival-naive", firm, ExitPolicy.NBIA).value())
                    .as(firm.statusEvents().toString())
                    .hasValue(0);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = VitalStatus.class,
            names = {"CLOSED", "INSOLVENT"})
    void backWithinTwoYearsIsOneLawForClosedAndInsolvent(VitalStatus end) {
        for (VitalStatus back : List.of(VitalStatus.OPERATING, VitalStatus.DORMANT, VitalStatus.RELOCATED_ABROAD)) {
            assertThat(survival(
                                    "survival-naive",
                                    sold(status(end, "2016-02-29"), status(back, "2018-02-28")),
                                    ExitPolicy.NBIA)
                            .value())
                    .hasValue(1);
            assertThat(survival(
                                    "survival-naive",
                                    sold(status(end, "2016-02-29"), status(back, "2018-03-01")),
                                    ExitPolicy.NBIA)
                            .value())
                    .hasValue(0);
        }
    }

    // ---- deaths that are a snapshot

    private static Network deaths(int onTheDay, int others, boolean observed) {
        Network.Builder network = extracted("2020-01-01");
        for (int i = 0; i < onTheDay + others; i++) {
            String day = i < onTheDay ? (observed ? "2019-03-01" : "2020-01-01") : "2018-01-0" + (1 + i % 9);
            StatusEvent closed = status(VitalStatus.CLOSED, day);
            network.addStartups(startup("s" + i)
                    .addSupportPeriods(resident(A, "2014-01-01", "2016-01-01", EndReason.GRADUATED))
                    .addStatusEvents(
                            observed && i < onTheDay
                                    ? closed.withObservedOn(closed.on().day().orElseThrow())
                                    : closed)
                    .build());
        }
        return network.build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fiveDeathsAndHalfOfAllOnTheDayOfTheirObservationAreASnapshot(boolean observed) {
        MetricReport report = asOf("2020-01-01", deaths(5, 5, observed));
        for (String metric : List.of(
                "survival",
                "survival-at-anniversary",
                "survival-fixed-cohort",
                "survival-naive",
                "graduates-in-business",
                "survival-comparison",
                "cohort-retention")) {
            MetricWarning warning = report.get(metric).network().warnings().stream()
                    .filter(each -> each.code().equals("SNAPSHOT_OF_DEATHS"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(metric));
            assertThat(warning.message(Locale.ENGLISH))
                    .isEqualTo("5 of 10 deaths are dated " + (observed ? "1 March 2019" : "1 January 2020")
                            + ", the day on which they were observed or the register was extracted: this is a snapshot,"
                            + " not a history, and does not tell when firms died.");
        }
        assertThat(codes(deaths(5, 6, observed))).doesNotContain("SNAPSHOT_OF_DEATHS");
        assertThat(codes(deaths(4, 0, observed))).doesNotContain("SNAPSHOT_OF_DEATHS");
        assertThat(codes(deaths(5, 0, observed))).contains("SNAPSHOT_OF_DEATHS");
    }

    private static List<String> codes(Network network) {
        return asOf("2020-01-01", network).get("survival").network().warnings().stream()
                .map(MetricWarning::code)
                .toList();
    }
}
