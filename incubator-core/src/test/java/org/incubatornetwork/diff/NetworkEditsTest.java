package org.incubatornetwork.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.arbitraries.AsOf;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceStatus;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;

/** What can be done to a network in one call: the difference shows what was meant, and nothing else. */
class NetworkEditsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final SiteId RABAT = SiteId.of("rabat");
    private static final SiteId FES = SiteId.of("fes");
    private static final StartupId ALGAE = StartupId.of("algae");

    private static final Network NETWORK = Network.builder()
            .id("net")
            .name("Harbour")
            .addSites(
                    open("rabat").toBuilder()
                            .addCapacities(Capacity.builder()
                                    .unit(CapacityUnit.DESK)
                                    .quantity(Quantity.exactly(20))
                                    .build())
                            .build(),
                    open("fes"),
                    open("annex").withPartOf(RABAT))
            .addServices(
                    ServiceOffering.builder()
                            .id("hosting")
                            .name("Hosting")
                            .addSiteIds("rabat")
                            .build(),
                    ServiceOffering.builder()
                            .id("training")
                            .name("Training")
                            .addSiteIds("rabat", "fes")
                            .build())
            .addProgrammes(Programme.builder()
                    .id("seed")
                    .name("Seed")
                    .addRuns(ProgrammeRun.builder().siteId("rabat").build())
                    .build())
            .addStartups(Startup.builder()
                    .id("algae")
                    .name("Algae")
                    .addSupportPeriods(SupportPeriod.builder()
                            .level(SupportLevel.HOSTED)
                            .siteId("rabat")
                            .start(DateWindow.parse("2021-03-01"))
                            .cohortId("spring")
                            .build())
                    .build())
            .build();

    private static Site open(String id) {
        return Site.builder()
                .id(id)
                .name(id)
                .addLifecycle(LifecycleStep.builder()
                        .status(SiteStatus.OPERATIONAL)
                        .on(DateWindow.parse("2012"))
                        .build())
                .build();
    }

    private static List<String> changes(Network after) {
        return Lists.transform(
                NetworkDiff.between(NETWORK, after).changes(),
                change -> change.kind() + " " + String.join(", ", change.place()));
    }

    private static List<String> happened(Network after) {
        return Lists.transform(
                NetworkDiff.between(NETWORK, after).happenings(),
                happening -> happening.kind() + " " + happening.subject());
    }

    @Test
    void aNewIdIsOneChange() {
        Network changed = NETWORK.withNewId(RABAT, SiteId.of("rabat-sale"));

        assertThat(changes(changed)).containsExactly("RENAMED sites rabat-sale, id");
        assertThat(changed.getStartup(ALGAE).supportPeriods().get(0).siteId()).contains(SiteId.of("rabat-sale"));
        assertThat(changed.getSite(SiteId.of("annex")).partOf()).contains(SiteId.of("rabat-sale"));
        assertThat(changed.withNewId(SiteId.of("rabat-sale"), RABAT)).isEqualTo(NETWORK);
    }

    @Test
    void anIdThatIsTakenOrUnknownOrOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> NETWORK.withNewId(RABAT, FES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the id fes is in use");
        assertThatThrownBy(() -> NETWORK.withNewId(SiteId.of("oujda"), SiteId.of("quay")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("nothing in the network has the id oujda");
        assertThatThrownBy(() -> NETWORK.withNewId(StartupId.of("algea"), StartupId.of("alga")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("nothing in the network has the id algea; did you mean algae?");
        assertThatThrownBy(() -> NETWORK.withNewId(RABAT, StartupId.of("quay")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the new id is of another type: it is to be one like rabat, was a StartupId");
    }

    @Test
    void aTransferIsTheEndOfAResidencyAndTheNext() {
        Network changed = NETWORK.withTransfer(ALGAE, RABAT, FES, DAY);

        assertThat(changes(changed))
                .containsExactly(
                        "LEARNT startups algae, supportPeriods HOSTED rabat 2021-03-01 2024-03-01 spring TRANSFERRED, end",
                        "LEARNT startups algae, supportPeriods HOSTED rabat 2021-03-01 2024-03-01 spring TRANSFERRED,"
                                + " endReason",
                        "ADDED startups algae, supportPeriods HOSTED fes 2024-03-01 spring");
        assertThat(happened(changed)).containsExactly("STARTUP_MOVED startups algae");
        assertThat(changed.getStartup(ALGAE).supportPeriods().get(1).cohortId()).contains(CohortId.of("spring"));
    }

    @Test
    void aTransferThatCannotBeIsRefused() {
        assertThatThrownBy(() -> NETWORK.withTransfer(ALGAE, FES, RABAT, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("algae is to have one open residency at fes that began before 2024-03-01, has 0");
        assertThatThrownBy(() -> NETWORK.withTransfer(ALGAE, RABAT, FES, LocalDate.of(2021, 3, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("algae is to have one open residency at rabat that began before 2021-03-01, has 0");
        assertThatThrownBy(() -> NETWORK.withTransfer(ALGAE, RABAT, RABAT, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a transfer is to another site, was to rabat again");
        assertThatThrownBy(() -> NETWORK.withTransfer(ALGAE, RABAT, SiteId.of("fez"), DAY))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("did you mean fes?");
    }

    @Test
    void aSiteClosesWithWhatIsThere() {
        Network changed = NETWORK.withSiteClosed(RABAT, DAY);

        assertThat(changes(changed))
                .containsExactly(
                        "ADDED sites rabat, lifecycle CLOSED 2024-03-01",
                        "LEARNT sites rabat, capacities DESK, end",
                        "ADDED sites annex, lifecycle CLOSED 2024-03-01",
                        "LEARNT services hosting, end",
                        "LEARNT programmes seed, runs rabat, end",
                        "LEARNT startups algae, supportPeriods HOSTED rabat 2021-03-01 2024-03-01 spring, end");
        assertThat(happened(changed))
                .containsExactly("SITE_CLOSED sites rabat", "SITE_CLOSED sites annex", "STARTUP_LEFT startups algae");
        assertThatThrownBy(() -> changed.withSiteClosed(RABAT, DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rabat is to be open before 2024-03-01, is CLOSED");
    }

    @Test
    void whatHadNotOpenedIsCancelledAndAServiceIsActiveUntilItsEnd() {
        Network planned = NETWORK.withSites(open("rabat")
                        .withLifecycle(LifecycleStep.builder()
                                .status(SiteStatus.ANNOUNCED)
                                .on(DateWindow.parse("2023"))
                                .build()))
                .withServices(NETWORK.services().get(0).withStatus(ServiceStatus.ACTIVE));

        Network changed = planned.withSiteClosed(RABAT, DAY);

        assertThat(changed.sites().get(0).statusOn(DAY)).contains(SiteStatus.CANCELLED);
        assertThat(changed.services().get(0).isOfferedOn(DAY.minusDays(1))).isTrue();
        assertThat(changed.services().get(0).isOfferedOn(DAY)).isFalse();
    }

    @Test
    void whoIsTransferredStaysInACohortThatMayBeThere() {
        Cohort spring = Cohort.builder().id("spring").name("Spring").build();

        for (Cohort cohort : List.of(spring, spring.withSiteIds(RABAT, FES))) {
            assertThat(NETWORK.withCohorts(cohort)
                            .withTransfer(ALGAE, RABAT, FES, DAY)
                            .getStartup(ALGAE)
                            .supportPeriods()
                            .get(1)
                            .cohortId())
                    .contains(spring.id());
        }
        assertThat(NETWORK.withCohorts(spring.withSiteIds(RABAT))
                        .withTransfer(ALGAE, RABAT, FES, DAY)
                        .getStartup(ALGAE)
                        .supportPeriods()
                        .get(1)
                        .cohortId())
                .isEmpty();
    }

    /** A cohort may be met at a part of where it is held, and at what that is part of, as the rule on its sites has it. */
    @Test
    void whoIsTransferredToAPartOrTheWholeOfTheSiteOfACohortStaysInIt() {
        SiteId annex = SiteId.of("annex");
        Cohort cohort = Cohort.builder().id("spring").name("Spring").build();
        Network atWhole = NETWORK.withCohorts(cohort.withSiteIds(RABAT));
        Network atPart = NETWORK.withCohorts(cohort.withSiteIds(annex));

        assertThat(atWhole.withTransfer(ALGAE, RABAT, annex, DAY)
                        .getStartup(ALGAE)
                        .supportPeriods()
                        .get(1)
                        .cohortId())
                .contains(cohort.id());
        assertThat(atPart.withTransfer(ALGAE, RABAT, annex, DAY)
                        .withTransfer(ALGAE, annex, RABAT, DAY.plusDays(1))
                        .getStartup(ALGAE)
                        .supportPeriods()
                        .get(2)
                        .cohortId())
                .contains(cohort.id());
        assertThat(atPart.mayBeAt(cohort.withSiteIds(annex), FES)).isFalse();
        assertThat(atPart.mayBeAt(cohort.withSiteIds(annex), SiteId.of("fez"))).isTrue();
    }

    /** Of any network: what moved has moved, and nothing else has. */
    @Property(tries = 50)
    void eachResidentCanBeTransferredAndTheDifferenceShowsIt(@ForAll @AsOf("2024-02-29") Network network) {
        for (Site site : network.sites()) {
            for (Startup startup : network.residents(site.id(), DAY)) {
                for (Site to : network.sites()) {
                    Network changed;
                    try {
                        changed = network.withTransfer(startup.id(), site.id(), to.id(), DAY);
                    } catch (IllegalArgumentException e) {
                        continue; // it is there for another reason than one open residency, or goes nowhere
                    }
                    assertThat(NetworkDiff.between(network, changed).happenings())
                            .extracting(Happening::kind)
                            .containsExactly(HappeningKind.STARTUP_MOVED);
                    assertThat(changed.residents(to.id(), DAY))
                            .extracting(Startup::id)
                            .contains(startup.id());
                }
            }
        }
    }
}
