package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.incubatornetwork.metrics.Histories.A;
import static org.incubatornetwork.metrics.Histories.complete;
import static org.incubatornetwork.metrics.Histories.money;
import static org.incubatornetwork.metrics.Histories.places;
import static org.incubatornetwork.metrics.Histories.resident;
import static org.incubatornetwork.metrics.Histories.round;
import static org.incubatornetwork.metrics.Histories.site;
import static org.incubatornetwork.metrics.Histories.startup;
import static org.incubatornetwork.metrics.Histories.step;
import static org.incubatornetwork.metrics.Histories.supported;

import com.google.common.collect.ObjectArrays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

/** What vague days leave open of sums, of space and of sites, and what they do not. The day is 30 June 2023. */
class VagueFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    private static MetricReport measure(VagueDates policy, Network network) {
        return Histories.measure(DAY, policy, network);
    }

    private static MetricResult measured(String metric, Network network) {
        return measure(VagueDates.MIDDLE, network).get(metric).network();
    }

    private static DateWindow on(String window) {
        return DateWindow.parse(window);
    }

    private static FundingRound raised(String on, long amount, String currency) {
        return round("2020-01-01", FundingInstrument.GRANT)
                .amount(money(amount, currency))
                .build()
                .withOn(on(on));
    }

    private static Network funded(FundingRound... rounds) {
        return complete()
                .addStartups(startup("s")
                        .addSupportPeriods(supported(SupportLevel.DIRECT, "2015-01-01"))
                        .addFundingRounds(rounds)
                        .build())
                .build();
    }

    // ---- sums of money

    @Test
    void whatIsMerelyPossibleInAnotherCurrencyHidesNoSum() {
        Figure sum = measured(
                        "funding-raised",
                        funded(raised("2020", 5, "MAD"), raised("[2023-06-01..2023-12-31]", 7, "EUR")))
                .figure();
        assertThat(sum).hasToString("5.00 MAD");
        MetricResult both = measured("funding-raised", funded(raised("2020", 5, "MAD"), raised("2021", 7, "EUR")));
        assertThat(both.noValue()).contains(NoValue.SEVERAL_CURRENCIES);
        MetricResult perhaps = measured("funding-raised", funded(raised("[2023-06-01..2023-12-31]", 7, "EUR")));
        assertThat(perhaps.figure()).hasToString("0 (0 to 7.00) EUR");
    }

    @Test
    void aVagueRoundLeavesOpenNoRoundsOfOtherDays() {
        Network apart =
                funded(raised("2019-03-01", 5, "MAD"), raised("2020-03-01", 5, "MAD"), raised("2021", 5, "MAD"));
        assertThat(measured("funding-raised", apart).figure()).hasToString("15.00 MAD");
        // that of 2020 may be that of March 2020
        Network alike =
                funded(raised("2019-03-01", 5, "MAD"), raised("2020-03-01", 5, "MAD"), raised("2020", 5, "MAD"));
        assertThat(measured("funding-raised", alike).figure()).hasToString("15.00 (10.00 to 15.00) MAD");
    }

    // ---- facts of which no day is taken

    @Test
    void factsWithoutADayAreLeftOutUnlessTheyAreSurelyAmongThoseAskedFor() {
        Network network = extracted(funded(raised("[..]", 5, "MAD"), raised("2021-01-01", 3, "MAD")));
        MetricResult toDate = measured("funding-raised", network);
        MetricResult ofAYear = MetricEngine.builder()
                .asOf(DAY)
                .year(Year.of(2021))
                .build()
                .measure(network)
                .get("funding-raised")
                .network();

        assertThat(toDate.figure()).hasToString("8.00 MAD");
        assertThat(toDate.exclusions()).isEmpty();
        assertThat(ofAYear.figure()).hasToString("3.00 (3.00 to 8.00) MAD");
        assertThat(ofAYear.exclusions()).containsExactly(entry("DAY_UNKNOWN", 1L));
        MetricResult excluded = measure(VagueDates.EXCLUDE, extracted(funded(raised("2023", 5, "MAD"))))
                .get("funding-raised")
                .network();
        assertThat(excluded.figure()).hasToString("5.00 MAD");
        assertThat(excluded.exclusions()).isEmpty();
    }

    private static Network extracted(Network network) {
        return network.withRegister(Register.builder()
                .coverage(Completeness.COMPLETE)
                .extractedOn(DAY)
                .build());
    }

    private static Network working(Jobs... headcounts) {
        return complete()
                .addStartups(startup("s")
                        .addSupportPeriods(supported(SupportLevel.DIRECT, "2015-01-01"))
                        .addStatusEvents(Histories.status(VitalStatus.OPERATING, "2023-06-01"))
                        .addJobs(headcounts)
                        .build())
                .build();
    }

    private static Jobs counted(String on, long direct) {
        return Jobs.builder().on(on(on)).direct(direct).build();
    }

    @Test
    void aHeadcountWithoutADayIsTheLatestWhereItSurelyIs() {
        MetricResult alone = measured("jobs-direct", working(counted("[..2022]", 5)));
        assertThat(alone.figure()).hasToString("5");
        assertThat(alone.exclusions()).isEmpty();
        assertThat(measured("jobs-per-startup", working(counted("[..2022]", 5))).figure())
                .hasToString("5.0");

        MetricResult earlier = measured("jobs-direct", working(counted("[..2022]", 5), counted("2023-01-01", 3)));
        assertThat(earlier.figure()).hasToString("3");
        assertThat(earlier.exclusions()).isEmpty();

        MetricResult perhapsLater =
                measured("jobs-direct", extracted(working(counted("[..]", 5), counted("2022-01-01", 3))));
        assertThat(perhapsLater.figure()).hasToString("3 (0 to 5)");
        assertThat(perhapsLater.exclusions()).containsExactly(entry("DAY_UNKNOWN", 1L));

        MetricResult two = measured("jobs-direct", working(counted("[..2022]", 5), counted("[..2021]", 3)));
        assertThat(two.figure()).hasToString("WITHIN_RANGE (0 to 5)");
        assertThat(two.exclusions()).containsExactly(entry("DAY_UNKNOWN", 2L), entry("JOBS_UNKNOWN", 1L));
    }

    /** To compare each with each takes time by the square of their number; so of many it is only said that any may be the latest. */
    @Test
    void ofMoreThan64VagueHeadcountsAnyMayBeTheLatest() {
        Jobs[] many = IntStream.rangeClosed(1, 64)
                .mapToObj(i -> counted("2000", 10).withOn(DateWindow.of(Year.of(1900 + i))))
                .toArray(Jobs[]::new);
        Jobs last = counted("[2022-01-01..2023-12-31]", 30);
        Network of64 = working(ObjectArrays.concat(last, Arrays.copyOf(many, 63)));
        Network of65 = working(ObjectArrays.concat(last, many));

        assertThat(measured("jobs-direct", of64).figure()).hasToString("30 (10 to 30)");
        assertThat(measured("jobs-direct", of65).figure()).hasToString("30 (0 to 30)");
    }

    // ---- side by side

    @Test
    void aDifferenceHasALeastAndAMost() {
        MetricReport vague = measure(
                VagueDates.MIDDLE,
                housed(
                        quay(),
                        resident(A, "2020-01-01"),
                        resident(A, "2020-01-01").withEnd(on("[2023-06-01..2023-12-31]"))));
        MetricReport exact = measure(VagueDates.MIDDLE, housed(quay(), resident(A, "2020-01-01")));
        MetricComparison both = MetricComparison.builder()
                .add("exact", exact)
                .add("vague", vague)
                .add("again", exact)
                .build();
        FigureDifference open = both.rows("residents").get(0).between(0, 1);
        FigureDifference closed = both.rows("residents").get(0).between(0, 2);
        FigureDifference rates = both.rows("occupancy").get(0).between(0, 1);

        assertThat(open.difference()).hasValue(1);
        assertThat(open.least()).contains(BigDecimal.ZERO);
        assertThat(open.most()).contains(BigDecimal.ONE);
        assertThat(open.isOpen()).isTrue();
        assertThat(closed.least()).isEqualTo(closed.most()).contains(BigDecimal.ZERO);
        assertThat(closed.isOpen()).isFalse();
        assertThat(rates.difference()).isPresent();
        assertThat(rates.least()).isEmpty();
        assertThat(rates.isOpen()).isFalse();
    }

    // ---- departures

    @Test
    void departuresOfWhichNoDayIsTakenAreInThePopulationAndInAPart() {
        Network network = complete()
                .addStartups(startup("s")
                        .addSupportPeriods(
                                resident(A, "2015-01-01").withEnd(on("2018")).withEndReason(EndReason.GRADUATED))
                        .build())
                .build();
        MetricResult outcomes =
                measure(VagueDates.EXCLUDE, network).get("outcomes").network();
        assertThat(outcomes.count()).hasValue(1);
        assertThat(outcomes.populationSize()).hasValue(1);
        assertThat(outcomes.part("reason", "GRADUATED").value().orElseThrow()
                        + outcomes.part("reason", "UNKNOWN").value().orElseThrow())
                .isEqualTo(1);
    }

    /** To ask which may be linked takes time by the square of their number; so of many it is only said that any may be. */
    @Test
    void ofMoreThan64ResidenciesAnyMayBeLinked() {
        assertThat(departures(64)).hasToString("64");
        assertThat(departures(65)).hasToString("65 (0 to 65)");
    }

    /** What has no length belongs to what begins on its day: by the exact days nobody has left. */
    @Test
    void whatHasNoLengthIsNoDepartureFromWhatBeginsOnItsDay() {
        SupportPeriod ofNoLength = resident(A, "2014-03-02", "2014-03-02", EndReason.WITHDREW);
        SupportPeriod goingOn = resident(A, "2014-03-02");
        SupportPeriod vague = resident(A, "2017-01-02").withStart(on("[2017-01-02..2017-01-03]"));
        MetricResult outcomes = measured(
                "outcomes",
                complete()
                        .addSites(quay())
                        .addStartups(startup("s")
                                .addSupportPeriods(ofNoLength, goingOn, vague)
                                .build())
                        .build());
        assertThat(outcomes.figure()).hasToString("0 (0 to 1)");
    }

    /** Of residencies in different years, of which one ended on some day of a month. */
    private static Figure departures(int residencies) {
        SupportPeriod[] all = IntStream.range(0, residencies)
                .mapToObj(i -> resident(A, (1950 + i) + "-01-01", (1950 + i) + "-06-30", EndReason.GRADUATED))
                .toArray(SupportPeriod[]::new);
        all[0] = all[0].withEnd(on("1950-06"));
        return measured(
                        "outcomes",
                        complete()
                                .addStartups(startup("s").addSupportPeriods(all).build())
                                .build())
                .figure();
    }

    // ---- space

    private static Site quay(LifecycleStep... lifecycle) {
        Site plain = site(A, "2010-01-01").build();
        return (lifecycle.length == 0 ? plain : plain.withLifecycle(lifecycle)).withCapacities(places(10));
    }

    private static Network housed(Site site, SupportPeriod... residencies) {
        Network.Builder network = complete().sites(List.of(site));
        for (int i = 0; i < residencies.length; i++) {
            network.addStartups(
                    startup("s" + i).addSupportPeriods(residencies[i]).build());
        }
        return network.build();
    }

    @Test
    void freePlacesAreLeftOpenByWhoMayBeThere() {
        MetricResult free = measured(
                "free-capacity",
                housed(
                        quay(),
                        resident(A, "2020-01-01"),
                        resident(A, "2020-01-01").withEnd(on("[2023-06-01..2023-12-31]")),
                        resident(A, "2020-01-01").withStart(on("[2023-06-01..2023-12-31]"))));

        assertThat(free.figure()).hasToString("8 (7 to 9)");
        assertThat(free.part("measure", "OCCUPIED")).hasToString("2 (1 to 3)");
        assertThat(free.part("measure", "CAPACITY")).hasToString("10");
    }

    @Test
    void freePlacesAreLeftOpenByASiteThatMayBeOpenAndACapacityThatMayBeInForce() {
        Site perhaps = quay(LifecycleStep.builder()
                .status(SiteStatus.OPERATIONAL)
                .on(on("[2023-06-01..2023-12-31]"))
                .build());
        Site open = quay().withId(SiteId.of("b"));
        Network two = complete()
                .sites(List.of(open, perhaps))
                .addStartups(startup("s")
                        .addSupportPeriods(resident(A, "2020-01-01"))
                        .build())
                .build();
        assertThat(measured("free-capacity", two).figure()).hasToString("10 (9 to 20)");

        Site grown = quay().withCapacities(places(10), places(15).withStart(on("[2023-06-01..2023-12-31]")));
        assertThat(measured("free-capacity", housed(grown)).figure()).hasToString("10 (0 to 15)");
        Site settled = quay().withCapacities(
                        places(10).withStart(on("2012")), places(15).withStart(on("2024")));
        assertThat(measured("free-capacity", housed(settled)).figure()).hasToString("10");
    }

    /** The rate has the value alone; what it is a rate of are sums. */
    @Test
    void whatOccupancyIsTheRateOfIsLeftOpenToo() {
        Network network = housed(
                quay().withCapacities(places(10), places(15).withStart(on("[2023-06-01..2023-12-31]"))),
                resident(A, "2020-01-01"),
                resident(A, "2020-01-01").withStart(on("[2023-06-01..2023-12-31]")));
        MetricResult occupancy = measured("occupancy", network);

        assertThat(occupancy.figure()).hasToString("0.1");
        assertThat(occupancy.figure().isOpen()).isFalse();
        assertThat(occupancy.part("measure", "CAPACITY")).hasToString("10 (0 to 15)");
        assertThat(occupancy.part("measure", "OCCUPIED")).hasToString("1 (0 to 2)");
        Site lettable = quay(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(on("2010"))
                        .build())
                .withArea(FloorArea.builder().lettable(BigDecimal.valueOf(200)).build());
        SupportPeriod office = resident(A, "2020-01-01")
                .withEnd(on("[2023-06-01..2023-12-31]"))
                .withOccupied(OccupiedSpace.builder()
                        .unit(CapacityUnit.SQUARE_METRE)
                        .quantity(BigDecimal.valueOf(50))
                        .build());
        MetricResult area = measured("area-occupancy", housed(lettable, office, office.withEnd(on("2030"))));
        assertThat(area.figure()).hasToString("0.5");
        assertThat(area.part("measure", "CAPACITY")).hasToString("200");
        assertThat(area.part("measure", "OCCUPIED")).hasToString("100 (50 to 100)");
    }

    @Test
    void whoIsSurelyThereIsNotLeftOutOfWhatIsOccupied() {
        MetricResult free = measured(
                "free-capacity",
                extracted(housed(quay(), resident(A, "2020-01-01").withStart(on("[..]")))));

        assertThat(free.part("measure", "OCCUPIED")).hasToString("1");
        assertThat(free.exclusions()).isEmpty();
    }

    @Test
    void aSiteThatMayHaveNoStatusYetIsCountedSo() {
        Site perhaps = quay(LifecycleStep.builder()
                .status(SiteStatus.OPERATIONAL)
                .on(on("[2023-06-01..2023-12-31]"))
                .build());
        MetricResult count = measured("site-count", housed(perhaps));
        assertThat(count.figure()).hasToString("0 (0 to 1)");
        assertThat(count.part("status", "NONE")).hasToString("1 (0 to 1)");
        MetricResult excluded =
                measure(VagueDates.EXCLUDE, housed(perhaps)).get("site-count").network();
        assertThat(excluded.figure()).hasToString("0 (0 to 1)");
        assertThat(excluded.part("status", "NONE")).hasToString("0 (0 to 1)");
        assertThat(excluded.exclusions()).containsEntry("SITE_UNCERTAIN", 1L);
    }

    /** What is not said of a list counts as PARTIAL: the same network told either way has the same result. */
    @Test
    void onlyAListOfSitesThatIsCompleteHasThemAll() {
        Network untold = housed(quay());
        for (Completeness coverage : Completeness.values()) {
            assertThat(measured("site-count", untold.withLists(sites(coverage))).warnings().stream()
                            .map(MetricWarning::code))
                    .as(coverage.name())
                    .isEqualTo(coverage == Completeness.COMPLETE ? List.of() : List.of("PARTIAL_SITES"));
        }
        assertThat(measured("site-count", untold))
                .isEqualTo(measured("site-count", untold.withLists(sites(Completeness.PARTIAL))));
    }

    @Test
    void aSiteThatTellsNoStepMayBeOpen() {
        Site untold = Site.builder().id("mole").name("Mole").build();
        Site open = site(SiteId.of("quay"), "2010-01-01").build();
        MetricResult some = measured("site-count", complete().build().withSites(open, untold));
        assertThat(some.figure()).hasToString("1 (1 to 2)");
        assertThat(some.part("status", "UNCERTAIN").value()).hasValue(1);
        assertThat(some.part("status", "NONE")).hasToString("0 (0 to 1)");
        assertThat(some.exclusions()).containsExactly(entry("SITE_UNCERTAIN", 1L));
        // what is to open later is not open
        Site planned = untold.withPlannedOpening(on("2030"));
        assertThat(measured("site-count", complete().build().withSites(planned)).figure())
                .hasToString("0");
        // a whole that tells nothing of its own is what its parts are
        Site closed = site(SiteId.of("shed"), "2010-01-01")
                .addLifecycle(step(SiteStatus.CLOSED, "2012-01-01"))
                .partOf(untold.id())
                .build();
        MetricResult byParts = measured("site-count", complete().build().withSites(untold, closed));
        assertThat(byParts.figure()).hasToString("0");
        assertThat(byParts.exclusions()).isEmpty();
    }

    @Test
    void sitesOfWhichNothingIsToldAreNoFigure() {
        Site untold = Site.builder().id("mole").name("Mole").build();
        MetricResult none = measured("site-count", complete().build().withSites(untold));
        assertThat(none.noValue()).contains(NoValue.SITE_UNCERTAIN);
        assertThat(none.noValue().orElseThrow().message(Locale.ENGLISH))
                .isEqualTo("Not computable: it is not known whether a site is operational.");
        assertThat(none.part("counting", "WITH_PARTNER_OPERATED").noValue()).contains(NoValue.SITE_UNCERTAIN);
        assertThat(none.exclusions()).containsExactly(entry("SITE_UNCERTAIN", 1L));

        Network empty = complete().build().withSites();
        for (Network partial : List.of(empty, empty.withLists(sites(Completeness.PARTIAL)))) {
            assertThat(measured("site-count", partial).noValue()).contains(NoValue.NO_SITES);
        }
        assertThat(NoValue.NO_SITES.message(Locale.ENGLISH))
                .isEqualTo("Not computable: no site is told, and the list of sites is not said to be complete.");
        assertThat(measured("site-count", empty.withLists(sites(Completeness.COMPLETE)))
                        .figure())
                .hasToString("0");
    }

    private static ListCoverage sites(Completeness coverage) {
        return ListCoverage.builder().sites(coverage).build();
    }

    // ---- what is said beside rates

    @Test
    void ratesSayHowManySitesAndCohortsHaveVagueDays() {
        CohortId spring = CohortId.of("spring");
        Network network = housed(
                        quay().withCapacities(places(10).withStart(on("2012"))),
                        resident(A, "2020-01-01").withCohortId(spring))
                .withCohorts(Cohort.builder()
                        .id(spring)
                        .name("Spring")
                        .start(on("2020"))
                        .build());
        assertThat(measured("occupancy", network).warnings()).contains(MetricWarning.vagueDaysOfSites(1));
        assertThat(measured("free-capacity", network).warnings()).doesNotContain(MetricWarning.vagueDaysOfSites(1));
        assertThat(measured("selection-funnel", network).warnings()).contains(MetricWarning.vagueDaysOfCohorts(1));
        assertThat(MetricWarning.vagueDaysOfCohorts(1).message(Locale.ENGLISH))
                .isEqualTo(
                        "1 cohort has vague days: the figure takes of each the day that the policy chooses, if any.");
        assertThat(MetricWarning.vagueDaysOfSites(1).message(Locale.FRENCH))
                .isEqualTo(
                        "1 site a des jours imprécis des sortes que ce chiffre demande : de chacun il retient le jour que"
                                + " choisit la politique, s'il y en a un.");
    }

    @Test
    void ratesSayHowManyStartupsWereLastHeardOfOnVagueDays() {
        Network network = complete()
                .addStartups(startup("s")
                        .addSupportPeriods(resident(A, "2010-01-01", "2012-01-01", EndReason.GRADUATED))
                        .addJobs(Histories.jobs("2020-01-01", 5).build().withOn(on("[2012..2023]")))
                        .build())
                .build();
        assertThat(measured("follow-up-coverage", network).warnings()).contains(MetricWarning.vagueDays(1));
        // a complete register needs no evidence that firms live, and any other does
        assertThat(measured("survival", network).warnings()).doesNotContain(MetricWarning.vagueDays(1));
        assertThat(measured("survival", network.withRegister(Optional.empty())).warnings())
                .contains(MetricWarning.vagueDays(1));
        assertThat(measured("graduates-in-business", network.withRegister(Optional.empty()))
                        .warnings())
                .contains(MetricWarning.vagueDays(1));
    }

    /** Of two graduates of 2011 one closed in 2013, and the other was last heard of before that, or after. */
    @Test
    void whoIsFollowedByEvidenceRestsOnTheDaysOfStatuses() {
        Network network = housed(
                        quay(),
                        resident(A, "2010-01-01", "2011-01-01", EndReason.GRADUATED),
                        resident(A, "2010-01-01", "2011-01-01", EndReason.GRADUATED))
                .withRegister(Optional.empty());
        Startup heardOf =
                network.startups().get(0).withStatusEvents(Histories.status(VitalStatus.OPERATING, "[2012..2015]"));
        Startup closed = network.startups().get(1).withStatusEvents(Histories.status(VitalStatus.CLOSED, "2013-01-01"));
        Network told = network.withStartups(heardOf, closed);
        assertThat(measured("survival", told).warnings()).contains(MetricWarning.vagueDays(1));
        assertThat(measured(
                                "survival",
                                told.withStartups(
                                        heardOf.withStatusEvents(Histories.status(VitalStatus.OPERATING, "2012-06-01")),
                                        closed))
                        .restsOnVagueDays())
                .isFalse();
    }

    @Test
    void onlySurvivalSinceFoundingRestsOnTheFounding() {
        MetricResults survival = measure(
                        VagueDates.MIDDLE,
                        complete()
                                .addStartups(startup("s")
                                        .founded(on("2009"))
                                        .addSupportPeriods(resident(A, "2010-01-01", "2012-01-01", EndReason.GRADUATED))
                                        .build())
                                .build())
                .get("survival");
        assertThat(survival.under(policies -> policies.withClock(SurvivalClock.FOUNDING))
                        .network()
                        .restsOnVagueDays())
                .isTrue();
        assertThat(survival.under(policies -> policies.withClock(SurvivalClock.ADMISSION))
                        .network()
                        .restsOnVagueDays())
                .isFalse();
        assertThat(survival.network().restsOnVagueDays()).isFalse();
    }

    /** It lives if it was found within two years of its closing, or was sold before it: then it was no death. */
    @Test
    void survivalRestsOnDaysThatMayMakeADeathNone() {
        assertThat(restsOnStatuses("CLOSED 2015-06-01", "OPERATING [2016..2019]"))
                .isTrue();
        assertThat(restsOnStatuses("CLOSED [2015..2018]", "OPERATING 2019-06-01"))
                .isTrue();
        assertThat(restsOnStatuses("CLOSED [2015..]", "OPERATING 2019-06-01")).isTrue();
        assertThat(restsOnStatuses("CLOSED [..2018]", "OPERATING [..]")).isTrue();
        assertThat(restsOnStatuses("CLOSED [2015..2018]", "MERGED 2016-01-01")).isTrue();
        assertThat(restsOnStatuses("CLOSED 2015-06-01", "OPERATING [2018..2019]"))
                .isFalse();
        assertThat(restsOnStatuses("CLOSED 2015-06-01", "OPERATING 2016-06-01")).isFalse();
        assertThat(restsOnStatuses("CLOSED [2015..2018]", "OPERATING 2014-06-01"))
                .isFalse();
        assertThat(restsOnStatuses("CLOSED 2015-06-01", "MERGED [2016..2017]")).isFalse();
        assertThat(restsOnStatuses("OPERATING [2016..2019]")).isFalse();
    }

    private static boolean restsOnStatuses(String... statuses) {
        Startup.Builder startup =
                startup("s").addSupportPeriods(resident(A, "2010-01-01", "2012-01-01", EndReason.GRADUATED));
        for (String told : statuses) {
            List<String> words = List.of(told.split(" "));
            startup.addStatusEvents(Histories.status(VitalStatus.valueOf(words.get(0)), words.get(1)));
        }
        MetricReport report = measure(
                VagueDates.MIDDLE, complete().addStartups(startup.build()).build());
        boolean rests = report.get("survival").network().restsOnVagueDays();
        assertThat(report.get("graduates-in-business").network().restsOnVagueDays())
                .isEqualTo(rests);
        return rests;
    }

    // ---- rates with a least and a most

    /** Of two that graduated one may not have left yet, as may be one that withdrew; how one left in 2015 nobody says. */
    @Test
    void successAndAttritionAreLeftOpenByWhoMayNotHaveLeftYet() {
        Network network = housed(
                quay(),
                resident(A, "2010-01-01", "2012-01-01", EndReason.GRADUATED),
                resident(A, "2010-01-01").withEnd(on("[2020..]")).withEndReason(EndReason.GRADUATED),
                resident(A, "2010-01-01").withEnd(on("2023")).withEndReason(EndReason.WITHDREW),
                resident(A, "2010-01-01").withEnd(on("2015")));
        MetricResult success = measured("incubation-success-rate", network);
        assertThat(success.figure()).hasToString("1.0 (0.5 to 1.0)");
        assertThat(success.restsOnVagueDays()).isFalse();
        assertThat(measured("attrition-rate", network).figure()).hasToString("0.0 (0.0 to 0.5)");
        // what ended for a reason has ended by the extraction
        Network extracted = network.withRegister(Register.builder()
                .coverage(Completeness.COMPLETE)
                .extractedOn(DAY)
                .build());
        MetricResult sure = measured("incubation-success-rate", extracted);
        assertThat(sure.figure().isOpen()).isFalse();
        assertThat(sure.numerator()).contains(BigDecimal.valueOf(2));
        assertThat(sure.denominator()).contains(BigDecimal.valueOf(3));
    }

    /** One graduated, another withdrew or is still there: of the completed stays the half or all are graduations. */
    @Test
    void sharesOfOutcomesAreLeftOpenByWhoMayNotHaveLeftYet() {
        MetricResult outcomes = measured(
                "outcomes",
                housed(
                        quay(),
                        resident(A, "2010-01-01", "2012-01-01", EndReason.GRADUATED),
                        resident(A, "2010-01-01").withEnd(on("2023")).withEndReason(EndReason.WITHDREW)));
        assertThat(outcomes.figure()).hasToString("1 (1 to 2)");
        assertThat(outcomes.part("reason", "GRADUATED")).hasToString("1.0 (0.5 to 1.0)");
        assertThat(outcomes.part("reason", "WITHDREW")).hasToString("0.0 (0.0 to 0.5)");
        assertThat(outcomes.part("reason", "UNKNOWN").isOpen()).isFalse();
    }

    // ---- members of cohorts

    @Test
    void whoMayHaveJoinedACohortAddsToTheMostOfIt() {
        CohortId spring = CohortId.of("spring");
        MetricReport report = measure(
                VagueDates.MIDDLE,
                housed(
                                quay(),
                                resident(A, "2020-01-01")
                                        .withStart(on("[2023-06-01..]"))
                                        .withCohortId(spring))
                        .withRegister(Register.builder()
                                .coverage(Completeness.COMPLETE)
                                .build())
                        .withCohorts(Cohort.builder()
                                .id(spring)
                                .name("Spring")
                                .start(on("2023-06"))
                                .build()));
        for (MetricResult residents : List.of(
                report.get("residents").network(), report.get("residents").at(Scope.of(spring)))) {
            assertThat(residents.figure()).hasToString("0 (0 to 1)");
        }
    }

    @Test
    void aComparisonOfSurvivalIsRefusedByVagueDeathsAlone() {
        assertThat(MetricCatalogue.getMetric("survival-comparison").bounds()).isEqualTo(Bounds.REFUSED);
    }
}
