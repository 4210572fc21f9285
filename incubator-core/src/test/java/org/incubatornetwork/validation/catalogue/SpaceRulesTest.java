package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The edges of the rules; what each finds and leaves is in the examples. The day of the validation is 1 January 2025. */
class SpaceRulesTest {
    private static final Site OPEN = Site.builder()
            .id(SiteId.of("quay"))
            .name("Quay")
            .addLifecycle(Examples.step(SiteStatus.OPERATIONAL, "2020-01-01"))
            .build();

    @Test
    void onlyAnOpenSiteOfWallsNeedsACapacity() {
        assertThat(found(SpaceRules.SITE_WITHOUT_CAPACITY, OPEN))
                .containsExactly("/network/sites/0: The site is open and has no capacity.");
        assertThat(found(SpaceRules.SITE_WITHOUT_CAPACITY, OPEN.withKind(SiteKind.VIRTUAL)))
                .isEmpty();
        assertThat(found(SpaceRules.SITE_WITHOUT_CAPACITY, OPEN.withCapacities(Examples.capacity(1))))
                .isEmpty();
        assertThat(found(SpaceRules.SITE_WITHOUT_CAPACITY, opened("2025-01-01")))
                .hasSize(1);
        assertThat(found(SpaceRules.SITE_WITHOUT_CAPACITY, opened("2025-01-02")))
                .isEmpty();
    }

    private static Site opened(String day) {
        return OPEN.withLifecycle(Examples.step(SiteStatus.OPERATIONAL, day));
    }

    @Test
    void aCapacityOfNothingIsNone() {
        assertThat(found(SpaceRules.CAPACITY_NOT_POSITIVE, OPEN.withCapacities(Examples.capacity(0))))
                .containsExactly("/network/sites/0/capacities/0/quantity: 0 is not a quantity of startups.");
        assertThat(found(SpaceRules.CAPACITY_NOT_POSITIVE, OPEN.withCapacities(Examples.capacity(1))))
                .isEmpty();
    }

    @Test
    void aResidentMayOccupyNothingAndNotLess() {
        assertThat(found(SpaceRules.CAPACITY_NOT_POSITIVE, resident("a", "-0.5")))
                .containsExactly(
                        "/network/startups/0/supportPeriods/0/occupied/quantity: -0.5 is not a quantity of m².");
        assertThat(found(SpaceRules.CAPACITY_NOT_POSITIVE, resident("a", "0"))).isEmpty();
    }

    @Test
    void aCapacityMayEndOnTheDayOnWhichItStarts() {
        Capacity capacity = Examples.capacity(80).withStart(DateWindow.of(Examples.day("2021-01-01")));
        assertThat(found(
                        SpaceRules.CAPACITY_PERIOD_ORDER,
                        OPEN.withCapacities(capacity.withEnd(DateWindow.of(Examples.day("2021-01-01"))))))
                .isEmpty();
        assertThat(found(
                        SpaceRules.CAPACITY_PERIOD_ORDER,
                        OPEN.withCapacities(capacity.withEnd(DateWindow.of(Examples.day("2020-12-31"))))))
                .containsExactly(
                        "/network/sites/0/capacities/0/end: The capacity ends on 31 December 2020, before it starts on 1 January 2021.");
        assertThat(found(SpaceRules.CAPACITY_PERIOD_ORDER, OPEN.withCapacities(Examples.capacity(80))))
                .isEmpty();
    }

    @Test
    void capacitiesOfOneUnitShareNoDay() {
        Capacity until = Examples.capacity(80).withEnd(DateWindow.of(Examples.day("2022-01-01")));
        Capacity from = Examples.capacity(107).withStart(DateWindow.of(Examples.day("2022-01-01")));
        assertThat(found(SpaceRules.CAPACITY_PERIODS_OVERLAP, OPEN.withCapacities(until, from)))
                .isEmpty();
        assertThat(found(
                        SpaceRules.CAPACITY_PERIODS_OVERLAP,
                        OPEN.withCapacities(until, from.withStart(DateWindow.of(Examples.day("2021-12-31"))))))
                .containsExactly(
                        "/network/sites/0/capacities/1: Two capacities in startups are in force together: 107 and 80.");
        assertThat(found(
                        SpaceRules.CAPACITY_PERIODS_OVERLAP,
                        OPEN.withCapacities(Examples.capacity(80), from.withUnit(CapacityUnit.DESK))))
                .isEmpty();
        assertThat(found(
                        SpaceRules.CAPACITY_PERIODS_OVERLAP,
                        OPEN.withCapacities(
                                Examples.capacity(80), from.withEnd(DateWindow.of(Examples.day("2021-01-01"))))))
                .isEmpty();
    }

    @Test
    void aPartOfAnAreaMayBeAllOfIt() {
        assertThat(found(SpaceRules.AREA_ORDER, area("100", "100", "100"))).isEmpty();
        assertThat(found(SpaceRules.AREA_ORDER, area("100", "100.01", null)))
                .containsExactly(
                        "/network/sites/0/area/usable: The usable area of 100.01 m² does not fit (gross: 100).");
        assertThat(found(SpaceRules.AREA_ORDER, area("100", "90", "95")))
                .containsExactly(
                        "/network/sites/0/area/lettable: The lettable area of 95 m² does not fit (usable: 90).");
        assertThat(found(SpaceRules.AREA_ORDER, area("100", null, "101")))
                .containsExactly(
                        "/network/sites/0/area/lettable: The lettable area of 101 m² does not fit (gross: 100).");
    }

    @Test
    void anAreaIsMoreThanNothingAndOneMistakeIsFoundOnce() {
        assertThat(found(SpaceRules.AREA_ORDER, area("100", "50", "0")))
                .containsExactly("/network/sites/0/area/lettable: The lettable area of 0 m² does not fit (-: -).");
        assertThat(found(SpaceRules.AREA_ORDER, area("-1", "-2", null))).hasSize(2);
        assertThat(found(SpaceRules.AREA_ORDER, area("-1", "10", null))).hasSize(1);
    }

    @Test
    void theLeastAreaThatIsGivenIsHeldAgainstTheCapacity() {
        assertThat(found(
                        SpaceRules.AREA_PER_STARTUP_IMPLAUSIBLE,
                        area("6000", "5000", "49").withCapacities(Examples.capacity(10))))
                .containsExactly("/network/sites/0/area: 49 m² for 10 startups is 4.9 m² each, outside 5 to 500.");
        assertThat(found(
                        SpaceRules.AREA_PER_STARTUP_IMPLAUSIBLE,
                        area("6000", "5000", "50").withCapacities(Examples.capacity(10))))
                .isEmpty();
        assertThat(found(
                        SpaceRules.AREA_PER_STARTUP_IMPLAUSIBLE,
                        area("6000", "5000", null).withCapacities(Examples.capacity(10))))
                .isEmpty();
        assertThat(found(
                        SpaceRules.AREA_PER_STARTUP_IMPLAUSIBLE,
                        area("5001", null, null).withCapacities(Examples.capacity(10))))
                .hasSize(1);
    }

    @Test
    void ofAVagueCapacityTheWholeSpanIsTaken() {
        Capacity vague = Examples.capacity(1).withQuantity(Quantity.between(BigDecimal.TEN, new BigDecimal(20)));
        assertThat(found(
                        SpaceRules.AREA_PER_STARTUP_IMPLAUSIBLE,
                        area("9999", null, null).withCapacities(vague)))
                .isEmpty();
        assertThat(found(
                        SpaceRules.AREA_PER_STARTUP_IMPLAUSIBLE,
                        area("49", null, null).withCapacities(vague)))
                .hasSize(1);
    }

    @Test
    void ofTwoSitesWithOneIdEachIsJudgedByItsOwnCapacity() {
        Site small = area("100", null, null).withCapacities(Examples.capacity(10));
        Site large = area("9000", null, null).withCapacities(Examples.capacity(100));
        assertThat(found(SpaceRules.AREA_PER_STARTUP_IMPLAUSIBLE, small, large)).isEmpty();
        assertThat(found(
                        SpaceRules.AREA_PER_STARTUP_IMPLAUSIBLE,
                        large,
                        small,
                        small.withCapacities(Examples.capacity(30))))
                .containsExactly("/network/sites/2/area: 100 m² for 30 startups is 3.3 m² each, outside 5 to 500.");
    }

    @Test
    void noMoreIsOccupiedThanThereIs() {
        Network two =
                network(OPEN.withCapacities(Examples.capacity(2))).withStartups(startup("a", null), startup("b", null));
        assertThat(found(SpaceRules.OCCUPANCY_OVER_CAPACITY, two)).isEmpty();
        Network three = two.withStartups(startup("a", null), startup("b", null), startup("c", null));
        assertThat(found(SpaceRules.OCCUPANCY_OVER_CAPACITY, three))
                .containsExactly(
                        "/network/sites/0/capacities/0/quantity: Occupied at \"Quay\", in startups: 3; capacity: 2.");
        assertThat(found(
                        SpaceRules.OCCUPANCY_OVER_CAPACITY,
                        three.withSites(OPEN.withCapacities(
                                Examples.capacity(2).withQuantity(Quantity.of(Qualifier.AT_LEAST, 2))))))
                .isEmpty();
        assertThat(found(
                        SpaceRules.OCCUPANCY_OVER_CAPACITY,
                        three.withSites(OPEN.withLifecycle(Examples.step(SiteStatus.CLOSED, "2024-01-01"))
                                .withCapacities(Examples.capacity(2)))))
                .isEmpty();
    }

    @Test
    void whoCameAfterTheExtractionOccupiesNothingYet() {
        Startup late = startup("b", null).withSupportPeriods(Examples.hosted("quay", "2024-09-01"));
        Network two = network(OPEN.withCapacities(Examples.capacity(1))).withStartups(startup("a", null), late);

        assertThat(found(SpaceRules.OCCUPANCY_OVER_CAPACITY, two.withRegister(extracted("2024-08-31"))))
                .isEmpty();
        assertThat(found(SpaceRules.OCCUPANCY_OVER_CAPACITY, two.withRegister(extracted("2024-09-01"))))
                .hasSize(1);
    }

    private static Register extracted(String day) {
        return Register.builder()
                .coverage(Completeness.COMPLETE)
                .extractedOn(LocalDate.parse(day))
                .build();
    }

    @Test
    void whoIsVirtualOccupiesNothing() {
        SupportPeriod virtual = Examples.hosted("quay", "2024-01-01").withMode(SupportMode.VIRTUAL);
        assertThat(found(
                        SpaceRules.OCCUPANCY_OVER_CAPACITY,
                        network(OPEN.withCapacities(Examples.capacity(1)))
                                .withStartups(
                                        startup("a", null), startup("b", null).withSupportPeriods(virtual))))
                .isEmpty();
    }

    @Test
    void onlyOwnPremisesNeedNoProvider() {
        assertThat(found(SpaceRules.PREMISES_PROVIDER_MISSING, OPEN)).isEmpty();
        assertThat(found(
                        SpaceRules.PREMISES_PROVIDER_MISSING,
                        OPEN.withPremises(Premises.builder().build())))
                .containsExactly("/network/sites/0/premises: It is not said whose the premises are.");
        assertThat(found(
                        SpaceRules.PREMISES_PROVIDER_MISSING,
                        OPEN.withPremises(
                                Premises.builder().basis(PremisesBasis.OWNED).build())))
                .isEmpty();
        assertThat(found(
                        SpaceRules.PREMISES_PROVIDER_MISSING,
                        OPEN.withPremises(Premises.builder().build())
                                .withRoles(Examples.role(RoleKind.PREMISES_PROVIDER, "Region"))))
                .isEmpty();
    }

    private static Site area(@Nullable String gross, @Nullable String usable, @Nullable String lettable) {
        FloorArea.Builder area = FloorArea.builder();
        Stream.ofNullable(gross).map(BigDecimal::new).forEach(area::gross);
        Stream.ofNullable(usable).map(BigDecimal::new).forEach(area::usable);
        Stream.ofNullable(lettable).map(BigDecimal::new).forEach(area::lettable);
        return OPEN.withArea(area.build());
    }

    private static Network resident(String id, String squareMetres) {
        return network(OPEN).withStartups(startup(id, squareMetres));
    }

    private static Startup startup(String id, @Nullable String squareMetres) {
        SupportPeriod period = Examples.hosted("quay", "2024-01-01");
        return Startup.builder()
                .id(id)
                .name(id)
                .addSupportPeriods(
                        squareMetres == null
                                ? period
                                : period.withOccupied(OccupiedSpace.builder()
                                        .unit(CapacityUnit.SQUARE_METRE)
                                        .quantity(new BigDecimal(squareMetres))
                                        .build()))
                .build();
    }

    private static Network network(Site... sites) {
        return Network.builder().id("harbour").name("Harbour").addSites(sites).build();
    }

    private static List<String> found(Rule rule, Site... sites) {
        return found(rule, network(sites));
    }

    private static List<String> found(Rule rule, Network network) {
        return Validator.builder().asOf(Examples.AS_OF).rules(rule).build().validate(network).findings().stream()
                .map(finding -> finding.pointer() + ": " + finding.message(Locale.ENGLISH))
                .toList();
    }
}
