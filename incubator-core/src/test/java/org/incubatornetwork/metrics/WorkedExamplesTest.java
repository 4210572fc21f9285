package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.B;
import static org.incubatornetwork.metrics.Histories.asOf;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.graduate;
import static org.incubatornetwork.metrics.Histories.jobs;
import static org.incubatornetwork.metrics.Histories.money;
import static org.incubatornetwork.metrics.Histories.network;
import static org.incubatornetwork.metrics.Histories.over;
import static org.incubatornetwork.metrics.Histories.places;
import static org.incubatornetwork.metrics.Histories.residency;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.round;
import static org.incubatornetwork.metrics.Histories.sales;
import static org.incubatornetwork.metrics.Histories.site;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.status;
import static org.incubatornetwork.metrics.Histories.step;
import static org.incubatornetwork.metrics.Histories.supported;
import static org.incubatornetwork.metrics.Histories.use;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.UnknownPolicy;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

/** The worked examples of the metrics' documentation, and of what a plain register does not have; all computed on paper. */
class WorkedExamplesTest {

    @Test
    void aYearOfFlows() {
        Network network = complete()
                .addStartups(graduate("T1", A, "2020-01-01", "2021-07-01"))
                .addStartups(startup("T2")
                        .addSupportPeriods(resident(A, "2021-07-01"))
                        .build())
                .build();
        MetricReport report = over("2021-01-01", "2022-01-01", network);
        assertThat(report.get("average-residents").at(A).value()).hasValue(1.0);
        assertThat(report.get("resident-turnover").at(A).value()).hasValue(1.0);
        assertThat(report.get("resident-replacement").network().value()).hasValue(1.0);
        assertThat(report.get("resident-churn").network().value()).hasValue(1.0);
        assertThat(report.get("implied-stay").network().value()).hasValue(365.0);
        assertThat(report.get("exits").network().part("reason", "GRADUATED").count())
                .hasValue(1);
    }

    @Test
    void aTransferThatLedNowhereIsADepartureOfWhichNobodyKnowsTheReason() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2021-01-10", "2021-03-01", EndReason.TRANSFERRED))
                        .build())
                .build();
        MetricResults exits = over("2021-01-01", "2022-01-01", network).get("exits");
        for (MetricResult result : List.of(exits.network(), exits.at(A))) {
            assertThat(result.count()).hasValue(1);
            assertThat(result.part("destination", "EXTERNAL").count()).hasValue(1);
            assertThat(result.part("reason", "UNKNOWN").count()).hasValue(1);
            assertThat(result.part("reason", "TRANSFERRED").count()).hasValue(0);
        }
    }

    @Test
    void transfersAreNeitherAdmissionsNorExitsOfTheNetwork() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2021-01-10", "2021-03-01", EndReason.TRANSFERRED))
                        .addSupportPeriods(resident(B, "2021-05-30", "2021-08-01", EndReason.TRANSFERRED))
                        .addSupportPeriods(resident(B, "2021-08-05", "2021-09-01", EndReason.WITHDREW))
                        .build())
                .build();
        MetricReport report = over("2021-01-01", "2022-01-01", network);
        assertThat(report.get("admissions").network().count()).hasValue(1);
        assertThat(report.get("exits").network().count()).hasValue(1);
        assertThat(report.get("transfers").network().count()).hasValue(1);
        assertThat(report.get("admissions").at(B).count()).hasValue(1);
        assertThat(report.get("admissions").at(B).part("origin", "TRANSFER").count())
                .hasValue(1);
        // the move within B is neither; the days between residencies count in the stay, not in residents
        assertThat(report.get("exits").at(B).count()).hasValue(1);
        assertThat(report.get("exits").at(A).part("destination", "TRANSFER").count())
                .hasValue(1);
        assertThat(report.get("average-residents").network().numerator().orElseThrow())
                .isEqualByComparingTo(BigDecimal.valueOf(50 + 63 + 27));
        assertThat(report.get("stay-length").network().value()).hasValue(234.0);
    }

    @Test
    void aTransferWithoutSuccessorEndsUnknownAfterNinetyDays() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2021-01-10", "2021-03-01", EndReason.TRANSFERRED))
                        .build())
                .build();
        assertThat(asOf("2021-05-29", network).get("outcomes").network().count())
                .hasValue(0);
        MetricReport later = asOf("2021-05-30", network);
        assertThat(later.get("outcomes")
                        .network()
                        .part("reason", "UNKNOWN")
                        .numerator()
                        .orElseThrow())
                .isEqualByComparingTo("1");
        assertThat(later.get("incubation-success-rate").network().noValue()).contains(NoValue.EMPTY_DENOMINATOR);
        assertThat(later.get("incubation-success-rate").network().exclusions()).containsEntry("OUTCOME_UNKNOWN", 1L);
    }

    @Test
    void overlappingResidenciesAreOneStayOfTheLastToEnd() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2021-01-01", "2021-12-01", EndReason.GRADUATED))
                        .addSupportPeriods(resident(B, "2021-02-01", "2021-03-01", EndReason.WITHDREW))
                        .addSupportPeriods(residency(B, "2021-06-01")
                                .end(LocalDate.of(2021, 5, 1))
                                .build())
                        .build())
                .build();
        MetricReport report = over("2021-01-01", "2022-01-01", network);
        assertThat(report.get("admissions").network().count()).hasValue(1);
        assertThat(report.get("average-residents").network().numerator().orElseThrow())
                .isEqualByComparingTo("334");
        assertThat(report.get("average-residents").at(B).numerator().orElseThrow())
                .isEqualByComparingTo("28");
        assertThat(report.get("incubation-success-rate").at(A).value()).hasValue(1.0);
        assertThat(report.get("incubation-success-rate").at(B).noValue()).contains(NoValue.EMPTY_DENOMINATOR);
        assertThat(report.get("residents").at(B).exclusions()).containsEntry("SUPPORT_ENDS_BEFORE_START", 1L);
        assertThat(report.get("residents").at(A).exclusions()).isEmpty();
    }

    @Test
    void aResidencyOfNoLengthComesAndGoesAndIsNeverResident() {
        Network network = complete()
                .addStartups(graduate("T1", A, "2021-01-10", "2021-01-10"))
                .build();
        MetricReport report = over("2021-01-01", "2022-01-01", network);
        assertThat(report.get("admissions").network().count()).hasValue(1);
        assertThat(report.get("exits").at(A).count()).hasValue(1);
        assertThat(report.get("resident-churn").network().noValue()).contains(NoValue.EMPTY_DENOMINATOR);
        assertThat(asOf("2021-01-10", network).get("residents").network().count())
                .hasValue(0);
    }

    @Test
    void successRateOfTenStays() {
        Network.Builder network = complete();
        List<EndReason> ends = List.of(
                EndReason.GRADUATED,
                EndReason.GRADUATED,
                EndReason.GRADUATED,
                EndReason.GRADUATED,
                EndReason.GRADUATED,
                EndReason.WITHDREW,
                EndReason.WITHDREW,
                EndReason.FAILED,
                EndReason.TERM_REACHED);
        for (int i = 0; i < ends.size(); i++) {
            network.addStartups(startup("T" + i)
                    .addSupportPeriods(resident(A, "2020-01-01", "2021-01-01", ends.get(i)))
                    .build());
        }
        network.addStartups(startup("T9")
                .addSupportPeriods(
                        residency(A, "2020-01-01").end(LocalDate.of(2021, 1, 1)).build())
                .build());
        MetricReport report = asOf("2021-06-01", network.build());
        MetricResult success = report.get("incubation-success-rate").network();
        assertThat(success.value()).hasValue(5.0 / 9);
        assertThat(success.interval().orElseThrow().lower()).isCloseTo(0.2667, within(5e-5));
        assertThat(success.interval().orElseThrow().upper()).isCloseTo(0.8112, within(5e-5));
        assertThat(success.coverage()).contains(Coverage.of(9, 10));
        assertThat(report.get("attrition-rate").network().value()).hasValue(3.0 / 9);
    }

    @Test
    void survivalOfThreeGraduates() {
        Network network = complete()
                .addStartups(graduate("T1", A, "2019-01-01", "2020-01-01")
                        .withStatusEvents(status(VitalStatus.CLOSED, "2020-12-31")))
                .addStartups(graduate("T2", A, "2019-01-01", "2020-01-01")
                        .withStatusEvents(status(VitalStatus.UNKNOWN, "2021-07-01")))
                .addStartups(graduate("T3", A, "2019-01-01", "2020-01-01"))
                .build();
        MetricReport report = asOf("2022-01-01", network);
        MetricResult survival = report.get("survival").network();
        Figure oneYear = survival.part("horizon", "P1Y");
        assertThat(oneYear.value().orElseThrow()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(oneYear.numberAtRisk()).hasValue(3);
        assertThat(oneYear.standardError().orElseThrow()).isCloseTo(0.2722, within(5e-5));
        assertThat(survival.curve().orElseThrow().lastTime()).isEqualTo(731);
        assertThat(survival.warnings()).extracting(MetricWarning::code).contains("BEYOND_FOLLOW_UP");
        MetricResult anniversary = report.get("survival-at-anniversary").network();
        assertThat(anniversary.part("horizon", "P1Y").value()).hasValue(2.0 / 3);
        assertThat(anniversary.part("horizon", "P3Y").noValue()).contains(NoValue.EMPTY_DENOMINATOR);
    }

    @Test
    void anniversariesAndCalendarYears() {
        Network network = complete()
                .addStartups(graduate("T1", A, "2010-01-01", "2012-01-01")
                        .withStatusEvents(status(VitalStatus.UNKNOWN, "2016-06-30")))
                .addStartups(graduate("T2", A, "2010-01-01", "2012-02-29")
                        .withStatusEvents(status(VitalStatus.CLOSED, "2013-02-28")))
                .build();
        MetricReport report = asOf("2020-06-30", network);
        MetricResults anniversary = report.get("survival-at-anniversary");
        assertThat(anniversary.network().part("horizon", "P1Y").value()).hasValue(0.5);
        assertThat(anniversary.network().part("horizon", "P5Y").value()).hasValue(0.0);
        assertThat(anniversary.network().part("horizon", "P5Y").denominator().orElseThrow())
                .isEqualByComparingTo("1");
        assertThat(anniversary.network().exclusions()).containsEntry("STATUS_UNKNOWN", 1L);
        assertThat(anniversary
                        .under(p -> p.withUnknowns(UnknownPolicy.STRICT_ON_UNKNOWN))
                        .network()
                        .part("horizon", "P5Y")
                        .denominator()
                        .orElseThrow())
                .isEqualByComparingTo("2");
        assertThat(report.get("survival-fixed-cohort")
                        .network()
                        .part(PartKey.of("horizon", "P1Y").and("year", "2012"))
                        .value())
                .hasValue(1.0);
        assertThat(report.get("survival-naive").network().value()).hasValue(0.5);
        assertThat(report.get("survival-naive").network().warnings())
                .extracting(MetricWarning::code)
                .containsExactly("NAIVE_SURVIVAL");
    }

    @Test
    void comparisonOfTwoSites() {
        Network network = complete()
                .addStartups(graduate("T1", A, "2009-01-01", "2010-01-01")
                        .withStatusEvents(status(VitalStatus.CLOSED, "2010-04-11")))
                .addStartups(graduate("T2", A, "2009-01-01", "2010-01-01")
                        .withStatusEvents(status(VitalStatus.CLOSED, "2010-07-20")))
                .addStartups(graduate("T3", B, "2009-01-01", "2010-01-01")
                        .withStatusEvents(status(VitalStatus.CLOSED, "2010-10-28")))
                .addStartups(graduate("T4", B, "2009-01-01", "2010-01-01")
                        .withStatusEvents(status(VitalStatus.CLOSED, "2011-02-05")))
                .build();
        MetricResult comparison =
                asOf("2020-01-01", network).get("survival-comparison").network();
        assertThat(comparison.value().orElseThrow()).isCloseTo(0.0896, within(5e-5));
        assertThat(comparison
                        .part(PartKey.of("groups", "SITE").and("statistic", "CHI_SQUARED"))
                        .value()
                        .orElseThrow())
                .isCloseTo(49.0 / 17, within(1e-12));
        assertThat(comparison.part("groups", "SECTOR").noValue()).contains(NoValue.FEWER_THAN_TWO_GROUPS);
    }

    @Test
    void aClosureIsNoDeathIfTheFirmIsBackWithinTwoYears() {
        Startup revived = graduate("T1", A, "2009-01-01", "2010-01-01")
                .withStatusEvents(
                        status(VitalStatus.CLOSED, "2012-02-29"),
                        status(VitalStatus.OPERATING, "2014-02-28"),
                        status(VitalStatus.INSOLVENT, "2018-01-01"));
        Network network = complete().addStartups(revived).build();
        assertThat(naive("2013-01-01", network)).isZero();
        assertThat(naive("2015-01-01", network)).isEqualTo(1);
        assertThat(naive("2018-01-01", network)).isZero();
        Startup tooLate = revived.withStatusEvents(
                status(VitalStatus.CLOSED, "2012-02-29"), status(VitalStatus.OPERATING, "2014-03-01"));
        assertThat(naive("2015-01-01", complete().addStartups(tooLate).build())).isZero();
    }

    private static double naive(String day, Network network) {
        return asOf(day, network).get("survival-naive").network().value().orElseThrow();
    }

    @Test
    void aFailureCountsAsClosureUnlessAStatusFollows() {
        Startup failed = startup("T1")
                .addSupportPeriods(resident(A, "2019-01-01", "2020-01-01", EndReason.FAILED))
                .addStatusEvents(status(VitalStatus.OPERATING, "2019-06-01"))
                .build();
        assertThat(naive("2020-01-01", complete().addStartups(failed).build())).isZero();
        assertThat(naive("2019-12-31", complete().addStartups(failed).build())).isEqualTo(1);
        Startup follows = failed.withStatusEvents(status(VitalStatus.OPERATING, "2020-01-01"));
        assertThat(naive("2021-01-01", complete().addStartups(follows).build())).isEqualTo(1);
    }

    @Test
    void exitPoliciesSideBySide() {
        Network network = complete()
                .addStartups(graduate("T1", A, "2009-01-01", "2010-01-01")
                        .withStatusEvents(status(VitalStatus.ACQUIRED, "2015-01-01")))
                .addStartups(graduate("T2", A, "2009-01-01", "2010-01-01")
                        .withStatusEvents(status(VitalStatus.MERGED, "2015-01-01")))
                .addStartups(graduate("T3", A, "2009-01-01", "2010-01-01")
                        .withStatusEvents(status(VitalStatus.DORMANT, "2015-01-01")))
                .addStartups(graduate("T4", A, "2009-01-01", "2010-01-01")
                        .withStatusEvents(status(VitalStatus.UNKNOWN, "2015-01-01")))
                .addStartups(graduate("T5", A, "2009-01-01", "2010-01-01")
                        .withStatusEvents(status(VitalStatus.RELOCATED_ABROAD, "2015-01-01")))
                .build();
        MetricReport report = asOf("2016-01-01", network);
        MetricResults business = report.get("graduates-in-business");
        assertThat(business.under(p -> p.withExits(ExitPolicy.STRICT)).network().value())
                .hasValue(1.0 / 4);
        assertThat(business.network().value()).hasValue(4.0 / 4);
        assertThat(business.under(p -> p.withExits(ExitPolicy.EUROSTAT))
                        .network()
                        .value())
                .hasValue(3.0 / 3);
        assertThat(business.under(p -> p.withUnknowns(UnknownPolicy.STRICT_ON_UNKNOWN))
                        .network()
                        .value())
                .hasValue(4.0 / 5);
        // 1826 days after graduation is 2015-01-01
        MetricReport strict = MetricEngine.builder()
                .asOf(LocalDate.of(2016, 1, 1))
                .policies(
                        Policies.DEFAULT.withExits(ExitPolicy.STRICT), Policies.DEFAULT.withExits(ExitPolicy.EUROSTAT))
                .build()
                .measure(network);
        assertThat(strict.get("survival").network().part("statistic", "EVENTS").count())
                .hasValue(2);
        MetricResult eurostat = strict.get("survival")
                .under(p -> p.withExits(ExitPolicy.EUROSTAT))
                .network();
        assertThat(eurostat.part("statistic", "EVENTS").count()).hasValue(0);
        assertThat(eurostat.part("horizon", "P5Y").numberAtRisk()).hasValue(5);
        assertThat(eurostat.curve().orElseThrow().at(1827).atRisk()).isEqualTo(3);
        assertThat(strict.get("survival")
                        .under(p -> p.withExits(ExitPolicy.NBIA))
                        .network()
                        .noValue())
                .contains(NoValue.POLICIES_NOT_MEASURED);
    }

    @Test
    void foundingIsLeftTruncatedAtAdmission() {
        Startup.Builder early = startup("T1")
                .founded(DateWindow.parse("2010-01-01"))
                .addSupportPeriods(resident(A, "2010-04-11", "2012-01-01", EndReason.GRADUATED))
                .addStatusEvents(status(VitalStatus.CLOSED, "2012-01-01"));
        Network network = complete()
                .addStartups(early.build()) // at risk from day 100 to its death on day 730
                .addStartups(early.build().withFounded(DateWindow.parse("2011"))) // vague
                .addStartups(startup("T3")
                        .addSupportPeriods(resident(A, "2010-04-11"))
                        .build())
                .addStartups(early.build().withStatusEvents(status(VitalStatus.CLOSED, "2010-04-11")))
                .build();
        MetricResult survival = MetricEngine.builder()
                .asOf(LocalDate.of(2016, 1, 1))
                .policies(Policies.DEFAULT.withVagueDates(VagueDates.EXCLUDE))
                .build()
                .measure(network)
                .get("survival")
                .under(p -> p.withClock(SurvivalClock.FOUNDING))
                .network();
        assertThat(survival.exclusions())
                .containsEntry("FOUNDING_VAGUE", 1L)
                .containsEntry("FOUNDING_UNKNOWN", 1L)
                .containsEntry("NEVER_AT_RISK", 1L);
        assertThat(survival.curve().orElseThrow().at(100).atRisk()).isZero();
        assertThat(survival.curve().orElseThrow().at(101).atRisk()).isEqualTo(1);
        assertThat(survival.curve().orElseThrow().at(730).survival()).isZero();
    }

    @Test
    void lastEvidenceEndsTheObservationInAnIncompleteRegister() {
        Startup graduate = graduate("T1", A, "2009-01-01", "2010-01-01")
                .withJobs(jobs("2011-01-01", 3).build());
        MetricReport partial = asOf(
                "2016-01-01",
                network(Completeness.PARTIAL).addStartups(graduate).build());
        MetricResult survival = partial.get("survival").network();
        assertThat(survival.curve().orElseThrow().lastTime()).isEqualTo(365);
        assertThat(survival.policiesUsed()).containsEntry(PolicyKind.FOLLOW_UP, "LAST_EVIDENCE");
        assertThat(survival.warnings())
                .extracting(MetricWarning::code)
                .contains("PARTIAL_REGISTER", "LOW_COVERAGE", "BEYOND_FOLLOW_UP");
        assertThat(partial.get("survival-at-anniversary")
                        .network()
                        .part("horizon", "P1Y")
                        .value())
                .hasValue(1.0);
        assertThat(partial.get("survival-at-anniversary")
                        .network()
                        .part("horizon", "P3Y")
                        .noValue())
                .contains(NoValue.EMPTY_DENOMINATOR);
    }

    @Test
    void followUpOfFour() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2010-01-01", "2013-01-01", EndReason.FAILED))
                        .build())
                .addStartups(startup("T2")
                        .addSupportPeriods(resident(A, "2010-01-01"))
                        .build())
                .addStartups(graduate("T3", A, "2010-01-01", "2015-01-01")
                        .withJobs(jobs("2018-06-30", 1).build()))
                .addStartups(graduate("T4", A, "2010-01-01", "2015-01-01"))
                .build();
        assertThat(asOf("2020-06-30", network)
                        .get("follow-up-coverage")
                        .network()
                        .value())
                .hasValue(0.75);
        assertThat(asOf("2020-07-01", network)
                        .get("follow-up-coverage")
                        .network()
                        .value())
                .hasValue(0.5);
    }

    @Test
    void occupancyIsOfOpenSitesWithAnExactCapacity() {
        Site vague = site(SiteId.of("vague"), "2000-01-01")
                .addCapacities(Capacity.builder()
                        .unit(CapacityUnit.STARTUP)
                        .quantity(Quantity.of(Qualifier.MORE_THAN, 70))
                        .build())
                .build();
        Site uncertain = site(SiteId.of("uncertain"), "[..2021]")
                .addCapacities(places(5))
                .build();
        Site offices = site(SiteId.of("offices"), "2000-01-01")
                .addCapacities(Capacity.builder()
                        .unit(CapacityUnit.OFFICE)
                        .quantity(Quantity.exactly(10))
                        .build())
                .build();
        Site conflict = site(SiteId.of("conflict"), "2000-01-01")
                .addCapacities(places(5), places(6))
                .build();
        Network network = Network.builder()
                .from(complete().build())
                .sites(List.of(
                        site(A, "2000-01-01").addCapacities(places(2)).build(), vague, uncertain, offices, conflict))
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2020-01-01"))
                        .build())
                .addStartups(startup("T2")
                        .addSupportPeriods(resident(A, "2020-01-01"))
                        .build())
                .addStartups(startup("T3")
                        .addSupportPeriods(resident(A, "2020-01-01"))
                        .build())
                .addStartups(startup("T4")
                        .addSupportPeriods(residency(A, "2020-01-01")
                                .mode(SupportMode.VIRTUAL)
                                .build())
                        .build())
                .addStartups(startup("T5")
                        .addSupportPeriods(residency(offices.id(), "2020-01-01")
                                .occupied(OccupiedSpace.builder()
                                        .unit(CapacityUnit.OFFICE)
                                        .quantity(new BigDecimal("2.5"))
                                        .build())
                                .build())
                        .build())
                .addStartups(startup("T6")
                        .addSupportPeriods(resident(offices.id(), "2020-01-01"))
                        .build())
                .build();
        MetricReport report = asOf("2021-06-01", network);
        MetricResult occupancy = report.get("occupancy").network();
        assertThat(occupancy.value()).hasValue(1.5);
        assertThat(occupancy.exclusions())
                .containsEntry("SITE_CAPACITY_NOT_EXACT", 1L)
                .containsEntry("SITE_UNCERTAIN", 1L)
                .containsEntry("SITE_NO_CAPACITY", 1L)
                .containsEntry("SITE_CAPACITIES_CONFLICT", 1L);
        assertThat(report.get("free-capacity").network().count()).hasValue(-1);
        assertThat(report.get("free-capacity").network().warnings())
                .extracting(MetricWarning::code)
                .containsExactly("OVER_CAPACITY");
        assertThat(report.get("residents").at(A).count()).hasValue(4);
        MetricResult inOffices = report.get("occupancy")
                .under(p -> p.withCapacityUnit(CapacityUnit.OFFICE))
                .network();
        assertThat(inOffices.value()).hasValue(0.25);
        assertThat(inOffices.exclusions()).containsEntry("OCCUPIED_SPACE_UNKNOWN", 1L);
        assertThat(report.get("occupancy").at(vague.id()).noValue()).contains(NoValue.CAPACITY_NOT_EXACT);
        assertThat(report.get("occupancy").at(uncertain.id()).noValue()).contains(NoValue.SITE_UNCERTAIN);
        assertThat(report.get("occupancy").at(conflict.id()).noValue()).contains(NoValue.CAPACITIES_CONFLICT);
        assertThat(report.get("site-count").network().count()).hasValue(4);
        assertThat(report.get("site-count")
                        .network()
                        .part("status", "UNCERTAIN")
                        .count())
                .hasValue(1);
    }

    @Test
    void squareMetresLetOfThoseToLet() {
        Site lettable = site(A, "2000-01-01")
                .area(FloorArea.builder().lettable(BigDecimal.valueOf(400)).build())
                .build();
        Network network = Network.builder()
                .from(complete().build())
                .sites(List.of(lettable))
                .addStartups(startup("T1")
                        .addSupportPeriods(residency(A, "2020-01-01")
                                .occupied(OccupiedSpace.builder()
                                        .unit(CapacityUnit.SQUARE_METRE)
                                        .quantity(BigDecimal.valueOf(100))
                                        .build())
                                .build())
                        .build())
                .build();
        assertThat(asOf("2021-06-01", network).get("area-occupancy").network().value())
                .hasValue(0.25);
        assertThat(asOf("2021-06-01", network).get("occupancy").network().noValue())
                .contains(NoValue.NO_CAPACITY);
    }

    @Test
    void capacityOfAPeriodIsThatOfTheLastOpenDay() {
        Site growing = site(A, "2000-01-01")
                .addLifecycle(step(SiteStatus.SUSPENDED, "2021-10-01"))
                .addCapacities(
                        places(4).withEnd(DateWindow.of(LocalDate.of(2021, 6, 1))),
                        places(8).withStart(DateWindow.of(LocalDate.of(2021, 6, 1))),
                        places(90).withStart(DateWindow.of(LocalDate.of(2021, 11, 1))))
                .build();
        Network network = Network.builder()
                .from(complete().build())
                .sites(List.of(growing))
                .addStartups(graduate("T1", A, "2020-01-01", "2021-07-01"))
                .build();
        MetricResult turnover = over("2021-01-01", "2022-01-01", network)
                .get("resident-turnover-of-capacity")
                .network();
        assertThat(turnover.value()).hasValue(1.0 / 8);
        assertThat(turnover.warnings()).extracting(MetricWarning::code).contains("CAPACITY_CHANGED");
        assertThat(over("2022-01-01", "2023-01-01", network)
                        .get("resident-turnover-of-capacity")
                        .at(A)
                        .noValue())
                .contains(NoValue.SITE_NOT_OPEN);
    }

    @Test
    void partnersAreCountedApart() {
        Network network = complete()
                .addSites(site(SiteId.of("c"), "2001")
                        .kind(SiteKind.PARTNER_OPERATED)
                        .build())
                .build();
        MetricResult sites = asOf("2010-01-01", network).get("site-count").network();
        assertThat(sites.count()).hasValue(2);
        assertThat(sites.part("counting", "WITH_PARTNER_OPERATED").count()).hasValue(3);
        assertThat(sites.part(PartKey.of("status", "OPERATIONAL").and("kind", "PARTNER_OPERATED"))
                        .count())
                .hasValue(1);
    }

    @Test
    void supportedUnderTheClosestLevel() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(supported(SupportLevel.EVENT, "2010-01-01"), resident(A, "2012-01-01"))
                        .build())
                .addStartups(startup("T2")
                        .addSupportPeriods(supported(SupportLevel.REMOTE, "2010-01-01"))
                        .build())
                .build();
        MetricResult early =
                asOf("2011-01-01", network).get("startups-supported").network();
        assertThat(early.count()).hasValue(2);
        assertThat(early.part("level", "EVENT").count()).hasValue(1);
        MetricResult late =
                asOf("2012-01-01", network).get("startups-supported").network();
        assertThat(late.count()).hasValue(2);
        assertThat(late.part("level", "HOSTED").count()).hasValue(1);
        assertThat(late.part("level", "EVENT").count()).hasValue(0);
    }

    @Test
    void jobsOfFourStartups() {
        Startup one = graduate("T1", A, "2010-01-01", "2011-01-01")
                .withJobs(
                        jobs("2010-01-01", 2).baseline(true).build(),
                        jobs("2012-01-01", 6).build(),
                        jobs("2012-01-01", 90).basis(JobsBasis.FTE).build());
        Network network = complete()
                .addStartups(one)
                .addStartups(startup("T2")
                        .addSupportPeriods(resident(A, "2010-01-01"))
                        .addJobs(jobs("2011-12-31", 4).build())
                        .build())
                .addStartups(startup("T3")
                        .addSupportPeriods(resident(A, "2010-01-01"))
                        .build())
                .addStartups(startup("T4")
                        .addSupportPeriods(resident(A, "2010-01-01", "2011-01-01", EndReason.WITHDREW))
                        .addJobs(jobs("2010-01-01", 3).baseline(true).build())
                        .addStatusEvents(status(VitalStatus.CLOSED, "2012-01-01"))
                        .build())
                .build();
        MetricReport report = asOf("2012-01-01", network);
        MetricResult jobs = report.get("jobs-direct").network();
        assertThat(jobs.count()).hasValue(10);
        assertThat(jobs.coverage()).contains(Coverage.of(3, 4));
        assertThat(jobs.warnings()).extracting(MetricWarning::code).containsExactly("LOW_COVERAGE");
        assertThat(report.get("jobs-per-startup").network().value()).hasValue(10.0 / 3);
        // T1: 6 - 2, T4: 0 - 3
        assertThat(report.get("jobs-net-created").network().count()).hasValue(1);
        assertThat(report.get("jobs-net-created").network().exclusions()).containsEntry("WITHOUT_BASELINE", 2L);
    }

    @Test
    void fundingByCurrencyAndInstrument() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2010-01-01"))
                        .addFundingRounds(round("2011-01-01", FundingInstrument.EQUITY)
                                .amount(money(100_000, "MAD"))
                                .build())
                        .addFundingRounds(round("2011-01-01", FundingInstrument.GRANT)
                                .amount(money(20_000, "EUR"))
                                .build())
                        .build())
                .addStartups(startup("T2")
                        .addSupportPeriods(resident(A, "2010-01-01"))
                        .addFundingRounds(round("2012-01-01", FundingInstrument.EQUITY)
                                .amount(money(50_000, "MAD"))
                                .build())
                        .addFundingRounds(
                                round("2011-01-01", FundingInstrument.PRIZE).build())
                        .build())
                .addStartups(startup("T3")
                        .addFundingRounds(FundingRound.builder()
                                .on(LocalDate.of(2011, 1, 1))
                                .amount(money(1, "MAD"))
                                .build())
                        .build())
                .build();
        MetricResult funding = asOf("2012-06-01", network).get("funding-raised").network();
        assertThat(funding.noValue()).contains(NoValue.SEVERAL_CURRENCIES);
        assertThat(funding.part("currency", "MAD").amount().orElseThrow()).isEqualByComparingTo("150000");
        assertThat(funding.part(PartKey.of("currency", "EUR").and("instrument", "GRANT"))
                        .amount()
                        .orElseThrow())
                .isEqualByComparingTo("20000");
        assertThat(funding.exclusions()).containsEntry("AMOUNT_UNKNOWN", 1L);
        MetricResult year =
                over("2012-01-01", "2013-01-01", network).get("funding-raised").network();
        assertThat(year.figure().amount().orElseThrow()).isEqualByComparingTo("50000");
        assertThat(year.figure().currency()).contains("MAD");
        assertThat(over("2005-01-01", "2006-01-01", network)
                        .get("funding-raised")
                        .network()
                        .figure()
                        .count())
                .hasValue(0);
    }

    @Test
    void revenueOfThosePresentAtBothEnds() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2010-01-01"))
                        .addRevenues(sales(2020, 200_000, "MAD"), sales(2021, 260_000, "MAD"))
                        .build())
                .addStartups(startup("T2")
                        .addSupportPeriods(resident(A, "2010-01-01"))
                        .addRevenues(sales(2021, 100_000, "MAD"))
                        .build())
                .build();
        MetricReport year = over("2021-01-01", "2022-01-01", network);
        assertThat(year.get("revenue-growth").network().value()).hasValue(0.3);
        assertThat(year.get("revenue-growth").network().exclusions()).containsEntry("REVENUE_AT_ONE_END", 1L);
        assertThat(year.get("revenue").network().figure().amount().orElseThrow())
                .isEqualByComparingTo("360000");
        assertThat(asOf("2021-06-01", network)
                        .get("revenue")
                        .network()
                        .figure()
                        .amount()
                        .orElseThrow())
                .isEqualByComparingTo("200000");
    }

    @Test
    void sectorsOfTenStartups() {
        Network.Builder network = complete();
        for (int i = 0; i < 10; i++) {
            Startup.Builder startup = startup("T" + i).addSupportPeriods(resident(A, "2010-01-01"));
            if (i < 5) {
                startup.addSectors(Sector.of("own", "ICT"), Sector.of("own", "Bio"));
            } else if (i < 8) {
                startup.addSectors(Sector.of("own", "Bio"));
            }
            network.addStartups(startup.build());
        }
        MetricReport report = asOf("2012-01-01", network.build());
        MetricResult shares = report.get("sector-share").network();
        assertThat(shares.part("sector", "ICT").value()).hasValue(0.5);
        assertThat(shares.part("sector", "Bio").value()).hasValue(0.3);
        assertThat(shares.part(PartKey.without("sector")).value()).hasValue(0.2);
        assertThat(report.get("sector-concentration").network().value()).hasValue(34.0 / 64);
        assertThat(report.get("residents").in(Sector.of("own", "ICT")).count()).hasValue(5);
    }

    @Test
    void servicesOfThreeStartups() {
        Network network = complete()
                .addServices(ServiceOffering.builder()
                        .id(ServiceId.of("mentoring"))
                        .name("Mentoring")
                        .category(ServiceCategory.MENTORING)
                        .build())
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2010-01-01", "2011-01-01", EndReason.WITHDREW))
                        .addServiceUses(
                                use("mentoring", "2010-02-01").withMinutes(60),
                                use("mentoring", "2012-01-01").withMinutes(30))
                        .build())
                .addStartups(startup("T2")
                        .addSupportPeriods(resident(A, "2010-01-01"))
                        .addServiceUses(use("legal", "2010-02-01"))
                        .build())
                .addStartups(startup("T4")
                        .addSupportPeriods(resident(A, "2010-01-01"))
                        .addServiceUses(use("mentoring", "2010-02-01").withMinutes(45))
                        .build())
                .addStartups(startup("T5")
                        .addServiceUses(use("mentoring", "2010-02-01").withMinutes(45))
                        .build())
                .build();
        MetricResult reach = asOf("2012-06-01", network).get("service-reach").network();
        assertThat(reach.count()).hasValue(3);
        assertThat(reach.part("count", "DELIVERIES").count()).hasValue(4);
        assertThat(reach.part("count", "MINUTES").count()).hasValue(135);
        assertThat(reach.part("offering", "mentoring").count()).hasValue(2);
        assertThat(reach.part("category", "MENTORING").count()).hasValue(2);
        assertThat(reach.part(PartKey.of("offering", "legal").and("count", "MINUTES"))
                        .count())
                .isEmpty();
        assertThat(reach.part(PartKey.of("offering", "legal").and("count", "MINUTES"))
                        .noValue())
                .contains(NoValue.NOT_RECORDED);
        assertThat(reach.exclusions()).containsEntry("MINUTES_UNKNOWN", 1L).containsEntry("WITHOUT_SUPPORT", 1L);
        assertThat(asOf("2012-06-01", network)
                        .get("service-reach")
                        .at(A)
                        .part("count", "DELIVERIES")
                        .count())
                .hasValue(3);
    }

    @Test
    void membersOfACohort() {
        CohortId id = CohortId.of("c");
        Network.Builder network = complete()
                .addCohorts(Cohort.builder()
                        .id(id)
                        .name("C")
                        .start(LocalDate.of(2010, 1, 1))
                        .funnel(List.of(
                                FunnelStage.of(FunnelStep.APPLIED, 50),
                                FunnelStage.of(FunnelStep.INTERVIEWED, 20),
                                FunnelStage.of(FunnelStep.ADMITTED, 5)))
                        .build());
        for (int i = 0; i < 5; i++) {
            Startup.Builder startup = startup("T" + i);
            if (i < 3) {
                startup.addSupportPeriods(resident(A, "2010-01-01", "2011-01-01", EndReason.GRADUATED)
                        .withCohortId(id));
            }
            if (i == 0) {
                startup.addSupportPeriods(resident(A, "2011-06-01"));
            } else if (i == 3) {
                startup.addSupportPeriods(resident(A, "2010-01-01").withCohortId(id));
            } else if (i == 4) {
                startup.addSupportPeriods(resident(A, "2010-01-01", "2011-01-01", EndReason.WITHDREW)
                        .withCohortId(id));
            }
            network.addStartups(startup.build());
        }
        MetricReport report = asOf("2012-01-01", network.build());
        MetricResult rate = report.get("cohort-graduation-rate").of(id);
        assertThat(rate.value()).hasValue(3.0 / 5);
        assertThat(rate.part("of", "COMPLETED").value()).hasValue(3.0 / 4);
        assertThat(report.get("selection-funnel").of(id).value()).hasValue(0.1);
        assertThat(report.get("selection-funnel")
                        .of(id)
                        .part("stage", "ELIGIBLE")
                        .noValue())
                .contains(NoValue.NO_FUNNEL);
        assertThat(asOf("2009-12-31", network.build())
                        .get("cohort-graduation-rate")
                        .of(id)
                        .noValue())
                .contains(NoValue.COHORT_NOT_STARTED);
    }

    @Test
    void retentionOfALeapDay() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2012-02-29", "2013-03-01", EndReason.WITHDREW))
                        .build())
                .build();
        MetricResult retention =
                asOf("2014-12-31", network).get("cohort-retention").network();
        assertThat(retention.part(retained("1", "SUPPORTED")).value()).hasValue(1.0);
        assertThat(retention.part(retained("2", "SUPPORTED")).value()).hasValue(0.0);
        assertThat(retention.part(retained("2", "ALIVE")).value()).hasValue(1.0);
        assertThat(retention.parts()).doesNotContainKey(retained("3", "ALIVE"));
    }

    private static PartKey retained(String anniversary, String state) {
        return PartKey.of("year", "2012").and("anniversary", anniversary).and("state", state);
    }
}
