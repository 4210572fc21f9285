package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.B;
import static org.incubatornetwork.metrics.Histories.asOf;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.graduate;
import static org.incubatornetwork.metrics.Histories.jobs;
import static org.incubatornetwork.metrics.Histories.money;
import static org.incubatornetwork.metrics.Histories.over;
import static org.incubatornetwork.metrics.Histories.places;
import static org.incubatornetwork.metrics.Histories.residency;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.round;
import static org.incubatornetwork.metrics.Histories.site;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.status;
import static org.incubatornetwork.metrics.Histories.step;
import static org.incubatornetwork.metrics.Histories.use;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.catalogue.OutcomeMetrics;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a figure has no value, and what counts at the edges of periods, of lives and of lists of codes. */
class ReasonsAndEdgesTest {
    private static final Site CLOSED = site(B, "2000-01-01")
            .addLifecycle(step(SiteStatus.CLOSED, "2010-01-01"))
            .build();
    private static final Site UNCERTAIN = site(SiteId.of("c"), "[..2022-12-31]").build();

    private static Network sites(Site... sites) {
        return complete().build().withSites(Arrays.asList(sites));
    }

    private static Site.Builder open(SiteId id) {
        return site(id, "2000-01-01");
    }

    @Test
    void anAreaWithoutValueSaysTheSameOfSiteAndNetwork() {
        MetricReport report = asOf("2021-06-01", sites(open(A).build()));
        assertThat(report.get("area-occupancy").at(A).noValue()).contains(NoValue.NO_AREA);
        assertThat(report.get("area-occupancy").network().noValue()).contains(NoValue.NO_AREA);
        assertThat(report.get("area-occupancy").network().exclusions()).isEqualTo(ImmutableMap.of("SITE_NO_AREA", 1L));
        assertThat(report.get("occupancy").at(A).noValue()).contains(NoValue.NO_CAPACITY);
        assertThat(report.get("occupancy").network().noValue()).contains(NoValue.NO_CAPACITY);
        assertThat(asOf("2021-06-01", sites()).get("area-occupancy").network().noValue())
                .contains(NoValue.NO_AREA);
        assertThat(asOf("2021-06-01", sites()).get("free-capacity").network().noValue())
                .contains(NoValue.NO_CAPACITY);
    }

    @Test
    void ofACohortThatTellsNoStartAndHasNoMemberItIsNotSaidThatItHasNotStarted() {
        Cohort untold = Cohort.builder().id("untold").name("Untold").build();
        Network network = complete()
                .addCohorts(
                        untold,
                        untold.withId(CohortId.of("planned")).withStart(DateWindow.parse("2022")),
                        untold.withId(CohortId.of("empty")).withStart(DateWindow.parse("2020")))
                .build();
        MetricResults results = asOf("2021-06-01", network).get("startups-supported");
        assertThat(results.of(CohortId.of("planned")).noValue()).contains(NoValue.COHORT_NOT_STARTED);
        assertThat(results.of(CohortId.of("empty")).count()).hasValue(0);
        assertThat(results.of(CohortId.of("untold")).noValue()).contains(NoValue.NO_MEMBER);
        assertThat(NoValue.NO_MEMBER.message(Locale.ENGLISH))
                .isEqualTo("Undefined: no member is known by the as-of date, and no start is told.");
        assertThat(NoValue.NO_MEMBER.message(Locale.FRENCH))
                .isEqualTo("Indéfini : aucun membre n'est connu à la date d'arrêté, et aucun début n'est indiqué.");
    }

    @Test
    void aWarningSaysItsDayHoweverItIsAsked() {
        MetricWarning late = MetricWarning.afterExtraction(LocalDate.of(2021, 5, 31));
        assertThat(late.message().in(Locale.ENGLISH))
                .isEqualTo(late.message(Locale.ENGLISH))
                .isEqualTo(
                        "The register was extracted on 31 May 2021, before the as-of date: later facts are missing.");
    }

    @Test
    void aNetworkGivesTheReasonOfItsOpenSites() {
        Site vague = open(A).addCapacities(places(7).withQuantity(Quantity.of(Qualifier.MORE_THAN, 7)))
                .build();
        Site conflict = open(SiteId.of("d")).addCapacities(places(1), places(2)).build();
        assertThat(reasonOf(vague)).isEqualTo(NoValue.CAPACITY_NOT_EXACT);
        assertThat(reasonOf(conflict)).isEqualTo(NoValue.CAPACITIES_CONFLICT);
        assertThat(reasonOf(UNCERTAIN)).isEqualTo(NoValue.SITE_UNCERTAIN);
        Site untold = Site.builder().id("c").name("C").addCapacities(places(7)).build();
        assertThat(reasonOf(untold)).isEqualTo(NoValue.SITE_UNCERTAIN);
        assertThat(reasonOf(CLOSED)).isEqualTo(NoValue.SITE_NOT_OPEN);
        assertThat(reasonOf(CLOSED, vague)).isEqualTo(NoValue.CAPACITY_NOT_EXACT);
        assertThat(reasonOf(conflict, vague)).isEqualTo(NoValue.NO_CAPACITY);
        assertThat(reasonOf(CLOSED, CLOSED.withId(SiteId.of("e")))).isEqualTo(NoValue.SITE_NOT_OPEN);
        assertThat(NoValue.SITE_NOT_OPEN.message(Locale.ENGLISH))
                .isEqualTo("Undefined: no site that is looked at is open.");
    }

    /** The one reason that all metrics of capacity give, on the day and for the year before it. */
    private static NoValue reasonOf(Site... sites) {
        MetricReport report = over("2021-01-01", "2022-01-01", sites(sites));
        NoValue reason = report.get("occupancy").network().noValue().orElseThrow();
        assertThat(report.get("free-capacity").network().noValue()).contains(reason);
        assertThat(report.get("resident-turnover-of-capacity").network().noValue())
                .contains(reason);
        if (sites.length == 1) {
            assertThat(report.get("occupancy").at(sites[0].id()).noValue()).contains(reason);
            assertThat(report.get("resident-turnover-of-capacity")
                            .at(sites[0].id())
                            .noValue())
                    .contains(reason);
        }
        return reason;
    }

    @ParameterizedTest
    @ValueSource(strings = {"average-residents", "resident-turnover", "resident-replacement"})
    void anEndThatHasNotComeIsNotKnownYet(String measure) {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2020-01-01"))
                        .build())
                .build();
        MetricResult endpoints = on("2021-12-31", network)
                .get(measure)
                .under(p -> p.withAverage(AverageMethod.ENDPOINTS))
                .network();
        assertThat(endpoints.noValue()).contains(NoValue.END_NOT_KNOWN);
        assertThat(endpoints.noValue().orElseThrow().message(Locale.ENGLISH))
                .isEqualTo(
                        "Not computable: the end is not known yet, as residents of the day after the period are counted and"
                                + " it has not come by the as-of date.");
        assertThat(on("2021-12-31", network).get(measure).network().value()).isPresent();
        assertThat(on("2022-01-01", network)
                        .get(measure)
                        .under(p -> p.withAverage(AverageMethod.ENDPOINTS))
                        .network()
                        .value())
                .isPresent();
        assertThat(on("2021-12-30", network)
                        .get(measure)
                        .under(p -> p.withAverage(AverageMethod.ENDPOINTS))
                        .network()
                        .noValue())
                .contains(NoValue.PERIOD_NOT_OVER);
    }

    private static MetricReport on(String day, Network network) {
        return MetricEngine.builder()
                .asOf(LocalDate.parse(day))
                .year(Year.of(2021))
                .build()
                .measure(network);
    }

    @ParameterizedTest
    @EnumSource
    void aSiteThatWasNeverOpenInThePeriodHasNoRates(AverageMethod method) {
        SiteId c = SiteId.of("c");
        SiteId d = SiteId.of("d");
        SiteId e = SiteId.of("e");
        Network network = complete()
                .sites(List.of(
                        // closed on its first day, opened on the day after it, and suspended throughout
                        open(A).addLifecycle(step(SiteStatus.CLOSED, "2021-01-01"))
                                .build(),
                        site(B, "2022-01-01").build(),
                        open(c).addLifecycle(step(SiteStatus.SUSPENDED, "2020-06-01"))
                                .build(),
                        // open on its last day alone, and perhaps open, and nothing said
                        site(d, "2021-12-31").build(),
                        UNCERTAIN.withId(e),
                        Site.builder().id("f").name("f").build()))
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2020-01-01", "2021-01-01", EndReason.GRADUATED))
                        .build())
                .addStartups(startup("T2")
                        .addSupportPeriods(resident(B, "2022-01-01"))
                        .build())
                .addStartups(startup("T3")
                        .addSupportPeriods(resident(SiteId.of("f"), "2020-01-01"))
                        .build())
                .build();
        MetricReport report = over("2021-01-01", "2022-01-01", network);
        for (String measure : List.of(
                "average-residents", "resident-turnover", "resident-replacement", "resident-churn", "implied-stay")) {
            MetricResults results = report.get(measure).under(p -> p.withAverage(method));
            for (SiteId closed : List.of(A, B, c)) {
                assertThat(results.at(closed).noValue())
                        .as("%s at %s", measure, closed)
                        .contains(NoValue.SITE_NOT_OPEN);
            }
            for (SiteId open : List.of(d, e)) {
                assertThat(results.at(open).noValue())
                        .as("%s at %s", measure, open)
                        .isNotEqualTo(Optional.of(NoValue.SITE_NOT_OPEN));
            }
        }
        MetricResults average = report.get("average-residents").under(p -> p.withAverage(method));
        assertThat(average.at(d).value()).hasValue(0);
        assertThat(average.at(e).noValue()).contains(NoValue.SITE_UNCERTAIN);
        assertThat(average.at(SiteId.of("f")).value()).hasValue(1);
        assertThat(average.network().value()).isPresent();
        assertThat(report.get("exits").at(A).count()).hasValue(1);
        assertThat(report.get("resident-turnover").at(A).part("flow", "EXITS").count())
                .hasValue(1);
    }

    /** As of 31 December 2021, over 2021: what was never opened is not open, and what may be open by other days is uncertain. */
    @Test
    void aSiteThatMayBeOpenIsUncertainAndOneThatWasOnlyAnnouncedIsNot() {
        Site.Builder announced = Site.builder().name("x").addCapacities(places(4));
        List<Site> never = List.of(
                announced
                        .id("a1")
                        .build()
                        .withLifecycle(LifecycleStep.builder()
                                .status(SiteStatus.ANNOUNCED)
                                .build()),
                announced.id("a2").build().withLifecycle(step(SiteStatus.ANNOUNCED, "[2019..2023]")),
                announced.id("a3").plannedOpening(DateWindow.parse("2025")).build());
        List<Site> perhaps = List.of(
                announced
                        .id("b1")
                        .build()
                        .withPlannedOpening(Optional.empty())
                        .withLifecycle(step(SiteStatus.OPERATIONAL, "[2021-12-31..2023-12-31]")),
                announced
                        .id("b2")
                        .build()
                        .withPlannedOpening(Optional.empty())
                        .withLifecycle(step(SiteStatus.OPERATIONAL, "2010"), step(SiteStatus.CLOSED, "[2020..2022]"))
                        .withCapacities(places(4)));
        for (Site site : Iterables.concat(never, perhaps)) {
            MetricReport report = over("2021-01-01", "2022-01-01", sites(site));
            NoValue reason = never.contains(site) ? NoValue.SITE_NOT_OPEN : NoValue.SITE_UNCERTAIN;
            for (String measure : List.of("occupancy", "free-capacity", "average-residents")) {
                assertThat(report.get(measure).at(site.id()).noValue())
                        .as("%s at %s", measure, site)
                        .contains(reason);
            }
        }
    }

    /** Of the 366 days of 2020: nobody knows when T1 came; T2 came from the 11th to the 21st of January. */
    @Test
    void anAverageByDaysIsFromTheSureDaysToThePossibleOnes() {
        Startup undated = startup("T1")
                .addSupportPeriods(resident(A, "2020-01-01").withStart(Optional.empty()))
                .build();
        Startup vague = startup("T2")
                .addSupportPeriods(resident(A, "2020-01-11").withStart(DateWindow.parse("[2020-01-11..2020-01-21]")))
                .build();
        Figure none = averageOf2020(undated);
        assertThat(none.value()).hasValue(0);
        assertThat(none.least().orElseThrow()).isZero();
        assertThat(none.most().orElseThrow()).isEqualByComparingTo("1");
        Figure some = averageOf2020(vague);
        assertThat(some.value()).hasValue(351 / 366.0);
        assertThat(some.least().orElseThrow().doubleValue()).isEqualTo(346 / 366.0);
        assertThat(some.most().orElseThrow().doubleValue()).isEqualTo(356 / 366.0);
        Figure both = averageOf2020(undated, vague);
        assertThat(both.most().orElseThrow().doubleValue()).isEqualTo(722 / 366.0);
    }

    private static Figure averageOf2020(Startup... startups) {
        Network.Builder network = complete();
        for (Startup startup : startups) {
            network.addStartups(startup);
        }
        return over("2020-01-01", "2021-01-01", network.build())
                .get("average-residents")
                .under(policies -> policies.withAverage(AverageMethod.DAILY))
                .network()
                .figure();
    }

    @Test
    void aNetworkHasAnAverageWhateverItsSites() {
        Network network = Network.builder()
                .from(sites(CLOSED))
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(SiteId.of("elsewhere"), "2020-01-01"))
                        .build())
                .build();
        assertThat(over("2021-01-01", "2022-01-01", network)
                        .get("average-residents")
                        .network()
                        .value())
                .hasValue(1.0);
    }

    @Test
    void anExitCountsByCapacityIfItsPlacesDo() {
        Site stays = open(A).addCapacities(places(4)).build();
        Site closesFirst = open(B).addLifecycle(step(SiteStatus.CLOSED, "2021-01-01"))
                .addCapacities(places(6))
                .build();
        SiteId second = SiteId.of("c");
        Site closesSecond = open(second)
                .addLifecycle(step(SiteStatus.CLOSED, "2021-01-02"))
                .addCapacities(places(1))
                .build();
        Network network = complete()
                .sites(List.of(stays, closesFirst, closesSecond))
                .addStartups(graduate("T1", A, "2019-01-01", "2021-05-01"))
                .addStartups(graduate("T2", B, "2019-01-01", "2021-01-01"))
                .addStartups(graduate("T3", B, "2019-01-01", "2021-01-01"))
                .addStartups(graduate("T4", second, "2019-01-01", "2021-01-01"))
                .addStartups(graduate("T5", SiteId.of("elsewhere"), "2019-01-01", "2021-01-01"))
                .build();
        MetricReport report = over("2021-01-01", "2022-01-01", network);
        MetricResult turnover = report.get("resident-turnover-of-capacity").network();
        assertThat(turnover.numerator().orElseThrow()).isEqualByComparingTo("2");
        assertThat(turnover.denominator().orElseThrow()).isEqualByComparingTo("5");
        assertThat(turnover.exclusions())
                .containsEntry("SITE_NOT_OPEN", 1L)
                .containsEntry("EXIT_AT_SITE_WITHOUT_CAPACITY", 3L);
        assertThat(turnover.populationSize()).hasValue(5);
        assertThat(report.get("resident-turnover-of-capacity").at(B).noValue()).contains(NoValue.SITE_NOT_OPEN);
        assertThat(report.get("resident-turnover-of-capacity").at(second).value())
                .hasValue(1.0);
        assertThat(report.get("exits").network().count()).hasValue(5);
    }

    @Test
    void oneCodeInTwoSchemesIsTwoSectorsAndUnknownMembersMakeNoThird() {
        Sector isic = Sector.of("ISIC", "62");
        Sector nace = Sector.of("NACE", "62");
        Sector noted =
                new Sector("ISIC", "62", ImmutableList.of(UnknownMember.of("note", JsonText.of("\"software\""))));
        // texts that run together if scheme and code are only put side by side
        Sector longScheme = Sector.of("a, code=b", "c");
        Sector longCode = Sector.of("a", "b, code=c");
        Network network = complete()
                .addStartups(working("T1", isic))
                .addStartups(working("T2", nace))
                .addStartups(working("T3", noted))
                .addStartups(working("T4", longScheme))
                .addStartups(working("T5", longCode))
                .build();
        MetricReport report = asOf("2021-06-01", network);
        MetricResults residents = report.get("residents");
        assertThat(residents.in(isic).count()).hasValue(2);
        assertThat(residents.in(noted).count()).hasValue(2);
        assertThat(residents.in(nace).count()).hasValue(1);
        assertThat(residents.in(longScheme).count()).hasValue(1);
        assertThat(residents.in(longCode).count()).hasValue(1);
        assertThat(report.scopes().stream().filter(scope -> scope.sector().isPresent()))
                .extracting(Scope::toString)
                .containsExactly("SECTOR ISIC 62", "SECTOR NACE 62", "SECTOR a b, code=c", "SECTOR a, code=b c");
    }

    @Test
    void yearsFollowEachOtherAndNotTheirDigits() {
        assertThat(Scope.of(Year.of(2021)))
                .isLessThan(Scope.of(Year.of(10_000)))
                .isGreaterThan(Scope.of(Year.of(987)))
                .isGreaterThan(Scope.of(Sector.of("ISIC", "62")));
        assertThat(Scope.network()).isLessThan(Scope.of(A)).hasToString("NETWORK");
        assertThat(Scope.of(A)).hasToString("SITE a");
    }

    private static Startup working(String id, Sector... sectors) {
        return startup(id)
                .addSupportPeriods(resident(A, "2020-01-01"))
                .addSectors(sectors)
                .build();
    }

    @Test
    void aSectorCalledUnknownIsASector() {
        Network network = complete()
                .addStartups(working("T1", Sector.of("own", "UNKNOWN")))
                .addStartups(working("T2", Sector.of("own", "ICT")))
                .addStartups(working("T3"))
                .addStartups(working("T4"))
                .build();
        MetricReport report = asOf("2021-06-01", network);
        MetricResult shares = report.get("sector-share").network();
        assertThat(shares.parts("sector").keySet()).containsExactly("ICT", "UNKNOWN");
        assertThat(shares.part("sector", "UNKNOWN").value()).hasValue(0.25);
        assertThat(shares.part(PartKey.without("sector")).value()).hasValue(0.5);
        assertThat(PartKey.without("sector")).hasToString("without=sector");
        assertThat(report.get("sector-concentration").network().value()).hasValue(0.5);
    }

    @Test
    void aServiceOfACategoryCalledUnknownHasACategory() {
        Network network = complete()
                .addServices(ServiceOffering.builder()
                        .id(ServiceId.of("riddles"))
                        .name("Riddles")
                        .category(ServiceCategory.of("UNKNOWN"))
                        .build())
                .addServices(ServiceOffering.builder()
                        .id(ServiceId.of("tea"))
                        .name("Tea")
                        .build())
                .addStartups(working("T1")
                        .withServiceUses(
                                use("riddles", "2020-02-01").withMinutes(10),
                                use("tea", "2020-02-01").withMinutes(5),
                                use("unlisted", "2020-02-02").withMinutes(7)))
                .build();
        MetricResult reach = asOf("2021-06-01", network).get("service-reach").network();
        assertThat(reach.part("category", "UNKNOWN").count()).hasValue(1);
        assertThat(reach.part(PartKey.of("category", "UNKNOWN").and("count", "DELIVERIES"))
                        .count())
                .hasValue(1);
        PartKey none = PartKey.without("category");
        assertThat(reach.part(none).count()).hasValue(1);
        assertThat(reach.part(none.and("count", "DELIVERIES")).count()).hasValue(2);
        assertThat(reach.part(none.and("count", "MINUTES")).count()).hasValue(12);
    }

    /** These lists are closed, so that a word of the library's own may stand beside their codes. */
    @Test
    void wordsForWhatIsUnknownAreNoCodesOfClosedLists() {
        assertThat(EndReason.values()).extracting(EndReason::name).doesNotContain("UNKNOWN");
        assertThat(SiteStatus.values()).extracting(SiteStatus::name).doesNotContain("UNCERTAIN", "NONE");
    }

    /** Two die at once after the first day, before the third is admitted: R's survfit gives 0 from there on. */
    @Test
    void aRiskSetThatRunsEmptyIsSaidSo() {
        Network network = complete()
                .addStartups(founded("T1", "2010-01-01", "2010-01-01", "2010-01-03"))
                .addStartups(founded("T2", "2010-01-01", "2010-01-01", "2010-01-04"))
                .addStartups(founded("T3", "2010-01-01", "2010-01-06", ""))
                .addStartups(founded("T4", "2010-01-01", "2010-01-07", "2010-01-13"))
                .build();
        MetricResults survival = asOf("2021-06-01", network).get("survival");
        MetricResult founding =
                survival.under(p -> p.withClock(SurvivalClock.FOUNDING)).network();
        assertThat(founding.value()).hasValue(0);
        assertThat(founding.part("horizon", "P1Y").numberAtRisk()).hasValue(1);
        assertThat(founding.warnings())
                .extracting(warning -> warning.message(Locale.ENGLISH))
                .contains(
                        "Nobody was at risk right after 3 days, while others enter later: the curve goes on where it stood, and"
                                + " stays at 0 if the last ones at risk had died, however long the others live.");
        assertThat(survival.under(p -> p.withClock(SurvivalClock.ADMISSION))
                        .network()
                        .warnings())
                .extracting(MetricWarning::code)
                .doesNotContain("RISK_SET_EMPTY");
    }

    private static Startup founded(String id, String founding, String admission, String closing) {
        Startup startup = startup(id)
                .founded(DateWindow.parse(founding))
                .addSupportPeriods(residency(A, admission).build())
                .build();
        return closing.isEmpty() ? startup : startup.withStatusEvents(status(VitalStatus.CLOSED, closing));
    }

    @Test
    void aCountBeyondALongIsAnAmountAndNoCount() {
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        for (BigDecimal beyond : List.of(
                most.add(BigDecimal.ONE),
                most.negate().subtract(BigDecimal.valueOf(2)),
                new BigDecimal("9".repeat(34)),
                new BigDecimal("1E+300"))) {
            Figure figure = Figure.amount(MetricUnit.CAPACITY, beyond);
            assertThat(figure.count()).isEmpty();
            assertThat(figure.amount()).contains(beyond);
        }
        assertThat(Figure.amount(MetricUnit.CAPACITY, most).count()).hasValue(Long.MAX_VALUE);
        assertThat(Figure.amount(MetricUnit.CAPACITY, most.negate().subtract(BigDecimal.ONE))
                        .count())
                .hasValue(Long.MIN_VALUE);
        Site vast = open(A).addCapacities(
                        places(1).withQuantity(Quantity.of(Qualifier.EXACT, new BigDecimal("9".repeat(34)))))
                .build();
        MetricResult free = asOf("2021-06-01", sites(vast)).get("free-capacity").at(A);
        assertThat(free.count()).isEmpty();
        assertThat(free.figure().amount().orElseThrow()).isEqualByComparingTo("9".repeat(34));
    }

    @Test
    void sumsOfADocumentAreExactHoweverLarge() {
        BigDecimal twice = BigDecimal.valueOf(Long.MAX_VALUE).multiply(BigDecimal.valueOf(2));
        Network.Builder network = complete();
        for (String id : List.of("one", "two")) {
            network.addCohorts(Cohort.builder()
                            .id(id)
                            .name(id)
                            .start(LocalDate.of(2020, 1, 1))
                            .funnel(List.of(
                                    FunnelStage.of(FunnelStep.APPLIED, Long.MAX_VALUE),
                                    FunnelStage.of(FunnelStep.ADMITTED, Long.MAX_VALUE)))
                            .build())
                    .addStartups(working(id)
                            .withJobs(
                                    jobs("2020-01-01", 0).baseline(true).build(),
                                    jobs("2021-01-01", Long.MAX_VALUE)
                                            .indirect(Long.MAX_VALUE)
                                            .build())
                            .withServiceUses(use("tea", "2020-02-01").withMinutes(Long.MAX_VALUE)));
        }
        MetricReport report = asOf("2021-06-01", network.build());
        for (String measure : List.of("jobs-direct", "jobs-indirect", "jobs-net-created")) {
            MetricResult jobs = report.get(measure).network();
            assertThat(jobs.figure().amount()).as(measure).contains(twice);
            assertThat(jobs.count()).as(measure).isEmpty();
        }
        assertThat(report.get("jobs-per-startup").network().value()).hasValue((double) Long.MAX_VALUE);
        assertThat(report.get("service-reach")
                        .network()
                        .part("count", "MINUTES")
                        .amount())
                .contains(twice);
        assertThat(report.get("selection-funnel").network().value()).hasValue(1);
        assertThat(report.results())
                .noneMatch(result -> result.noValue()
                        .map(reason -> reason.code().equals("METRIC_FAILED"))
                        .orElse(false));
    }

    @Test
    void moneyByAnInstrumentCalledUnknownHasAnInstrument() {
        Network network = complete()
                .addStartups(working("T1")
                        .withFundingRounds(
                                round("2020-02-01", FundingInstrument.of("UNKNOWN"))
                                        .amount(money(5, "MAD"))
                                        .build(),
                                FundingRound.builder()
                                        .on(LocalDate.of(2020, 3, 1))
                                        .amount(money(7, "MAD"))
                                        .build()))
                .build();
        MetricResult raised = asOf("2021-06-01", network).get("funding-raised").network();
        PartKey dirhams = PartKey.of("currency", "MAD");
        assertThat(raised.part(dirhams.and("instrument", "UNKNOWN")).value()).hasValue(5);
        assertThat(raised.part(dirhams.andWithout("instrument")).value()).hasValue(7);
        assertThat(raised.part(dirhams).value()).hasValue(12);
        assertThat(raised.value()).hasValue(12);
    }

    /** Two residencies of a year each, linked by a transfer: 730 days in the network, by default, and 365 at each site. */
    @Test
    void theReportHasTheEnginesPoliciesWhateverElseIsMeasured() {
        Network network = complete()
                .addStartups(startup("T1")
                        .addSupportPeriods(resident(A, "2019-01-01", "2020-01-01", EndReason.TRANSFERRED))
                        .addSupportPeriods(resident(B, "2020-01-01", "2020-12-31", EndReason.GRADUATED))
                        .build())
                .build();
        MetricEngine.Builder engine = MetricEngine.builder().asOf(LocalDate.parse("2021-06-01"));
        MetricReport all = engine.build().measure(network);
        MetricReport alone = engine.metrics(ImmutableList.of(OutcomeMetrics.STAY_LENGTH))
                .build()
                .measure(network);
        for (MetricReport report : List.of(all, alone)) {
            assertThat(report.policies()).isEqualTo(Policies.DEFAULT.withLevels(Policies.LEVELS_WITH_RESIDENCIES));
            assertThat(report.get("stay-length").network().value()).hasValue(730);
            assertThat(report.get("stay-length").at(A).value()).hasValue(365);
        }
        Policies offices = Policies.DEFAULT.withCapacityUnit(CapacityUnit.OFFICE);
        MetricReport inOffices = engine.policies(offices).build().measure(network);
        assertThat(inOffices.policies()).isEqualTo(offices.withLevels(Policies.LEVELS_WITH_RESIDENCIES));
        assertThat(inOffices).isNotEqualTo(alone);
    }
}
