package org.incubatornetwork.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.text.TextBundle;
import org.junit.jupiter.api.Test;

/** What a director asks of a difference. */
class HappeningsTest {
    private static final LifecycleStep OPENED = step(SiteStatus.OPERATIONAL, "2012");

    private static final SupportPeriod AT_RABAT = SupportPeriod.builder()
            .level(SupportLevel.HOSTED)
            .siteId("rabat")
            .start(DateWindow.parse("2021-03-01"))
            .build();

    private static final Startup ALGAE = Startup.builder()
            .id("algae")
            .name("Algae")
            .addSupportPeriods(AT_RABAT)
            .build();

    private static final Claim RESIDENTS = Claim.builder()
            .id("residents-2022")
            .measure("residents")
            .quantity(Quantity.exactly(450))
            .build();

    private static final Network NETWORK = Network.builder()
            .id("net")
            .name("Harbour")
            .register(Register.builder()
                    .coverage(Completeness.COMPLETE)
                    .extractedOn(LocalDate.of(2023, 6, 30))
                    .build())
            .addSites(site("rabat", OPENED), site("fes", step(SiteStatus.ANNOUNCED, "2022")))
            .addClaims(RESIDENTS)
            .addStartups(ALGAE)
            .build();

    private static Site site(String id, LifecycleStep... steps) {
        return Site.builder().id(id).name(id).addLifecycle(steps).build();
    }

    private static LifecycleStep step(SiteStatus status, String day) {
        return LifecycleStep.builder().status(status).on(DateWindow.parse(day)).build();
    }

    private static SupportPeriod ended(String day, EndReason reason) {
        return AT_RABAT.withEnd(DateWindow.parse(day)).withEndReason(reason);
    }

    private static StatusEvent became(VitalStatus status, String day) {
        return StatusEvent.builder().status(status).on(DateWindow.parse(day)).build();
    }

    private static List<String> happened(Network after) {
        return NetworkDiff.between(NETWORK, after).happenings().stream()
                .map(happening -> happening.kind() + " " + happening.subject()
                        + happening.fromSite().map(site -> " from " + site).orElse("")
                        + happening.toSite().map(site -> " to " + site).orElse("")
                        + happening.on().map(day -> " on " + day).orElse("")
                        + (happening.isLearntLater() ? ", learnt later" : ""))
                .toList();
    }

    private static List<String> happened(Startup... startups) {
        return happened(NETWORK.withStartups(startups));
    }

    @Test
    void startupsAreAdmittedListedAndStruckOff() {
        Startup bees = Startup.builder().id("bees").name("Bees").build();

        assertThat(happened(ALGAE, bees)).containsExactly("STARTUP_LISTED startups bees");
        assertThat(happened(ALGAE, bees.withSupportPeriods(AT_RABAT)))
                .containsExactly("STARTUP_ADMITTED startups bees on 2021-03-01, learnt later");
        assertThat(happened()).containsExactly("STARTUP_STRUCK startups algae");
    }

    @Test
    void aMoveIsOne() {
        SupportPeriod atFes = AT_RABAT.withSiteId(SiteId.of("fes")).withStart(DateWindow.parse("2023-09-01"));

        assertThat(happened(ALGAE.withSupportPeriods(ended("2023-09-01", EndReason.TRANSFERRED), atFes)))
                .containsExactly("STARTUP_MOVED startups algae from rabat to fes on 2023-09-01");
        assertThat(happened(ALGAE.withSupportPeriods(AT_RABAT.withEnd(DateWindow.parse("2023-09-01")), atFes)))
                .containsExactly("STARTUP_MOVED startups algae from rabat to fes on 2023-09-01");
        assertThat(happened(ALGAE.withSupportPeriods(ended("2023-08-01", EndReason.LEFT_FOR_SPACE), atFes)))
                .containsExactly(
                        "SUPPORT_ENDED startups algae on 2023-08-01", "SUPPORT_BEGUN startups algae on 2023-09-01");
    }

    @Test
    void aSiteThatWasWronglyToldIsNoMove() {
        Network after = NETWORK.withStartups(ALGAE.withSupportPeriods(AT_RABAT.withSiteId(SiteId.of("fes"))));

        assertThat(happened(after)).isEmpty();
        assertThat(NetworkDiff.between(NETWORK, after).count(ChangeKind.CORRECTED))
                .isEqualTo(1);
    }

    @Test
    void whoLeavesGraduatesClosesOrIsAcquired() {
        assertThat(happened(ALGAE.withSupportPeriods(ended("2023-09", EndReason.GRADUATED))))
                .containsExactly("STARTUP_GRADUATED startups algae on 2023-09");
        assertThat(happened(ALGAE.withSupportPeriods(ended("2023-01", EndReason.FAILED))
                        .withStatusEvents(became(VitalStatus.CLOSED, "2023"))))
                .containsExactly(
                        "STARTUP_LEFT startups algae on 2023-01, learnt later",
                        "STARTUP_CLOSED startups algae on 2023");
        assertThat(happened(ALGAE.withStatusEvents(became(VitalStatus.MERGED, "2024"))))
                .containsExactly("STARTUP_ACQUIRED startups algae on 2024");
        assertThat(happened(ALGAE.withStatusEvents(became(VitalStatus.OPERATING, "2024"))))
                .isEmpty();
    }

    @Test
    void sitesArePlannedOpenedAndClosed() {
        Site rabat = site("rabat", OPENED);
        Site fes = site("fes", step(SiteStatus.ANNOUNCED, "2022"), step(SiteStatus.UNDER_CONSTRUCTION, "2023"));

        assertThat(happened(NETWORK.withSites(
                        site("rabat", OPENED, step(SiteStatus.CLOSED, "2024")),
                        site("fes", step(SiteStatus.ANNOUNCED, "2022"), step(SiteStatus.OPERATIONAL, "2023-11-24")),
                        site("oujda", step(SiteStatus.ANNOUNCED, "2023")),
                        site("tiznit"))))
                .containsExactly(
                        "SITE_CLOSED sites rabat on 2024",
                        "SITE_OPENED sites fes on 2023-11-24",
                        "SITE_PLANNED sites oujda on 2023",
                        "SITE_LISTED sites tiznit");
        assertThat(happened(NETWORK.withSites(rabat, fes))).isEmpty();
        assertThat(happened(NETWORK.withSites(rabat))).containsExactly("SITE_STRUCK sites fes");
    }

    @Test
    void figuresAreAddedBetterKnownCorrectedAndWithdrawn() {
        assertThat(happened(NETWORK.withClaims(RESIDENTS.withQuantity(Quantity.exactly(405)))))
                .containsExactly("FIGURE_CORRECTED claims residents-2022");
        assertThat(happened(NETWORK.withClaims(RESIDENTS.withSaidBy("the director"))))
                .containsExactly("FIGURE_LEARNT claims residents-2022");
        Source page = Source.builder()
                .publisher("Harbour")
                .retrievedOn(LocalDate.of(2022, 5, 1))
                .build();
        assertThat(NetworkDiff.between(
                                NETWORK.withClaims(RESIDENTS.withMetadata(Metadata.ofSources(page))),
                                NETWORK.withClaims(RESIDENTS.withMetadata(
                                        Metadata.ofSources(page.withRetrievedOn(LocalDate.of(2023, 5, 1))))))
                        .happenings())
                .extracting(Happening::kind)
                .containsExactly(HappeningKind.FIGURE_LEARNT);
        assertThat(happened(NETWORK.withClaims())).containsExactly("FIGURE_WITHDRAWN claims residents-2022");
        assertThat(happened(NETWORK.withClaims(RESIDENTS, RESIDENTS.withId(ClaimId.of("residents-2023")))))
                .containsExactly("FIGURE_ADDED claims residents-2023");
    }

    @Test
    void rolesBeginAndEndWhereverTheyAre() {
        Role owner = Role.builder()
                .kind(RoleKind.OWNER)
                .organization(Organization.builder().name("State").build())
                .build();
        Network owned = NETWORK.withRoles(owner);

        assertThat(happened(owned)).containsExactly("ROLE_BEGUN roles OWNER");
        assertThat(NetworkDiff.between(owned, owned.withRoles(owner.withEnd(DateWindow.parse("2024"))))
                        .happenings())
                .extracting(Happening::kind)
                .containsExactly(HappeningKind.ROLE_ENDED);
        assertThat(happened(NETWORK.withSites(
                        NETWORK.sites().get(0).withRoles(owner), NETWORK.sites().get(1))))
                .containsExactly("ROLE_BEGUN sites rabat");
    }

    @Test
    void theTextBeginsWithWhatHappened() {
        NetworkDiff diff = NetworkDiff.between(
                NETWORK,
                NETWORK.withClaims(RESIDENTS.withQuantity(Quantity.exactly(405)))
                        .withStartups(
                                ALGAE.withSupportPeriods(
                                        ended("2023-09-01", EndReason.TRANSFERRED),
                                        AT_RABAT.withSiteId(SiteId.of("fes"))
                                                .withStart(DateWindow.parse("2023-09-01"))),
                                ALGAE.withId(StartupId.of("bees")).withName("Bees"),
                                ALGAE.withId(StartupId.of("cork"))
                                        .withName("Cork")
                                        .withSupportPeriods(AT_RABAT.withStart(DateWindow.parse("2023-07-01")))));

        assertThat(diff.count(HappeningKind.STARTUP_ADMITTED)).isEqualTo(2);
        assertThat(diff.text(Locale.ENGLISH).lines().limit(2))
                .containsExactly(
                        "startups admitted: 2 (learnt later: 1), moved from rabat to fes: 1, figures corrected: 1",
                        "added: 3, learnt: 2, corrected: 1");
        assertThat(diff.text(Locale.FRENCH).lines().findFirst())
                .contains("startups admises : 2 (appris plus tard : 1), passages de rabat à fes : 1,"
                        + " chiffres corrigés : 1");
    }

    @Test
    void everyKindHasItsWords() {
        TextBundle bundle = TextBundle.load(TextBundle.class, "phrases");

        assertThat(Arrays.stream(HappeningKind.values()).map(kind -> bundle.text("diff.happening." + kind)))
                .doesNotHaveDuplicates();
    }
}
