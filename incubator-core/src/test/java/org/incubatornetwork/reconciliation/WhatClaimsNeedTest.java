package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.Told.AS_OF;
import static org.incubatornetwork.reconciliation.Told.DAY;
import static org.incubatornetwork.reconciliation.Told.at;
import static org.incubatornetwork.reconciliation.Told.claim;
import static org.incubatornetwork.reconciliation.Told.comparisons;
import static org.incubatornetwork.reconciliation.Told.found;
import static org.incubatornetwork.reconciliation.Told.network;
import static org.incubatornetwork.reconciliation.Told.quantity;
import static org.incubatornetwork.reconciliation.Told.residents;
import static org.incubatornetwork.reconciliation.Told.supported;
import static org.incubatornetwork.reconciliation.Told.unknown;
import static org.incubatornetwork.reconciliation.Told.verdicts;
import static org.incubatornetwork.reconciliation.Told.withRegister;
import static org.incubatornetwork.reconciliation.Told.yearly;

import java.math.BigDecimal;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.ClaimParts;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.junit.jupiter.api.Test;

/** What networks of other kinds publish, each need by its name: that it can be told, and what is made of it. */
class WhatClaimsNeedTest {
    private static final Claim SURVIVAL = claim("survival", "0.89", DAY)
            .withClock(SurvivalClock.ADMISSION)
            .withHorizon(Period.ofYears(5))
            .withPopulation("graduates");

    /** Two startups at a, the first since 2012 and the second since 2018; b and c are empty. */
    private static Network registered(Completeness coverage, Claim... claims) {
        return withRegister(coverage, network(Completeness.COMPLETE, claims), "2012-01-01/", "2018-01-01/");
    }

    // Dimensions

    @Test
    void territory() {
        assertThat(found(
                        ComparisonKind.PARTS,
                        residents("9", DAY),
                        residents("10", DAY).withTerritory("MA-06")))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(
                        ComparisonKind.SAME_TIME,
                        residents("9", DAY),
                        residents("8", DAY).withTerritory("MA-06")))
                .isEmpty();
    }

    @Test
    void territoriesThatNoListKnows() {
        Claim all = residents("9", DAY);
        Claim elsewhere = residents("8", DAY).withTerritory("Zomia");
        assertThat(found(
                        ComparisonKind.SAME_TIME, elsewhere, residents("7", DAY).withTerritory("Atlantis")))
                .isEmpty();
        assertThat(found(ComparisonKind.PARTS, all, elsewhere)).containsExactly(Verdict.CONSISTENT);
        assertThat(found(ComparisonKind.PARTS, all, elsewhere.withQuantity(quantity("10"))))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.COMPUTED, registered(Completeness.COMPLETE, elsewhere)))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(
                        ComparisonKind.COMPUTED,
                        registered(Completeness.COMPLETE, elsewhere.withQuantity(quantity("2")))))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void subgroup() {
        assertThat(found(
                        ComparisonKind.PARTS,
                        residents("9", DAY).withSubgroups(Subgroup.FOREIGN),
                        residents("10", DAY).withSubgroups(Subgroup.FOREIGN, Subgroup.WOMEN_LED)))
                .containsExactly(Verdict.INCONSISTENT);
    }

    /** Of three, each of the seven wholes that there may be is looked for; of more they would double with each. */
    @Test
    void ofMoreThanThreeSubgroupsTheWholeHasAllOrNone() {
        Subgroup[] four = {Subgroup.FOREIGN, Subgroup.WOMEN_LED, Subgroup.of("EVENT"), Subgroup.of("GREEN")};
        Claim ofFour = residents("10", DAY).withSubgroups(four);
        Claim ofThree = residents("9", DAY).withSubgroups(Arrays.copyOf(four, 3));
        Claim ofTwo = residents("8", DAY).withSubgroups(Arrays.copyOf(four, 2));

        assertThat(found(ComparisonKind.PARTS, ofTwo, ofThree)).containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.PARTS, ofThree, ofFour)).isEmpty();
        assertThat(found(ComparisonKind.PARTS, residents("8", DAY), ofFour)).containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void aPartIsHeldAgainstThreeSitesAndFourProgrammesAboveIt() {
        Network network = network()
                .withSites(IntStream.range(0, 6)
                        .mapToObj(i -> Told.site("s" + i).withPartOf(SiteId.of("s" + (i + 1))))
                        .toList())
                .withProgrammes(IntStream.range(0, 6)
                        .mapToObj(i -> Programme.builder()
                                .id("p" + i)
                                .name("P")
                                .partOf("p" + (i + 1))
                                .build())
                        .toList());
        Claim site = at("s0", residents("9", DAY));
        Claim programme = supported("9", DAY).withProgrammeId(ProgrammeId.of("p0"));

        assertThat(found(ComparisonKind.PARTS, network.withClaims(at("s3", residents("8", DAY)), site)))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.PARTS, network.withClaims(at("s4", residents("8", DAY)), site)))
                .isEmpty();
        assertThat(found(
                        ComparisonKind.PARTS,
                        network.withClaims(
                                programme.withProgrammeId(ProgrammeId.of("p4")).withQuantity(quantity("8")),
                                programme)))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(
                        ComparisonKind.PARTS,
                        network.withClaims(
                                programme.withProgrammeId(ProgrammeId.of("p5")).withQuantity(quantity("8")),
                                programme)))
                .isEmpty();
    }

    @Test
    void countedUnit() {
        Claim assists = supported("500", DAY).withCountedUnit(CountedUnit.ASSIST);
        assertThat(found(ComparisonKind.SAME_TIME, assists, supported("300", DAY)))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(ComparisonKind.COMPUTED, registered(Completeness.COMPLETE, assists)))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void severalSitesTogether() {
        Claim both = residents("2", DAY).withSiteIds(SiteId.of("a"), SiteId.of("b"));
        assertThat(verdicts(
                        ComparisonKind.COMPUTED,
                        registered(
                                Completeness.COMPLETE,
                                both,
                                both.withQuantity(quantity("3")),
                                both.withSiteIds(SiteId.of("b"), SiteId.of("c")).withQuantity(quantity("0")))))
                .containsExactly(
                        "CONSISTENT: 2 for a, b (2019-12-31) agrees with 2 computed by the register.",
                        "INCONSISTENT: 3 for a, b (2019-12-31) disagrees with 2 computed by the register.",
                        "CONSISTENT: 0 for b, c (2019-12-31) agrees with 0 computed by the register.");
        assertThat(found(
                        ComparisonKind.COMPUTED,
                        registered(Completeness.COMPLETE, both.withSiteIds(SiteId.of("a"), SiteId.of("nowhere")))))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void severalSitesOfWhichOneIsAPartOfAnother() {
        Network network = registered(
                Completeness.COMPLETE,
                residents("2", DAY).withSiteIds(SiteId.of("a"), SiteId.of("b")),
                residents("2", DAY).withSiteIds(SiteId.of("a"), SiteId.of("b"), SiteId.of("c")));
        Network nested = network.withSites(Told.site("a").withPartOf(SiteId.of("b")), Told.site("b"), Told.site("c"));
        assertThat(found(ComparisonKind.COMPUTED, nested)).containsExactly(Verdict.CONSISTENT, Verdict.CONSISTENT);
    }

    @Test
    void aSiteOrASubgroupListedTwice() {
        Network network = registered(
                Completeness.COMPLETE,
                at("a", residents("2", DAY)).withSiteIds(SiteId.of("a"), SiteId.of("a")),
                residents("2", DAY).withSubgroups(Subgroup.HOSTED, Subgroup.HOSTED));
        assertThat(found(ComparisonKind.COMPUTED, network)).containsExactly(Verdict.CONSISTENT, Verdict.CONSISTENT);
        assertThat(Validator.asOf(AS_OF).validate(network).findings().stream()
                        .filter(finding -> finding.code().equals("VALUE_REPEATED"))
                        .map(Finding::pointer))
                .containsExactly("/network/claims/0/siteIds/1", "/network/claims/1/subgroups/1");
    }

    @Test
    void soManyGroupsOfSitesAreComputed() {
        Network network = registered(Completeness.COMPLETE);
        Network many = network.withSites(
                        IntStream.range(0, 20).mapToObj(i -> Told.site("s" + i)).toList())
                .withClaims(IntStream.range(1, 20)
                        .mapToObj(i -> residents("0", DAY).withSiteIds(SiteId.of("s0"), SiteId.of("s" + i)))
                        .toList());
        assertThat(found(ComparisonKind.COMPUTED, many))
                .hasSize(19)
                .filteredOn(Verdict.NOT_COMPUTABLE::equals)
                .hasSize(3);
    }

    @Test
    void programmeAndItsCohorts() {
        ProgrammeId programme = ProgrammeId.of("p");
        Network network = network(
                        supported("9", DAY).withProgrammeId(programme),
                        supported("10", DAY).withCohortId(CohortId.of("2018")),
                        supported("10", DAY).withCohortId(CohortId.of("2018")).withProgrammeId(programme))
                .withProgrammes(Programme.builder().id("p").name("P").build())
                .withCohorts(Cohort.builder()
                        .id("2018")
                        .name("2018")
                        .programmeId(programme)
                        .build());
        assertThat(verdicts(ComparisonKind.PARTS, network))
                .containsExactly("INCONSISTENT: 10 for 2018 (2019-12-31) can't be a part of 9 for p (2019-12-31).");
        assertThat(verdicts(ComparisonKind.SAME_TIME, network))
                .containsExactly("CONSISTENT: 10 for 2018 (2019-12-31) was published more than once.");
    }

    @Test
    void whatIsNotComputedForAProgramme() {
        Network network = registered(
                        Completeness.COMPLETE,
                        claim("occupancy", "0.9", DAY)
                                .withUnit(CapacityUnit.STARTUP)
                                .withProgrammeId(ProgrammeId.of("p")),
                        residents("3", DAY).withProgrammeId(ProgrammeId.of("p")))
                .withProgrammes(Programme.builder()
                        .id("p")
                        .name("P")
                        .start(DateWindow.parse("2000"))
                        .build())
                .withSites(Told.site("a")
                        .withCapacities(Capacity.builder()
                                .unit(CapacityUnit.STARTUP)
                                .quantity(quantity("4"))
                                .build()));
        assertThat(verdicts(ComparisonKind.COMPUTED, network))
                .containsExactly(
                        "NOT_COMPARABLE: 90% for p (2019-12-31) is of a part for which occupancy is not computed; of the whole"
                                + " it is 50% (2 of 4) by the register.",
                        "INCONSISTENT: 3 for p (2019-12-31) disagrees with 0 computed by the register.");
    }

    /** What is told of all the country that the network is in may be of everybody there: it is no part of the network, as that of a region is. */
    @Test
    void aBenchmarkIsNoPartOfTheNetwork() {
        Network network = registered(
                        Completeness.COMPLETE,
                        residents("9", DAY),
                        residents("300", DAY).withTerritory("KE"),
                        residents("30", DAY).withTerritory("KE-30"))
                .withCountry("KE");
        assertThat(verdicts(ComparisonKind.COMPUTED, network))
                .contains(
                        "NOT_COMPARABLE: 300 for KE (2019-12-31) is of a territory that all of the network is in: whether it counts"
                                + " others as well is not said.",
                        "INCONSISTENT: 30 for KE-30 (2019-12-31) can't be a part of 2, computed by the register.");
        assertThat(verdicts(ComparisonKind.PARTS, network))
                .containsExactlyInAnyOrder(
                        "INCONSISTENT: 30 for KE-30 (2019-12-31) can't be a part of 9 (2019-12-31).",
                        "CONSISTENT: 300 for KE (2019-12-31) can have parts of up to 30 for KE-30 (2019-12-31).");
        assertThat(verdicts(ComparisonKind.PARTS, network.withTerritories("UG", "KE")))
                .contains("INCONSISTENT: 300 for KE (2019-12-31) can't be a part of 9 (2019-12-31).");
    }

    @Test
    void partOfAnotherClaim() {
        Claim whole = residents("9", DAY).withId(ClaimId.of("all"));
        assertThat(found(
                        ComparisonKind.PARTS,
                        whole,
                        residents("10", DAY).withPopulation("exporters").withPartOf(ClaimId.of("all"))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void nothingIsMadeOfCircles() {
        Claim one = residents("9", DAY).withId(ClaimId.of("one")).withPartOf(ClaimId.of("other"));
        Claim other = residents("12", DAY).withId(ClaimId.of("other")).withPartOf(ClaimId.of("one"));
        Claim outside = residents("20", DAY).withSubgroups(Subgroup.FOREIGN).withPartOf(ClaimId.of("one"));
        assertThat(comparisons(ComparisonKind.PARTS, one, other)).isEmpty();
        assertThat(found(ComparisonKind.PARTS, one, other, outside)).containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void denominator() {
        assertThat(found(
                        ComparisonKind.SHARE,
                        claim("incubation-success-rate", "0.86", DAY)
                                .withNumerator(quantity("43"))
                                .withDenominator(quantity("50"))))
                .containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void clockOfTheExit() {
        assertThat(verdicts(
                        ComparisonKind.COMPUTED,
                        registered(Completeness.COMPLETE, SURVIVAL.withClock(SurvivalClock.EXIT))))
                .containsExactly(
                        "NOT_COMPUTABLE: 89% (2019-12-31) counts from the end of support, from which survival is"
                                + " not computed.");
    }

    @Test
    void aHorizonWithAQualifier() {
        Claim beyond = SURVIVAL.withHorizonQualifier(Qualifier.MORE_THAN);
        // of those who live for more than five years, there are none more than after five
        assertThat(found(ComparisonKind.SURVIVAL, SURVIVAL, beyond.withQuantity(quantity("0.86"))))
                .containsExactly(Verdict.CONSISTENT);
        assertThat(found(ComparisonKind.SURVIVAL, SURVIVAL, beyond.withQuantity(quantity("0.92"))))
                .containsExactly(Verdict.INCONSISTENT);
        // older ones may be meant, of whom after seven years more may be left
        assertThat(found(ComparisonKind.SURVIVAL, beyond, SURVIVAL.withHorizon(Period.ofYears(7))))
                .isEmpty();
        assertThat(found(ComparisonKind.SAME_TIME, SURVIVAL, beyond.withQuantity(quantity("0.86"))))
                .isEmpty();
        // the wording alone differs: no drift
        assertThat(found(
                        ComparisonKind.SAME_FIGURE,
                        SURVIVAL,
                        beyond.withAsOf(DateWindow.parse("2022")).withPopulation("graduates")))
                .isEmpty();
    }

    @Test
    void aHorizonWithAQualifierAndTheRegister() {
        Claim beyond = SURVIVAL.withHorizonQualifier(Qualifier.MORE_THAN);
        Network all = withRegister(
                Completeness.COMPLETE,
                network(
                        beyond.withQuantity(quantity("1")),
                        beyond.withQuantity(quantity("0.8")),
                        yearly("exits", "7", DAY).withHorizonQualifier(Qualifier.ABOUT)),
                "2005-01-01/",
                "2006-01-01/");
        assertThat(found(ComparisonKind.COMPUTED, all))
                .containsExactly(Verdict.CONSISTENT, Verdict.NOT_COMPARABLE, Verdict.NOT_COMPARABLE);
    }

    @Test
    void aDateInsteadOfAQuantity() {
        Claim opened = Claim.builder()
                .measure(MeasureId.of("site-opened"))
                .date(DateWindow.parse("1999"))
                .addSiteIds(SiteId.of("a"))
                .build();
        assertThat(found(ComparisonKind.DATE, opened)).containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.DATE, opened.withDate(DateWindow.parse("2000-06"))))
                .containsExactly(Verdict.CONSISTENT);
        assertThat(found(ComparisonKind.SAME_DATE, opened, opened.withDate(DateWindow.parse("200X"))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void asPrinted() {
        Claim dozen = residents("~36", DAY).withAsPrinted("about three dozen");
        assertThat(found(ComparisonKind.SAME_TIME, dozen, residents("36", DAY))).containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void zerosAtTheEndSayHowAFigureWasRounded() {
        Claim coarse = claim("incubation-success-rate", "0.857", DAY);
        assertThat(found(ComparisonKind.SAME_TIME, coarse, claim("incubation-success-rate", "0.86", DAY)))
                .containsExactly(Verdict.CONSISTENT);
        assertThat(found(ComparisonKind.SAME_TIME, coarse, claim("incubation-success-rate", "0.860", DAY)))
                .containsExactly(Verdict.INCONSISTENT);
    }

    // Comparable?

    @Test
    void aTermStatedOnOneSideOnly() {
        Claim capacity = claim("capacity", "300", DAY);
        assertThat(found(
                        ComparisonKind.SAME_TIME,
                        capacity.withUnit(CapacityUnit.STARTUP),
                        capacity.withQuantity(quantity("400"))))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void populationsInOtherWordsAreHeldAgainstTheRegister() {
        assertThat(found(
                        ComparisonKind.COMPUTED,
                        registered(Completeness.COMPLETE, residents("2", DAY).withPopulation("any words"))))
                .containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void populationsOfStockInAndOutAlwaysDifferInWords() {
        assertThat(found(
                        ComparisonKind.BALANCE,
                        residents("300", "2018-12-31").withPopulation("residents"),
                        yearly("admissions", "20", DAY).withPopulation("newcomers"),
                        yearly("exits", "10", DAY).withPopulation("leavers"),
                        residents("250", DAY).withPopulation("residents")))
                .containsExactly(Verdict.INCONSISTENT);
    }

    /** Two were mentored when the year began, five came, one left, and nobody ever resided: no figure is wrong. */
    @Test
    void whoComesToBeMentoredIsNoResident() {
        Claim[] claims = {
            residents("0", "2018-12-31"), yearly("admissions", "5", DAY), yearly("exits", "1", DAY), residents("0", DAY)
        };
        Network hosting = registered(Completeness.PARTIAL, claims);
        assertThat(found(ComparisonKind.BALANCE, hosting)).containsExactly(Verdict.INCONSISTENT);
        Network mentoring = hosting.withStartups(hosting.startups().stream()
                .map(startup -> startup.withSupportPeriods(startup.supportPeriods().stream()
                        .map(period -> period.withLevel(SupportLevel.REMOTE))
                        .toList()))
                .toList());
        assertThat(verdicts(ComparisonKind.BALANCE, mentoring))
                .containsExactly(
                        "NOT_COMPARABLE: 0 (2018-12-31) with 5 in and 1 out would make 4, not 0 (2019-12-31), if who comes"
                                + " and leaves were hosted, which not all are by the register.");
    }

    /** Whoever a programme mentors is admitted to it, and makes no stay of a network that hosts others. */
    @Test
    void admissionsToAProgrammeMayBeMoreThanThoseOfTheNetwork() {
        Claim admitted = yearly("admissions", "5", DAY).withProgrammeId(ProgrammeId.of("p"));
        assertThat(found(ComparisonKind.PARTS, yearly("admissions", "3", DAY), admitted))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(
                        ComparisonKind.PARTS,
                        supported("3", DAY),
                        supported("5", DAY).withProgrammeId(ProgrammeId.of("p"))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    /** A startup resides at two sites on a day: each has it, the network has it once. */
    @Test
    void whoResidesTwiceIsOneOfTheNetwork() {
        Network once = registered(
                Completeness.PARTIAL, residents("7", DAY), at("a", residents("4", DAY)), at("b", residents("4", DAY)));
        assertThat(found(ComparisonKind.PARTS, once)).containsExactly(Verdict.INCONSISTENT);
        Startup first = once.startups().get(0);
        SupportPeriod there = first.supportPeriods().get(0).withSiteId(SiteId.of("b"));
        Network twice = once.withStartups(first.withSupportPeriods(there, there.withSiteId(SiteId.of("a"))));
        assertThat(verdicts(ComparisonKind.PARTS, twice))
                .containsExactly(
                        "NOT_COMPARABLE: The parts add up to 8, more than 7 (2019-12-31), as some startup may be resident at"
                                + " two sites on a day by the register.");
    }

    @Test
    void aMemberThatIsNotKnownMayTellThemApart() {
        Claim one = residents("300", DAY);
        Claim other = unknown(residents("250", DAY));
        assertThat(verdicts(ComparisonKind.SAME_TIME, one, other))
                .containsExactly(
                        "NOT_COMPARABLE: 250 (2019-12-31) and 300 (2019-12-31) have members that this version does"
                                + " not know, and that may tell them apart.");
        assertThat(found(ComparisonKind.EVER_SUPPORTED, other, supported("200", DAY)))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void readingsAreWithinOneComparison() {
        assertThat(comparisons(
                        ComparisonKind.SITE_COUNT, network(Completeness.COMPLETE, claim("site-count", "3", DAY))))
                .hasSize(1);
    }

    // Register and lists

    @Test
    void aPartialRegisterSaysNothingOfRates() {
        assertThat(found(
                        ComparisonKind.COMPUTED, registered(Completeness.PARTIAL, claim("survival-naive", "0.5", DAY))))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    // Parts

    @Test
    void moneyHasItsCurrencyInEverySentence() {
        Claim whole = claim("budget", "100", DAY)
                .withCurrency("EUR")
                .withBasis(ClaimBasis.FLOW)
                .withHorizon(Period.ofYears(1))
                .withId(ClaimId.of("all"))
                .withParts(ClaimParts.COMPLETE);
        Claim part = whole.withId(ClaimId.of("part"))
                .withParts(Optional.empty())
                .withPartOf(ClaimId.of("all"))
                .withQuantity(quantity("60"))
                .withPopulation("");
        assertThat(verdicts(ComparisonKind.PARTS, whole, part))
                .containsExactly(
                        "INCONSISTENT: The parts add up to EUR 59.5 to EUR 60.5, and none is missing: EUR 39 to"
                                + " EUR 41 of EUR 100 (2019-12-31) are in none.");
        assertThat(found(
                        ComparisonKind.SAME_TIME,
                        whole,
                        whole.withCurrency(Optional.empty()).withQuantity(quantity("70"))))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void subgroupsMayOverlap() {
        assertThat(found(
                        ComparisonKind.PARTS,
                        residents("100", DAY),
                        residents("60", DAY).withSubgroups(Subgroup.WOMEN_LED),
                        residents("60", DAY).withSubgroups(Subgroup.YOUTH_LED)))
                .containsExactly(Verdict.CONSISTENT);
    }

    // Also compared

    @Test
    void aFunnelAgainstClaimsOfTheSameIntake() {
        Cohort cohort = Cohort.builder()
                .id("2018")
                .name("2018")
                .start(DateWindow.parse("2018-09-01"))
                .addFunnel(
                        FunnelStage.of(FunnelStep.APPLIED, 450),
                        FunnelStage.of(FunnelStep.OFFERED, 20),
                        FunnelStage.of(FunnelStep.GRADUATED, 10))
                .build();
        assertThat(verdicts(
                        ComparisonKind.FUNNEL,
                        network(
                                        ofIntake("applications", "500", "2019"),
                                        ofIntake("applications", ">400", "2019-01-31"),
                                        ofIntake("admissions", "18", "2019-02-28"),
                                        ofIntake("admissions", "25", "2019-03-31"),
                                        ofIntake("applications", "500", "2018-03-31"),
                                        ofIntake("graduates", "12", "2019-04-30"),
                                        ofIntake("applications", "500", "2019-05-31")
                                                .withCountedUnit(CountedUnit.PERSON),
                                        ofIntake("applications", "500", "2019-06-30")
                                                .withPopulation("first round"))
                                .withCohorts(cohort)))
                .containsExactly(
                        "NOT_COMPARABLE: 500 for 2018 (2018-03-31) is not the number in the funnel (APPLIED), 450, which may be of"
                                + " another day.",
                        "CONSISTENT: more than 400 for 2018 (2019-01-31) agrees with 450 in the funnel (APPLIED).",
                        "CONSISTENT: 18 for 2018 (2019-02-28) can be among 20 in the funnel (OFFERED).",
                        "INCONSISTENT: 25 for 2018 (2019-03-31) disagrees with 20 in the funnel (OFFERED).",
                        "NOT_COMPARABLE: 12 for 2018 (2019-04-30) is not the number in the funnel (GRADUATED), 10, which may be of"
                                + " another day.",
                        "NOT_COMPARABLE: 500 for 2018 (2019-05-31) and 450 in the funnel (APPLIED) differ in what each"
                                + " one is, or leave it unsaid.",
                        "NOT_COMPARABLE: 500 for 2018 (2019-06-30) is not the number in the funnel (APPLIED), 450, and may be of"
                                + " others.",
                        "INCONSISTENT: 500 for 2018 (2019) disagrees with 450 in the funnel (APPLIED).");
    }

    @Test
    void aFunnelOfTheNetworkIsOfItsDay() {
        Claim applications = claim("applications", "500", DAY).withBasis(ClaimBasis.CUMULATIVE);
        FunnelStage applied = FunnelStage.of(FunnelStep.APPLIED, 450);
        assertThat(found(ComparisonKind.FUNNEL, network(applications).withFunnel(applied)))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(
                        ComparisonKind.FUNNEL, network(applications).withFunnel(applied.withOn(DateWindow.parse(DAY)))))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(
                        ComparisonKind.FUNNEL,
                        network(applications)
                                .withFunnel(
                                        applied.withOn(DateWindow.parse(DAY)), applied.withOn(DateWindow.parse(DAY)))))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(
                        ComparisonKind.FUNNEL,
                        network(applications)
                                .withFunnel(
                                        applied.withOn(DateWindow.parse(DAY)),
                                        applied.withOn(DateWindow.parse("2018-12-31")))))
                .isEmpty();
        // who has applied by a later day is no fewer
        assertThat(found(
                        ComparisonKind.FUNNEL,
                        network(applications).withFunnel(applied.withOn(DateWindow.parse("2018")))))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(
                        ComparisonKind.FUNNEL,
                        network(applications.withQuantity(quantity("400")))
                                .withFunnel(applied.withOn(DateWindow.parse("2018")))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    private static Claim ofIntake(String measure, String figure, String day) {
        return claim(measure, figure, day).withCohortId(CohortId.of("2018"));
    }

    @Test
    void flowAgainstCumulative() {
        Claim all = claim("exits", "40", DAY).withBasis(ClaimBasis.CUMULATIVE);
        assertThat(found(ComparisonKind.FLOW, all, yearly("exits", "50", DAY))).containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void aPeriodWhoseLengthIsNotSaidRefutesNothing() {
        Claim before = claim("admissions", "300", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE);
        Claim after = before.withAsOf(DateWindow.parse(DAY)).withQuantity(quantity("340"));
        Claim unsaid = claim("admissions", "50", DAY).withBasis(ClaimBasis.FLOW);
        assertThat(found(ComparisonKind.FLOW, before, after, unsaid)).containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(
                        ComparisonKind.BALANCE,
                        residents("300", "2018-12-31"),
                        unsaid,
                        claim("exits", "10", DAY).withBasis(ClaimBasis.FLOW),
                        residents("250", DAY)))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(ComparisonKind.COMPUTED, registered(Completeness.COMPLETE, unsaid)))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void targets() {
        Claim target = residents("2", DAY).withNature(ClaimNature.TARGET);
        assertThat(found(
                        ComparisonKind.COMPUTED,
                        registered(
                                Completeness.COMPLETE,
                                target,
                                target.withQuantity(quantity("3")),
                                target.withAsOf(DateWindow.parse("2030")))))
                .containsExactly(Verdict.MET, Verdict.MISSED, Verdict.NOT_YET);
    }

    @Test
    void publicationBeforeTheDaySpokenOf() {
        Claim early = residents("9", DAY).withPublishedOn(DateWindow.parse("2017"));
        assertThat(found(ComparisonKind.PUBLICATION, early)).containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(ComparisonKind.PUBLICATION, early.withNature(ClaimNature.RESULT)))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void residentsOfAClosedSite() {
        Network network = network(at("a", residents("20", DAY)));
        assertThat(found(
                        ComparisonKind.CLOSED_SITE,
                        network.withSites(Told.site("a")
                                .withLifecycle(
                                        Told.step(SiteStatus.OPERATIONAL, "2000"),
                                        Told.step(SiteStatus.CLOSED, "2018")))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    // Ratios, order, needs

    @Test
    void ratiosAreComparedAsRationals() {
        Network network = registered(
                Completeness.COMPLETE, claim("survival-naive", ">=1", DAY), claim("survival-naive", "1.000", DAY));
        assertThat(found(ComparisonKind.COMPUTED, network)).containsOnly(Verdict.CONSISTENT);
    }

    @Test
    void theOrderOfClaimsNeverMatters() {
        Claim[] claims = {residents("300", DAY), residents("250", DAY), at("a", residents("400", DAY))};
        List<Claim> reversed = Arrays.asList(claims.clone());
        Collections.reverse(reversed);
        assertThat(verdicts(ComparisonKind.SAME_TIME, claims))
                .containsExactlyElementsOf(verdicts(ComparisonKind.SAME_TIME, reversed.toArray(Claim[]::new))
                        .toList());
    }

    @Test
    void figuresOfThirtyFourDigits() {
        Claim long34 = claim("budget", "1", DAY)
                .withCurrency("EUR")
                .withBasis(ClaimBasis.CUMULATIVE)
                .withQuantity(Quantity.of(Qualifier.EXACT, new BigDecimal("1234567890123456789012345678901234")));
        assertThat(found(
                        ComparisonKind.SAME_TIME,
                        long34,
                        long34.withQuantity(
                                Quantity.of(Qualifier.EXACT, new BigDecimal("1234567890123456789012345678901235")))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void whateverIsLeftOpenSaysWhatItWouldNeed() {
        Reconciliation reconciliation = Reconciler.asOf(AS_OF)
                .reconcile(registered(
                        Completeness.PARTIAL,
                        residents("9", DAY),
                        claim("patents", "3", DAY),
                        supported("9", DAY).withBasis(Optional.empty())));
        assertThat(reconciliation.comparisons().stream()
                        .map(comparison -> comparison.need().orElseThrow().in(Locale.ENGLISH)))
                .containsExactly(
                        "the whole list",
                        "a metric of its measure, or a second source",
                        "whether it is of a day, a period or of all time");
    }
}
