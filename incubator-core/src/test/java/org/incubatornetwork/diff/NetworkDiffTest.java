package org.incubatornetwork.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.model.VitalStatus;
import org.junit.jupiter.api.Test;

class NetworkDiffTest {
    private static final Site RABAT = Site.builder().id("rabat").name("Rabat").build();
    private static final Site FES = Site.builder().id("fes").name("Fès").build();

    private static final Startup ALGAE = Startup.builder()
            .id("algae")
            .name("Algae")
            .addSupportPeriods(SupportPeriod.builder()
                    .level(SupportLevel.HOSTED)
                    .siteId("rabat")
                    .start(DateWindow.parse("2021-03-01"))
                    .build())
            .addJobs(
                    Jobs.builder().on(DateWindow.parse("2021-12-31")).direct(4).build(),
                    Jobs.builder().on(DateWindow.parse("2022-12-31")).direct(7).build())
            .build();

    private static final Startup BEES =
            Startup.builder().id("bees").name("Bees").build();
    private static final Startup CORK =
            Startup.builder().id("cork").name("Cork").build();

    private static final Network NETWORK = Network.builder()
            .id("net")
            .name("Harbour")
            .addSites(RABAT, FES)
            .addStartups(ALGAE, BEES, CORK)
            .build();

    private static List<String> changes(Network before, Network after) {
        return Lists.transform(NetworkDiff.between(before, after).changes(), NetworkDiffTest::text);
    }

    private static String text(Change change) {
        return change.kind() + " " + String.join(", ", change.place()) + ": "
                + change.before().orElse("-") + " " + change.after().orElse("-");
    }

    private static Network with(Startup startup) {
        return NETWORK.withStartups(startup, BEES, CORK);
    }

    @Test
    void equalNetworksHaveNone() {
        assertThat(changes(Samples.maximalNetwork(), Samples.maximalNetwork())).isEmpty();
        assertThat(NetworkDiff.between(NETWORK, NETWORK).isEmpty()).isTrue();
        assertThat(NetworkDiff.between(NETWORK, NETWORK).text(Locale.FRENCH)).isEqualTo("Rien n’a changé.\n");
    }

    @Test
    void aRoleIsNamedByItsDaysAndNotByItsReview() {
        Role host = Role.builder()
                .kind(RoleKind.HOST)
                .organizationId(OrganizationId.of("o"))
                .start(DateWindow.parse("2019"))
                .reviewOn(DateWindow.parse("2020"))
                .build();

        assertThat(changes(NETWORK, NETWORK.withRoles(host)))
                .containsExactly("ADDED roles HOST o 2019: - /network/roles/0");
        assertThat(changes(NETWORK, NETWORK.withRoles(host.withStart(Optional.empty()))))
                .containsExactly("ADDED roles HOST o: - /network/roles/0");
        assertThat(changes(NETWORK, NETWORK.withRoles(host.withEnd(DateWindow.parse("2022")))))
                .containsExactly("ADDED roles HOST o 2019 2022: - /network/roles/0");
    }

    @Test
    void whatIsLearntIsToldApartFromWhatIsCorrected() {
        assertThat(changes(NETWORK, NETWORK.withCountry("MA").withName("Port")))
                .containsExactly("CORRECTED name: /network/name /network/name", "LEARNT country: - /network/country");
        assertThat(changes(NETWORK.withCountry("MA"), NETWORK))
                .containsExactly("WITHDRAWN country: /network/country -");
    }

    @Test
    void valuesAreThoseOfBothSides() {
        Change change = NetworkDiff.between(
                        NETWORK,
                        with(ALGAE.withJobs(
                                ALGAE.jobs().get(0),
                                Jobs.builder()
                                        .on(DateWindow.parse("2022-12-31"))
                                        .direct(9)
                                        .build())))
                .changes()
                .get(0);

        assertThat(text(change))
                .isEqualTo("CORRECTED startups algae, jobs 2022-12-31, direct: /network/startups/0/jobs/1/direct"
                        + " /network/startups/0/jobs/1/direct");
        assertThat(change.oldValue()).contains(7L);
        assertThat(change.newValue()).contains(9L);
    }

    @Test
    void entitiesAreKnownByTheirIdsWhereverTheyStand() {
        assertThat(changes(
                        NETWORK,
                        NETWORK.withStartups(
                                Startup.builder().id("dates").name("Dates").build(), ALGAE, CORK.withName("Corks"))))
                .containsExactly(
                        "ADDED startups dates: - /network/startups/0",
                        "REMOVED startups bees: /network/startups/1 -",
                        "CORRECTED startups cork, name: /network/startups/2/name /network/startups/2/name");
    }

    @Test
    void whatStandsElsewhereInItsListHasMoved() {
        assertThat(changes(NETWORK, NETWORK.withStartups(CORK, ALGAE, BEES)))
                .containsExactly("MOVED startups cork: /network/startups/2 /network/startups/0");
    }

    @Test
    void whatIsTakenFromOneAndGivenToAnotherHasMoved() {
        assertThat(changes(
                        NETWORK,
                        NETWORK.withStartups(
                                ALGAE.withJobs(ALGAE.jobs().get(0)),
                                BEES.withJobs(ALGAE.jobs().get(1)),
                                CORK)))
                .containsExactly("MOVED startups bees, jobs 2022-12-31: /network/startups/0/jobs/1"
                        + " /network/startups/1/jobs/0");
    }

    /** Of a site that is called otherwise in documents, whoever refers to it says what he said before. */
    @Test
    void anotherIdIsOneChangeHoweverOftenItIsReferredTo() {
        Network renamed = with(ALGAE.withSupportPeriods(
                        ALGAE.supportPeriods().get(0).withSiteId(SiteId.of("rabat-sale"))))
                .withSites(RABAT.withId(SiteId.of("rabat-sale")), FES);

        assertThat(changes(NETWORK, renamed))
                .containsExactly("RENAMED sites rabat-sale, id: /network/sites/0/id /network/sites/0/id");
    }

    @Test
    void anotherIdAndAnotherNameOfOneNumberAreOneEntity() {
        Identifier number = Identifier.of("ICE", "001525713000009");
        Startup before =
                BEES.withMetadata(Metadata.builder().addIdentifiers(number).build());

        assertThat(changes(
                        NETWORK.withStartups(before),
                        NETWORK.withStartups(before.withId(CORK.id()).withName("Apiary"))))
                .containsExactly(
                        "RENAMED startups cork, id: /network/startups/0/id /network/startups/0/id",
                        "CORRECTED startups cork, name: /network/startups/0/name /network/startups/0/name");
    }

    @Test
    void twoOfOneNameAreNotGuessedAt() {
        Network before = NETWORK.withStartups(BEES, BEES.withId(CORK.id()));
        Network after = NETWORK.withStartups(
                BEES.withId(ALGAE.id()),
                Startup.builder().id("dates").name("Dates").build());

        assertThat(changes(before, after))
                .containsExactly(
                        "ADDED startups algae: - /network/startups/0",
                        "ADDED startups dates: - /network/startups/1",
                        "REMOVED startups bees: /network/startups/0 -",
                        "REMOVED startups cork: /network/startups/1 -");
    }

    @Test
    void daysThatAreKnownBetterAreNarrowed() {
        StatusEvent closed = StatusEvent.builder()
                .status(VitalStatus.CLOSED)
                .on(DateWindow.parse("2023"))
                .build();
        Network before = with(ALGAE.withStatusEvents(closed));

        assertThat(changes(before, with(ALGAE.withStatusEvents(closed.withOn(DateWindow.parse("2023-05"))))))
                .containsExactly("NARROWED startups algae, statusEvents CLOSED 2023-05, on:"
                        + " /network/startups/0/statusEvents/0/on /network/startups/0/statusEvents/0/on");
        assertThat(changes(before, with(ALGAE.withStatusEvents(closed.withOn(DateWindow.parse("2022"))))))
                .containsExactly("CORRECTED startups algae, statusEvents CLOSED 2022, on:"
                        + " /network/startups/0/statusEvents/0/on /network/startups/0/statusEvents/0/on");
        assertThat(changes(
                        with(ALGAE.withStatusEvents(closed.withOn(DateWindow.parse("2023-05")))),
                        with(ALGAE.withStatusEvents(closed))))
                .containsExactly("CORRECTED startups algae, statusEvents CLOSED 2023, on:"
                        + " /network/startups/0/statusEvents/0/on /network/startups/0/statusEvents/0/on");
    }

    @Test
    void aNewerExtractAndASourceRetrievedAgainAreNoCorrections() {
        Source list = Source.builder()
                .publisher("Harbour")
                .retrievedOn(LocalDate.of(2023, 7, 1))
                .build();
        Register register = Register.builder()
                .coverage(Completeness.COMPLETE)
                .since(LocalDate.of(2020, 1, 1))
                .extractedOn(LocalDate.of(2023, 6, 30))
                .metadata(Metadata.ofSources(list))
                .build();
        Register newer = register.withSince(LocalDate.of(2021, 1, 1))
                .withExtractedOn(LocalDate.of(2024, 6, 30))
                .withMetadata(Metadata.ofSources(list.withRetrievedOn(LocalDate.of(2024, 7, 1))));
        Network before = NETWORK.withRegister(register);
        Network after = NETWORK.withRegister(newer);

        assertThat(NetworkDiff.between(before, after).text(Locale.ENGLISH)).isEqualTo("""
                        looked at again: 2, corrected: 1
                        register
                          ~ since: 2020-01-01 → 2021-01-01 (corrected)
                          ~ extractedOn: 2023-06-30 → 2024-06-30 (looked at again)
                          ~ sources Harbour, retrievedOn: 2023-07-01 → 2024-07-01 (looked at again)
                        """);
        assertThat(NetworkDiff.between(after, before).text(Locale.FRENCH))
                .startsWith("corrections : 3\n")
                .contains("extractedOn: 2024-06-30 → 2023-06-30 (correction)");
        assertThat(NetworkDiff.between(before, after).applyTo(before)).isEqualTo(after);
    }

    @Test
    void anEndIsLearntOfThePeriodThatItEnds() {
        SupportPeriod stay = ALGAE.supportPeriods().get(0);
        SupportPeriod ended = stay.withEnd(DateWindow.parse("2024-02-29")).withEndReason(EndReason.GRADUATED);
        SupportPeriod next = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId("fes")
                .start(DateWindow.parse("2024-03-01"))
                .build();

        assertThat(changes(NETWORK, with(ALGAE.withSupportPeriods(ended, next))))
                .containsExactly(
                        "LEARNT startups algae, supportPeriods HOSTED rabat 2021-03-01 2024-02-29 GRADUATED, end:"
                                + " - /network/startups/0/supportPeriods/0/end",
                        "LEARNT startups algae, supportPeriods HOSTED rabat 2021-03-01 2024-02-29 GRADUATED, endReason:"
                                + " - /network/startups/0/supportPeriods/0/endReason",
                        "ADDED startups algae, supportPeriods HOSTED fes 2024-03-01: - /network/startups/0/supportPeriods/1");
    }

    @Test
    void whatHasNoDayIsTheSameIfItIsTheLastOfItsKind() {
        Capacity desks = Capacity.builder()
                .unit(CapacityUnit.DESK)
                .quantity(Quantity.of(Qualifier.EXACT, 20))
                .build();
        Capacity offices = desks.withUnit(CapacityUnit.OFFICE);

        assertThat(changes(
                        NETWORK.withSites(RABAT.withCapacities(desks, offices)),
                        NETWORK.withSites(
                                RABAT.withCapacities(offices, desks.withQuantity(Quantity.of(Qualifier.EXACT, 30))))))
                .containsExactly(
                        "MOVED sites rabat, capacities OFFICE: /network/sites/0/capacities/1"
                                + " /network/sites/0/capacities/0",
                        "CORRECTED sites rabat, capacities DESK, quantity: /network/sites/0/capacities/0/quantity"
                                + " /network/sites/0/capacities/1/quantity");
    }

    @Test
    void namesAndSectorsAreItemsLikeOthers() {
        Name old = Name.of("Al-Gae");

        assertThat(changes(
                        with(ALGAE.withNames(old).withSectors(Sector.of("NACE-2", "A"))),
                        with(ALGAE.withNames(old, Name.of("Algues")).withSectors(Sector.of("NACE-2", "C")))))
                .containsExactly(
                        "ADDED startups algae, names Algues: - /network/startups/0/names/1",
                        "CORRECTED startups algae, sectors NACE-2 C: /network/startups/0/sectors/0"
                                + " /network/startups/0/sectors/0");
    }

    @Test
    void extensionsAndUnknownMembersAreCompared() {
        Metadata before = Metadata.builder()
                .extensions(JsonText.of("{\"a\":1}"))
                .addUnknownMembers(UnknownMember.of("x/y", JsonText.of("1")))
                .build();
        Metadata after = Metadata.builder()
                .extensions(JsonText.of("{\"a\":2}"))
                .addUnknownMembers(UnknownMember.of("x/y", JsonText.of("2")), UnknownMember.of("z", JsonText.of("0")))
                .build();

        assertThat(changes(NETWORK.withMetadata(before), NETWORK.withMetadata(after)))
                .containsExactly(
                        "CORRECTED extensions: /network/extensions /network/extensions",
                        "CORRECTED x~1y: /network/x~1y /network/x~1y",
                        "LEARNT z: - /network/z");
    }

    @Test
    void theTextHasALineForEach() {
        Network after = NETWORK.withCountry("MA")
                .withSites(RABAT.withName("Rabat-Salé"))
                .withStartups(
                        ALGAE.withJobs(
                                ALGAE.jobs().get(0),
                                ALGAE.jobs().get(1).withDirect(9).withIndirect(2)),
                        BEES.withFounded(DateWindow.parse("2020")),
                        CORK,
                        Startup.builder().id("dates").name("Dates").build());
        NetworkDiff diff = NetworkDiff.between(NETWORK, after);

        assertThat(diff.count(ChangeKind.LEARNT)).isEqualTo(3);
        assertThat(diff.text(Locale.ENGLISH)).isEqualTo("""
                startups listed: 1, sites struck off: 1
                added: 1, removed: 1, learnt: 3, corrected: 2
                + country: MA (learnt)
                sites rabat
                  ~ name: Rabat → Rabat-Salé (corrected)
                - sites fes (removed)
                startups algae
                  ~ jobs 2022-12-31, direct: 7 → 9 (corrected)
                  + jobs 2022-12-31, indirect: 2 (learnt)
                startups bees
                  + founded: 2020 (learnt)
                + startups dates (added)
                """);
        assertThat(NetworkDiff.between(NETWORK, NETWORK.withStartups(CORK, ALGAE))
                        .text(Locale.FRENCH))
                .isEqualTo("""
                        startups rayées : 1
                        retraits : 1, déplacements : 1
                        > startups cork: /network/startups/2 → /network/startups/0 (déplacement)
                        - startups bees (retrait)
                        """);
    }

    @Test
    void aTextThatIsLongOrInvisibleIsShownAsSuch() {
        assertThat(NetworkDiff.between(NETWORK, NETWORK.withName("a\u202eb" + "c".repeat(100)))
                        .text(Locale.ENGLISH))
                .isEqualTo("corrected: 1\n~ name: Harbour → a\\u202eb" + "c".repeat(77) + "… (corrected)\n");
    }

    /** Or else a text would be as long as a name times its changes. */
    @Test
    void whatIsLongIsCutWhereverItIsTold() {
        String text = "\u202e" + "x".repeat(100_000);
        Network before = NETWORK.withSites(RABAT.withNames(Name.of(text)), FES)
                .withMetadata(Metadata.builder()
                        .addUnknownMembers(UnknownMember.of(text, JsonText.of("1")))
                        .build());
        Network after = NETWORK.withSites(RABAT.withNames(Name.of(text).withLanguage("fr")), FES)
                .withMetadata(Metadata.builder()
                        .addUnknownMembers(UnknownMember.of(text, JsonText.of("2")))
                        .build());

        String told = NetworkDiff.between(before, after).text(Locale.ENGLISH);

        assertThat(told).contains("names \\u202exxx", "~ \\u202exxx").doesNotContain("\u202e");
        assertThat(told.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(400));
    }

    @Test
    void isAValueThatCanBeKept() {
        NetworkDiff diff = NetworkDiff.between(NETWORK, NETWORK.withFounded(DateWindow.of(LocalDate.of(2001, 1, 1))));

        assertThat(SerializedCopy.of(diff))
                .isEqualTo(diff)
                .hasSameHashCodeAs(diff)
                .hasToString(diff.toString());
        assertThat(diff).isNotEqualTo(NetworkDiff.between(NETWORK, NETWORK));
        assertThat(diff.changes()).isInstanceOf(ImmutableList.class);
        assertThat(diff.changes().get(0).oldValue()).isEqualTo(Optional.empty());
    }

    /** Of each, the hash code is one; by the square of them it would take minutes. */
    @Test
    void manyOfOneHashAreNoMatter() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 1 << 13; i++) {
            StringBuilder title = new StringBuilder();
            for (int bit = 0; bit < 13; bit++) {
                title.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            sources.add(Source.builder().title(title.toString()).build());
        }
        Network before =
                NETWORK.withMetadata(Metadata.builder().addAllSources(sources).build());
        Network after = NETWORK.withMetadata(
                Metadata.builder().addAllSources(Lists.reverse(sources)).build());

        assertTimeout(
                Duration.ofSeconds(30),
                () -> assertThat(NetworkDiff.between(before, after).count(ChangeKind.MOVED))
                        .isEqualTo(sources.size() - 1));
    }
}
