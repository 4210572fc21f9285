package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.incubatornetwork.history.DueDeparture;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.NoValue;
import org.junit.jupiter.api.Test;

/** Who runs, owns, hosts and funds what, and since when; and programmes. */
class PartiesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final ProgrammeId SPRINT = ProgrammeId.of("sprint");

    private static Role role(RoleKind kind, String name) {
        return Role.builder()
                .kind(kind)
                .organization(Organization.builder().name(name).build())
                .build();
    }

    private static Network.Builder network() {
        return Network.builder().id("n").name("N");
    }

    @Test
    void oneOperatorToldInPlaceIsOneCall() {
        Network network =
                network().addRoles(role(RoleKind.OPERATOR, "Harbour Company")).build();

        assertThat(network.operators(DAY)).extracting(Party::toString).containsExactly("OPERATOR Harbour Company");
        assertThat(network.owners(DAY)).isEmpty();
    }

    @Test
    void aRoleWithoutDaysHoldsAndOneWithVagueDaysHoldsWhereItSurelyDoes() {
        Network network = network()
                .addRoles(
                        role(RoleKind.OPERATOR, "Old").withEnd(DateWindow.parse("2014")),
                        role(RoleKind.OPERATOR, "New").withStart(DateWindow.parse("2014")))
                .build();

        assertThat(network.operators(LocalDate.of(2013, 12, 31)))
                .extracting(Party::toString)
                .containsExactly("OPERATOR Old");
        assertThat(network.operators(LocalDate.of(2014, 6, 1))).isEmpty();
        assertThat(network.operators(LocalDate.of(2014, 12, 31)))
                .extracting(Party::toString)
                .containsExactly("OPERATOR New");
    }

    @Test
    void ownersHaveSharesAndAnOrganizationIsFoundWhereverItIsTold() {
        Organization bank = Organization.builder().id("bank").name("Bank").build();
        Network network = network()
                .addOrganizations(bank)
                .addRoles(Role.builder()
                        .kind(RoleKind.OWNER)
                        .organizationId(OrganizationId.of("bank"))
                        .share(new BigDecimal("0.4"))
                        .build())
                .addSites(Site.builder()
                        .id("quay")
                        .name("Quay")
                        .addRoles(role(RoleKind.HOST, "University")
                                .withOrganization(Organization.builder()
                                        .id("u")
                                        .name("University")
                                        .build()))
                        .build())
                .build();

        assertThat(network.owners(DAY)).singleElement().satisfies(owner -> {
            assertThat(owner.organization()).isEqualTo(bank);
            assertThat(owner.role().share()).contains(new BigDecimal("0.4"));
        });
        assertThat(network.getOrganization(OrganizationId.of("u")).name()).isEqualTo("University");
        assertThat(network.organizationIds()).extracting(OrganizationId::value).containsExactly("bank", "u");
        assertThatThrownBy(() -> network.getOrganization(OrganizationId.of("bnk")))
                .hasMessage("no organization with id bnk; did you mean bank?");
    }

    @Test
    void rolesOfASiteAreItsOwn() {
        Site quay = Site.builder().id("quay").name("Quay").build();
        Site mill = quay.withId(SiteId.of("mill")).withRoles(role(RoleKind.OPERATOR, "Partner"));
        Network network = network()
                .addRoles(role(RoleKind.OPERATOR, "Harbour Company"))
                .addSites(quay, mill)
                .build();

        assertThat(network.operators(quay, DAY)).isEmpty();
        assertThat(network.operators(mill, DAY)).extracting(Party::toString).containsExactly("OPERATOR Partner");
    }

    @Test
    void aRoleNamesItsOrganizationOrTellsIt() {
        assertThatThrownBy(() -> role(RoleKind.FUNDER, "Bank").withOrganizationId(OrganizationId.of("bank")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a role must name its organization by id or tell it in place, not both, was FUNDER");
    }

    // Programmes

    private static Programme.Builder sprint() {
        return Programme.builder().id(SPRINT).name("Sprint").kind(ProgrammeKind.ACCELERATION);
    }

    private static Startup startup(String id, SupportPeriod... periods) {
        return Startup.builder().id(id).name(id).addSupportPeriods(periods).build();
    }

    private static SupportPeriod.Builder direct() {
        return SupportPeriod.builder().level(SupportLevel.DIRECT).start(DAY);
    }

    @Test
    void aStartupIsOfTheProgrammesThatItsSupportOrACohortOfItNames() {
        Network network = network()
                .addProgrammes(sprint().build())
                .addCohorts(Cohort.builder()
                        .id("spring")
                        .name("Spring")
                        .programmeId(SPRINT)
                        .build())
                .addStartups(
                        startup("a", direct().programmeId(SPRINT).build()),
                        startup("b", direct().cohortId(CohortId.of("spring")).build()),
                        startup("c", direct().build()))
                .build();

        assertThat(network.startups(SPRINT)).extracting(Startup::name).containsExactly("a", "b");
        assertThat(network.getProgramme(SPRINT).name()).isEqualTo("Sprint");
    }

    @Test
    void aNetworkMayBeOnlyProgrammesAndTheirMetricsUseThePeriodsThatNameThem() {
        Network network = network()
                .addProgrammes(
                        sprint().build(),
                        Programme.builder().id("idle").name("Idle").build())
                .addCohorts(Cohort.builder()
                        .id("spring")
                        .name("Spring")
                        .programmeId(SPRINT)
                        .build())
                .addStartups(
                        startup(
                                "graduate",
                                direct().cohortId(CohortId.of("spring"))
                                        .end(DAY.plusMonths(3))
                                        .endReason(EndReason.GRADUATED)
                                        .build()),
                        startup(
                                "left",
                                direct().programmeId(SPRINT)
                                        .end(DAY.plusMonths(1))
                                        .endReason(EndReason.WITHDREW)
                                        .build()),
                        startup("goes-on", direct().programmeId(SPRINT).build()),
                        startup(
                                "elsewhere",
                                direct().end(DAY.plusMonths(3))
                                        .endReason(EndReason.GRADUATED)
                                        .build()))
                .build();

        MetricReport report = MetricEngine.asOf(DAY.plusYears(1)).measure(network);

        assertThat(report.get("cohort-graduation-rate").of(SPRINT).value()).hasValueCloseTo(1 / 3.0, within(1e-12));
        assertThat(report.get("startups-supported").of(SPRINT).value()).hasValue(3);
        assertThat(report.get("startups-supported").of(ProgrammeId.of("idle")).noValue())
                .contains(NoValue.NO_MEMBER);
    }

    @Test
    void theMaximumStayOfAProgrammeGoesBeforeTheNetworks() {
        SupportPeriod hosted =
                direct().level(SupportLevel.HOSTED).siteId(SiteId.of("quay")).build();
        Network network = network()
                .maximumStay(Period.ofYears(5))
                .addProgrammes(sprint().maximumStay(Period.ofMonths(6)).build())
                .addStartups(startup("long", hosted), startup("short", hosted.withProgrammeId(SPRINT)))
                .build();

        assertThat(DueDeparture.of(network, DAY.plusMonths(1), DAY.plusYears(9)))
                .extracting(due -> due.startup().name() + " " + due.dueOn())
                .containsExactly("short 2020-07-01", "long 2025-01-01");
        assertThat(DueDeparture.of(network.withMaximumStay(Optional.empty()), DAY.plusMonths(1), DAY.plusYears(9)))
                .extracting(due -> due.startup().name())
                .containsExactly("short");
    }

    @Test
    void whomAProgrammeSupportsMayUseItsServicesWhereverTheyAreOffered() {
        ServiceOffering lab = ServiceOffering.builder()
                .id("lab")
                .name("Lab")
                .addSiteIds(SiteId.of("mill"))
                .build();
        Network network = network()
                .addServices(lab)
                .addProgrammes(sprint().addServiceIds(lab.id()).build())
                .addStartups(startup("in", direct().programmeId(SPRINT).build()), startup("out", direct().build()))
                .build();

        assertThat(network.servicesFor(StartupId.of("in"), DAY)).containsExactly(lab);
        assertThat(network.servicesFor(StartupId.of("out"), DAY)).isEmpty();
    }

    @Test
    void theSeatOfANetworkIsThatOfTheDay() {
        Network moved = Network.builder()
                .id("n")
                .name("N")
                .addSeats(
                        Seat.builder()
                                .address(town("Boulder"))
                                .end(DateWindow.parse("2024-02"))
                                .build(),
                        Seat.builder()
                                .address(town("New York"))
                                .start(DateWindow.parse("2024-02"))
                                .build())
                .build();

        assertThat(moved.seats(LocalDate.of(2020, 1, 1)))
                .extracting(seat -> seat.address().addressLocality().orElseThrow())
                .containsExactly("Boulder");
        assertThat(moved.seats(LocalDate.of(2024, 2, 10))).isEmpty();
        assertThat(moved.seats(LocalDate.of(2024, 3, 1)))
                .extracting(seat -> seat.address().addressLocality().orElseThrow())
                .containsExactly("New York");
    }

    private static Address town(String name) {
        return Address.builder().addressLocality(name).build();
    }

    @Test
    void whatAProgrammeGivesItsPartnersAndWhatOneOfThemGotAreTerms() {
        Terms offered = Terms.builder()
                .kind(TermsKind.GRANT)
                .party(RoleKind.HOST)
                .amount(Money.of("100000000", "INR"))
                .amountQualifier(Qualifier.UP_TO)
                .period(Period.ofYears(5))
                .build();
        Programme programme = Programme.builder()
                .id("centres")
                .name("Centres")
                .addTerms(offered)
                .addRole(Role.builder()
                        .kind(RoleKind.HOST)
                        .organization(Organization.builder().name("University").build())
                        .addTerms(Terms.builder()
                                .kind(TermsKind.GRANT)
                                .amount(Money.of("88000000", "INR"))
                                .build())
                        .build())
                .build();

        assertThat(programme.terms().get(0).party()).contains(RoleKind.HOST);
        assertThat(programme.roles().get(0).terms().get(0).amount()).contains(Money.of("88000000", "INR"));
    }

    @Test
    void howAFigureOfTermsIsMeantIsSaidBesideItAndInOneWay() {
        Terms.Builder shareless = Terms.builder().kind(TermsKind.EQUITY).shareQualifier(Qualifier.ABOUT);
        assertThatThrownBy(shareless::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("terms must have a share if they say how it is meant");
        Terms.Builder twice = Terms.builder()
                .kind(TermsKind.FEE)
                .amount(Money.of("5", "EUR"))
                .amountQualifier(Qualifier.ABOUT)
                .upperAmount(Money.of("9", "EUR"));
        assertThatThrownBy(twice::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("terms must have an amount with an upper one or a qualifier, not both, nor BETWEEN");
        Terms.Builder perNothing = Terms.builder().kind(TermsKind.FEE).per(CountedUnit.DESK);
        assertThatThrownBy(perNothing::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("terms must have an amount if they say what it is for");
        Terms.Builder noMore = Terms.builder().kind(TermsKind.GRANT).maximumAmount(Money.of("15000", "EUR"));
        assertThatThrownBy(noMore::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("terms must have an amount if they say how much it is in all");
        Terms.Builder ofNothing = Terms.builder().kind(TermsKind.FEE).shareOf("the grant");
        assertThatThrownBy(ofNothing::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("terms must have a share if they say what it is of");
    }
}
