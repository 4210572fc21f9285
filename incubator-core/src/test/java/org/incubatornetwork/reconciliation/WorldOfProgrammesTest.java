package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.World.CENTRE;
import static org.incubatornetwork.reconciliation.World.DAY;
import static org.incubatornetwork.reconciliation.World.PROGRAMME;
import static org.incubatornetwork.reconciliation.World.direct;
import static org.incubatornetwork.reconciliation.World.grave;
import static org.incubatornetwork.reconciliation.World.network;
import static org.incubatornetwork.reconciliation.World.programme;
import static org.incubatornetwork.reconciliation.World.report;
import static org.incubatornetwork.reconciliation.World.role;
import static org.incubatornetwork.reconciliation.World.site;
import static org.incubatornetwork.reconciliation.World.supported;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Eligibility;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.ProgrammeKind;
import org.incubatornetwork.model.ProgrammeRun;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.Terms;
import org.incubatornetwork.model.TermsKind;
import org.incubatornetwork.model.Tier;
import org.incubatornetwork.model.TierId;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What networks need to tell of their programmes, each need by its name. */
class WorldOfProgrammesTest {
    private static Terms grant(String amount) {
        return Terms.builder()
                .kind(TermsKind.GRANT)
                .amount(Money.of(amount, "EUR"))
                .build();
    }

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

        assertThat(network.operators(told, DAY)).extracting(World::name).containsExactly("Company");
        assertThat(network.parties(told.roles(), RoleKind.FUNDER, LocalDate.of(2021, 6, 1)))
                .isEmpty();
        assertThat(network.parties(told.roles(), RoleKind.FUNDER, DAY)).hasSize(1);
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
}
