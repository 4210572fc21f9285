package org.incubatornetwork.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleEndReason;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

/** What networks need to tell of organizations, their boards and their gatherings, and what is found in it. */
class WorldOfPartiesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static Network.Builder network() {
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
        Network network = network()
                .addOrganizations(hub().build())
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
        Network network = network()
                .addOrganizations(hub().build())
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
        Network network = network()
                .addOrganizations(hub().founded(DateWindow.parse("2010"))
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
        Network network = network()
                .addOrganizations(hub().addStatusEvents(
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
        Network network = network()
                .addOrganizations(hub().addStatusEvents(
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
        Network network = network()
                .addRoles(Role.builder()
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

        assertThat(findings(network().addRoles(role).build()))
                .containsExactly("ORGANIZATION_STATUS_BEFORE_FOUNDING /network/roles/0/organization/statusEvents/0/on");
    }

    @Test
    void aBoardHasSeatsATermAndMembers() {
        Network network = network()
                .addOrganizations(hub().build())
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
        Network network = network()
                .addEvents(
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
        assertThat(findings(network()
                        .addEvents(event(EventKind.DEMO_DAY, "2005").build())
                        .build()))
                .containsExactly("FACT_BEFORE_NETWORK /network/events/0/start");
        assertThat(findings(network()
                        .addEvents(event(EventKind.DEMO_DAY, "2031")
                                .attendance(Quantity.exactly(400))
                                .build())
                        .build()))
                .containsExactly("DATE_IN_FUTURE /network/events/0/start");
    }

    @Test
    void anEventToldTwiceIsFound() {
        Event gathering = event(EventKind.CONFERENCE, "2019").build();

        assertThat(findings(network().addEvents(gathering, gathering).build()))
                .containsExactly("VALUE_REPEATED /network/events/1");
    }

    @Test
    void aNetworkIsAtWorkInSeveralTerritoriesAndLanguages() {
        assertThat(findings(network()
                        .addTerritories("KE", "UG", "North Africa")
                        .addLanguages("en", "fr")
                        .build()))
                .isEmpty();
        assertThat(findings(network()
                        .addTerritories("KE", "QQ", "MA-99", "KE")
                        .addLanguages("english", "")
                        .build()))
                .containsExactlyInAnyOrder(
                        "COUNTRY_UNKNOWN /network/territories/1",
                        "REGION_UNKNOWN /network/territories/2",
                        "VALUE_REPEATED /network/territories/3",
                        "LANGUAGE_TAG /network/languages/0",
                        "LANGUAGE_TAG /network/languages/1");
    }
}
