package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RecognitionKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.VitalStatus;

/** Adds to a valid network one thing that a rule is for, and that no other rule of its gravity finds anything in. */
final class Flaw {
    private static final int LEAST_STAY_MONTHS = 24;
    private static final int LEAST_DEATHS_OF_A_SNAPSHOT = 5;
    private static final SiteId SITE = SiteId.of("site-flawed");
    private static final SiteId OTHER_SITE = SiteId.of("site-flawed-other");
    private static final ServiceId SERVICE = ServiceId.of("service-flawed");
    private static final ProgrammeId PROGRAMME = ProgrammeId.of("flawed");
    private static final CohortId COHORT = CohortId.of("cohort-flawed");

    private final Network network;
    private final LocalDate asOf;
    private final int place;
    private final int shift;

    /**
     * A place for a flaw.
     *
     * @param place where the flawed thing is put into its list
     * @param shift by how many days its facts are earlier
     */
    Flaw(Network network, LocalDate asOf, int place, int shift) {
        this.network = network;
        this.asOf = asOf;
        this.place = place;
        this.shift = shift;
    }

    private static final ImmutableMap<String, Function<Flaw, Network>> BY_CODE =
            ImmutableMap.<String, Function<Flaw, Network>>builder()
                    // references and identity
                    .put("ID_DUPLICATE", flaw -> {
                        String id = flaw.network.startups().isEmpty()
                                ? "flawed"
                                : flaw.network.startups().get(0).id().value();
                        Network first =
                                flaw.network.startups().isEmpty() ? flaw.with(startup(id, "Flawed one")) : flaw.network;
                        return flaw.in(first).with(startup(id, "Flawed other"));
                    })
                    .put(
                            "REFERENCE_DANGLING",
                            flaw -> flaw.with(startup()
                                    .addSupportPeriods(flaw.support(60)
                                            .siteId(SiteId.of("nowhere"))
                                            .build())))
                    .put("IDENTIFIER_DUPLICATE", flaw -> flaw.withTwo("MA-CR", "flawed-1", "flawed-1"))
                    .put("ICE_CHECKSUM", flaw -> flaw.with(startup().metadata(identified("MA-ICE", "999999999000000"))))
                    .put("ICE_SAME_ENTERPRISE", flaw -> flaw.withTwo("MA-ICE", ice(0), ice(1)))
                    .put(
                            "LEI_CHECKSUM",
                            flaw -> flaw.with(startup().metadata(identified("XI-LEI", "FLAWED00000000000000"))))
                    .put("IDENTIFIER_BLANK", flaw -> flaw.with(startup().metadata(identified("MA-CR", "0-00"))))
                    .put("NAME_BLANK", flaw -> flaw.with(startup("flawed", " ".repeat(flaw.shift % 3))))
                    .put(
                            "LANGUAGE_TAG",
                            flaw -> flaw.with(startup()
                                    .names(List.of(Name.of("Fehlerhaft").withLanguage("german")))))
                    .put(
                            "LANGUAGE_TAG_CASE",
                            flaw -> flaw.with(startup()
                                    .names(List.of(
                                            Name.of("Fautive").withLanguage("fr"),
                                            Name.of("Défectueuse").withLanguage("FR")))))
                    .put(
                            "NAME_REPEATED",
                            flaw -> flaw.with(startup().names(List.of(Name.of("Other"), Name.of("Other")))))
                    .put(
                            "NAME_PERIOD_ORDER",
                            flaw -> flaw.with(startup()
                                    .names(List.of(Name.of("Other")
                                            .withStart(DateWindow.of(flaw.asOf))
                                            .withEnd(DateWindow.of(flaw.asOf.minusDays(1 + flaw.shift)))))))
                    .put(
                            "NAME_NEAR_DUPLICATE",
                            flaw -> flaw.in(flaw.with(startup("flawed", "Énergie flawed")))
                                    .with(startup("flawed-other", "ENERGIE Flawed SARL")))
                    .put(
                            "FOUNDERS_NEGATIVE",
                            flaw -> flaw.with(startup()
                                    .founders(List.of(Founders.builder()
                                            .on(DateWindow.of(flaw.asOf))
                                            .total(-1 - flaw.shift)
                                            .build()))))
                    .put(
                            "FOUNDERS_GROUP_EXCEEDS_TOTAL",
                            flaw -> flaw.with(startup()
                                    .founders(List.of(Founders.builder()
                                            .on(DateWindow.of(flaw.asOf))
                                            .total(1)
                                            .women(2 + flaw.shift)
                                            .build()))))
                    .put(
                            "FOUNDERS_CONTRADICT",
                            flaw -> flaw.with(startup()
                                    .founders(List.of(
                                            Founders.builder()
                                                    .on(DateWindow.of(flaw.asOf))
                                                    .total(1)
                                                    .build(),
                                            Founders.builder()
                                                    .on(DateWindow.of(flaw.asOf))
                                                    .total(2 + flaw.shift)
                                                    .build()))))
                    .put("SITE_PART_OF_ITSELF", flaw -> flaw.with(site().partOf(SITE)))
                    .put("SITE_PARTS_TOO_DEEP", flaw -> {
                        Network network = flaw.network;
                        for (int i = 0; i < 9; i++) {
                            Site.Builder part =
                                    Site.builder().id("flawed-level-" + i).name("Flawed level " + i);
                            network = network.withSite(
                                    (i == 0 ? part : part.partOf(SiteId.of("flawed-level-" + (i - 1)))).build());
                        }
                        return network;
                    })
                    .put(
                            "SITE_PART_EXCEEDS_WHOLE",
                            flaw -> flaw.in(flaw.with(site().area(gross(1000))))
                                    .with(Site.builder()
                                            .id(OTHER_SITE)
                                            .name("Flawed part")
                                            .partOf(SITE)
                                            .area(gross(1001 + flaw.shift))))
                    .put(
                            "SITE_PART_ELSEWHERE",
                            flaw -> flaw.in(flaw.with(site().address(in("MA"))))
                                    .with(Site.builder()
                                            .id(OTHER_SITE)
                                            .name("Flawed part")
                                            .partOf(SITE)
                                            .address(in("ES"))))
                    .put(
                            "SITE_FOLLOWS_ITSELF",
                            flaw -> flaw.with(site().addFollow(
                                            Predecessor.builder().siteId(SITE).build())))
                    .put(
                            "SITE_PLANNED_CLOSING_PASSED",
                            flaw -> flaw.with(site().addLifecycle(step(SiteStatus.OPERATIONAL, flaw.day(10)))
                                    .addCapacities(capacity(10).build())
                                    .plannedClosing(DateWindow.of(flaw.asOf.minusDays(1 + flaw.shift)))))
                    .put(
                            "COUNTRY_UNKNOWN",
                            flaw -> flaw.with(site().address(Address.builder()
                                    .addressCountry("ZZ")
                                    .build())))
                    .put(
                            "REGION_CODE_MALFORMED",
                            flaw -> flaw.with(site().address(Address.builder()
                                    .addressRegion("Souss")
                                    .build())))
                    .put(
                            "REGION_NOT_IN_COUNTRY",
                            flaw -> flaw.with(site().address(Address.builder()
                                    .addressRegion("FR-75C")
                                    .addressCountry("MA")
                                    .build())))
                    .put("LOCATION_OUT_OF_RANGE", flaw -> flaw.with(site().location(location("2.35", "91"))))
                    .put(
                            "LOCATION_OUT_OF_COUNTRY",
                            flaw -> flaw.with(site().location(location("2.35", "48.86"))
                                    .address(Address.builder()
                                            .addressCountry("MA")
                                            .build())))
                    .put("SHARES_SUM", flaw -> flaw.network.withRoles(share("0.5"), share("0.3")))
                    .put(
                            "ROLE_PERIOD_ORDER",
                            flaw -> flaw.network.withRoles(operator("Flawed")
                                    .withStart(flaw.window(60))
                                    .withEnd(flaw.window(90))))
                    .put(
                            "OPERATORS_OVERLAP",
                            flaw -> flaw.network.withRoles(
                                    operator("Flawed"), operator("Flawed too").withStart(flaw.window(60))))
                    .put(
                            "ROLE_OUTSIDE_LIFE",
                            flaw -> flaw.network.withProgramme(programme()
                                    .start(flaw.day(60))
                                    .addRoles(operator("Flawed").withStart(flaw.window(90)))
                                    .build()))
                    .put(
                            "ORGANIZATION_STATUS_BEFORE_FOUNDING",
                            flaw -> flaw.network.withRoles(operator("Flawed")
                                    .withOrganization(Organization.builder()
                                            .name("Flawed")
                                            .founded(flaw.day(60))
                                            .addStatusEvents(closed(flaw.day(90)))
                                            .build())
                                    .withEnd(flaw.window(80))))
                    .put(
                            "ROLE_OUTSIDE_ORGANIZATION",
                            flaw -> flaw.network.withRoles(operator("Flawed")
                                    .withOrganization(Organization.builder()
                                            .name("Flawed")
                                            .addStatusEvents(closed(flaw.day(90)))
                                            .build())
                                    .withStart(flaw.window(30))))
                    .put(
                            "RECOGNITION_BEFORE_BEGINNING",
                            flaw -> flaw.network.withProgramme(programme()
                                    .start(flaw.day(60))
                                    .addRecognitions(Recognition.builder()
                                            .kind(RecognitionKind.AWARD)
                                            .start(flaw.window(90))
                                            .build())
                                    .build()))
                    .put(
                            "ROLE_OF_ITSELF",
                            flaw -> flaw.network
                                    .withName("Flawed network")
                                    .withRoles(operator("Flawed network").withKind(RoleKind.MEMBER)))
                    .put(
                            "COHORT_OUTSIDE_PROGRAMME",
                            flaw -> flaw.in(flaw.network.withProgramme(
                                            programme().start(flaw.day(60)).build()))
                                    .with(cohort().programmeId(PROGRAMME).start(flaw.day(90))))
                    .put(
                            "SUPPORT_OUTSIDE_PROGRAMME",
                            flaw -> flaw.in(flaw.network.withProgramme(
                                            programme().start(flaw.day(60)).build()))
                                    .with(startup()
                                            .addSupportPeriods(flaw.support(90)
                                                    .programmeId(PROGRAMME)
                                                    .build())))
                    .put(
                            "SUPPORT_NOT_ELIGIBLE",
                            flaw -> flaw.in(flaw.network.withProgramme(programme()
                                            .eligibility(Eligibility.builder()
                                                    .addStages(Stage.MATURE)
                                                    .build())
                                            .build()))
                                    .with(startup()
                                            .stage(Stage.SEED)
                                            .addSupportPeriods(flaw.support(90)
                                                    .programmeId(PROGRAMME)
                                                    .build())))
                    .put(
                            "PROGRAMME_PART_OF_ITSELF",
                            flaw -> flaw.network.withProgramme(
                                    programme().partOf(PROGRAMME).build()))
                    .put(
                            "RUN_OUTSIDE_PROGRAMME",
                            flaw -> flaw.network.withProgramme(programme()
                                    .start(flaw.day(60))
                                    .addRuns(ProgrammeRun.builder()
                                            .end(flaw.day(90))
                                            .build())
                                    .build()))
                    .put(
                            "TERMS_PERIOD_ORDER",
                            flaw -> flaw.network.withProgramme(programme()
                                    .addTerms(terms(flaw.window(60), flaw.window(90)))
                                    .build()))
                    .put(
                            "TERMS_OUTSIDE_PERIOD",
                            flaw -> flaw.network.withProgramme(programme()
                                    .start(flaw.day(60))
                                    .addTerms(terms(flaw.window(120), flaw.window(90)))
                                    .build()))
                    .put(
                            "STAGE_ORDER",
                            flaw -> flaw.with(startup()
                                    .stages(List.of(
                                            stage(Stage.SEED, flaw.window(90)), stage(Stage.IDEA, flaw.window(60))))))
                    .put("TEXT_BLANK", flaw -> flaw.with(startup().description(" ".repeat(flaw.shift % 3))))
                    .put(
                            "PROGRAMME_MISMATCH",
                            flaw -> flaw.in(flaw.in(flaw.network
                                                    .withProgramme(programme().build())
                                                    .withProgramme(programme()
                                                            .id("flawed-too")
                                                            .name("Flawed too")
                                                            .build()))
                                            .with(cohort().programmeId(PROGRAMME)))
                                    .with(startup()
                                            .addSupportPeriods(flaw.member(60)
                                                    .programmeId(ProgrammeId.of("flawed-too"))
                                                    .build())))
                    .put("SHARE_OUT_OF_RANGE", flaw -> flaw.network.withRoles(share("1.5")))
                    // facts of any kind
                    .put(
                            "DATE_IN_FUTURE",
                            flaw -> flaw.with(startup().addFundingRounds(flaw.round(-1 - 2 * flaw.shift, "1", "MAD"))))
                    .put(
                            "DATE_AFTER_EXTRACTION",
                            flaw -> flaw.in(flaw.network
                                            .withRegister(Register.builder()
                                                    .coverage(Completeness.PARTIAL)
                                                    .extractedOn(flaw.asOf.minusDays(1))
                                                    .build())
                                            .withServices()
                                            .withProgrammes(flaw.network.programmes().stream()
                                                    .map(programme -> programme.withServiceIds())
                                                    .toList())
                                            .withStartups())
                                    .with(startup().addFundingRounds(flaw.round(-flaw.shift, "1", "MAD"))))
                    .put(
                            "DATES_ORDER",
                            flaw -> flaw.with(startup()
                                    .addStatusEvents(event(VitalStatus.OPERATING, flaw.day(60))
                                            .withObservedOn(flaw.day(61)))))
                    .put(
                            "DAY_UNKNOWN",
                            flaw -> flaw.with(startup()
                                    .addFundingRounds(flaw.round(60, "1", "MAD").withOn(DateWindow.unknown()))))
                    .put(
                            "FACT_REPEATED",
                            flaw -> flaw.with(
                                    startup().addFundingRounds(flaw.round(60, "1", "MAD"), flaw.round(60, "1", "MAD"))))
                    // sites
                    .put(
                            "SITE_OPENED_BEFORE_NETWORK",
                            flaw -> flaw.in(flaw.network.withFounded(flaw.founded()))
                                    .with(site().addLifecycle(step(
                                            SiteStatus.OPERATIONAL,
                                            flaw.founded()
                                                    .earliest()
                                                    .orElseThrow()
                                                    .minusYears(5)))))
                    .put(
                            "SITE_LIFECYCLE_ORDER",
                            flaw -> flaw.with(site().addLifecycle(
                                            step(SiteStatus.OPERATIONAL, flaw.day(60)),
                                            step(SiteStatus.CLOSED, flaw.day(70)))))
                    .put(
                            "SITE_REOPENED",
                            flaw -> flaw.with(site().addLifecycle(
                                            step(SiteStatus.OPERATIONAL, flaw.day(90)),
                                            step(SiteStatus.CLOSED, flaw.day(70)),
                                            step(SiteStatus.OPERATIONAL, flaw.day(60)))))
                    .put(
                            "SITE_OPERATIONAL_WITHOUT_OPENING",
                            flaw -> flaw.with(site().addLifecycle(step(SiteStatus.CLOSED, flaw.day(60)))))
                    .put(
                            "SITE_PLANNED_DATE_PASSED",
                            flaw -> flaw.with(site().addLifecycle(step(SiteStatus.ANNOUNCED, flaw.day(300)))
                                    .plannedOpening(DateWindow.of(flaw.day(1)))))
                    .put(
                            "SITE_NOT_OPERATIONAL_HAS_RESIDENTS",
                            flaw -> flaw.in(flaw.with(site().addLifecycle(step(SiteStatus.OPERATIONAL, flaw.day(10)))))
                                    .with(startup()
                                            .addSupportPeriods(
                                                    flaw.residency(50).build())))
                    .put(
                            "SITE_CLOSED_HAS_RESIDENTS",
                            flaw -> flaw.in(flaw.with(site().addLifecycle(
                                                    step(SiteStatus.OPERATIONAL, flaw.day(400)),
                                                    step(SiteStatus.CLOSED, flaw.day(50)))))
                                    .with(startup()
                                            .addSupportPeriods(
                                                    flaw.residency(300).build())))
                    .put(
                            "CAPACITY_NOT_POSITIVE",
                            flaw -> flaw.with(site().addCapacities(
                                            capacity(-(flaw.shift % 2)).build())))
                    .put(
                            "CAPACITY_PERIOD_ORDER",
                            flaw -> flaw.with(site().addCapacities(capacity(5)
                                    .start(flaw.day(50))
                                    .end(flaw.day(60))
                                    .build())))
                    .put(
                            "CAPACITY_PERIODS_OVERLAP",
                            flaw -> flaw.with(site().addCapacities(
                                            capacity(5).build(),
                                            capacity(6).start(flaw.day(60)).build())))
                    .put(
                            "AREA_ORDER",
                            flaw -> flaw.with(site().area(FloorArea.builder()
                                    .gross(BigDecimal.valueOf(100))
                                    .usable(BigDecimal.valueOf(101))
                                    .build())))
                    .put(
                            "AREA_PER_STARTUP_IMPLAUSIBLE",
                            flaw -> flaw.with(site().addCapacities(capacity(10).build())
                                    .area(FloorArea.builder()
                                            .usable(BigDecimal.valueOf(flaw.shift % 2 == 0 ? 49 : 5001))
                                            .build())))
                    .put(
                            "OCCUPANCY_OVER_CAPACITY",
                            flaw -> flaw.in(flaw.in(flaw.with(site().addLifecycle(
                                                            step(SiteStatus.OPERATIONAL, flaw.day(300)))
                                                    .addCapacities(capacity(1).build())))
                                            .with(startup()
                                                    .addSupportPeriods(
                                                            flaw.residency(60).build())))
                                    .with(startup("flawed-other", "Flawed other")
                                            .addSupportPeriods(
                                                    flaw.residency(50).build())))
                    // startups
                    .put(
                            "STARTUP_FOUNDED_IN_FUTURE",
                            flaw -> flaw.with(startup().founded(DateWindow.of(flaw.asOf.plusDays(1L + flaw.shift)))))
                    .put(
                            "STARTUP_OLD_AT_ADMISSION",
                            flaw -> flaw.in(flaw.with(site()))
                                    .with(startup()
                                            .founded(DateWindow.of(
                                                    flaw.day(60).minusYears(10).minusDays(1)))
                                            .addSupportPeriods(
                                                    flaw.residency(60).build())))
                    .put(
                            "STATUS_ORDER",
                            flaw -> flaw.with(startup()
                                    .addStatusEvents(
                                            event(VitalStatus.OPERATING, flaw.day(50)),
                                            event(VitalStatus.DORMANT, flaw.day(50)))))
                    .put(
                            "STATUS_ORDER_UNCLEAR",
                            flaw -> flaw.with(startup()
                                    .addStatusEvents(
                                            event(VitalStatus.MERGED, flaw.day(50)),
                                            event(VitalStatus.CLOSED, flaw.day(50)))))
                    .put(
                            "STATUS_SNAPSHOT",
                            flaw -> flaw.withClosedOnTheDayOfAList(Math.max(
                                    LEAST_DEATHS_OF_A_SNAPSHOT,
                                    flaw.network.startups().size())))
                    .put(
                            "STATUS_BEFORE_FOUNDING",
                            flaw -> flaw.with(startup()
                                    .founded(DateWindow.of(flaw.day(50)))
                                    .addStatusEvents(event(VitalStatus.OPERATING, flaw.day(51)))))
                    .put(
                            "STATUS_AFTER_TERMINAL",
                            flaw -> flaw.with(startup()
                                    .addStatusEvents(
                                            event(VitalStatus.CLOSED, flaw.day(60)),
                                            event(VitalStatus.OPERATING, flaw.day(50)))))
                    .put(
                            "STATUS_STALE",
                            flaw -> flaw.with(startup().addStatusEvents(event(VitalStatus.OPERATING, flaw.day(900)))))
                    // residencies
                    .put(
                            "SUPPORT_ENDS_BEFORE_START",
                            flaw -> flaw.in(flaw.with(site()))
                                    .with(startup().addSupportPeriods(flaw.residency(60, 61, EndReason.GRADUATED))))
                    .put(
                            "RESIDENCY_OVERLAP_SAME_SITE",
                            flaw -> flaw.in(flaw.with(site()))
                                    .with(startup()
                                            .addSupportPeriods(
                                                    flaw.residency(90, 59, EndReason.WITHDREW),
                                                    flaw.residency(60).build())))
                    .put(
                            "RESIDENCY_OVERLAP_SITES",
                            flaw -> flaw.in(flaw.withTwoSites())
                                    .with(startup()
                                            .addSupportPeriods(
                                                    flaw.residency(90, 59, EndReason.WITHDREW),
                                                    flaw.residency(60)
                                                            .siteId(OTHER_SITE)
                                                            .build())))
                    .put("RESIDENCY_EXCEEDS_POLICY", flaw -> {
                        Period maximum = flaw.network.maximumStay().orElse(Period.ofYears(30));
                        // who came so long ago came before many a founding
                        Network longAgo = flaw.network.withMaximumStay(maximum).withFounded(Optional.empty());
                        return flaw.in(flaw.in(longAgo).with(site()))
                                .with(startup()
                                        .addSupportPeriods(flaw.residency(0)
                                                .start(flaw.asOf.minus(maximum).minusDays(5L + flaw.shift))
                                                .build()));
                    })
                    .put(
                            "SUPPORT_IN_FUTURE",
                            flaw -> flaw.in(flaw.with(site()))
                                    .with(startup()
                                            .addSupportPeriods(flaw.residency(0)
                                                    .start(flaw.asOf.plusDays(1L + flaw.shift))
                                                    .build())))
                    .put(
                            "RESIDENCY_WITHOUT_SITE",
                            flaw -> flaw.with(startup()
                                    .addSupportPeriods(SupportPeriod.builder()
                                            .level(SupportLevel.HOSTED)
                                            .start(flaw.day(60))
                                            .build())))
                    .put(
                            "SUPPORT_WITHOUT_START",
                            flaw -> flaw.in(flaw.with(site()))
                                    .with(startup()
                                            .addSupportPeriods(SupportPeriod.builder()
                                                    .level(SupportLevel.HOSTED)
                                                    .siteId(SITE)
                                                    .build())))
                    .put(
                            "SERVICE_USE_WITHOUT_SUPPORT",
                            flaw -> flaw.in(flaw.with(service()))
                                    .with(startup()
                                            .addSupportPeriods(flaw.support(60).build())
                                            .addServiceUses(ServiceUse.builder()
                                                    .serviceId(SERVICE)
                                                    .on(flaw.day(61))
                                                    .build())))
                    .put(
                            "MOVE_NOT_LINKED",
                            flaw -> flaw.in(flaw.withTwoSites())
                                    .with(startup()
                                            .addSupportPeriods(
                                                    flaw.residency(90, 60, EndReason.LEFT_FOR_SPACE),
                                                    flaw.residency(50)
                                                            .siteId(OTHER_SITE)
                                                            .build())))
                    .put(
                            "TRANSFER_WITHOUT_SUCCESSOR",
                            flaw -> flaw.in(flaw.with(site()))
                                    .with(startup().addSupportPeriods(flaw.residency(300, 90, EndReason.TRANSFERRED))))
                    .put(
                            "END_WITHOUT_REASON",
                            flaw -> flaw.in(flaw.with(site()))
                                    .with(startup()
                                            .addSupportPeriods(flaw.residency(90)
                                                    .end(flaw.day(60))
                                                    .build())))
                    .put(
                            "END_REASON_WITHOUT_END",
                            flaw -> flaw.in(flaw.with(site()))
                                    .with(startup()
                                            .addSupportPeriods(flaw.residency(90)
                                                    .endReason(EndReason.GRADUATED)
                                                    .build())))
                    .put(
                            "RESIDENT_AFTER_CLOSURE",
                            flaw -> flaw.in(flaw.with(site()))
                                    .with(startup()
                                            .addSupportPeriods(
                                                    flaw.residency(90).build())
                                            .addStatusEvents(event(VitalStatus.CLOSED, flaw.day(60)))))
                    // figures
                    .put(
                            "JOBS_NEGATIVE",
                            flaw -> flaw.with(startup()
                                    .addJobs(Jobs.builder()
                                            .on(flaw.day(60))
                                            .direct(-1L - flaw.shift)
                                            .build())))
                    .put(
                            "JOBS_IN_FUTURE",
                            flaw -> flaw.with(startup()
                                    .addJobs(Jobs.builder()
                                            .on(flaw.asOf.plusDays(1L + flaw.shift))
                                            .direct(1)
                                            .build())))
                    .put(
                            "JOBS_CONTRADICT",
                            flaw -> flaw.with(startup()
                                    .addJobs(
                                            jobs(flaw.day(60), 1).build(),
                                            jobs(flaw.day(60), 2).build())))
                    .put(
                            "JOBS_BASELINES",
                            flaw -> flaw.with(startup()
                                    .addJobs(
                                            jobs(flaw.day(60), 1).baseline(true).build(),
                                            jobs(flaw.day(50), 1).baseline(true).build())))
                    .put(
                            "JOBS_BASIS_MIXED",
                            flaw -> flaw.with(startup()
                                    .addJobs(
                                            Jobs.builder()
                                                    .on(flaw.day(60))
                                                    .direct(1)
                                                    .build(),
                                            Jobs.builder()
                                                    .on(flaw.day(50))
                                                    .direct(1)
                                                    .basis(JobsBasis.FTE)
                                                    .build())))
                    .put(
                            "JOBS_JUMP",
                            flaw -> flaw.with(startup()
                                    .addJobs(
                                            Jobs.builder()
                                                    .on(flaw.day(60))
                                                    .direct(2)
                                                    .build(),
                                            Jobs.builder()
                                                    .on(flaw.day(50))
                                                    .direct(10L + flaw.shift)
                                                    .build())))
                    .put(
                            "JOBS_INDIRECT_WITHOUT_METHOD",
                            flaw -> flaw.with(startup()
                                    .addJobs(Jobs.builder()
                                            .on(flaw.day(60))
                                            .indirect(1)
                                            .build())))
                    .put("REVENUE_PERIOD_ORDER", flaw -> flaw.with(startup().addRevenues(flaw.revenue(50, 60))))
                    .put(
                            "REVENUE_PERIODS_OVERLAP",
                            flaw -> flaw.with(startup().addRevenues(flaw.revenue(90, 59), flaw.revenue(60, 40))))
                    .put(
                            "EXPORT_EXCEEDS_REVENUE",
                            flaw -> flaw.with(startup()
                                    .addRevenues(flaw.revenue(90, 60).toBuilder()
                                            .exportAmount(Money.of("100.01", "MAD"))
                                            .build())))
                    .put("AMOUNT_NEGATIVE", flaw -> flaw.with(service().price(Money.of("-1", "MAD"))))
                    .put("FUNDING_NEGATIVE", flaw -> flaw.with(startup().addFundingRounds(flaw.round(60, "-1", "MAD"))))
                    .put(
                            "CURRENCY_WITHDRAWN",
                            flaw -> flaw.with(startup().addFundingRounds(flaw.round(60, "1", "FRF"))))
                    .put(
                            "FUNDING_BEFORE_FOUNDING",
                            flaw -> flaw.with(startup()
                                    .founded(DateWindow.of(flaw.day(59)))
                                    .addFundingRounds(flaw.round(60, "1", "MAD"))))
                    .put(
                            "FIGURE_BEFORE_FOUNDING",
                            flaw -> flaw.with(startup()
                                    .founded(DateWindow.of(flaw.day(59)))
                                    .addJobs(jobs(flaw.day(60), 1).build())))
                    .put("CURRENCY_UNKNOWN", flaw -> flaw.with(startup().addFundingRounds(flaw.round(60, "1", "QQQ"))))
                    .put(
                            "CURRENCY_MINOR_UNITS",
                            flaw -> flaw.with(startup()
                                    .addFundingRounds(flaw.round(
                                            60,
                                            flaw.shift % 2 == 0 ? "1.001" : "0.5",
                                            flaw.shift % 2 == 0 ? "MAD" : "JPY"))))
                    // services, memberships, cohorts
                    .put(
                            "SERVICE_AT_CLOSED_SITE",
                            flaw -> flaw.in(flaw.with(site().addLifecycle(
                                                    step(SiteStatus.OPERATIONAL, flaw.day(90)),
                                                    step(SiteStatus.CLOSED, flaw.day(60)))))
                                    .with(service().addSiteIds(SITE)))
                    .put(
                            "SERVICE_PERIOD_ORDER",
                            flaw -> flaw.with(service().start(flaw.day(60)).end(flaw.day(61))))
                    .put(
                            "SERVICE_USE_OUTSIDE_OFFERING",
                            flaw -> flaw.in(flaw.with(service().start(flaw.day(50))))
                                    .with(startup()
                                            .addSupportPeriods(flaw.support(60).build())
                                            .addServiceUses(ServiceUse.builder()
                                                    .serviceId(SERVICE)
                                                    .on(flaw.day(51))
                                                    .build())))
                    .put(
                            "SERVICE_NEVER_ELIGIBLE",
                            flaw -> flaw.in(flaw.with(service()
                                            .eligibility(Eligibility.builder()
                                                    .addKinds(StartupKind.of("FLAWED"))
                                                    .build())))
                                    .with(startup()))
                    .put(
                            "MEMBERSHIP_PERIOD_ORDER",
                            flaw -> flaw.network.withMemberships(added(
                                    flaw.network.memberships(),
                                    flaw.place,
                                    Membership.builder()
                                            .association(Organization.builder()
                                                    .name("Flawed")
                                                    .build())
                                            .start(DateWindow.of(flaw.day(60)))
                                            .end(DateWindow.of(flaw.day(61)))
                                            .build())))
                    .put(
                            "COHORT_DATES_ORDER",
                            flaw -> flaw.with(cohort().start(flaw.day(60)).end(flaw.day(61))))
                    .put(
                            "COHORT_OVER_ENROLLED",
                            flaw -> flaw.with(cohort().maximumEnrolment(2)
                                    .funnel(ImmutableList.of(FunnelStage.of(FunnelStep.STARTED, 3L + flaw.shift)))))
                    .put(
                            "COHORT_FUNNEL_ORDER",
                            flaw -> flaw.with(cohort().funnel(ImmutableList.of(
                                    FunnelStage.of(FunnelStep.APPLIED, 3),
                                    FunnelStage.of(FunnelStep.ELIGIBLE, 4L + flaw.shift)))))
                    .put(
                            "COHORT_FUNNEL_MISMATCH",
                            flaw -> flaw.in(flaw.with(
                                            cohort().funnel(ImmutableList.of(FunnelStage.of(FunnelStep.ADMITTED, 0)))))
                                    .with(startup()
                                            .addSupportPeriods(flaw.member(60).build())))
                    .put(
                            "COHORT_SITE_MISMATCH",
                            flaw -> flaw.in(flaw.in(flaw.withTwoSites()).with(cohort().addSiteIds(OTHER_SITE)))
                                    .with(startup()
                                            .addSupportPeriods(
                                                    flaw.member(60).siteId(SITE).build())))
                    // claims
                    .put(
                            "CLAIM_BEFORE_SUBJECT",
                            flaw -> flaw.in(flaw.with(cohort().applicationStart(flaw.day(50))))
                                    .with(flaw.claimed("admissions").cohortId(COHORT)))
                    .put("CLAIM_UNDATED", flaw -> flaw.with(claim("residents", Quantity.exactly(5))))
                    .put(
                            "CLAIM_WITHOUT_POPULATION",
                            flaw -> flaw.with(
                                    claim("survival", Quantity.between(new BigDecimal("0.8"), new BigDecimal("0.9")))
                                            .asOf(DateWindow.of(flaw.day(60)))))
                    .put(
                            "CLAIM_RATE_OUT_OF_RANGE",
                            flaw -> flaw.with(claim("survival", Quantity.exactly(86))
                                    .population("graduates")
                                    .clock(SurvivalClock.GRADUATION)
                                    .asOf(DateWindow.of(flaw.day(60)))))
                    .put(
                            "CLAIM_NEGATIVE",
                            flaw -> flaw.with(
                                    claim("residents", Quantity.exactly(-5)).asOf(DateWindow.of(flaw.day(60)))))
                    .put(
                            "CLAIM_PART_OF_ITSELF",
                            flaw -> flaw.with(flaw.claimed("residents")
                                    .id(ClaimId.of("flawed"))
                                    .partOf(ClaimId.of("flawed"))))
                    .put("CLAIM_FIGURE_OF_OTHER_KIND", flaw -> flaw.with(flaw.claimed("founded")))
                    .put("CLAIM_WITHOUT_CURRENCY", flaw -> flaw.with(flaw.claimed("budget")))
                    .put(
                            "CLAIM_DENOMINATOR_ZERO",
                            flaw -> flaw.with(flaw.claimed("acceptance-rate", Quantity.exactly(1))
                                    .denominator(Quantity.exactly(0))))
                    .put(
                            "CLAIM_SINCE_NOT_CUMULATIVE",
                            flaw -> flaw.with(flaw.claimed("residents").since(DateWindow.of(flaw.day(90)))))
                    .put(
                            "CLAIM_BASIS_IMPOSSIBLE",
                            flaw -> flaw.with(flaw.claimed("residents").basis(ClaimBasis.FLOW)))
                    .put(
                            "CLAIM_COUNTED_UNIT_IMPOSSIBLE",
                            flaw -> flaw.with(flaw.claimed("residents").countedUnit(CountedUnit.PERSON)))
                    .put(
                            "CLAIM_TERRITORY_UNKNOWN",
                            flaw -> flaw.with(flaw.claimed("residents").territory("ZZ")))
                    .put(
                            "CLAIM_DETAIL_FOREIGN",
                            flaw -> flaw.with(claim("residents", Quantity.exactly(5))
                                    .currency("MAD")
                                    .asOf(DateWindow.of(flaw.day(60)))))
                    .put(
                            "CLAIM_NOT_WHOLE",
                            flaw -> flaw.with(claim("residents", Quantity.of(Qualifier.EXACT, new BigDecimal("5.5")))
                                    .asOf(DateWindow.of(flaw.day(60)))))
                    // what is told of itself, twice, beyond its whole, outside a life
                    .put(
                            "REFERENCE_TO_ITSELF",
                            flaw -> flaw.with(startup()
                                    .addStatusEvents(event(VitalStatus.ACQUIRED, flaw.day(60))
                                            .withCounterparty("FLAWED SARL"))))
                    .put(
                            "ORGANIZATION_TWO_NAMES",
                            flaw -> flaw.network.toBuilder()
                                    .addMemberships(flawedMember("one"), flawedMember("other"))
                                    .build())
                    .put("URL_MALFORMED", flaw -> flaw.with(page("www.example.org")))
                    .put(
                            "IDENTIFIERS_CONTRADICT",
                            flaw -> flaw.with(startup()
                                    .metadata(Metadata.builder()
                                            .addIdentifiers(
                                                    Identifier.of("MA-ICE", "001561191000066"),
                                                    Identifier.of("MA-ICE", "001527456000081"))
                                            .build())))
                    .put(
                            "REGION_UNKNOWN",
                            flaw -> flaw.with(site().address(Address.builder()
                                    .addressRegion("MA-99")
                                    .build())))
                    .put("LOCATION_ZERO", flaw -> flaw.with(site().location(location("0", "0.00"))))
                    .put(
                            "VALUE_REPEATED",
                            flaw -> flaw.with(
                                    startup().addSectors(Sector.of("network", "x"), Sector.of("network", "x"))))
                    .put(
                            "ENTITY_REPEATED",
                            flaw -> flaw.in(flaw.with(service()))
                                    .with(service().id(ServiceId.of("service-flawed-other"))))
                    .put(
                            "SUPPORT_OVERLAP",
                            flaw -> flaw.with(startup()
                                    .addSupportPeriods(
                                            flaw.support(60).build(),
                                            flaw.support(50).build())))
                    .put(
                            "MEMBERS_CONTRADICT",
                            flaw -> flaw.with(startup()
                                    .addSupportPeriods(flaw.support(60)
                                            .mode(SupportMode.PHYSICAL)
                                            .build())))
                    .put(
                            "PART_EXCEEDS_WHOLE",
                            flaw -> flaw.in(flaw.with(service()))
                                    .with(startup()
                                            .addSupportPeriods(flaw.support(60).build())
                                            .addServiceUses(ServiceUse.builder()
                                                    .serviceId(SERVICE)
                                                    .on(flaw.day(50))
                                                    .minutes(1441L + flaw.shift)
                                                    .build())))
                    .put("NUMBER_IMPLAUSIBLE", flaw -> flaw.with(startup().addRevenues(flaw.revenue(2000, 60))))
                    .put(
                            "COUNT_NOT_WHOLE",
                            flaw -> flaw.with(site().addCapacities(capacity(1)
                                    .quantity(Quantity.of(Qualifier.EXACT, new BigDecimal("12.5")))
                                    .build())))
                    .put(
                            "FACT_BEFORE_NETWORK",
                            flaw -> flaw.in(flaw.network.withFounded(flaw.founded()))
                                    .with(service()
                                            .start(flaw.founded()
                                                    .earliest()
                                                    .orElseThrow()
                                                    .minusDays(1L + flaw.shift))))
                    .put(
                            "FACT_OUTSIDE_SITE_LIFE",
                            flaw -> flaw.with(site().addLifecycle(step(SiteStatus.OPERATIONAL, flaw.day(60)))
                                    .addCapacities(
                                            capacity(5).start(flaw.day(61)).build())))
                    .put(
                            "ADMITTED_WHILE_SUSPENDED",
                            flaw -> flaw.in(flaw.with(site().addLifecycle(
                                                    step(SiteStatus.OPERATIONAL, flaw.day(400)),
                                                    step(SiteStatus.SUSPENDED, flaw.day(300)))))
                                    .with(startup()
                                            .addSupportPeriods(
                                                    flaw.residency(60).build())))
                    .put(
                            "FACT_AFTER_END",
                            flaw -> flaw.with(startup()
                                    .addStatusEvents(event(VitalStatus.CLOSED, flaw.day(90)))
                                    .addFundingRounds(flaw.round(59, "1", "MAD"))))
                    .put(
                            "SUPPORT_OUTSIDE_COHORT",
                            flaw -> flaw.in(flaw.with(
                                            cohort().start(flaw.day(90)).end(flaw.day(61))))
                                    .with(startup()
                                            .addSupportPeriods(flaw.member(60).build())))
                    .put(
                            "COHORT_FUNNEL_EARLY",
                            flaw -> flaw.with(cohort().end(flaw.asOf.plusDays(1L + flaw.shift))
                                    .funnel(List.of(FunnelStage.of(FunnelStep.COMPLETED, 1)))))
                    .buildOrThrow();

    /**
     * What makes a flaw the example of its rule as well.
     *
     * @param pointer where the rule finds it, what is added being the first of its list
     * @param good the network with what comes near the flaw, and is none
     */
    record Near(String pointer, Function<Flaw, Network> good) {}

    private static final ImmutableMap<String, Near> NEAR = ImmutableMap.<String, Near>builder()
            .put(
                    "URL_MALFORMED",
                    new Near("/network/startups/0/url", flaw -> flaw.with(page("https://www.example.org/"))))
            .put(
                    "LOCATION_ZERO",
                    new Near("/network/sites/0/location", flaw -> flaw.with(site().location(location("0", "0.01")))))
            .buildOrThrow();

    /** The flaws that are examples of their rules. */
    static ImmutableMap<String, Near> near() {
        return NEAR;
    }

    /** The rules that there are flaws for. */
    static ImmutableSet<String> codes() {
        return BY_CODE.keySet();
    }

    /** The network with a flaw that a rule is for. */
    Network of(String code) {
        Function<Flaw, Network> flaw = BY_CODE.get(code);
        if (flaw == null) {
            throw new IllegalArgumentException("there is no fault for the rule " + code);
        }
        return flaw.apply(in(patient()));
    }

    /** The network with a maximum stay of two years at least, that no flaw of another sort exceeds. */
    private Network patient() {
        boolean isShort = network.maximumStay()
                .filter(maximum -> maximum.toTotalMonths() < LEAST_STAY_MONTHS)
                .isPresent();
        return isShort ? network.withMaximumStay(Period.ofMonths(LEAST_STAY_MONTHS)) : network;
    }

    // What is added

    private static Membership flawedMember(String name) {
        return Membership.builder()
                .association(Organization.builder()
                        .id(OrganizationId.of("flawed"))
                        .name("Flawed " + name)
                        .build())
                .role(name)
                .build();
    }

    private static Startup.Builder startup() {
        return startup("flawed", "Flawed");
    }

    private static Startup.Builder startup(String id, String name) {
        return Startup.builder().id(StartupId.of(id)).name(name);
    }

    private static Startup.Builder page(String url) {
        return startup().metadata(Metadata.builder().url(url).build());
    }

    private static FloorArea gross(long area) {
        return FloorArea.builder().gross(BigDecimal.valueOf(area)).build();
    }

    private static Address in(String country) {
        return Address.builder().addressCountry(country).build();
    }

    private static Site.Builder site() {
        return Site.builder().id(SITE).name("Flawed");
    }

    private static ServiceOffering.Builder service() {
        return ServiceOffering.builder().id(SERVICE).name("Flawed");
    }

    private static Cohort.Builder cohort() {
        return Cohort.builder().id(COHORT).name("Flawed");
    }

    private Claim.Builder claimed(String measure) {
        return claimed(measure, Quantity.exactly(5));
    }

    private Claim.Builder claimed(String measure, Quantity quantity) {
        return claim(measure, quantity).asOf(DateWindow.of(day(60)));
    }

    private static Claim.Builder claim(String measure, Quantity quantity) {
        return Claim.builder().measure(MeasureId.of(measure)).quantity(quantity);
    }

    private static Metadata identified(String scheme, String id) {
        return Metadata.builder().addIdentifiers(Identifier.of(scheme, id)).build();
    }

    private static String ice(int establishment) {
        long unchecked = (9_999_999_990_000L + establishment) * 100;
        return Long.toString(unchecked + 97 - unchecked % 97);
    }

    private static Location location(String longitude, String latitude) {
        return Location.of(new BigDecimal(longitude), new BigDecimal(latitude));
    }

    private static StatusEvent closed(LocalDate day) {
        return StatusEvent.builder().status(VitalStatus.CLOSED).on(day).build();
    }

    private static Role operator(String name) {
        return Role.builder()
                .kind(RoleKind.OPERATOR)
                .organization(Organization.builder().name(name).build())
                .build();
    }

    private static Terms terms(DateWindow start, DateWindow end) {
        return Terms.builder()
                .kind(TermsKind.EQUITY)
                .share(new BigDecimal("0.06"))
                .start(start)
                .end(end)
                .build();
    }

    private static StageStep stage(Stage stage, DateWindow start) {
        return StageStep.builder().stage(stage).start(start).build();
    }

    private static Programme.Builder programme() {
        return Programme.builder().id(PROGRAMME).name("Flawed");
    }

    private DateWindow window(int daysAgo) {
        return DateWindow.of(day(daysAgo));
    }

    private static Role share(String share) {
        return Role.builder()
                .kind(RoleKind.OWNER)
                .organization(Organization.builder().name("Flawed " + share).build())
                .share(new BigDecimal(share))
                .build();
    }

    private static LifecycleStep step(SiteStatus status, LocalDate on) {
        return LifecycleStep.builder().status(status).on(DateWindow.of(on)).build();
    }

    private static Capacity.Builder capacity(long startups) {
        return Capacity.builder().unit(CapacityUnit.STARTUP).quantity(Quantity.exactly(startups));
    }

    private static StatusEvent event(VitalStatus status, LocalDate on) {
        return StatusEvent.builder().status(status).on(on).evidence("survey").build();
    }

    private static Jobs.Builder jobs(LocalDate on, long direct) {
        return Jobs.builder().on(on).direct(direct);
    }

    private SupportPeriod.Builder support(int daysAgo) {
        return SupportPeriod.builder().level(SupportLevel.DIRECT).start(day(daysAgo));
    }

    private SupportPeriod.Builder member(int daysAgo) {
        return support(daysAgo).cohortId(COHORT);
    }

    private SupportPeriod.Builder residency(int daysAgo) {
        return SupportPeriod.builder().level(SupportLevel.HOSTED).siteId(SITE).start(day(daysAgo));
    }

    private SupportPeriod residency(int startDaysAgo, int endDaysAgo, EndReason reason) {
        return residency(startDaysAgo).end(day(endDaysAgo)).endReason(reason).build();
    }

    private Revenue revenue(int startDaysAgo, int endDaysAgo) {
        return Revenue.builder()
                .start(day(startDaysAgo))
                .end(day(endDaysAgo))
                .amount(Money.of("100", "MAD"))
                .build();
    }

    private FundingRound round(int daysAgo, String amount, String currency) {
        return FundingRound.builder()
                .on(day(daysAgo))
                .amount(Money.of(amount, currency))
                .build();
    }

    private LocalDate day(int daysAgo) {
        return asOf.minusDays((long) daysAgo + shift);
    }

    /** When the network was founded, or may have been, if that is not known. */
    private DateWindow founded() {
        return network.founded().orElse(DateWindow.of(Year.of(asOf.getYear() - NetworkArbitrary.YEARS)));
    }

    // Where it is added

    private Flaw in(Network changed) {
        return new Flaw(changed, asOf, place, shift);
    }

    /** A register without startups of which one comes to be told has some. */
    private Network with(Startup.Builder startup) {
        return network.withStartups(added(network.startups(), place, startup.build()))
                .withRegister(network.register()
                        .map(register -> register.coverage() == Completeness.NONE
                                ? register.withCoverage(Completeness.PARTIAL)
                                : register));
    }

    private Network with(Site.Builder site) {
        return network.withSites(added(network.sites(), place, site.build()));
    }

    private Network with(ServiceOffering.Builder service) {
        return network.withServices(added(network.services(), place, service.build()));
    }

    private Network with(Cohort.Builder cohort) {
        return network.withCohorts(added(network.cohorts(), place, cohort.build()));
    }

    private Network with(Claim.Builder claim) {
        return network.withClaims(added(network.claims(), place, claim.build()));
    }

    private Network withTwo(String scheme, String one, String other) {
        return in(with(startup().metadata(identified(scheme, one))))
                .with(startup("flawed-other", "Flawed other").metadata(identified(scheme, other)));
    }

    private Network withClosedOnTheDayOfAList(int number) {
        StatusEvent seen = event(VitalStatus.CLOSED, day(50)).withObservedOn(day(50));
        Flaw flaw = this;
        for (int i = 0; i < number; i++) {
            flaw = flaw.in(flaw.with(startup("flawed-" + i, "Flawed " + i).addStatusEvents(seen)));
        }
        return flaw.network;
    }

    private Network withTwoSites() {
        return in(with(site())).with(Site.builder().id(OTHER_SITE).name("Flawed other"));
    }

    private static <E> ImmutableList<E> added(List<E> entities, int place, E entity) {
        List<E> more = new ArrayList<>(entities);
        more.add(place % (entities.size() + 1), entity);
        return ImmutableList.copyOf(more);
    }
}
