package org.incubatornetwork.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final SiteId CASABLANCA = SiteId.of("casablanca");
    private static final SiteId RABAT = SiteId.of("rabat");
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @Test
    void findsItsPartsById() {
        Site site = site(CASABLANCA, "Casablanca");
        Startup startup = startup("s1");
        Cohort cohort = Cohort.builder().id(CohortId.of("c1")).name("2020").build();
        ServiceOffering service = ServiceOffering.builder()
                .id(ServiceId.of("v1"))
                .name("Training")
                .build();
        Network network = network()
                .addSite(site)
                .addStartup(startup)
                .addCohort(cohort)
                .addService(service)
                .build();

        assertThat(network.getSite(CASABLANCA)).isSameAs(site);
        assertThat(network.getStartup(StartupId.of("s1"))).isSameAs(startup);
        assertThat(network.getCohort(CohortId.of("c1"))).isSameAs(cohort);
        assertThat(network.getService(ServiceId.of("v1"))).isSameAs(service);
        assertThat(network.findSite(RABAT)).isEmpty();
        assertThatThrownBy(() -> network.getSite(RABAT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no site with id rabat");
        assertThatThrownBy(() -> network.getSite(SiteId.of("casablnca")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no site with id casablnca; did you mean casablanca?");
    }

    @Test
    void findsTheFirstOfSeveralWithOneId() {
        Network network = network()
                .addSites(site(RABAT, "first"), site(RABAT, "second"))
                .addStartups(startup("s1").withName("first"), startup("s1").withName("second"))
                .build();

        assertThat(network.getSite(RABAT).name()).isEqualTo("first");
        assertThat(network.getStartup(StartupId.of("s1")).name()).isEqualTo("first");
    }

    @Test
    void knowsItsResidentsOnADay() {
        Startup resident = startup("s1", residency(CASABLANCA, DAY, DAY.plusDays(1)));
        Startup left = startup("s2", residency(CASABLANCA, DAY.minusDays(9), DAY));
        Startup elsewhere = startup("s3", residency(RABAT, DAY, null));
        Startup remote = startup("s4", residency(RABAT, DAY, null).withLevel(SupportLevel.REMOTE));
        Network network =
                network().addStartups(resident, left, elsewhere, remote).build();

        assertThat(network.residents(CASABLANCA, DAY)).containsExactly(resident);
        assertThat(network.residents(RABAT, DAY)).containsExactly(elsewhere);
        assertThat(network.residents(DAY)).containsExactly(resident, elsewhere);
        assertThat(network.residents(DAY.plusDays(1))).containsExactly(elsewhere);
        assertThat(network.residents(SiteId.of("unheard-of"), DAY)).isEmpty();
    }

    @Test
    void countsAResidentOnceHoweverManyResidenciesCoverTheDay() {
        Startup startup = startup("s1", residency(RABAT, DAY, null), residency(RABAT, DAY, null));

        assertThat(network().addStartup(startup).build().residents(RABAT, DAY)).containsExactly(startup);
    }

    @Property
    void agreesWithAScanOnWhoIsResident(
            @ForAll("residencies") List<SupportPeriod> residencies, @ForAll("days") LocalDate day) {
        Network.Builder builder = network();
        for (int i = 0; i < residencies.size(); i++) {
            builder.addStartup(startup("s" + i, residencies.get(i)));
        }
        Network network = builder.build();

        for (SiteId site : List.of(CASABLANCA, RABAT)) {
            assertThat(network.residents(site, day))
                    .containsExactlyElementsOf(network.startups().stream()
                            .filter(startup -> startup.residencies().stream()
                                    .anyMatch(residency ->
                                            residency.siteId().get().equals(site) && residency.covers(day)))
                            .toList());
        }
    }

    @Provide
    Arbitrary<List<SupportPeriod>> residencies() {
        return Combinators.combine(
                        Arbitraries.of(CASABLANCA, RABAT),
                        days(),
                        Arbitraries.integers().between(-1, 20).injectNull(0.2))
                .as((site, start, days) -> residency(site, start, days == null ? null : start.plusDays(days)))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 30).map(DAY::plusDays);
    }

    @Test
    void knowsTheStartupsOfACohort() {
        CohortId cohort = CohortId.of("c1");
        Startup member = startup(
                "s1",
                residency(RABAT, DAY, null).withCohortId(cohort),
                residency(CASABLANCA, DAY, null).withCohortId(cohort));
        Network network = network().addStartups(startup("s0"), member).build();

        assertThat(network.startups(cohort)).containsExactly(member);
        assertThat(network.startups(CohortId.of("c2"))).isEmpty();
    }

    @Test
    void knowsTheStartupsOfAProgrammeAndOfItsParts() {
        Programme nation = Programme.builder().id("nation").name("Nation").build();
        Programme region = Programme.builder()
                .id("region")
                .name("Region")
                .partOf(nation.id())
                .build();
        Cohort cohort =
                Cohort.builder().id("c1").name("First").programmeId(region.id()).build();
        Startup ofWhole = startup("s1", residency(RABAT, DAY, null).withProgrammeId(nation.id()));
        Startup ofBoth = startup(
                "s2",
                residency(RABAT, DAY, null).withProgrammeId(region.id()),
                residency(CASABLANCA, DAY, null).withProgrammeId(nation.id()));
        Startup ofPart = startup("s3", residency(RABAT, DAY, null).withCohortId(cohort.id()));
        Network network = network()
                .addProgrammes(nation, region)
                .addCohorts(cohort)
                .addStartups(startup("s0"), ofWhole, ofBoth, ofPart)
                .build();

        assertThat(network.startups(nation.id())).containsExactly(ofWhole, ofBoth, ofPart);
        assertThat(network.startups(region.id())).containsExactly(ofBoth, ofPart);
        assertThat(network.withProgrammes(nation.withPartOf(region.id()), region)
                        .startups(region.id()))
                .containsExactly(ofWhole, ofBoth, ofPart);
    }

    @Test
    void knowsWhichServicesAStartupMayUse() {
        Sector digital = Sector.of("own", "digital");
        Startup startup = startup("s1", residency(RABAT, DAY, null))
                .withSectors(digital)
                .withStages(StageStep.of(Stage.SEED))
                .withKind(StartupKind.STARTUP);
        ServiceOffering everywhere = service("everywhere");
        ServiceOffering there = service("there").withSiteIds(RABAT);
        ServiceOffering elsewhere = service("elsewhere").withSiteIds(CASABLANCA);
        ServiceOffering over = service("over").withEnd(DateWindow.of(DAY));
        ServiceOffering paused = service("paused").withStatus(ServiceStatus.TEMPORARILY_CLOSED);
        ServiceOffering eligible = service("eligible")
                .withEligibility(Eligibility.builder()
                        .addSector(digital)
                        .addStages(Stage.IDEA, Stage.SEED)
                        .addKind(StartupKind.STARTUP)
                        .build());
        ServiceOffering ineligible = service("ineligible")
                .withEligibility(Eligibility.builder()
                        .addSector(digital)
                        .addStage(Stage.GROWTH)
                        .build());
        Network network = network()
                .addStartups(startup, startup("s2"))
                .addServices(everywhere, there, elsewhere, over, paused, eligible, ineligible)
                .build();

        assertThat(network.servicesFor(StartupId.of("s1"), DAY)).containsExactly(everywhere, there, eligible);
        assertThat(network.servicesFor(StartupId.of("s1"), DAY.minusDays(1))).isEmpty();
        assertThat(network.servicesFor(StartupId.of("s2"), DAY)).isEmpty();
        assertThatThrownBy(() -> network.servicesFor(StartupId.of("s3"), DAY))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void knowsWhoWasEligibleAndNeverUsedAService() {
        ServiceUse use = ServiceUse.builder().serviceId("lab").on(DAY).build();
        Startup used = startup("s1", residency(RABAT, DAY, null)).withServiceUses(use);
        Startup unused = startup("s2", residency(RABAT, DAY, DAY.plusDays(9)))
                .withStages(StageStep.of(Stage.SEED), StageStep.of(Stage.GROWTH));
        Startup elsewhere = startup("s3", residency(CASABLANCA, DAY, null)).withStages(StageStep.of(Stage.SEED));
        Startup never = startup("s4");
        ServiceOffering lab = service("lab").withSiteIds(RABAT);
        ServiceOffering early = service("early")
                .withEligibility(Eligibility.builder().addStage(Stage.SEED).build());
        Network network = network()
                .addStartups(used, unused, elsewhere, never)
                .addServices(lab, early)
                .build();

        assertThat(network.eligibleWithoutUse(ServiceId.of("lab"))).containsExactly(unused);
        assertThat(network.eligibleWithoutUse(ServiceId.of("early"))).containsExactly(unused, elsewhere);
        assertThatThrownBy(() -> network.eligibleWithoutUse(ServiceId.of("lap")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no service with id lap; did you mean lab?");
    }

    @Test
    void refusesAStayPolicyThatIsNoDuration() {
        assertThatThrownBy(
                        () -> network().maximumStay(Period.ofYears(999_999_999)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maximum stay must be a positive period of at most 9999 years, was P999999999Y");
        assertThatThrownBy(() -> network().maximumStay(Period.ZERO).build()).hasMessageEndingWith("was P0D");
        assertThatThrownBy(() -> network().maximumStay(Period.ofMonths(-1)).build())
                .hasMessageEndingWith("was P-1M");
    }

    @Test
    void makesAChangedCopy() {
        Network network = network()
                .addSites(site(CASABLANCA, "Casablanca"), site(RABAT, "Rabat"))
                .addStartups(startup("s1"), startup("s2"))
                .build();

        Network changed = network.withStartup(startup("s1").withName("renamed"))
                .withStartup(startup("s3"))
                .withSite(site(RABAT, "Technopark Rabat"))
                .withCohort(Cohort.builder().id(CohortId.of("c")).name("c").build())
                .withService(service("v"));

        assertThat(changed.startups()).extracting(Startup::name).containsExactly("renamed", "s2", "s3");
        assertThat(changed.sites()).extracting(Site::name).containsExactly("Casablanca", "Technopark Rabat");
        assertThat(changed.cohorts()).hasSize(1);
        assertThat(changed.services()).hasSize(1);
        assertThat(network.startups()).extracting(Startup::name).containsExactly("s1", "s2");
        assertThat(changed.getStartup(StartupId.of("s1")).name()).isEqualTo("renamed");
    }

    @Test
    void saysHowMuchItsRegisterHolds() {
        Network empty = network().build();
        Network some = network().addStartup(startup("s1")).build();
        Register complete = Register.builder().coverage(Completeness.COMPLETE).build();

        assertThat(empty.registerCoverage()).isEqualTo(Completeness.NONE);
        assertThat(some.registerCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(empty.withRegister(complete).registerCoverage()).isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void aListOfWhichNothingIsSaidIsPartial() {
        Network silent = network().build();
        Network told = silent.withLists(ListCoverage.builder()
                .organizations(Completeness.NONE)
                .programmes(Completeness.COMPLETE)
                .build());

        assertThat(silent.siteCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(silent.programmeCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(silent.organizationCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(told.siteCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(told.programmeCoverage()).isEqualTo(Completeness.COMPLETE);
        assertThat(told.organizationCoverage()).isEqualTo(Completeness.NONE);
    }

    @Test
    void printsItsIdAndCounts() {
        Network network = network()
                .addSite(site(RABAT, "Rabat"))
                .addStartups(startup("s1"), startup("s2"))
                .build();

        assertThat(network)
                .hasToString(
                        "Network{id=n, organizations=0, sites=1, services=0, programmes=0, cohorts=0, events=0, memberships=0, claims=0, startups=2}");
    }

    @Test
    void isAValue() {
        Network one = network().addStartup(startup("s1")).build();
        Network other = network().addStartup(startup("s1")).build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo(other.withName("other"));
    }

    @Test
    void isFoundTheSameByManyThreads() {
        Network network = network()
                .addAllStartups(Stream.iterate(0, i -> i < 1000, i -> i + 1)
                        .map(i -> startup("s" + i, residency(i % 2 == 0 ? RABAT : CASABLANCA, DAY, null)))
                        .toList())
                .build();

        ImmutableList<Integer> counts = Stream.iterate(0, i -> i < 64, i -> i + 1)
                .parallel()
                .map(i -> network.residents(RABAT, DAY).size()
                        + network.residents(DAY).size())
                .distinct()
                .collect(ImmutableList.toImmutableList());

        assertThat(counts).containsExactly(1500);
    }

    private static Network.Builder network() {
        return Network.builder().id(NetworkId.of("n")).name("Network");
    }

    private static Site site(SiteId id, String name) {
        return Site.builder().id(id).name(name).build();
    }

    private static ServiceOffering service(String id) {
        return ServiceOffering.builder().id(ServiceId.of(id)).name(id).build();
    }

    private static Startup startup(String id, SupportPeriod... periods) {
        return Startup.builder()
                .id(StartupId.of(id))
                .name(id)
                .addSupportPeriods(periods)
                .build();
    }

    private static SupportPeriod residency(SiteId site, LocalDate start, @Nullable LocalDate end) {
        return SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .siteId(site)
                .start(start)
                .end(Optional.ofNullable(end).map(DateWindow::of))
                .build();
    }

    @Test
    void eachListHasItsCoverage() {
        ListCoverage lists = ListCoverage.builder()
                .organizations(Completeness.NONE)
                .sites(Completeness.COMPLETE)
                .build();
        Network silent = Network.builder().id("n").name("N").build();
        Network told = silent.withLists(lists);

        assertThat(silent.organizationCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(silent.siteCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(silent.programmeCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(told.organizationCoverage()).isEqualTo(Completeness.NONE);
        assertThat(told.siteCoverage()).isEqualTo(Completeness.COMPLETE);
        assertThat(told.programmeCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(told.withLists(lists.withProgrammes(Completeness.COMPLETE)).programmeCoverage())
                .isEqualTo(Completeness.COMPLETE);
    }
}
