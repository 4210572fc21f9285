package org.incubatornetwork.validation.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A rule finds what is wrong wherever vague days lie, once, and nothing where support is not hosting. The day of the validation is
 * 1 January 2025.
 */
class VagueFindingsTest {
    private static final SiteId QUAY = SiteId.of("quay");
    private static final CohortId SPRING = CohortId.of("spring");
    /** One was admitted, and no more may be. */
    private static final Cohort OF_ONE = Cohort.builder()
            .id(SPRING)
            .name("Spring")
            .maximumEnrolment(1)
            .addFunnel(FunnelStage.of(FunnelStep.ADMITTED, 1))
            .build();

    private static final Site OPEN = Site.builder()
            .id(QUAY)
            .name("Quay")
            .addLifecycle(Examples.step(SiteStatus.OPERATIONAL, "2010-01-01"))
            .build();

    private static SupportPeriod support(
            SupportLevel level, @Nullable String start, @Nullable String end, @Nullable EndReason reason) {
        return SupportPeriod.builder()
                .level(level)
                .siteId(level == SupportLevel.HOSTED ? Optional.of(QUAY) : Optional.empty())
                .start(Optional.ofNullable(start).map(DateWindow::parse))
                .end(Optional.ofNullable(end).map(DateWindow::parse))
                .endReason(Optional.ofNullable(reason))
                .build();
    }

    private static SupportPeriod hosted(@Nullable String start, @Nullable String end) {
        return support(SupportLevel.HOSTED, start, end, null);
    }

    private static Startup.Builder startup(String id) {
        return Startup.builder().id(id).name(id);
    }

    private static Network.Builder network() {
        return Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(LocalDate.of(2025, 1, 1))
                        .build());
    }

    private static List<String> found(Rule rule, Network network) {
        return Validator.builder().asOf(Examples.AS_OF).rules(rule).build().validate(network).findings().stream()
                .map(finding -> finding.pointer() + ": " + finding.message(Locale.ENGLISH))
                .toList();
    }

    private static List<String> codes(Network network) {
        return Validator.asOf(Examples.AS_OF).validate(network).findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    /** A day in a message is one that was told, and none that was taken for it. */
    @Test
    void anAdmissionIsToldAsFarAsItIsKnown() {
        Startup.Builder startup = startup("a")
                .founded(DateWindow.parse("2019"))
                .addSupportPeriods(hosted("[2017..2018]", null))
                .addJobs(Jobs.builder().on(DateWindow.parse("2018")).direct(3).build());
        Network network = network().addSites(OPEN).addStartups(startup.build()).build();

        assertThat(found(StartupRules.ADMITTED_BEFORE_FOUNDED, network))
                .containsExactly(
                        "/network/startups/0/founded: Admitted between 2017 and 2018, before it was founded (2019).");
        assertThat(found(JobsRules.JOBS_WITHOUT_BASELINE, network))
                .containsExactly(
                        "/network/startups/0/jobs: No headcount is that of the admission between 2017 and 2018.");
        assertThat(Validator.builder()
                        .asOf(Examples.AS_OF)
                        .rules(JobsRules.JOBS_WITHOUT_BASELINE)
                        .build()
                        .validate(network)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().in(Locale.FRENCH))
                        .isEqualTo("Aucun effectif n'est celui de l'admission entre 2017 et 2018."));
    }

    private static StatusEvent status(VitalStatus status, String on) {
        return StatusEvent.builder()
                .status(status)
                .on(DateWindow.parse(on))
                .evidence("census")
                .build();
    }

    // ---- windows that say too little, or what cannot be

    @Test
    void aFactOfWhoseDayNothingIsKnownIsFoundOnce() {
        Startup startup = startup("s")
                .addSupportPeriods(support(SupportLevel.DIRECT, "2020-01-01", null, null))
                .addStatusEvents(status(VitalStatus.OPERATING, "[..]"))
                .addFundingRounds(
                        Examples.round("2021-01-01", Money.of("5", "MAD")).withOn(DateWindow.unknown()))
                .build();

        assertThat(codes(network().addStartups(startup).build()))
                .containsExactly(
                        "DAY_UNKNOWN /network/startups/0/statusEvents/0/on",
                        "DAY_UNKNOWN /network/startups/0/fundingRounds/0/on");
    }

    @Test
    void anEndMayBeUnknownAndAStartMayNot() {
        Startup endsSomeDay = startup("a")
                .addSupportPeriods(support(SupportLevel.DIRECT, "2020-01-01", "[..]", EndReason.GRADUATED))
                .addStatusEvents(status(VitalStatus.OPERATING, "2024-12-01"))
                .build();
        Startup nobodyKnows = startup("b")
                .addSupportPeriods(support(SupportLevel.DIRECT, "[..2024-06-30]", "[..]", null))
                .build();
        Startup beganSomeDay = startup("c")
                .addSupportPeriods(support(SupportLevel.DIRECT, "[..]", null, null))
                .build();

        assertThat(codes(network().addStartups(endsSomeDay, nobodyKnows).build()))
                .isEmpty();
        assertThat(codes(network().addStartups(beganSomeDay).build()))
                .containsExactly("SUPPORT_WITHOUT_START /network/startups/0/supportPeriods/0");
    }

    @Test
    void whetherAClosingCameBeforeASaleIsAskedWhereTheirDaysOverlap() {
        assertThat(unclear("2016", "2016-06-01"))
                .containsExactly("/network/startups/0/statusEvents/1/on: CLOSED (2016-06-01) and MERGED (2016):"
                        + " which came first?");
        assertThat(unclear("2016", "2016")).hasSize(1);
        assertThat(unclear("2016-06-01", "2016")).hasSize(1);
        assertThat(unclear("[2016..]", "2017-06-01")).hasSize(1);
        assertThat(unclear("2016-06-01", "2016-06-01")).hasSize(1);
        // with the sale or after it
        assertThat(unclear("2016", "2016-12-31")).isEmpty();
        assertThat(unclear("2016", "2017")).isEmpty();
        assertThat(unclear("2016-06-01", "[2016-06-01..2017-01-01]")).isEmpty();
        // before it: that is another rule's
        assertThat(unclear("2016", "2015")).isEmpty();
        // of a day of which nothing is known that is said
        assertThat(unclear("[..]", "2015")).isEmpty();
    }

    private static List<String> unclear(String sold, String closed) {
        return found(
                StatusRules.STATUS_ORDER_UNCLEAR,
                network()
                        .addStartups(startup("s")
                                .addStatusEvents(status(VitalStatus.MERGED, sold), status(VitalStatus.CLOSED, closed))
                                .build())
                        .build());
    }

    @Test
    void whatSurelyEndsBeforeItStartsIsFoundOnce() {
        Network reversed = network()
                .addSites(OPEN.withCapacities(Examples.capacity(9)))
                .addStartups(startup("s")
                        .addSupportPeriods(hosted("2020", "[..2019]"))
                        .addStatusEvents(status(VitalStatus.OPERATING, "2024-12-01"))
                        .build())
                .build();

        assertThat(codes(reversed))
                .containsExactly("SUPPORT_ENDS_BEFORE_START /network/startups/0/supportPeriods/0/end");
    }

    @Test
    void aPlanThatIsStillToComeIsToldInOrder() {
        Site planned = Site.builder()
                .id(QUAY)
                .name("Quay")
                .addLifecycle(Examples.step(SiteStatus.ANNOUNCED, "2024"))
                .plannedOpening(DateWindow.parse("2030"))
                .plannedClosing(DateWindow.parse("[..2029]"))
                .build();

        assertThat(found(FactRules.DATES_ORDER, network().addSites(planned).build()))
                .containsExactly(
                        "/network/sites/0/plannedClosing: plannedClosing (2029 or earlier) is before plannedOpening (2030).");
        assertThat(found(
                        FactRules.DATES_ORDER,
                        network()
                                .addSites(planned.withPlannedClosing(DateWindow.parse("[..2030]")))
                                .build()))
                .isEmpty();
    }

    @Test
    void aDayBeforeAnotherIsCalledByTheMemberThatIsThere() {
        Metadata published = Metadata.builder()
                .addSources(
                        Source.builder().publishedOn(DateWindow.parse("2020")).build())
                .build();
        Startup told = startup("s")
                .addStages(StageStep.builder()
                        .stage(Stage.SEED)
                        .start(DateWindow.parse("2021"))
                        .metadata(published)
                        .build())
                .addFundingRounds(FundingRound.builder()
                        .on(DateWindow.parse("2022"))
                        .metadata(published)
                        .build())
                .build();

        assertThat(found(FactRules.DATES_ORDER, network().addStartups(told).build()))
                .containsExactly(
                        "/network/startups/0/stages/0/sources/0/publishedOn: publishedOn (2020) is before start (2021).",
                        "/network/startups/0/fundingRounds/0/sources/0/publishedOn: publishedOn (2020) is before on (2022).");
    }

    @Test
    void aBlankTerritoryOfAClaimIsOneFinding() {
        Network network = network()
                .addClaims(Claim.builder()
                        .measure(MeasureId.of("residents"))
                        .quantity(Quantity.exactly(3))
                        .asOf(DateWindow.parse("2020"))
                        .territory(" ")
                        .build())
                .build();

        assertThat(codes(network))
                .filteredOn(code -> code.endsWith("/territory"))
                .hasSize(1);
    }

    // ---- sure, and not merely so by the days that are chosen

    @Test
    void residenciesWithoutAStartOverlapFromTheDayOnWhichTheyAreSurelyThere() {
        Startup.Builder startup = startup("s");
        Network twice = network()
                .addStartups(
                        startup.addSupportPeriods(hosted(null, null), hosted("2020", null), hosted(null, "[2026..]"))
                                .build())
                .build();
        assertThat(found(ResidencyRules.RESIDENCY_OVERLAP_SAME_SITE, twice))
                .containsExactly(
                        "/network/startups/0/supportPeriods/0/start: The residency at quay that began … overlaps one at quay (2020 – …).",
                        "/network/startups/0/supportPeriods/2/start: The residency at quay that began … overlaps one at quay (2020 – …).");
        for (SupportPeriod apart : List.of(hosted(null, "2020"), hosted("[..2019]", "[..]"), hosted(null, "[..]"))) {
            assertThat(found(
                            ResidencyRules.RESIDENCY_OVERLAP_SAME_SITE,
                            twice.withStartups(startup.supportPeriods(List.of(apart, hosted("2020-01-01", "2024")))
                                    .build())))
                    .as(apart.toString())
                    .isEmpty();
        }
        Network elsewhere = twice.withStartups(startup.supportPeriods(
                        List.of(hosted(null, null), hosted("2020", null).withSiteId(SiteId.of("mole"))))
                .build());
        assertThat(found(ResidencyRules.RESIDENCY_OVERLAP_SITES, elsewhere)).hasSize(1);
        Network withoutExtraction = twice.withRegister(
                Register.builder().coverage(Completeness.COMPLETE).build());
        assertThat(found(ResidencyRules.RESIDENCY_OVERLAP_SAME_SITE, withoutExtraction))
                .hasSize(2);
    }

    @Test
    void isStaleOnlyIfNothingMayHaveBeenHeard() {
        Startup.Builder startup = startup("s").addSupportPeriods(support(SupportLevel.DIRECT, "2015", "2016", null));

        assertThat(found(
                        StatusRules.STATUS_STALE,
                        network().addStartups(startup.build()).build()))
                .containsExactly(
                        "/network/startups/0: The last thing recorded is of 31 December 2016 at the latest, more than 24 months ago.");
        for (String on : List.of("[2016..2024]", "[2016-01-01..]", "[..2024]")) {
            Startup perhapsHeardOf = startup.statusEvents(List.of(status(VitalStatus.OPERATING, on)))
                    .build();
            assertThat(found(
                            StatusRules.STATUS_STALE,
                            network().addStartups(perhapsHeardOf).build()))
                    .as(on)
                    .isEmpty();
        }
        Startup perhapsThere = startup("t")
                .addSupportPeriods(support(SupportLevel.DIRECT, "2015", "[2016..]", null))
                .build();
        assertThat(found(
                        StatusRules.STATUS_STALE,
                        network().addStartups(perhapsThere).build()))
                .isEmpty();
    }

    @Test
    void aCohortHasTheMembersThatItSurelyHas() {
        SupportPeriod sure =
                support(SupportLevel.DIRECT, "2024-03-01", null, null).withCohortId(SPRING);
        SupportPeriod perhaps =
                support(SupportLevel.DIRECT, "[2024..2026]", null, null).withCohortId(SPRING);
        Network.Builder told = network()
                .addCohorts(OF_ONE)
                .addStartups(startup("a").addSupportPeriods(sure).build());
        // what is told to have begun had begun by the extraction: without one, it may be still to begin
        Network open = told.addStartups(startup("b").addSupportPeriods(perhaps).build())
                .register(Register.builder().coverage(Completeness.COMPLETE).build())
                .build();

        assertThat(found(CohortRules.COHORT_OVER_ENROLLED, open)).isEmpty();
        assertThat(found(CohortRules.COHORT_FUNNEL_MISMATCH, open)).isEmpty();
        Network three = open.withCohorts(OF_ONE.withFunnel(FunnelStage.of(FunnelStep.ADMITTED, 3)));
        assertThat(found(CohortRules.COHORT_FUNNEL_MISMATCH, three))
                .containsExactly(
                        "/network/cohorts/0/funnel/0/quantity: \"Spring\" has 2 startups in the register, and 3 were admitted.");
        assertThat(found(
                        CohortRules.COHORT_FUNNEL_MISMATCH,
                        open.withCohorts(OF_ONE.withFunnel(FunnelStage.of(FunnelStep.ADMITTED, 2)))))
                .isEmpty();
        assertThat(found(
                        CohortRules.COHORT_OVER_ENROLLED,
                        open.toBuilder()
                                .addStartups(
                                        startup("c").addSupportPeriods(sure).build())
                                .build()))
                .hasSize(1);
    }

    @Test
    void supportThatEndsBeforeItStartsMakesNoMember() {
        SupportPeriod sure =
                support(SupportLevel.DIRECT, "2024-03-01", null, null).withCohortId(SPRING);
        SupportPeriod reversed =
                support(SupportLevel.DIRECT, "2024-03-01", "2023-03-01", null).withCohortId(SPRING);
        SupportPeriod surelyReversed =
                support(SupportLevel.DIRECT, "2024", "2023", null).withCohortId(SPRING);
        Network network = network()
                .addCohorts(OF_ONE)
                .addStartups(startup("a").addSupportPeriods(sure).build())
                .addStartups(startup("b").addSupportPeriods(reversed).build())
                .addStartups(startup("c").addSupportPeriods(surelyReversed).build())
                .build();

        assertThat(found(CohortRules.COHORT_OVER_ENROLLED, network)).isEmpty();
        assertThat(found(CohortRules.COHORT_FUNNEL_MISMATCH, network)).isEmpty();
    }

    @Test
    void aFactIsAfterTheMergerThatIsKnownWhateverIsStillToCome() {
        Startup merged = startup("a")
                .addStatusEvents(status(VitalStatus.MERGED, "2020-01-01"), status(VitalStatus.MERGED, "2031-01-01"))
                .addJobs(Jobs.builder().on(DateWindow.parse("2022")).direct(3).build())
                .build();

        assertThat(found(LifeRules.FACT_AFTER_END, network().addStartups(merged).build()))
                .hasSize(1);
    }

    @Test
    void aStayIsTooLongOnlyIfItIsSurelyOne() {
        // by the middle of 2015 the two overlap by half a year; they need not
        Startup twice = startup("s")
                .addSupportPeriods(hosted("2010-01-01", "2015"), hosted("[2015-01-01..2015-06-30]", "2020-01-01"))
                .build();
        Startup once = startup("s")
                .addSupportPeriods(hosted("2010-01-01", "2015"), hosted("2014-12-31", "2020-01-01"))
                .build();
        Network.Builder five = network().maximumStay(Period.ofYears(6));

        assertThat(found(
                        ResidencyRules.RESIDENCY_EXCEEDS_POLICY,
                        five.startups(List.of(twice)).build()))
                .isEmpty();
        assertThat(found(
                        ResidencyRules.RESIDENCY_EXCEEDS_POLICY,
                        five.startups(List.of(once)).build()))
                .hasSize(1);
    }

    @Test
    void whoIsSurelyThereTakesAPlaceOnWhateverDayItCame() {
        Site small = OPEN.withCapacities(Capacity.builder()
                .unit(CapacityUnit.STARTUP)
                .quantity(Quantity.exactly(1))
                .build());
        Network.Builder two = network()
                .addSites(small)
                .addStartups(startup("a").addSupportPeriods(hosted(null, null)).build())
                .addStartups(
                        startup("b").addSupportPeriods(hosted("2020", null)).build());

        assertThat(found(SpaceRules.OCCUPANCY_OVER_CAPACITY, two.build())).hasSize(1);
        assertThat(found(
                        SpaceRules.OCCUPANCY_OVER_CAPACITY,
                        two.startups(List.of(
                                        startup("a")
                                                .addSupportPeriods(hosted(null, "[..]"))
                                                .build(),
                                        startup("b")
                                                .addSupportPeriods(hosted("2020", null))
                                                .build()))
                                .build()))
                .isEmpty();
    }

    @Test
    void aClosedSiteHasNobodyOnWhateverDayTheyCame() {
        Network closed = network()
                .addSites(OPEN.withLifecycle(
                        Examples.step(SiteStatus.OPERATIONAL, "2010-01-01"),
                        Examples.step(SiteStatus.CLOSED, "2020-01-01")))
                .addStartups(startup("a").addSupportPeriods(hosted(null, null)).build())
                .build();

        assertThat(found(SiteRules.SITE_CLOSED_HAS_RESIDENTS, closed)).hasSize(1);
        assertThat(found(
                        SiteRules.SITE_CLOSED_HAS_RESIDENTS,
                        closed.withStartups(startup("a")
                                .addSupportPeriods(hosted(null, "[..]"))
                                .build())))
                .isEmpty();
    }

    // ---- support without hosting

    @Test
    void anOfficeOfWhoHostsNobodyNeedsNoCapacity() {
        Startup mentored = startup("m")
                .addSupportPeriods(support(SupportLevel.DIRECT, "2024-01-01", null, null))
                .build();
        Startup resident =
                startup("r").addSupportPeriods(hosted("2024-01-01", null)).build();

        assertThat(found(
                        SpaceRules.SITE_WITHOUT_CAPACITY,
                        network().addSites(OPEN).addStartups(mentored).build()))
                .isEmpty();
        assertThat(found(
                        SpaceRules.SITE_WITHOUT_CAPACITY,
                        network().addSites(OPEN).addStartups(mentored, resident).build()))
                .containsExactly("/network/sites/0: The site is open and has no capacity.");
    }

    /** An accelerator in which no startup has a fault has none, with an office as without one. */
    @Test
    void aSoundAcceleratorHasNoFinding() {
        SyntheticRegister register = SyntheticRegister.builder()
                .kind(NetworkKind.ACCELERATOR)
                .startups(200)
                .build();
        Network accelerator = register.network();
        Validator validator = Validator.asOf(register.extractedOn());
        Set<String> faulty = validator.validate(accelerator).findings().stream()
                .flatMap(finding -> finding.subject().stream())
                .flatMap(subject -> subject.id().stream())
                .collect(Collectors.toSet());
        Network sound = accelerator
                .withStartups(accelerator.startups().stream()
                        .filter(startup -> !faulty.contains(startup.id().value()))
                        .toList())
                .withCohorts(accelerator.cohorts().stream()
                        .map(cohort -> cohort.withFunnel())
                        .toList());

        assertThat(sound.startups()).hasSizeGreaterThan(100);
        assertThat(validator.validate(sound).findings()).isEmpty();
        assertThat(validator.validate(sound.withSites(OPEN)).findings()).isEmpty();
    }
}
