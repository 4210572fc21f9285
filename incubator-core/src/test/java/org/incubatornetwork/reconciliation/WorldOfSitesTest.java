package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.World.CENTRE;
import static org.incubatornetwork.reconciliation.World.DAY;
import static org.incubatornetwork.reconciliation.World.grave;
import static org.incubatornetwork.reconciliation.World.network;
import static org.incubatornetwork.reconciliation.World.report;
import static org.incubatornetwork.reconciliation.World.site;
import static org.incubatornetwork.reconciliation.World.supported;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SuccessionKind;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What networks need to tell of their sites, each need by its name; what parts of sites make of figures is asked by {@code SitePartsTest}. */
class WorldOfSitesTest {
    @Test
    void theAreaOfACentreIsItsOwnFigureOrElseTheSumOfItsParts() {
        Site centre = site(CENTRE).build();
        Site one = site(SiteId.of("one")).partOf(CENTRE).area(area(400)).build();
        Site two = site(SiteId.of("two")).partOf(CENTRE).area(area(400)).build();
        Startup resident = supported(
                "a",
                SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId(one.id())
                        .start(LocalDate.of(2024, 1, 1))
                        .occupied(OccupiedSpace.builder()
                                .unit(CapacityUnit.SQUARE_METRE)
                                .quantity(BigDecimal.valueOf(200))
                                .build()));
        Network network =
                network().addSites(centre, one, two).addStartups(resident).build();
        Network own = network.withSites(centre.withArea(area(1000)), one, two);

        assertThat(report(network).get("area-occupancy").at(CENTRE).value()).hasValue(0.25);
        assertThat(report(own).get("area-occupancy").at(CENTRE).value()).hasValue(0.2);
        assertThat(grave(own)).isEmpty();
        assertThat(grave(own.withSites(centre.withArea(area(500)), one, two)))
                .containsExactly("SITE_PART_EXCEEDS_WHOLE /network/sites/0/area/gross");
    }

    private static FloorArea area(long squareMetres) {
        return FloorArea.builder()
                .gross(BigDecimal.valueOf(squareMetres))
                .lettable(BigDecimal.valueOf(squareMetres))
                .build();
    }

    @Test
    void aPartIsInTheCountryOfItsWhole() {
        Site centre = site(CENTRE)
                .address(Address.builder().addressCountry("MA").build())
                .build();
        Site annex = site(SiteId.of("annex"))
                .partOf(CENTRE)
                .address(Address.builder().addressCountry("ES").build())
                .build();

        assertThat(grave(network().addSites(centre, annex).build()))
                .containsExactly("SITE_PART_ELSEWHERE /network/sites/1/partOf");
    }

    @Test
    void onlyACompleteListOfSitesContradictsAClaimedCount() {
        Network partial = network()
                .addSites(site(CENTRE).build())
                .addClaims(Told.claim("site-count", "5", "2020-01-01"))
                .build();
        Network complete = partial.withLists(
                ListCoverage.builder().sites(Completeness.COMPLETE).build());

        assertThat(partial.siteCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(verdict(partial)).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(verdict(complete)).isEqualTo(Verdict.INCONSISTENT);
        assertThat(verdict(partial.withClaims(Told.claim("site-count", "0", "2020-01-01"))))
                .isEqualTo(Verdict.INCONSISTENT);
    }

    private static Verdict verdict(Network network) {
        return Told.comparisons(ComparisonKind.SITE_COUNT, network).get(0).verdict();
    }

    @Test
    void aCentreInTwoBuildingsIsOneSiteAndItsPlacesAreShownApart() {
        Network network = network()
                .addSites(
                        site(CENTRE).build(),
                        site(SiteId.of("east")).partOf(CENTRE).build(),
                        site(SiteId.of("west")).partOf(CENTRE).build())
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(report(network).get("site-count").network().value()).hasValue(1);
        assertThat(grave(network.withSites(site(CENTRE).partOf(CENTRE).build())))
                .containsExactly("SITE_PART_OF_ITSELF /network/sites/0/partOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOVED", "TAKEN_OVER", "EXPANDED"})
    void aSiteFollowsAnother(String kind) {
        Network network = network()
                .addSites(
                        site(SiteId.of("old"))
                                .addLifecycle(Told.step(SiteStatus.CLOSED, "2021"))
                                .build(),
                        site(CENTRE)
                                .addFollows(Predecessor.builder()
                                        .siteId("old")
                                        .kind(SuccessionKind.of(kind))
                                        .on(DateWindow.parse("2021"))
                                        .build())
                                .build())
                .build();

        assertThat(SuccessionKind.of(kind).isKnown()).isTrue();
        assertThat(grave(network)).isEmpty();
        assertThat(report(network).get("site-count").network().value()).hasValue(1);
    }

    @Test
    void aSiteThatLeftGoesOnWithoutTheNetwork() {
        Site left = site(CENTRE)
                .addLifecycle(Told.step(SiteStatus.LEFT, "2022"))
                .addRoles(World.role(RoleKind.OPERATOR, "University")
                        .start(DateWindow.parse("2023"))
                        .build())
                .addCapacities(Capacity.builder()
                        .unit(CapacityUnit.STARTUP)
                        .quantity(Quantity.exactly(40))
                        .start(DateWindow.parse("2023"))
                        .build())
                .build();
        Network network = network()
                .addSites(left)
                .addEvents(Event.builder()
                        .kind(EventKind.MEETUP)
                        .addSiteIds(CENTRE)
                        .start(DateWindow.parse("2023"))
                        .build())
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(report(network).get("site-count").network().value()).hasValue(0);
        assertThat(network.operators(left, DAY)).extracting(World::name).containsExactly("University");
    }

    @Test
    void nobodyIsResidentAtOrSupportedBySitesThatHaveLeft() {
        Site left =
                site(CENTRE).addLifecycle(Told.step(SiteStatus.LEFT, "2022")).build();
        SupportPeriod.Builder support = SupportPeriod.builder().siteId(CENTRE).level(SupportLevel.HOSTED);
        Network network = network().addSites(left).build();

        assertThat(grave(network.withStartups(supported("a", support.start(DateWindow.parse("2020"))))))
                .containsExactly("SITE_CLOSED_HAS_RESIDENTS /network/sites/0/lifecycle/1/on");
        assertThat(grave(network.withStartups(supported(
                        "a",
                        support.start(DateWindow.parse("2020"))
                                .end(DateWindow.parse("2022"))
                                .endReason(EndReason.WITHDREW)))))
                .isEmpty();
        assertThat(grave(network.withCohorts(Cohort.builder()
                        .id("c")
                        .name("C")
                        .addSiteIds(CENTRE)
                        .start(DateWindow.parse("2024"))
                        .build())))
                .containsExactly("FACT_OUTSIDE_SITE_LIFE /network/cohorts/0/start");
    }

    @Test
    void aSiteThatLeftMayComeBackOrClose() {
        Site left =
                site(CENTRE).addLifecycle(Told.step(SiteStatus.LEFT, "2020")).build();
        Site back = left.toBuilder()
                .addLifecycle(Told.step(SiteStatus.OPERATIONAL, "2022"))
                .build();
        Site closed = left.toBuilder()
                .addLifecycle(Told.step(SiteStatus.CLOSED, "2022"))
                .build();

        assertThat(grave(network().addSites(back).build())).isEmpty();
        assertThat(report(network().addSites(back).build())
                        .get("site-count")
                        .network()
                        .value())
                .hasValue(1);
        assertThat(grave(network().addSites(closed).build())).isEmpty();
        assertThat(grave(network()
                        .addSites(closed)
                        .addStartups(supported(
                                "a",
                                SupportPeriod.builder()
                                        .siteId(CENTRE)
                                        .level(SupportLevel.HOSTED)
                                        .start(DateWindow.parse("2016"))
                                        .end(DateWindow.parse("2021-06"))))
                        .build()))
                .contains("SITE_CLOSED_HAS_RESIDENTS /network/sites/0/lifecycle/1/on");
    }

    @Test
    void aTemporaryPlaceHasAPlannedClosingWhichIsNoFactOfTheFuture() {
        Network network = network()
                .addSites(site(CENTRE)
                        .plannedClosing(DateWindow.parse("[2027..2030]"))
                        .build())
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(report(network).get("site-count").network().value()).hasValue(1);
        assertThat(grave(network()
                        .addSites(site(CENTRE)
                                .addLifecycle(Told.step(SiteStatus.CLOSED, "2027"))
                                .build())
                        .build()))
                .containsExactly("DATE_IN_FUTURE /network/sites/0/lifecycle/1/on");
    }
}
