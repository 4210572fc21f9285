package org.incubatornetwork.arbitraries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.ClaimParts;
import org.incubatornetwork.model.ClaimStanding;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Event;
import org.incubatornetwork.model.EventKind;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FounderGroup;
import org.incubatornetwork.model.Founders;
import org.incubatornetwork.model.FundingInstrument;
import org.incubatornetwork.model.FundingRound;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Governance;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.JobsBasis;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Location;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Predecessor;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ProgrammeKind;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Recognition;
import org.incubatornetwork.model.RecognitionKind;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleEndReason;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Seat;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.ServiceCategory;
import org.incubatornetwork.model.ServiceId;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceStatus;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupKind;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SuccessionKind;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SupportPeriodId;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.Tier;
import org.incubatornetwork.model.TierId;
import org.incubatornetwork.model.UnknownMember;
import org.incubatornetwork.model.VitalStatus;

/**
 * A minimal and a maximal value of every composite type of the model: with nothing that may be left out, and with all
 * that may be there. A test fails if a type, or an attribute of a maximal value, is missing.
 */
public final class Samples {
    private static final SiteId SITE = SiteId.of("casablanca");
    private static final ProgrammeId PROGRAMME = ProgrammeId.of("acceleration");
    private static final CohortId COHORT = CohortId.of("2024-spring");
    private static final ServiceId SERVICE = ServiceId.of("mentoring");
    private static final OrganizationId ASSOCIATION = OrganizationId.of("iasp");
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final ImmutableList<UnknownMember> UNKNOWN = ImmutableList.of(
            UnknownMember.of("later", JsonText.of("{\"b\":[1.50,-0,1e3,null,true,\"\\u00e9\"],\"a\":{}}")),
            UnknownMember.of("étiquette", JsonText.of("\"Essaouira\"")));

    private static final Quantity QUANTITY =
            Quantity.between(new BigDecimal("0.25"), new BigDecimal("0.3")).withUnknownMembers(UNKNOWN);
    private static final Money MONEY = new Money(new BigDecimal("1250.5"), "MAD", UNKNOWN);
    private static final Sector SECTOR = new Sector("ISIC", "J62", UNKNOWN);
    private static final Location LOCATION =
            new Location(new BigDecimal("-7.6114"), new BigDecimal("33.5883"), UNKNOWN);
    private static final Identifier IDENTIFIER = new Identifier("MA-ICE", "001525487000088", UNKNOWN);

    /** The simplest of what has no builder. */
    private static final ImmutableMap<Class<?>, Object> SIMPLEST = ImmutableMap.<Class<?>, Object>builder()
            .put(boolean.class, true)
            .put(String.class, "Atlas")
            .put(OptionalLong.class, OptionalLong.of(1))
            .put(BigDecimal.class, BigDecimal.ONE)
            .put(LocalDate.class, DAY)
            .put(Period.class, Period.ofYears(1))
            .put(DateWindow.class, DateWindow.of(DAY))
            .put(JsonText.class, JsonText.of("{}"))
            .put(Money.class, Money.of("1", "EUR"))
            .put(Quantity.class, Quantity.exactly(28))
            .put(Sector.class, Sector.of("ISIC", "J62"))
            .put(Location.class, Location.of(BigDecimal.ONE, BigDecimal.TEN))
            .put(Identifier.class, Identifier.of("MA-CR", "1"))
            .put(
                    Claim.class,
                    Claim.builder()
                            .measure(MeasureId.of("atlas"))
                            .quantity(Quantity.exactly(28))
                            .build())
            .buildOrThrow();

    private static final Source SOURCE = Source.builder()
            .publisher("MAP")
            .title("Le Technopark soutient près de 3.000 startups")
            .publishedOn(DateWindow.of(LocalDate.of(2021, 12, 14)))
            .retrievedOn(DAY)
            .metadata(Metadata.builder()
                    .addIdentifier(IDENTIFIER)
                    .addSource(Source.builder()
                            .title("An earlier report")
                            .publishedOn(DateWindow.parse("[2020-01..2021-06]"))
                            .build())
                    .url("https://example.org/article")
                    .extensions(JsonText.of("{\"archived\":true}"))
                    .addAllUnknownMembers(UNKNOWN)
                    .build())
            .build();

    private static final Metadata METADATA = Metadata.builder()
            .addIdentifier(IDENTIFIER)
            .addIdentifier(Identifier.of("XI-LEI", "529900T8BM49AURSDO55"))
            .addSource(SOURCE)
            .addSource(Source.builder().build())
            .url("https://example.org/")
            .extensions(JsonText.of("{\"colour\":\"#00aa55\",\"note\":\"deux\\nlignes \\\"entre guillemets\\\"\"}"))
            .addAllUnknownMembers(UNKNOWN)
            .build();

    private static final Address ADDRESS = complete(Address.builder()
            .streetAddress("Route de Nouaceur\nImmeuble A")
            .addressLocality("Casablanca")
            .addressRegion("MA-06")
            .postalCode("20150")
            .addressCountry("MA")
            .territory("Maroc")
            .metadata(METADATA)
            .build());

    private static final Seat SEAT = complete(Seat.builder()
            .address(ADDRESS)
            .start(DAY)
            .end(LocalDate.of(2031, 1, 1))
            .metadata(METADATA)
            .build());

    private static final Terms TERMS = Terms.builder()
            .kind(TermsKind.REVENUE_SHARE)
            .party(RoleKind.HOST)
            .description("Prototype")
            .amount(Money.of("1250.5", "MAD")) // without more, as what needs an amount has it in the kit
            .amountQualifier(Qualifier.UP_TO)
            .per(CountedUnit.FOUNDER)
            .period(Period.ofMonths(1))
            .maximumAmount(Money.of("15000", "MAD"))
            .instalments(Quantity.of(Qualifier.AT_LEAST, 3))
            .firstInstalment(new BigDecimal("0.4"))
            .share(new BigDecimal("0.05"))
            .upperShare(new BigDecimal("0.08"))
            .shareOf("les loyers")
            .interestRate(Quantity.of(Qualifier.UP_TO, new BigDecimal("0.0650")))
            .tenure(Period.ofMonths(60))
            .gracePeriod(Period.ofMonths(12))
            .valuationCap(Money.of("5000000", "USD"))
            .uncapped(true)
            .discount(new BigDecimal("0.2"))
            .optional(true)
            .start(DateWindow.parse("2011"))
            .end(DateWindow.parse("[2014..]"))
            .metadata(METADATA)
            .build();

    private static final Terms RANGED_TERMS = Terms.builder()
            .kind(TermsKind.GRANT)
            .amount(Money.of("1000", "EUR"))
            .upperAmount(Money.of("5000", "EUR"))
            .share(new BigDecimal("0.5"))
            .shareQualifier(Qualifier.UP_TO)
            .build();

    private static final Recognition RECOGNITION = complete(Recognition.builder()
            .kind(RecognitionKind.CERTIFICATE)
            .name("ISO 9001")
            .description("Pour l’accueil de jeunes entreprises")
            .issuer("Bureau de certification")
            .number("4711-2019")
            .start(DAY)
            .end(LocalDate.of(2027, 3, 1))
            .metadata(METADATA)
            .build());

    private static final Organization ORGANIZATION = complete(Organization.builder()
            .id(ASSOCIATION)
            .name("International Association of Science Parks")
            .kind(OrganizationKind.ASSOCIATION)
            .legalForm("Association")
            .country("ES")
            .address(ADDRESS)
            .addRecognition(RECOGNITION)
            .networkDocument("https://example.org/network.json")
            .metadata(METADATA)
            .build());

    private static final Event EVENT = complete(Event.builder()
            .kind(EventKind.DEMO_DAY)
            .name("Demo Day")
            .description("À 18 h 30, sur invitation")
            .start(DAY)
            .end(LocalDate.of(2024, 3, 2))
            .every(Period.ofYears(1))
            .address(ADDRESS)
            .addSiteIds(SITE)
            .programmeId(PROGRAMME)
            .cohortId(COHORT)
            .attendance(QUANTITY)
            .metadata(METADATA)
            .build());

    private static final Role ROLE = Role.builder()
            .kind(RoleKind.OWNER)
            .organization(ORGANIZATION)
            .description("La plus grande part")
            .share(new BigDecimal("0.35"))
            .addTerms(TERMS)
            .mandate(Period.ofYears(3))
            .start(DateWindow.parse("2011"))
            .reviewOn(LocalDate.of(2026, 1, 1))
            .end(LocalDate.of(2031, 1, 1))
            .endReason(RoleEndReason.SOLD)
            .metadata(METADATA)
            .build();

    private static final Role ROLE_BY_ID = Role.builder()
            .kind(RoleKind.of("LANDLORD"))
            .organizationId(ASSOCIATION)
            .build();

    private static final LifecycleStep LIFECYCLE_STEP = complete(LifecycleStep.builder()
            .status(SiteStatus.OPERATIONAL)
            .on(DateWindow.parse("2001"))
            .metadata(METADATA)
            .build());

    private static final FloorArea FLOOR_AREA = complete(FloorArea.builder()
            .gross(new BigDecimal("30000"))
            .usable(new BigDecimal("15000.25"))
            .lettable(new BigDecimal("0.000000000000000001"))
            .metadata(METADATA)
            .build());

    private static final Capacity CAPACITY = complete(Capacity.builder()
            .unit(CapacityUnit.DESK)
            .quantity(QUANTITY)
            .start(DAY)
            .end(LocalDate.of(9999, 12, 31))
            .metadata(METADATA)
            .build());

    private static final Premises PREMISES = complete(Premises.builder()
            .basis(PremisesBasis.MADE_AVAILABLE)
            .metadata(METADATA)
            .build());

    private static final FunnelStage FUNNEL_STAGE = complete(FunnelStage.builder()
            .stage(FunnelStep.APPLIED)
            .quantity(QUANTITY)
            .unit(CountedUnit.APPLICATION)
            .on(DAY)
            .metadata(METADATA)
            .build());

    private static final StageStep STAGE_STEP = complete(
            StageStep.builder().stage(Stage.SEED).start(DAY).metadata(METADATA).build());

    private static final FounderGroup FOUNDER_GROUP = complete(FounderGroup.builder()
            .group(Subgroup.YOUTH)
            .number(1)
            .metadata(METADATA)
            .build());

    private static final Founders FOUNDERS = complete(Founders.builder()
            .on(DAY)
            .total(3)
            .women(2)
            .addGroup(FOUNDER_GROUP)
            .metadata(METADATA)
            .build());

    private static final Predecessor PREDECESSOR = complete(Predecessor.builder()
            .siteId(SiteId.of("rabat"))
            .name("Rabat, rue de la Liberté")
            .kind(SuccessionKind.MOVED)
            .on(DAY)
            .metadata(METADATA)
            .build());

    private static final Name NAME = complete(Name.builder()
            .text("الدار البيضاء")
            .kind(NameKind.TRANSLITERATION)
            .language("ar")
            .start(DAY)
            .end(LocalDate.of(9999, 12, 31))
            .metadata(METADATA)
            .build());

    private static final Site MAXIMAL_SITE = complete(Site.builder()
            .id(SITE)
            .name("Casablanca")
            .addNames(NAME, Name.of("ⴰⵏⴼⴰ").withLanguage("zgh"))
            .kind(SiteKind.REGULAR)
            .partOf(SiteId.of("rabat"))
            .addFollow(PREDECESSOR)
            .addFollow(Predecessor.builder().name("Ancien hôtel").build())
            .address(ADDRESS)
            .location(LOCATION)
            .addLifecycle(LIFECYCLE_STEP)
            .addLifecycle(LifecycleStep.builder()
                    .status(SiteStatus.CLOSED)
                    .on(DateWindow.parse("[2030-01-01..]"))
                    .build())
            .plannedOpening(DateWindow.parse("[2023..2024]"))
            .plannedClosing(DateWindow.parse("[2030..]"))
            .area(FLOOR_AREA)
            .addCapacity(CAPACITY)
            .premises(PREMISES)
            .addRole(ROLE)
            .addRecognition(RECOGNITION)
            .metadata(METADATA)
            .build());

    private static final Eligibility ELIGIBILITY = complete(Eligibility.builder()
            .addSector(SECTOR)
            .addStage(Stage.SEED)
            .addStage(Stage.of("SERIES_A"))
            .addKind(StartupKind.STARTUP)
            .addSubgroup(Subgroup.WOMEN_LED)
            .minimumTeam(2)
            .maximumTeam(50)
            .minimumRevenue(Money.of("0", "INR"))
            .maximumRevenue(Money.of("250000000", "INR"))
            .party(RoleKind.HOST)
            .minimumAge(Period.ofYears(2))
            .maximumAge(Period.ofYears(10))
            .minimumDomesticOwnership(new BigDecimal("0.51"))
            .maximumPriorAid(Money.of("1000000", "INR"))
            .otherConditions("Un directeur à plein temps")
            .metadata(METADATA)
            .build());

    private static final ServiceOffering MAXIMAL_SERVICE = complete(ServiceOffering.builder()
            .id(SERVICE)
            .name("Mentorat")
            .description("Une heure par semaine")
            .addName(NAME)
            .category(ServiceCategory.MENTORING)
            .addSiteId(SITE)
            .start(DAY)
            .end(LocalDate.of(2026, 1, 1))
            .eligibility(ELIGIBILITY)
            .status(ServiceStatus.ACTIVE)
            .price(MONEY)
            .addTerms(TERMS)
            .metadata(METADATA)
            .build());

    private static final ProgrammeRun PROGRAMME_RUN = complete(ProgrammeRun.builder()
            .siteId(SITE)
            .territory("MA-06")
            .start(DateWindow.parse("2021"))
            .end(DateWindow.parse("2025-01"))
            .metadata(METADATA)
            .build());

    private static final Tier TIER = complete(Tier.builder()
            .id("gold")
            .name("Or")
            .addName(NAME)
            .addTerms(TERMS, RANGED_TERMS)
            .metadata(METADATA)
            .build());

    private static final Programme MAXIMAL_PROGRAMME = complete(Programme.builder()
            .id(PROGRAMME)
            .name("Accélération")
            .addName(NAME)
            .kind(ProgrammeKind.ACCELERATION)
            .start(DateWindow.parse("2011"))
            .end(LocalDate.of(2031, 1, 1))
            .description("Quatre mois")
            .partOf(ProgrammeId.of("incubation"))
            .addSiteId(SITE)
            .territory("MA-06")
            .addRun(PROGRAMME_RUN)
            .addRole(ROLE)
            .duration(Period.ofMonths(4))
            .maximumStay(Period.ofYears(1))
            .eligibility(ELIGIBILITY)
            .addPartyEligibility(ELIGIBILITY)
            .addServiceId(SERVICE)
            .addTerms(TERMS)
            .addTier(TIER)
            .addTier(Tier.builder().id("silver").name("Argent").build())
            .addRecognition(RECOGNITION)
            .metadata(METADATA)
            .build());

    private static final Cohort MAXIMAL_COHORT = complete(Cohort.builder()
            .id(COHORT)
            .name("Printemps 2024")
            .description("Clôture à 23 h 59")
            .addName(NAME)
            .programmeId(PROGRAMME)
            .addSiteId(SITE)
            .addSiteId(SiteId.of("agadir"))
            .applicationStart(LocalDate.of(2024, 1, 1))
            .applicationDeadline(LocalDate.of(2024, 1, 31))
            .start(DAY)
            .end(LocalDate.of(2024, 9, 1))
            .maximumEnrolment(40)
            .addTerms(RANGED_TERMS)
            .addFunnel(FUNNEL_STAGE)
            .addFunnel(FunnelStage.of(FunnelStep.of("SHORTLISTED"), 40))
            .metadata(METADATA)
            .build());

    private static final OccupiedSpace OCCUPIED_SPACE = complete(OccupiedSpace.builder()
            .unit(CapacityUnit.SQUARE_METRE)
            .quantity(new BigDecimal("62.5"))
            .metadata(METADATA)
            .build());

    private static final SupportPeriod SUPPORT_PERIOD = complete(SupportPeriod.builder()
            .id(SupportPeriodId.of("p-1"))
            .level(SupportLevel.HOSTED)
            .siteId(SITE)
            .start(DAY)
            .end(LocalDate.of(2025, 3, 1))
            .programmeId(PROGRAMME)
            .tierId(TierId.of("gold"))
            .cohortId(COHORT)
            .mode(SupportMode.PHYSICAL)
            .occupied(OCCUPIED_SPACE)
            .addTerms(TERMS)
            .endReason(EndReason.GRADUATED)
            .metadata(METADATA)
            .build());

    private static final StatusEvent STATUS_EVENT = complete(StatusEvent.builder()
            .status(VitalStatus.ACQUIRED)
            .on(LocalDate.of(2025, 6, 1))
            .addObservedOn(LocalDate.of(2025, 6, 15))
            .counterparty("Atlas Holding")
            .evidence("trade register")
            .metadata(METADATA)
            .build());

    private static final Jobs JOBS = complete(Jobs.builder()
            .on(LocalDate.of(2024, 12, 31))
            .direct(12)
            .indirect(30)
            .basis(JobsBasis.FTE)
            .baseline(true)
            .method("2.5 per direct job")
            .metadata(METADATA)
            .build());

    private static final Revenue REVENUE = complete(Revenue.builder()
            .start(LocalDate.of(2024, 1, 1))
            .end(LocalDate.of(2025, 1, 1))
            .amount(MONEY)
            .exportAmount(Money.of("-3", "JPY"))
            .metadata(METADATA)
            .build());

    private static final FundingRound FUNDING_ROUND = complete(FundingRound.builder()
            .on(LocalDate.of(2024, 10, 1))
            .instrument(FundingInstrument.of("TOKEN"))
            .amount(Money.of("0.125", "USD"))
            .addInvestor("Fonds A")
            .addInvestor("Fonds B")
            .metadata(METADATA)
            .build());

    private static final ServiceUse SERVICE_USE = complete(ServiceUse.builder()
            .serviceId(SERVICE)
            .on(LocalDate.of(2024, 3, 8))
            .minutes(90)
            .metadata(METADATA)
            .build());

    private static final Startup MAXIMAL_STARTUP = complete(Startup.builder()
            .id("s-1")
            .name("Zéphyr \uD83D\uDE80")
            .kind(StartupKind.STARTUP)
            .addNames(
                    Name.of("Zéphyr Énergie SARL").withKind(NameKind.LEGAL),
                    Name.of("زفير").withLanguage("ar").withKind(NameKind.of("BRAND")))
            .legalForm("SARL")
            .founded(DateWindow.parse("2023-11"))
            .addSector(SECTOR)
            .addSector(Sector.of("own", "green tech"))
            .description("Éoliennes pour les toits")
            .address(ADDRESS)
            .location(LOCATION)
            .addStages(STAGE_STEP)
            .addFounder(FOUNDERS)
            .addSupportPeriod(SUPPORT_PERIOD)
            .addStatusEvent(STATUS_EVENT)
            .addJob(JOBS)
            .addRevenue(REVENUE)
            .addFundingRound(FUNDING_ROUND)
            .addServiceUse(SERVICE_USE)
            .addRecognition(RECOGNITION)
            .metadata(METADATA)
            .build());

    private static final ListCoverage LIST_COVERAGE = complete(ListCoverage.builder()
            .organizations(Completeness.PARTIAL)
            .sites(Completeness.COMPLETE)
            .programmes(Completeness.COMPLETE)
            .metadata(METADATA)
            .build());

    private static final Register REGISTER = complete(Register.builder()
            .coverage(Completeness.COMPLETE)
            .since(LocalDate.of(2001, 1, 1))
            .extractedOn(LocalDate.of(2025, 12, 31))
            .metadata(METADATA)
            .build());

    private static final Membership MEMBERSHIP = complete(Membership.builder()
            .association(ORGANIZATION)
            .role("full member")
            .start(DateWindow.parse("2014"))
            .end(DateWindow.parse("[..2030-12-31]"))
            .metadata(METADATA)
            .build());

    private static final Claim CLAIM = Claim.builder()
            .id(ClaimId.of("c-1"))
            .measure(MeasureId.of("incubation-success-rate"))
            .nature(ClaimNature.RESULT)
            .standing(ClaimStanding.INFERRED)
            .basis(ClaimBasis.CUMULATIVE)
            .since(DateWindow.parse("2001-10"))
            .territory("MA-06")
            .addSiteId(SITE)
            .cohortId(COHORT)
            .programmeId(PROGRAMME)
            .tierId(TierId.of("gold"))
            .addSubgroup(Subgroup.WOMEN_LED)
            .quantity(QUANTITY)
            .unit(CapacityUnit.STARTUP)
            .currency("MAD")
            .countedUnit(CountedUnit.STARTUP)
            .population("startups in incubation")
            .numerator(Quantity.exactly(43))
            .denominator(Quantity.of(Qualifier.ABOUT, 50))
            .partOf(ClaimId.of("c-2"))
            .parts(ClaimParts.DISJOINT)
            .clock(SurvivalClock.ADMISSION)
            .clockDescription("after 18 months of incubation")
            .horizon(Period.ofMonths(18))
            .horizonQualifier(Qualifier.MORE_THAN)
            .asOf(DateWindow.parse("2022-11-04"))
            .publishedOn(DateWindow.parse("2022-11"))
            .saidBy("the director general")
            .asPrinted("six sur sept")
            .metadata(METADATA)
            .build();

    private static final Claim CLAIM_OF_DATE = Claim.builder()
            .id(ClaimId.of("c-2"))
            .measure(MeasureId.of("founded"))
            .date(DateWindow.parse("2001-10"))
            .build();

    private static final Claim CLAIM_OF_COHORT = Claim.builder()
            .measure(MeasureId.of("jobs-created"))
            .cohortId(COHORT)
            .quantity(Quantity.of(Qualifier.NEARLY, 3_000))
            .build();

    private static final Claim CLAIM_OF_ASSOCIATION = Claim.builder()
            .measure(MeasureId.of("association-members"))
            .organizationId(ASSOCIATION)
            .quantity(Quantity.exactly(400))
            .build();

    private static final Site MINIMAL_SITE =
            Site.builder().id("rabat").name("Rabat").build();
    private static final ServiceOffering MINIMAL_SERVICE =
            ServiceOffering.builder().id("training").name("Formation").build();
    private static final Programme MINIMAL_PROGRAMME =
            Programme.builder().id("incubation").name("").build();
    private static final Cohort MINIMAL_COHORT =
            Cohort.builder().id("2025").name("2025").build();
    private static final Startup MINIMAL_STARTUP =
            Startup.builder().id("s-2").name("").build();

    /** The minimal values that are not the simplest, or that have no builder. */
    private static final ImmutableMap<Class<?>, Object> MINIMAL = ImmutableMap.<Class<?>, Object>builder()
            .put(
                    Claim.class,
                    Claim.builder()
                            .measure(MeasureId.of("atlas"))
                            .quantity(Quantity.exactly(0))
                            .build())
            .put(Cohort.class, MINIMAL_COHORT)
            .put(Identifier.class, Identifier.of("MA-CR", ""))
            .put(Location.class, Location.of(BigDecimal.ZERO, BigDecimal.ZERO))
            .put(Metadata.class, Metadata.none())
            .put(Money.class, Money.of("0", "XAU"))
            .put(Network.class, minimalNetwork())
            .put(Programme.class, MINIMAL_PROGRAMME)
            .put(Quantity.class, Quantity.exactly(0))
            .put(Sector.class, Sector.of("own", ""))
            .put(ServiceOffering.class, MINIMAL_SERVICE)
            .put(Site.class, MINIMAL_SITE)
            .put(Startup.class, MINIMAL_STARTUP)
            .buildOrThrow();

    private Samples() {}

    /**
     * A network with nothing but an id and a name.
     *
     * @return the network
     */
    public static Network minimalNetwork() {
        return Network.builder().id("urn:example:minimal").name("Minimal").build();
    }

    /**
     * A network that has every attribute of every type of the model.
     *
     * @return the network
     */
    public static Network maximalNetwork() {
        return complete(Network.builder()
                .id("urn:example:maximal")
                .name("Technopark")
                .addNames(
                        NAME,
                        Name.of("Moroccan Information Technopark Company").withKind(NameKind.LEGAL),
                        Name.of("Technopark Maroc").withLanguage("fr"),
                        Name.of("تكنوبارك").withLanguage("ar"))
                .kind(NetworkKind.INCUBATOR)
                .governance(Governance.PUBLIC_PRIVATE)
                .country("MA")
                .description("Des immeubles, des services, un réseau.\nDepuis 2001.")
                .addTerritories("Maroc", "MA-06")
                .addLanguages("fr", "ar")
                .addSeat(SEAT)
                .founded(DateWindow.parse("2001-10"))
                .addOrganizations(ORGANIZATION)
                .addRoles(ROLE, ROLE_BY_ID)
                .maximumStay(Period.of(5, 6, 10))
                .addFocusSector(SECTOR)
                .lists(LIST_COVERAGE)
                .register(REGISTER)
                .addSites(MAXIMAL_SITE, MINIMAL_SITE)
                .addServices(MAXIMAL_SERVICE, MINIMAL_SERVICE)
                .addProgrammes(MAXIMAL_PROGRAMME, MINIMAL_PROGRAMME)
                .addCohorts(MAXIMAL_COHORT, MINIMAL_COHORT)
                .addFunnel(FUNNEL_STAGE)
                .addEvents(EVENT, Event.builder().kind(EventKind.DEADLINE).build())
                .addMembership(MEMBERSHIP)
                .addRecognitions(
                        RECOGNITION,
                        Recognition.builder().kind(RecognitionKind.AWARD).build())
                .addClaims(CLAIM, CLAIM_OF_DATE, CLAIM_OF_COHORT, CLAIM_OF_ASSOCIATION)
                .metadata(METADATA)
                .addStartups(MAXIMAL_STARTUP, MINIMAL_STARTUP)
                .build());
    }

    /**
     * A value of each type with nothing that may be left out.
     *
     * @return the values by type
     */
    public static ImmutableMap<Class<?>, Object> minimal() {
        return ImmutableMap.copyOf(Maps.toMap(maximal().keySet(), Samples::minimal));
    }

    private static Object minimal(Class<?> type) {
        Object given = MINIMAL.get(type);
        return given != null ? given : minimal(Composite.of(type));
    }

    private static <T> T minimal(Composite<T> type) {
        Object builder = type.newBuilder();
        for (Attribute attribute : type.attributes()) {
            Class<?> required = attribute.accessor().getReturnType();
            if (!attribute.mayBeAbsent() && required != boolean.class && required != Metadata.class) {
                type.set(builder, attribute, simplest(required));
            }
        }
        return type.build(builder);
    }

    /**
     * A value of each type with all that may be there.
     *
     * @return the values by type
     */
    public static ImmutableMap<Class<?>, Object> maximal() {
        return ImmutableMap.<Class<?>, Object>builder()
                .put(Address.class, ADDRESS)
                .put(Capacity.class, CAPACITY)
                .put(Claim.class, CLAIM)
                .put(Cohort.class, MAXIMAL_COHORT)
                .put(Eligibility.class, ELIGIBILITY)
                .put(Event.class, EVENT)
                .put(FloorArea.class, FLOOR_AREA)
                .put(FundingRound.class, FUNDING_ROUND)
                .put(FounderGroup.class, FOUNDER_GROUP)
                .put(Founders.class, FOUNDERS)
                .put(FunnelStage.class, FUNNEL_STAGE)
                .put(Identifier.class, IDENTIFIER)
                .put(Jobs.class, JOBS)
                .put(LifecycleStep.class, LIFECYCLE_STEP)
                .put(ListCoverage.class, LIST_COVERAGE)
                .put(Location.class, LOCATION)
                .put(Membership.class, MEMBERSHIP)
                .put(Metadata.class, METADATA)
                .put(Money.class, MONEY)
                .put(Name.class, NAME)
                .put(Network.class, maximalNetwork())
                .put(OccupiedSpace.class, OCCUPIED_SPACE)
                .put(Organization.class, ORGANIZATION)
                .put(Predecessor.class, PREDECESSOR)
                .put(Premises.class, PREMISES)
                .put(Programme.class, MAXIMAL_PROGRAMME)
                .put(ProgrammeRun.class, PROGRAMME_RUN)
                .put(Quantity.class, QUANTITY)
                .put(Recognition.class, RECOGNITION)
                .put(Register.class, REGISTER)
                .put(Revenue.class, REVENUE)
                .put(Role.class, ROLE)
                .put(Seat.class, SEAT)
                .put(Sector.class, SECTOR)
                .put(ServiceOffering.class, MAXIMAL_SERVICE)
                .put(ServiceUse.class, SERVICE_USE)
                .put(Site.class, MAXIMAL_SITE)
                .put(Source.class, SOURCE)
                .put(StageStep.class, STAGE_STEP)
                .put(Startup.class, MAXIMAL_STARTUP)
                .put(StatusEvent.class, STATUS_EVENT)
                .put(SupportPeriod.class, SUPPORT_PERIOD)
                .put(Terms.class, TERMS)
                .put(Tier.class, TIER)
                .buildOrThrow();
    }

    /** A value with the simplest of whatever it lacks, so that a sample has an attribute before somebody thinks of one. */
    @SuppressWarnings("unchecked")
    static <T> T complete(T value) {
        Composite<T> type = Composite.of((Class<T>) value.getClass().getSuperclass());
        Object builder = type.toBuilder(value);
        for (Attribute attribute : type.attributes()) {
            if (attribute.isAbsentIn(value)) {
                type.set(builder, attribute, simplest(attribute.type()));
            }
        }
        return type.build(builder);
    }

    /** The simplest attribute of a type: with one item, if it may have none. */
    private static Object simplest(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Map.class.isAssignableFrom(raw)) {
                return ImmutableMap.of("fr", "Atlas");
            }
            Object item = simplest(generic.getActualTypeArguments()[0]);
            return raw == Optional.class ? Optional.of(item) : ImmutableList.of(item);
        }
        Class<?> raw = (Class<?>) type;
        Object simple = SIMPLEST.get(raw);
        if (simple != null) {
            return simple;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return Composite.isOne(raw) ? minimal(Composite.of(raw)) : texted(raw, "atlas");
    }

    /** An id or a code. */
    private static Object texted(Class<?> type, String text) {
        try {
            return type.getMethod("of", String.class).invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }
}
