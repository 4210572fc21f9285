package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.World.CENTRE;
import static org.incubatornetwork.reconciliation.World.DAY;
import static org.incubatornetwork.reconciliation.World.PROGRAMME;
import static org.incubatornetwork.reconciliation.World.grave;
import static org.incubatornetwork.reconciliation.World.network;
import static org.incubatornetwork.reconciliation.World.programme;
import static org.incubatornetwork.reconciliation.World.role;
import static org.incubatornetwork.reconciliation.World.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleEndReason;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What networks need to tell of organizations, their boards and their gatherings, and what is found in it. */
class WorldOfPartiesTest {
    private static Network.Builder ofHubs() {
        return Network.builder().id("n").name("N").founded(DateWindow.parse("2011"));
    }

    private static List<String> findings(Network network) {
        return Validator.asOf(DAY).validate(network).findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private static Organization.Builder hub() {
        return Organization.builder().id("hub").name("Hub").kind(OrganizationKind.INCUBATOR);
    }

    private static Role.Builder member() {
        return Role.builder().kind(RoleKind.MEMBER).organizationId("hub");
    }

    private static StatusEvent.Builder status(VitalStatus status, String on) {
        return StatusEvent.builder().status(status).on(DateWindow.parse(on));
    }

    private static Event.Builder event(EventKind kind, String start) {
        return Event.builder().kind(kind).start(DateWindow.parse(start));
    }

    @Test
    void whoIsSuspendedAndComesBackHasTwoRoles() {
        Network network = ofHubs().addOrganizations(hub().build())
                .addRoles(
                        member().end(DateWindow.parse("2020-06"))
                                .endReason(RoleEndReason.SUSPENDED)
                                .description("unpaid fees")
                                .build(),
                        member().start(DateWindow.parse("2021-01")).build())
                .build();

        assertThat(findings(network)).isEmpty();
        assertThat(network.parties(RoleKind.MEMBER, LocalDate.of(2020, 9, 1))).isEmpty();
        assertThat(network.parties(RoleKind.MEMBER, DAY)).hasSize(1);
    }

    @Test
    void whyARoleEndsIsNotKnownBeforeItHas() {
        Network network = ofHubs().addOrganizations(hub().build())
                .addRoles(member().end(DateWindow.parse("2030"))
                        .endReason(RoleEndReason.COMPLETED)
                        .build())
                .build();

        assertThat(findings(network)).containsExactly("DATE_IN_FUTURE /network/roles/0/end");
        assertThat(findings(network.withRoles(network.roles().get(0).toBuilder()
                        .endReason(Optional.empty())
                        .build())))
                .isEmpty();
    }

    @Test
    void whoIsBoughtKeepsNameAndMembership() {
        Network network = ofHubs().addOrganizations(hub().founded(DateWindow.parse("2010"))
                        .addStatusEvents(status(VitalStatus.ACQUIRED, "2019-09")
                                .counterparty("Co-Creation")
                                .build())
                        .build())
                .addRoles(member().start(DateWindow.parse("2011")).build())
                .build();

        assertThat(findings(network)).isEmpty();
        assertThat(network.parties(RoleKind.MEMBER, DAY)).hasSize(1);
    }

    @Test
    void whoHasClosedIsNoLongerAMember() {
        Network network = ofHubs().addOrganizations(hub().addStatusEvents(
                                status(VitalStatus.CLOSED, "2014~").build())
                        .build())
                .addRoles(member().start(DateWindow.parse("2011")).build())
                .build();

        assertThat(findings(network)).containsExactly("ROLE_OUTSIDE_ORGANIZATION /network/roles/0");
        assertThat(network.organizations().get(0).endedOn()).contains(DateWindow.parse("2014~"));
        assertThat(findings(network.withRoles(member().start(DateWindow.parse("2011"))
                        .end(DateWindow.parse("2014~"))
                        .build())))
                .isEmpty();
        assertThat(findings(network.withRoles(member().start(DateWindow.parse("2011"))
                        .end(DateWindow.parse("2016"))
                        .build())))
                .containsExactly("ROLE_OUTSIDE_ORGANIZATION /network/roles/0/end");
        assertThat(findings(network.withRoles(member().kind(RoleKind.FOUNDER).build())))
                .isEmpty();
    }

    @Test
    void whoOpenedAgainMayHaveARole() {
        Network network = ofHubs().addOrganizations(hub().addStatusEvents(
                                status(VitalStatus.CLOSED, "2014").build(),
                                status(VitalStatus.OPERATING, "2017").build())
                        .build())
                .addRoles(member().start(DateWindow.parse("2018")).build())
                .build();

        assertThat(network.organizations().get(0).endedOn()).isEmpty();
        assertThat(findings(network)).isEmpty();
    }

    @Test
    void noRoleIsOlderThanWhoHasIt() {
        Network network = ofHubs().addRoles(Role.builder()
                        .kind(RoleKind.OPERATOR)
                        .organization(hub().founded(DateWindow.parse("2016")).build())
                        .start(DateWindow.parse("2012"))
                        .build())
                .build();

        assertThat(findings(network)).containsExactly("ROLE_OUTSIDE_ORGANIZATION /network/roles/0/start");
    }

    @Test
    void anOrganizationThatClosedBeforeItWasFoundedIsFoundWhereverItIsTold() {
        Organization wrong = hub().founded(DateWindow.parse("2016"))
                .addStatusEvents(status(VitalStatus.CLOSED, "2015").build())
                .build();
        Role role = Role.builder().kind(RoleKind.FOUNDER).organization(wrong).build();

        assertThat(findings(ofHubs().addRoles(role).build()))
                .containsExactly("ORGANIZATION_STATUS_BEFORE_FOUNDING /network/roles/0/organization/statusEvents/0/on");
    }

    @Test
    void aBoardHasSeatsATermAndMembers() {
        Network network = ofHubs().addOrganizations(hub().build())
                .addRoles(
                        Role.builder()
                                .kind(RoleKind.GOVERNING_BODY)
                                .organization(Organization.builder()
                                        .name("Board")
                                        .kind(OrganizationKind.COMMITTEE)
                                        .seatCount(7)
                                        .termOfOffice(Period.ofYears(2))
                                        .build())
                                .build(),
                        Role.builder()
                                .kind(RoleKind.BOARD_MEMBER)
                                .organizationId("hub")
                                .description("seat of West Africa")
                                .start(DateWindow.parse("2022"))
                                .end(DateWindow.parse("2024"))
                                .build())
                .build();

        assertThat(findings(network)).isEmpty();
        assertThat(network.parties(RoleKind.BOARD_MEMBER, LocalDate.of(2023, 6, 1)))
                .extracting(party -> party.organization().name())
                .containsExactly("Hub");
    }

    @Test
    void gatheringsHaveTheirPlacesAndGuests() {
        Network network = ofHubs().addEvents(
                        event(EventKind.CONFERENCE, "2019")
                                .name("Annual Gathering")
                                .address(Address.builder()
                                        .addressLocality("Addis Ababa")
                                        .addressCountry("ET")
                                        .build())
                                .build(),
                        event(EventKind.DEMO_DAY, "2023-11-20")
                                .attendance(Quantity.of(Qualifier.ABOUT, 400))
                                .build(),
                        event(EventKind.MEETUP, "2018").every(Period.ofDays(7)).build(),
                        event(EventKind.CONFERENCE, "2031").build())
                .build();

        assertThat(findings(network)).isEmpty();
    }

    @Test
    void anEventIsNotBeforeItsNetworkAndItsGuestsAreNotCountedBeforeIt() {
        assertThat(findings(ofHubs().addEvents(event(EventKind.DEMO_DAY, "2005").build())
                        .build()))
                .containsExactly("FACT_BEFORE_NETWORK /network/events/0/start");
        assertThat(findings(ofHubs().addEvents(event(EventKind.DEMO_DAY, "2031")
                                .attendance(Quantity.exactly(400))
                                .build())
                        .build()))
                .containsExactly("DATE_IN_FUTURE /network/events/0/start");
    }

    @Test
    void anEventToldTwiceIsFound() {
        Event gathering = event(EventKind.CONFERENCE, "2019").build();

        assertThat(findings(ofHubs().addEvents(gathering, gathering).build()))
                .containsExactly("VALUE_REPEATED /network/events/1");
    }

    @Test
    void aNetworkIsAtWorkInSeveralTerritoriesAndLanguages() {
        assertThat(findings(ofHubs().addTerritories("KE", "UG", "North Africa")
                        .addLanguages("en", "fr")
                        .build()))
                .isEmpty();
        assertThat(findings(ofHubs().addTerritories("KE", "QQ", "MA-99", "KE")
                        .addLanguages("english", "")
                        .build()))
                .containsExactlyInAnyOrder(
                        "COUNTRY_UNKNOWN /network/territories/1",
                        "REGION_UNKNOWN /network/territories/2",
                        "VALUE_REPEATED /network/territories/3",
                        "LANGUAGE_TAG /network/languages/0",
                        "LANGUAGE_TAG /network/languages/1");
    }

    @Test
    void anOrganizationHasNamesAKindACountryNumbersAndAPage() {
        Organization region = Organization.builder()
                .id("region")
                .name("Region")
                .addNames(Name.of("الجهة").withLanguage("ar").withKind(NameKind.TRANSLATION))
                .kind(OrganizationKind.of("PORT_AUTHORITY"))
                .country("MA")
                .networkDocument("https://example.org/region.json")
                .metadata(Metadata.builder()
                        .url("https://example.org/region")
                        .addIdentifiers(Identifier.of("MA-ICE", "001561191000066"))
                        .build())
                .build();
        Network network = network().addOrganizations(region).build();

        assertThat(network.getOrganization(region.id().orElseThrow())).isEqualTo(region);
        assertThat(region.allNames()).containsExactly("Region", "الجهة");
        assertThat(grave(network)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOUNDER",
                "OWNER",
                "OPERATOR",
                "HOST",
                "PREMISES_PROVIDER",
                "FIT_OUT",
                "FUNDER",
                "DONOR",
                "SPONSOR",
                "PARTNER",
                "MEMBER"
            })
    void aRoleOfEachKindStandsOnTheNetworkASiteAndAProgramme(String code) {
        RoleKind kind = RoleKind.of(code);
        Role role = role(kind, "Harbour Bank").start(DateWindow.parse("2016")).build();
        Network network = network()
                .addRoles(role)
                .addSites(site(CENTRE).addRoles(role).build())
                .addProgrammes(programme().addRoles(role).build())
                .build();

        assertThat(kind.isKnown()).isTrue();
        for (List<Role> roles : List.of(
                network.roles(),
                network.getSite(CENTRE).roles(),
                network.getProgramme(PROGRAMME).roles())) {
            assertThat(network.parties(roles, kind, DAY))
                    .extracting(World::name)
                    .containsExactly("Harbour Bank");
            assertThat(network.parties(roles, kind, LocalDate.of(2015, 1, 1))).isEmpty();
        }
    }

    @Test
    void sharesInOneRoleAreNoMoreThanTheWhole() {
        Role most = role(RoleKind.FUNDER, "Fund").share(new BigDecimal("0.6")).build();
        Role half = role(RoleKind.FUNDER, "Bank").share(new BigDecimal("0.5")).build();

        assertThat(grave(network().addRoles(most).build())).isEmpty();
        assertThat(grave(network().addRoles(most, half).build())).containsExactly("SHARES_SUM /network/roles");
        assertThat(grave(network()
                        .addRoles(most.withEnd(DateWindow.parse("2019")), half.withStart(DateWindow.parse("2020")))
                        .build()))
                .isEmpty();
    }

    @Test
    void operatorsFollowEachOther() {
        Role first = role(RoleKind.OPERATOR, "First").build();
        Role second = role(RoleKind.OPERATOR, "Second")
                .start(DateWindow.parse("2015-01-01"))
                .build();
        Network network = network()
                .addRoles(first.withEnd(DateWindow.parse("2015-01-01")), second)
                .build();

        assertThat(network.operators(LocalDate.of(2014, 12, 31)))
                .extracting(World::name)
                .containsExactly("First");
        assertThat(network.operators(DAY)).extracting(World::name).containsExactly("Second");
        assertThat(grave(network)).isEmpty();
        assertThat(grave(network.withRoles(first, second))).containsExactly("OPERATORS_OVERLAP /network/roles/1");
    }

    @Test
    void aRoleIsWithinTheLifeOfItsThing() {
        Role early = role(RoleKind.OPERATOR, "Company")
                .start(DateWindow.parse("1995"))
                .build();

        assertThat(grave(network()
                        .founded(DateWindow.parse("2001"))
                        .addRoles(early)
                        .build()))
                .containsExactly("ROLE_OUTSIDE_LIFE /network/roles/0/start");
    }

    @Test
    void aNetworkIsNoMemberOrOwnerOfItself() {
        assertThat(grave(network().addRoles(role(RoleKind.MEMBER, "N").build()).build()))
                .containsExactly("ROLE_OF_ITSELF /network/roles/0");
        assertThat(grave(network()
                        .addRoles(
                                role(RoleKind.OWNER, "N").share(BigDecimal.ONE).build())
                        .build()))
                .containsExactly("ROLE_OF_ITSELF /network/roles/0");
    }

    @Test
    void premisesKeepTheirBasisAndTheirProviderIsARole() {
        Network network = network()
                .addSites(site(CENTRE)
                        .premises(Premises.builder()
                                .basis(PremisesBasis.MADE_AVAILABLE)
                                .build())
                        .addRoles(role(RoleKind.PREMISES_PROVIDER, "Region").build())
                        .build())
                .build();
        Site told = network.getSite(CENTRE);

        assertThat(told.premises().flatMap(Premises::basis)).contains(PremisesBasis.MADE_AVAILABLE);
        assertThat(network.parties(told.roles(), RoleKind.PREMISES_PROVIDER, DAY))
                .extracting(World::name)
                .containsExactly("Region");
    }

    @Test
    void whatTheNetworkJoinsIsAMembershipAndWhoJoinsItARole() {
        Network network = network()
                .addMemberships(Membership.builder()
                        .association(Organization.builder()
                                .name("Association of Parks")
                                .build())
                        .start(DateWindow.parse("2014"))
                        .build())
                .addRoles(role(RoleKind.MEMBER, "Hub of the North").build())
                .build();

        assertThat(network.parties(RoleKind.MEMBER, DAY))
                .extracting(World::name)
                .containsExactly("Hub of the North");
        assertThat(network.memberships()).hasSize(1);
        assertThat(grave(network)).isEmpty();
    }
}
