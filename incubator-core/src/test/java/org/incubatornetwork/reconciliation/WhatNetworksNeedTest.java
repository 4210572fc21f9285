package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Incomparable;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Address;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Membership;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Name;
import org.incubatornetwork.model.NameKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Party;
import org.incubatornetwork.model.Premises;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ProgrammeKind;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.Tier;
import org.incubatornetwork.model.TierId;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What networks of other kinds than the first need to tell of their programmes, parties, sites, names and places, each need by its
 * name; what is asked further of programmes, parties, parts of sites and figures side by side has tests of its own.
 */
class WhatNetworksNeedTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final ProgrammeId PROGRAMME = ProgrammeId.of("acceleration");
    private static final SiteId CENTRE = SiteId.of("centre");

    private static Network.Builder network() {
        return Network.builder().id("n").name("N").country("MA");
    }

    private static Programme.Builder programme() {
        return Programme.builder().id(PROGRAMME).name("Acceleration");
    }

    private static Site.Builder site(SiteId id) {
        return Site.builder().id(id).name("Site " + id.value()).addLifecycle(Told.step(SiteStatus.OPERATIONAL, "2015"));
    }

    private static Role.Builder role(RoleKind kind, String name) {
        return Role.builder()
                .kind(kind)
                .organization(Organization.builder().name(name).build());
    }

    private static Startup supported(String id, SupportPeriod.Builder period) {
        return Startup.builder()
                .id(id)
                .name("Startup " + id)
                .addSupportPeriods(period.build())
                .build();
    }

    private static SupportPeriod.Builder direct(int year) {
        return SupportPeriod.builder()
                .level(SupportLevel.DIRECT)
                .start(LocalDate.of(year, 3, 1))
                .end(LocalDate.of(year, 9, 1))
                .endReason(EndReason.GRADUATED);
    }

    private static List<String> grave(Network network) {
        return Validator.asOf(DAY).validate(network).findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private static MetricReport report(Network network) {
        return MetricEngine.builder().asOf(DAY).year(Year.of(2024)).build().measure(network);
    }

    private static Terms grant(String amount) {
        return Terms.builder()
                .kind(TermsKind.GRANT)
                .amount(Money.of(amount, "EUR"))
                .build();
    }

    // Programmes

    @ParameterizedTest
    @ValueSource(strings = {"INCUBATION", "ACCELERATION", "PRE_INCUBATION", "COMPETITION", "SOFT_LANDING", "BOOT_CAMP"})
    void aProgrammeIsOfAnyKind(String kind) {
        Network network = network()
                .addProgrammes(programme().kind(ProgrammeKind.of(kind)).build())
                .build();

        assertThat(network.getProgramme(PROGRAMME).kind()).contains(ProgrammeKind.of(kind));
        assertThat(grave(network)).isEmpty();
        assertThat(ProgrammeKind.of(kind).isKnown()).isEqualTo(!kind.equals("BOOT_CAMP"));
    }

    @Test
    void aProgrammeIsAtItsSites() {
        SiteId other = SiteId.of("other");
        Network network = network()
                .addSites(site(CENTRE).build(), site(other).build())
                .addProgrammes(programme().addSiteIds(CENTRE).build())
                .addStartups(supported("a", direct(2023).programmeId(PROGRAMME).siteId(CENTRE)))
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(grave(network.withStartups(
                        supported("a", direct(2023).programmeId(PROGRAMME).siteId(other)))))
                .containsExactly("SUPPORT_OUTSIDE_PROGRAMME /network/startups/0/supportPeriods/0/siteId");
    }

    @Test
    void aProgrammeIsOfferedInATerritory() {
        Network network =
                network().addProgrammes(programme().territory("MA-06").build()).build();

        assertThat(grave(network)).isEmpty();
        assertThat(grave(network.withProgrammes(programme().territory("MA-99").build())))
                .containsExactly("REGION_UNKNOWN /network/programmes/0/territory");
    }

    @Test
    void aProgrammeHasDaysAndRoles() {
        Network network = network()
                .addProgrammes(programme()
                        .start(DateWindow.parse("2020"))
                        .end(DateWindow.parse("2026"))
                        .addRoles(role(RoleKind.OPERATOR, "Company").build())
                        .addRoles(role(RoleKind.FUNDER, "Bank")
                                .start(DateWindow.parse("2022"))
                                .build())
                        .build())
                .build();
        Programme told = network.getProgramme(PROGRAMME);

        assertThat(network.operators(told, DAY))
                .extracting(WhatNetworksNeedTest::name)
                .containsExactly("Company");
        assertThat(network.parties(told.roles(), RoleKind.FUNDER, LocalDate.of(2021, 6, 1)))
                .isEmpty();
        assertThat(network.parties(told.roles(), RoleKind.FUNDER, DAY)).hasSize(1);
    }

    private static String name(Party party) {
        return party.organization().name();
    }

    @Test
    void aProgrammeHasADurationWithinItsMaximumStay() {
        Programme told = programme()
                .duration(Period.ofMonths(6))
                .maximumStay(Period.ofYears(1))
                .build();

        assertThat(grave(network().addProgrammes(told).build())).isEmpty();
        assertThat(grave(network()
                        .addProgrammes(told.withDuration(Period.ofMonths(13)))
                        .build()))
                .containsExactly("MEMBERS_CONTRADICT /network/programmes/0/duration");
    }

    @Test
    void aProgrammeSaysWhomItIsFor() {
        Startup seed = supported("a", direct(2023).programmeId(PROGRAMME)).withStages(StageStep.of(Stage.SEED));
        Network network = network()
                .addProgrammes(programme()
                        .eligibility(Eligibility.builder().addStages(Stage.SEED).build())
                        .build())
                .addStartups(seed)
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(grave(network.withProgrammes(programme()
                        .eligibility(
                                Eligibility.builder().addStages(Stage.GROWTH).build())
                        .build())))
                .containsExactly("SUPPORT_NOT_ELIGIBLE /network/startups/0/supportPeriods/0/programmeId");
    }

    @Test
    void termsAreForEachOfSomethingAndAtMostSoMuchInAll() {
        Terms each = grant("5000").withPer(CountedUnit.FOUNDER).withMaximumAmount(Money.of("15000", "EUR"));

        assertThat(each.maximumAmount()).contains(Money.of("15000", "EUR"));
        assertThat(grave(network()
                        .addProgrammes(programme().addTerms(each).build())
                        .build()))
                .isEmpty();
        assertThat(grave(network()
                        .addProgrammes(programme()
                                .addTerms(each.withMaximumAmount(Money.of("1500", "EUR")))
                                .build())
                        .build()))
                .containsExactly("MEMBERS_CONTRADICT /network/programmes/0/terms/0/maximumAmount");
    }

    @Test
    void termsTellLoansWhatConvertsAndTheRightToFollowOn() {
        Terms loan = Terms.builder()
                .kind(TermsKind.DEBT)
                .amount(Money.of("5000000", "INR"))
                .interestRate(Quantity.of(Qualifier.UP_TO, new BigDecimal("0.04")))
                .tenure(Period.ofMonths(60))
                .gracePeriod(Period.ofMonths(12))
                .build();
        Terms note = Terms.builder()
                .kind(TermsKind.CONVERTIBLE)
                .valuationCap(Money.of("5000000", "USD"))
                .build();
        Terms safe = Terms.builder()
                .kind(TermsKind.CONVERTIBLE)
                .uncapped(true)
                .discount(new BigDecimal("0.2"))
                .build();
        Terms right = Terms.builder()
                .kind(TermsKind.PRO_RATA)
                .amount(Money.of("250000", "USD"))
                .tenure(Period.ofMonths(24))
                .build();

        assertThat(ofTerms(loan, note, safe, right)).isEmpty();
        assertThat(ofTerms(loan.withGracePeriod(Period.ofYears(6)), note.withUncapped(true)))
                .containsExactly(
                        "MEMBERS_CONTRADICT /network/programmes/0/terms/0/gracePeriod",
                        "MEMBERS_CONTRADICT /network/programmes/0/terms/1/uncapped");
    }

    @Test
    void aFeeIsAShareOfAGrantWhichIsPaidInInstalments() {
        Terms fee = Terms.builder()
                .kind(TermsKind.FEE)
                .share(new BigDecimal("0.05"))
                .shareOf("the grant")
                .build();
        Terms grant = grant("5000")
                .withInstalments(Quantity.of(Qualifier.AT_LEAST, 3))
                .withFirstInstalment(new BigDecimal("0.4"));

        assertThat(ofTerms(fee, grant)).isEmpty();
        assertThat(ofTerms(
                        fee.toBuilder().shareOf(Optional.empty()).build(),
                        grant.withFirstInstalment(new BigDecimal("40"))))
                .containsExactly(
                        "MEMBERS_CONTRADICT /network/programmes/0/terms/0/share",
                        "SHARE_OUT_OF_RANGE /network/programmes/0/terms/1/firstInstalment");
    }

    private static List<String> ofTerms(Terms... terms) {
        return grave(
                network().addProgrammes(programme().addTerms(terms).build()).build());
    }

    @Test
    void aProgrammeSaysHowYoungAFirmIsAndWhatItsHostsAre() {
        Programme told = programme()
                .eligibility(Eligibility.builder()
                        .maximumAge(Period.ofYears(2))
                        .otherConditions("recognised by the department")
                        .build())
                .addPartyEligibilities(Eligibility.builder()
                        .party(RoleKind.HOST)
                        .minimumAge(Period.ofYears(2))
                        .build())
                .build();
        Network network = network()
                .addProgrammes(told)
                .addStartups(supported("a", direct(2023).programmeId(PROGRAMME))
                        .withFounded(DateWindow.of(LocalDate.of(2021, 6, 1))))
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(grave(network.withStartups(
                        network.startups().get(0).withFounded(DateWindow.of(LocalDate.of(2015, 6, 1))))))
                .containsExactly("SUPPORT_NOT_ELIGIBLE /network/startups/0/supportPeriods/0/programmeId");
    }

    @Test
    void aProgrammeRunsAtASiteForATimeAndIsPartOfAnother() {
        Programme told = programme()
                .partOf("nation")
                .addRuns(ProgrammeRun.builder()
                        .siteId(CENTRE)
                        .start(DateWindow.of(Year.of(2021)))
                        .end(DateWindow.of(LocalDate.of(2025, 1, 1)))
                        .build())
                .build();
        Network network = network()
                .addSites(site(CENTRE).build())
                .addProgrammes(
                        told, Programme.builder().id("nation").name("Nation").build())
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(told.sites()).containsExactly(CENTRE);
        assertThat(told.isHeldAt(SiteId.of("elsewhere"))).isFalse();
    }

    @Test
    void whoTakesPartInAPartOfAProgrammeTakesPartInTheWhole() {
        ProgrammeId nation = ProgrammeId.of("nation");
        Network network = network()
                .addProgrammes(
                        programme().partOf(nation).build(),
                        Programme.builder().id(nation).name("Nation").build())
                .addStartups(
                        supported("a", direct(2024).programmeId(PROGRAMME)),
                        supported("b", direct(2024).programmeId(nation)))
                .build();

        assertThat(network.wholesOf(PROGRAMME)).containsExactly(nation);
        assertThat(network.wholesOf(nation)).isEmpty();
        assertThat(network.isWithin(PROGRAMME, nation)).isTrue();
        assertThat(network.isWithin(PROGRAMME, PROGRAMME)).isTrue();
        assertThat(network.isWithin(nation, PROGRAMME)).isFalse();
        assertThat(report(network).get("admissions").at(Scope.of(nation)).value())
                .hasValue(2);
        assertThat(report(network).get("admissions").at(Scope.of(PROGRAMME)).value())
                .hasValue(1);
        assertThat(network.withProgrammes(
                                programme().partOf(nation).build(),
                                Programme.builder()
                                        .id(nation)
                                        .name("Nation")
                                        .partOf(PROGRAMME)
                                        .build())
                        .wholesOf(PROGRAMME))
                .containsExactly(nation);
    }

    @Test
    void aClaimIsAboutATierOfAProgramme() {
        Tier gold = Tier.builder().id("gold").name("Gold").build();
        Claim claim = Claim.builder()
                .measure("participants")
                .programmeId(PROGRAMME)
                .tierId("gold")
                .quantity(Quantity.exactly(40))
                .basis(ClaimBasis.STOCK)
                .countedUnit(CountedUnit.STARTUP)
                .asOf(DateWindow.of(DAY))
                .build();
        Claim ofAll = claim.toBuilder()
                .tierId(Optional.empty())
                .quantity(Quantity.exactly(30))
                .build();
        Network network = network()
                .addProgrammes(programme().addTiers(gold).build())
                .addClaims(claim)
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(grave(network.withClaims(claim.withTierId(TierId.of("silver")))))
                .containsExactly("REFERENCE_DANGLING /network/claims/0/tierId");
        assertThat(ofParts(network.withClaims(claim, ofAll.withQuantity(Quantity.exactly(50)))))
                .doesNotContain(Verdict.INCONSISTENT);
        assertThat(ofParts(network.withClaims(claim, ofAll))).containsExactly(Verdict.INCONSISTENT);
    }

    private static List<Verdict> ofParts(Network network) {
        return Told.comparisons(ComparisonKind.PARTS, network).stream()
                .map(Comparison::verdict)
                .toList();
    }

    @Test
    void aSupportPeriodNamesTheTierOfItsProgramme() {
        Tier gold = Tier.builder().id("gold").name("Gold").build();
        Network network = network()
                .addProgrammes(programme().addTiers(gold).build())
                .addStartups(supported("a", direct(2023).programmeId(PROGRAMME).tierId(TierId.of("gold"))))
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(network.getProgramme(PROGRAMME).findTier(TierId.of("gold"))).contains(gold);
    }

    @Test
    void metricsHaveTheScopeOfAProgramme() {
        Network network = network()
                .addProgrammes(programme().build())
                .addStartups(supported("a", direct(2024).programmeId(PROGRAMME)), supported("b", direct(2024)))
                .build();

        assertThat(report(network).get("admissions").at(Scope.of(PROGRAMME)).value())
                .hasValue(1);
        assertThat(report(network).get("admissions").network().value()).hasValue(2);
    }

    // Parties and dated roles

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
                    .extracting(WhatNetworksNeedTest::name)
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
                .extracting(WhatNetworksNeedTest::name)
                .containsExactly("First");
        assertThat(network.operators(DAY))
                .extracting(WhatNetworksNeedTest::name)
                .containsExactly("Second");
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
                .extracting(WhatNetworksNeedTest::name)
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
                .extracting(WhatNetworksNeedTest::name)
                .containsExactly("Hub of the North");
        assertThat(network.memberships()).hasSize(1);
        assertThat(grave(network)).isEmpty();
    }

    // Sites

    @Test
    void theAreaOfACentreIsItsOwnFigureOrElseTheSumOfItsParts() {
        Site centre = site(CENTRE).build();
        Site one = site(SiteId.of("one")).partOf(CENTRE).area(area(400)).build();
        Site two = site(SiteId.of("two")).partOf(CENTRE).area(area(400)).build();
        Startup resident = supported(
                "a",
                SupportPeriod.builder()
                        .level(SupportLevel.HOSTED)
                        .siteId(one.id())
                        .start(LocalDate.of(2024, 1, 1))
                        .occupied(OccupiedSpace.builder()
                                .unit(CapacityUnit.SQUARE_METRE)
                                .quantity(BigDecimal.valueOf(200))
                                .build()));
        Network network =
                network().addSites(centre, one, two).addStartups(resident).build();
        Network own = network.withSites(centre.withArea(area(1000)), one, two);

        assertThat(report(network).get("area-occupancy").at(CENTRE).value()).hasValue(0.25);
        assertThat(report(own).get("area-occupancy").at(CENTRE).value()).hasValue(0.2);
        assertThat(grave(own)).isEmpty();
        assertThat(grave(own.withSites(centre.withArea(area(500)), one, two)))
                .containsExactly("SITE_PART_EXCEEDS_WHOLE /network/sites/0/area/gross");
    }

    private static FloorArea area(long squareMetres) {
        return FloorArea.builder()
                .gross(BigDecimal.valueOf(squareMetres))
                .lettable(BigDecimal.valueOf(squareMetres))
                .build();
    }

    @Test
    void aPartIsInTheCountryOfItsWhole() {
        Site centre = site(CENTRE)
                .address(Address.builder().addressCountry("MA").build())
                .build();
        Site annex = site(SiteId.of("annex"))
                .partOf(CENTRE)
                .address(Address.builder().addressCountry("ES").build())
                .build();

        assertThat(grave(network().addSites(centre, annex).build()))
                .containsExactly("SITE_PART_ELSEWHERE /network/sites/1/partOf");
    }

    @Test
    void onlyACompleteListOfSitesContradictsAClaimedCount() {
        Network partial = network()
                .addSites(site(CENTRE).build())
                .addClaims(Told.claim("site-count", "5", "2020-01-01"))
                .build();
        Network complete = partial.withLists(
                ListCoverage.builder().sites(Completeness.COMPLETE).build());

        assertThat(partial.siteCoverage()).isEqualTo(Completeness.PARTIAL);
        assertThat(verdict(partial)).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(verdict(complete)).isEqualTo(Verdict.INCONSISTENT);
        assertThat(verdict(partial.withClaims(Told.claim("site-count", "0", "2020-01-01"))))
                .isEqualTo(Verdict.INCONSISTENT);
    }

    private static Verdict verdict(Network network) {
        return Told.comparisons(ComparisonKind.SITE_COUNT, network).get(0).verdict();
    }

    // Names, places, people

    @Test
    void otherNamesAreUsedByTheRuleOnDuplicates() {
        Network network = network()
                .addStartups(
                        supported("a", direct(2023)).withName("Zephyr"),
                        supported("b", direct(2023))
                                .withName("Atlas")
                                .withNames(Name.of("Zéphyr SARL").withKind(NameKind.LEGAL)))
                .build();

        assertThat(grave(network)).containsExactly("NAME_NEAR_DUPLICATE /network/startups/1/names/0/text");
    }

    @Test
    void aCodeThatIsAssignedByUsersInWideUseIsACountry() {
        assertThat(grave(network().country("XK").build())).isEmpty();
        assertThat(grave(network().country("XX").build())).containsExactly("COUNTRY_UNKNOWN /network/country");
    }

    @Test
    void aFunnelStandsOnACohortAProgrammeAndTheNetworkWithAUnitAndADay() {
        FunnelStage pitched = FunnelStage.builder()
                .stage(FunnelStep.of("PITCHED"))
                .quantity(Quantity.exactly(7))
                .unit(CountedUnit.TEAM)
                .on(DateWindow.parse("2024-05-31"))
                .build();
        Network network = network()
                .addProgrammes(programme().funnel(List.of(pitched)).build())
                .addCohorts(Cohort.builder()
                        .id("c")
                        .name("Spring")
                        .programmeId(PROGRAMME)
                        .funnel(List.of(pitched))
                        .build())
                .funnel(List.of(pitched))
                .build();

        assertThat(grave(network)).isEmpty();
        assertThat(grave(network.withFunnel(pitched.withQuantity(Quantity.exactly(5)))))
                .containsExactly("PART_EXCEEDS_WHOLE /network/programmes/0/funnel/0/quantity");
    }

    // Side by side

    @Test
    void programmesOfOneReportAreLaidBesideEachOther() {
        ProgrammeId other = ProgrammeId.of("incubation");
        Network network = network()
                .addProgrammes(
                        programme().build(),
                        programme().id(other).name("Incubation").build())
                .addStartups(
                        supported("a", direct(2024).programmeId(PROGRAMME)),
                        supported("b", direct(2024).programmeId(PROGRAMME)),
                        supported("c", direct(2024).programmeId(other)))
                .build();
        MetricComparison comparison = MetricComparison.ofScopes(report(network), ScopeKind.PROGRAMME);

        assertThat(comparison.columns())
                .extracting(MetricComparison.Column::label)
                .containsExactly("Acceleration", "Incubation");
        assertThat(comparison.rows("admissions").get(0).between(0, 1).difference())
                .hasValue(-1);
    }

    @Test
    void cohortsOfOneReportAreLaidBesideEachOther() {
        CohortId spring = CohortId.of("spring");
        CohortId autumn = CohortId.of("autumn");
        Network network = network()
                .addCohorts(
                        Cohort.builder().id(spring).name("Spring").build(),
                        Cohort.builder().id(autumn).name("Autumn").build())
                .addStartups(
                        supported("a", direct(2024).cohortId(spring)),
                        supported("b", direct(2024).cohortId(autumn)),
                        supported("c", direct(2024).cohortId(autumn)))
                .build();

        assertThat(MetricComparison.ofScopes(report(network), ScopeKind.COHORT).columns())
                .extracting(MetricComparison.Column::label)
                .containsExactlyInAnyOrder("Spring", "Autumn");
    }

    @Test
    void whyFiguresAreNotHeldAgainstEachOtherIsSaid() {
        Network network = network().addStartups(supported("a", direct(2024))).build();
        MetricComparison comparison = MetricComparison.builder()
                .add("2024", report(network))
                .add(
                        "2023",
                        MetricEngine.builder()
                                .asOf(DAY.minusYears(2))
                                .period(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 7, 1))
                                .build()
                                .measure(network))
                .build();

        assertThat(comparison.rows("admissions").get(0).between(0, 1).obstacles())
                .containsExactly(Incomparable.OTHER_TIME);
    }
}
