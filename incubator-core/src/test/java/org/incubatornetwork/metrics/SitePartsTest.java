package org.incubatornetwork.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SuccessionKind;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;

/** Centres in several buildings, hubs with satellites, places that follow others. */
class SitePartsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final SiteId CENTRE = SiteId.of("centre");
    private static final SiteId NORTH = SiteId.of("north");
    private static final SiteId SOUTH = SiteId.of("south");
    private static final SiteId HARBOUR = SiteId.of("harbour");

    private static Site.Builder open(SiteId id) {
        return Site.builder()
                .id(id)
                .name(id.value())
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(LocalDate.of(2015, 1, 1))
                        .build());
    }

    private static Capacity places(long number) {
        return Capacity.builder()
                .unit(CapacityUnit.STARTUP)
                .quantity(Quantity.exactly(number))
                .build();
    }

    private static SupportPeriod.Builder hosted(SiteId site, String start) {
        return SupportPeriod.builder().level(SupportLevel.HOSTED).siteId(site).start(LocalDate.parse(start));
    }

    private static Startup startup(String id, SupportPeriod... periods) {
        return Startup.builder().id(id).name(id).addSupportPeriods(periods).build();
    }

    /** A centre in two buildings, and a harbour. */
    private static Network network(Site.Builder centre, Site.Builder north, Site.Builder south, Startup... startups) {
        return Network.builder()
                .id("network")
                .name("Network")
                .register(Register.builder().coverage(Completeness.COMPLETE).build())
                .addSites(
                        centre.build(),
                        north.partOf(CENTRE).build(),
                        south.partOf(CENTRE).build(),
                        open(HARBOUR).addCapacities(places(10)).build())
                .addStartups(startups)
                .build();
    }

    private static Network inTwoBuildings(Startup... startups) {
        return network(
                open(CENTRE), open(NORTH).addCapacities(places(4)), open(SOUTH).addCapacities(places(6)), startups);
    }

    private static MetricReport report(Network network) {
        return MetricEngine.builder().asOf(DAY).year(Year.of(2023)).build().measure(network);
    }

    private static double value(Network network, String metric, SiteId site) {
        return report(network).get(metric).at(site).value().orElseThrow();
    }

    @Test
    void sitesCountedAreThosePartOfNothingAndPlacesAreShownApart() {
        MetricResult count = report(inTwoBuildings()).get("site-count").network();

        assertThat(count.value()).hasValue(2);
        assertThat(count.part("counting", "WITH_PARTS").value()).hasValue(4);
        assertThat(count.populationSize()).hasValue(2);
    }

    @Test
    void withoutPartsNothingIsShownApart() {
        Network network = inTwoBuildings();
        List<Site> apart = network.sites().stream()
                .map(site -> site.withPartOf(Optional.empty()))
                .toList();

        MetricResult count = report(network.withSites(apart)).get("site-count").network();

        assertThat(count.value()).hasValue(4);
        assertThat(count.parts().keySet()).noneMatch(key -> key.toString().contains("WITH_PARTS"));
    }

    @Test
    void aCentreOfWhichNoStepIsToldIsOpenIfAPartIs() {
        Network network = network(
                Site.builder().id(CENTRE).name("Centre"),
                open(NORTH).addCapacities(places(4)),
                Site.builder().id(SOUTH).name("South").kind(SiteKind.REGULAR));

        assertThat(report(network).get("site-count").network().value()).hasValue(2);
        assertThat(report(network)
                        .get("occupancy")
                        .at(CENTRE)
                        .part("measure", "CAPACITY")
                        .value())
                .hasValue(4);
    }

    /** Its own figure is that of its parts as well, though only they say that it is open. */
    @Test
    void aCentreOfWhichNoStepIsToldHasItsOwnCapacity() {
        for (Site.Builder north : List.of(open(NORTH), open(NORTH).addCapacities(places(4)))) {
            MetricReport report = report(network(
                    Site.builder().id(CENTRE).name("Centre").addCapacities(places(20)),
                    north,
                    Site.builder().id(SOUTH).name("South"),
                    startup(
                            "left",
                            hosted(NORTH, "2023-01-01")
                                    .end(LocalDate.of(2023, 3, 1))
                                    .build()),
                    startup("there", hosted(NORTH, "2023-01-01").build())));

            assertThat(report.get("free-capacity").at(CENTRE).figure()).hasToString("19");
            assertThat(report.get("occupancy").at(CENTRE).value()).hasValue(1.0 / 20);
            assertThat(report.get("resident-turnover-of-capacity").at(CENTRE).value())
                    .hasValue(1.0 / 20);
        }
    }

    /** Of a centre that has no figure of its own it is as open as the centre is, how much its parts offer. */
    @Test
    void whatPartsOfferIsLeftOpenByTheDaysOfTheirWhole() {
        DateWindow aroundToday = DateWindow.between(DAY.minusDays(10), DAY.plusDays(5));
        Network network = network(
                Site.builder()
                        .id(CENTRE)
                        .name("Centre")
                        .addLifecycle(LifecycleStep.builder()
                                .status(SiteStatus.OPERATIONAL)
                                .on(aroundToday)
                                .build()),
                open(NORTH).addCapacities(places(4)),
                open(SOUTH),
                startup("s", hosted(NORTH, "2023-01-01").build()));

        MetricResult free = report(network).get("free-capacity").at(CENTRE);
        assertThat(free.part("measure", "CAPACITY")).hasToString("4 (0 to 4)");
        assertThat(free.part("measure", "OCCUPIED")).hasToString("1 (0 to 1)");
        assertThat(free.figure()).hasToString("3 (-1 to 4)");

        MetricResult excluded = MetricEngine.builder()
                .asOf(DAY)
                .policies(Policies.DEFAULT.withVagueDates(VagueDates.EXCLUDE))
                .build()
                .measure(network)
                .get("free-capacity")
                .network();
        assertThat(excluded.part("measure", "CAPACITY")).hasToString("10 (10 to 14)");
        assertThat(excluded.part("measure", "OCCUPIED")).hasToString("0 (0 to 1)");
        assertThat(excluded.exclusions()).containsExactly(entry("SITE_UNCERTAIN", 1L));
    }

    /** A capacity that may not be in force yet leaves it open whether it is that of the centre or those of its parts that count. */
    @Test
    void whatPartsOfferMayCountUntilTheirWholeSurelyHasACapacity() {
        DateWindow aroundToday = DateWindow.between(DAY.minusDays(5), DAY.plusDays(10));
        Network network = network(
                open(CENTRE).addCapacities(places(3).withStart(aroundToday)),
                open(NORTH).addCapacities(places(4)),
                open(SOUTH).addCapacities(places(6)));

        MetricResult free = report(network).get("free-capacity").at(CENTRE);
        assertThat(free.figure()).hasToString("10 (0 to 13)");
    }

    /** Something is told of the centre: that of its part. */
    @Test
    void aCentreMayBeOpenIfAPartMay() {
        Network network = inTwoBuildings();
        Site centre = Site.builder().id(CENTRE).name("Centre").build();
        Site north = Site.builder()
                .id(NORTH)
                .name("North")
                .partOf(CENTRE)
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(DateWindow.parse("[2024..2025]"))
                        .build())
                .build();

        MetricResult vague =
                report(network.withSites(centre, north)).get("site-count").network();
        MetricResult untold = report(network.withSites(centre, north.withLifecycle()))
                .get("site-count")
                .network();

        assertThat(vague.figure()).hasToString("0 (0 to 1)");
        assertThat(untold.figure().noValue()).contains(NoValue.SITE_UNCERTAIN);
    }

    @Test
    void aScopeIncludesItsPartsEachStartupOnce() {
        Network network = inTwoBuildings(
                startup(
                        "both",
                        hosted(NORTH, "2020-01-01").build(),
                        hosted(SOUTH, "2021-01-01").build()),
                startup("one", hosted(SOUTH, "2021-01-01").build()),
                startup("whole", hosted(CENTRE, "2021-01-01").build()),
                startup("elsewhere", hosted(HARBOUR, "2021-01-01").build()));

        assertThat(value(network, "residents", NORTH)).isEqualTo(1);
        assertThat(value(network, "residents", SOUTH)).isEqualTo(2);
        assertThat(value(network, "residents", CENTRE)).isEqualTo(3);
        assertThat(value(network, "startups-supported", CENTRE)).isEqualTo(3);
        assertThat(report(network).get("residents").network().value()).hasValue(4);
        assertThat(network.residents(CENTRE, DAY)).extracting(Startup::name).containsExactly("both", "one", "whole");
        assertThat(network.residents(NORTH, DAY)).extracting(Startup::name).containsExactly("both");
    }

    @Test
    void aMoveFromOneBuildingToAnotherIsNoneBetweenSites() {
        Network network = inTwoBuildings(startup(
                "mover",
                hosted(NORTH, "2022-01-01")
                        .end(LocalDate.of(2023, 5, 1))
                        .endReason(EndReason.TRANSFERRED)
                        .build(),
                hosted(SOUTH, "2023-05-01").build()));

        assertThat(report(network).get("transfers").network().value()).hasValue(0);
        assertThat(value(network, "exits", CENTRE)).isEqualTo(0);
        assertThat(value(network, "admissions", CENTRE)).isEqualTo(0);
        assertThat(value(network, "exits", NORTH)).isEqualTo(1);
        assertThat(value(network, "admissions", SOUTH)).isEqualTo(1);
    }

    @Test
    void capacityIsTheSumOfThePartsWhereTheWholeSaysNothing() {
        Network network =
                inTwoBuildings(startup("one", hosted(SOUTH, "2021-01-01").build()));

        assertThat(value(network, "occupancy", CENTRE)).isEqualTo(1.0 / 10);
        assertThat(value(network, "occupancy", SOUTH)).isEqualTo(1.0 / 6);
        assertThat(report(network).get("occupancy").network().value()).hasValue(1.0 / 20);
    }

    @Test
    void capacityIsTheOwnFigureOfTheWhole() {
        Network network = network(
                open(CENTRE).addCapacities(places(12)),
                open(NORTH).addCapacities(places(4)),
                open(SOUTH).addCapacities(places(6)),
                startup("one", hosted(SOUTH, "2021-01-01").build()));

        assertThat(value(network, "occupancy", CENTRE)).isEqualTo(1.0 / 12);
        assertThat(report(network).get("occupancy").network().value()).hasValue(1.0 / 22);
        assertThat(report(network)
                        .get("resident-turnover-of-capacity")
                        .network()
                        .value())
                .hasValue(0);
    }

    @Test
    void aServiceOfACentreIsOfferedInItsBuildings() {
        Startup startup = startup("one", hosted(SOUTH, "2021-01-01").build());
        Network network = inTwoBuildings(startup)
                .withServices(
                        ServiceOffering.builder()
                                .id("mentoring")
                                .name("Mentoring")
                                .addSiteId(CENTRE)
                                .build(),
                        ServiceOffering.builder()
                                .id("laboratory")
                                .name("Laboratory")
                                .addSiteId(NORTH)
                                .build());

        assertThat(network.servicesFor(startup, DAY))
                .extracting(ServiceOffering::name)
                .containsExactly("Mentoring");
    }

    @Test
    void aSiteThatMovedOrWasTakenOverFollowsAnother() {
        Network network = inTwoBuildings();
        Site north = network.getSite(NORTH)
                .withFollows(
                        Predecessor.builder()
                                .siteId(HARBOUR)
                                .kind(SuccessionKind.MOVED)
                                .on(LocalDate.of(2015, 1, 1))
                                .build(),
                        Predecessor.builder()
                                .name("Customs house")
                                .kind(SuccessionKind.TAKEN_OVER)
                                .build());

        assertThat(errors(network.withSite(north))).isEmpty();
        assertThat(errors(network.withSite(north)
                        .withSite(network.getSite(HARBOUR)
                                .withFollows(Predecessor.builder().siteId(NORTH).build()))))
                .containsExactly(
                        "SITE_FOLLOWS_ITSELF /network/sites/1/follows/0/siteId",
                        "SITE_FOLLOWS_ITSELF /network/sites/3/follows/0/siteId");
    }

    @Test
    void circlesAreErrorsAndCountAsPartsOfNothing() {
        Network network = inTwoBuildings();
        Network circle = network.withSite(network.getSite(CENTRE).withPartOf(NORTH));

        assertThat(errors(circle))
                .containsExactly(
                        "SITE_PART_OF_ITSELF /network/sites/0/partOf", "SITE_PART_OF_ITSELF /network/sites/1/partOf");
        assertThat(circle.findWhole(SOUTH).map(Site::id)).contains(CENTRE);
        assertThat(circle.findWhole(CENTRE)).isEmpty();
        assertThat(report(circle).get("site-count").network().value()).hasValue(3);
    }

    private static List<String> errors(Network network) {
        return Validator.asOf(DAY).validate(network).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    @Test
    void temporaryPlacesAndPlannedClosingsArePlans() {
        Network network = inTwoBuildings();

        assertThat(errors(network.withSite(
                        network.getSite(HARBOUR).withPlannedClosing(DateWindow.parse("[2026..2027]")))))
                .isEmpty();
    }

    @Test
    void noFigureDependsOnTheOrderOfSites() {
        Network network = inTwoBuildings(
                startup(
                        "both",
                        hosted(NORTH, "2020-01-01").build(),
                        hosted(SOUTH, "2021-01-01").build()),
                startup("one", hosted(SOUTH, "2021-01-01").build()));
        MetricReport first = report(network);
        List<Site> sites = new ArrayList<>(network.sites());
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(sites, new Random(i));
            MetricReport other = report(network.withSites(sites));
            assertThat(other.get("occupancy").network())
                    .isEqualTo(first.get("occupancy").network());
            assertThat(other.get("site-count").network())
                    .isEqualTo(first.get("site-count").network());
            assertThat(other.get("residents").at(CENTRE))
                    .isEqualTo(first.get("residents").at(CENTRE));
        }
    }

    @Test
    void longCirclesAndDeepNestsCostNoMoreThanTheirLength() {
        Network.Builder circle = Network.builder().id("circle").name("Circle");
        Network.Builder nest = Network.builder().id("nest").name("Nest");
        int number = 20_000;
        for (int i = 0; i < number; i++) {
            Site site = Site.builder().id("s" + i).name("S").build();
            Predecessor next = Predecessor.builder()
                    .siteId(SiteId.of("s" + (i + 1) % number))
                    .build();
            circle.addSites(site.withPartOf(SiteId.of("s" + (i + 1) % number)).withFollows(next));
            nest.addSites(i + 1 < number ? site.withPartOf(SiteId.of("s" + (i + 1))) : site);
        }

        assertThat(circle.build().sitesInCircles()).hasSize(number);
        Network nested = nest.build();
        assertThat(nested.sites().stream()
                        .filter(site -> nested.findWhole(site.id()).isEmpty()))
                .hasSize(number / 8);
        assertThat(Validator.asOf(DAY).validate(circle.build()).counts())
                .extracting(count -> count.code() + " " + count.count())
                .contains("SITE_FOLLOWS_ITSELF " + number, "SITE_PART_OF_ITSELF " + number);
    }

    @Test
    void aPartLargerThanItsWholeIsFound() {
        Network network =
                network(open(CENTRE).addCapacities(places(5)), open(NORTH).addCapacities(places(8)), open(SOUTH));

        assertThat(Validator.asOf(DAY).validate(network).findings())
                .filteredOn(finding -> finding.code().equals("SITE_PART_EXCEEDS_WHOLE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/network/sites/1/capacities/0/quantity");
                    assertThat(finding.actual()).contains(new BigDecimal(8).toPlainString());
                });
    }
}
