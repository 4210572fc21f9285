package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.Told.DAY;
import static org.incubatornetwork.reconciliation.Told.at;
import static org.incubatornetwork.reconciliation.Told.claim;
import static org.incubatornetwork.reconciliation.Told.comparisons;
import static org.incubatornetwork.reconciliation.Told.found;
import static org.incubatornetwork.reconciliation.Told.network;
import static org.incubatornetwork.reconciliation.Told.quantity;
import static org.incubatornetwork.reconciliation.Told.residents;
import static org.incubatornetwork.reconciliation.Told.supported;
import static org.incubatornetwork.reconciliation.Told.verdicts;
import static org.incubatornetwork.reconciliation.Told.withRegister;
import static org.incubatornetwork.reconciliation.Told.yearly;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.ClaimParts;
import org.incubatornetwork.model.ClaimStanding;
import org.incubatornetwork.model.CohortId;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two claims are to each other: comparable, a part, or told otherwise. */
class VerdictsTest {
    private static final CohortId COHORT = CohortId.of("c");
    private static final Claim JOBS = claim("jobs-total", "50", DAY).withBasis(ClaimBasis.STOCK);

    @Test
    void twoFiguresOfOneDayContradictEachOther() {
        assertThat(found(ComparisonKind.SAME_TIME, JOBS, JOBS.withQuantity(quantity("60"))))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.SAME_TIME, JOBS, JOBS.withQuantity(quantity(">40"))))
                .containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void whatIsToldInOtherTermsOrWordsIsNotComparable() {
        List<UnaryOperator<Claim>> changes = List.of(
                claim -> claim.withBasis(ClaimBasis.FLOW),
                claim -> claim.withBasis(Optional.empty()),
                claim -> claim.withClock(SurvivalClock.ADMISSION),
                claim -> claim.withUnit(CapacityUnit.DESK),
                claim -> claim.withCountedUnit(CountedUnit.of("CONTRACT")),
                claim -> claim.withSince(DateWindow.parse("2015")),
                claim -> claim.withPopulation("employees"));
        Claim first = JOBS.withPopulation("jobs");
        for (UnaryOperator<Claim> change : changes) {
            Claim other = change.apply(first.withQuantity(quantity("60")));
            assertThat(found(ComparisonKind.SAME_TIME, first, other)).containsExactly(Verdict.NOT_COMPARABLE);
            assertThat(found(ComparisonKind.SAME_TIME, other, first)).containsExactly(Verdict.NOT_COMPARABLE);
        }
    }

    @Test
    void wordsThatDifferInSpellingAloneAreOnePopulation() {
        assertThat(found(
                        ComparisonKind.SAME_TIME,
                        JOBS.withPopulation("Jobs, on site"),
                        JOBS.withPopulation("jobs on  site.").withQuantity(quantity("60"))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void whoSaysNotOfWhomItSpeaksMaySpeakOfOthers() {
        Claim unsaid = JOBS.withQuantity(quantity("60"));
        assertThat(found(ComparisonKind.SAME_TIME, JOBS.withPopulation("on site"), unsaid))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(ComparisonKind.SAME_TIME, unsaid.withPopulation("on site"), unsaid))
                .containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void whatTheTableLeavesNoChoiceForIsStated() {
        Claim plain = residents("300", DAY);
        assertThat(found(ComparisonKind.SAME_TIME, plain, residents("250", DAY).withBasis(ClaimBasis.STOCK)))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.SAME_TIME, plain, residents("250", DAY).withCountedUnit(CountedUnit.STARTUP)))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.SAME_TIME, plain, residents("250", DAY).withSubgroups(Subgroup.HOSTED)))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void twoFiguresOfAYearMayBeOfTwoDaysOfIt() {
        assertThat(found(ComparisonKind.SAME_TIME, residents("300", "2013"), residents("250", "2013")))
                .containsExactly(Verdict.CONSISTENT);
        assertThat(found(ComparisonKind.CUMULATIVE, supported("300", "2013"), supported("250", "2013-05")))
                .isEmpty();
    }

    @Test
    void aClaimIsOfTheDayOfItsSourceIfItSaysNoOther() {
        Source source = Source.builder().publishedOn(DateWindow.parse(DAY)).build();
        Claim dated = residents("250", DAY)
                .withAsOf(Optional.empty())
                .withMetadata(Metadata.builder().addSource(source).build());
        assertThat(found(ComparisonKind.SAME_TIME, dated, residents("300", DAY)))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void whatDoesNotStandIsNotCompared() {
        assertThat(comparisons(
                        ComparisonKind.SAME_TIME,
                        residents("250", DAY).withStanding(ClaimStanding.SUPERSEDED),
                        residents("260", DAY).withStanding(ClaimStanding.REJECTED),
                        residents("300", DAY).withStanding(ClaimStanding.INFERRED)))
                .isEmpty();
    }

    @Test
    void aPartDoesNotFollowOnItsWhole() {
        assertThat(found(ComparisonKind.CUMULATIVE, supported("3000", "2018"), at("a", supported("900", "2019"))))
                .isEmpty();
        assertThat(found(
                        ComparisonKind.CUMULATIVE,
                        supported("3000", "2018"),
                        supported("900", "2019").withSubgroups(Subgroup.WOMEN_LED)))
                .isEmpty();
    }

    @Test
    void aFallIsSeenWhereverItLies() {
        assertThat(verdicts(
                        ComparisonKind.CUMULATIVE,
                        supported("900", "2019"),
                        supported("1000", "2017"),
                        supported(">=800", "2018")))
                .containsExactly(
                        "CONSISTENT: at least 800 (2018) can follow on 1,000 (2017).",
                        "INCONSISTENT: 1,000 (2017) fell to 900 (2019): a count since inception can't fall.");
    }

    @Test
    void aPartIsNoMoreThanItsWhole() {
        Claim women = residents("70", DAY).withSubgroups(Subgroup.WOMEN_LED);
        assertThat(verdicts(ComparisonKind.PARTS, residents("60", DAY), women))
                .containsExactly("INCONSISTENT: 70 for WOMEN_LED (2019-12-31) can't be a part of 60 (2019-12-31).");
        assertThat(found(ComparisonKind.PARTS, residents("80", DAY), women)).containsExactly(Verdict.CONSISTENT);
        assertThat(found(ComparisonKind.PARTS, residents("60", "2019"), women.withAsOf(DateWindow.parse("2019"))))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(
                        ComparisonKind.PARTS,
                        claim("incubation-success-rate", "0.6", DAY),
                        claim("incubation-success-rate", "0.7", DAY).withTerritory("MA-06")))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(
                        ComparisonKind.PARTS,
                        residents("60", DAY).withTerritory("MA"),
                        residents("70", DAY).withTerritory("MA-06")))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.PARTS, residents("60", DAY).withPopulation("firms"), women))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(ComparisonKind.PARTS, supported("60", "2021"), at("a", supported("70", DAY))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void aSiteHasMovesThatItsNetworkHasNot() {
        assertThat(found(ComparisonKind.PARTS, yearly("exits", "5", DAY), at("a", yearly("exits", "6", DAY))))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void partsAndWholeAreOneComparisonWithTheRemainder() {
        Claim[] table = {
            residents("1350", DAY),
            at("a", residents("600", DAY)),
            at("b", residents("485", DAY)),
            at("c", residents("240", DAY))
        };
        assertThat(verdicts(ComparisonKind.PARTS, network(Completeness.PARTIAL, table)))
                .containsExactly(
                        "NOT_COMPARABLE: The parts add up to 1,325: 25 of 1,350 (2019-12-31) are in none that is"
                                + " told.");
        assertThat(verdicts(ComparisonKind.PARTS, network(Completeness.COMPLETE, table)))
                .containsExactly(
                        "INCONSISTENT: The parts add up to 1,325, and none is missing: 25 of 1,350 (2019-12-31)"
                                + " are in none.");
        table[0] = residents("1200", DAY);
        assertThat(verdicts(ComparisonKind.PARTS, network(Completeness.PARTIAL, table)))
                .containsExactly("INCONSISTENT: The parts add up to 1,325, more than 1,200 (2019-12-31).");
    }

    /** Of the list known to be complete a site may be open of which nothing is told, until it is said to open later. */
    @Test
    void aSiteOfWhichNothingIsToldMayHoldTheRemainder() {
        Network network = network(
                Completeness.COMPLETE,
                residents("1350", DAY),
                at("a", residents("600", DAY)),
                at("b", residents("485", DAY)),
                at("c", residents("240", DAY)));
        Site untold = Site.builder().id("d").name("D").build();
        Site planned = untold.withPlannedOpening(DateWindow.parse("2030"));

        assertThat(found(ComparisonKind.PARTS, with(network, untold))).containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(ComparisonKind.PARTS, with(network, planned))).containsExactly(Verdict.INCONSISTENT);
    }

    private static Network with(Network network, Site site) {
        return network.toBuilder().addSites(site).build();
    }

    @Test
    void countsOfAllTimeBySiteMayShareStartups() {
        assertThat(found(
                        ComparisonKind.PARTS,
                        supported("1000", DAY),
                        at("a", supported("600", DAY)),
                        at("b", supported("600", DAY))))
                .containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void partsThatAreToldToShareNothingAddUp() {
        Claim whole = supported("100", DAY).withId(ClaimId.of("all"));
        Claim[] parts = {
            whole.withParts(ClaimParts.COMPLETE),
            supported("60", DAY).withSubgroups(Subgroup.FOREIGN).withPartOf(ClaimId.of("all")),
            supported("30", DAY).withSubgroups(Subgroup.DOMESTIC).withPartOf(ClaimId.of("all"))
        };
        assertThat(found(ComparisonKind.PARTS, parts)).containsExactly(Verdict.INCONSISTENT);
        parts[0] = whole.withParts(ClaimParts.DISJOINT);
        assertThat(found(ComparisonKind.PARTS, parts)).containsExactly(Verdict.NOT_COMPARABLE);
        parts[0] = whole;
        assertThat(found(ComparisonKind.PARTS, parts)).containsExactly(Verdict.CONSISTENT);
        Claim ofItself = whole.withPartOf(ClaimId.of("all"));
        assertThat(found(ComparisonKind.PARTS, ofItself)).isEmpty();
    }

    @Test
    void whoWasThereAndCameAndLeftIsThere() {
        Claim[] claims = {
            residents("300", "2018-12-31"),
            yearly("admissions", "20", DAY),
            yearly("exits", "10", DAY),
            residents("250", DAY)
        };
        assertThat(verdicts(ComparisonKind.BALANCE, claims))
                .containsExactly(
                        "INCONSISTENT: 300 (2018-12-31) with 20 in and 10 out make 310, not 250 (2019-12-31).");
        claims[0] = residents("300", "2019-01-01");
        assertThat(found(ComparisonKind.BALANCE, claims)).containsExactly(Verdict.INCONSISTENT);
        claims[2] = residents("310", DAY);
        assertThat(verdicts(ComparisonKind.BALANCE, claims[0], claims[1], residents("330", DAY)))
                .containsExactly(
                        "INCONSISTENT: 300 (2019-01-01) with 20 in and an unsaid number out make up to 320, not 330"
                                + " (2019-12-31).");
        assertThat(found(
                        ComparisonKind.BALANCE,
                        residents("300", "2018"),
                        yearly("admissions", "20", "2019"),
                        yearly("exits", "10", "2019"),
                        residents("250", "2019")))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(
                        ComparisonKind.BALANCE,
                        at("a", residents("300", "2018-12-31")),
                        at("a", yearly("admissions", "20", DAY)),
                        at("a", residents("350", DAY))))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    /** A residency that ends before it starts is none, nor is one that is dated after the extraction; nobody else was hosted. */
    @Test
    void whoWasSupportedWithoutBeingHostedMakesOtherStays() {
        Network network = network(
                residents("300", "2018-12-31"),
                yearly("admissions", "20", DAY),
                yearly("exits", "10", DAY),
                residents("250", DAY));

        assertThat(found(ComparisonKind.BALANCE, withRegister(Completeness.COMPLETE, network, "2015-01-01/2016-01-01")))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(verdicts(
                        ComparisonKind.BALANCE, withRegister(Completeness.COMPLETE, network, "2016-01-01/2015-01-01")))
                .containsExactly("NOT_COMPARABLE: 300 (2018-12-31) with 20 in and 10 out would make 310, not 250"
                        + " (2019-12-31), if who comes and leaves were hosted, which not all are by the register.");
        Network later = withRegister(Completeness.COMPLETE, network, "2024-06-01/");
        assertThat(found(ComparisonKind.BALANCE, later)).containsExactly(Verdict.INCONSISTENT);
        assertThat(found(
                        ComparisonKind.BALANCE,
                        later.withRegister(Register.builder()
                                .coverage(Completeness.COMPLETE)
                                .extractedOn(LocalDate.of(2024, 1, 1))
                                .build())))
                .containsExactly(Verdict.NOT_COMPARABLE);
    }

    /** A startup that has been resident for years joins the cohort: with it comes its residence, but its stay in it begins that day. */
    @Test
    void whoJoinsACohortMayResideAlready() {
        Claim before = residents("1", "2018-12-31").withCohortId(COHORT);
        assertThat(verdicts(
                        ComparisonKind.BALANCE,
                        before,
                        yearly("admissions", "0", DAY).withCohortId(COHORT),
                        yearly("exits", "1", DAY).withCohortId(COHORT),
                        residents("1", DAY).withCohortId(COHORT)))
                .containsExactly(
                        "NOT_COMPARABLE: 1 for c (2018-12-31) with 0 for c in and 1 for c out would make 0, not 1"
                                + " for c (2019-12-31), if nobody moved within the network or changed.");
        Claim admitted = claim("admissions", "1", "2018-12-31")
                .withBasis(ClaimBasis.CUMULATIVE)
                .withCohortId(COHORT);
        assertThat(verdicts(
                        ComparisonKind.FLOW,
                        admitted,
                        admitted.withAsOf(DateWindow.parse(DAY)).withQuantity(quantity("2")),
                        yearly("admissions", "0", DAY).withCohortId(COHORT)))
                .containsExactly(
                        "INCONSISTENT: From 1 for c (2018-12-31) to 2 for c (2019-12-31) is not what came in between,"
                                + " 0 for c.");
    }

    @Test
    void nobodyIsResidentOrLeavesWhoWasNeverSupported() {
        Claim exits = claim("exits", "150", DAY).withBasis(ClaimBasis.CUMULATIVE);
        assertThat(verdicts(
                        ComparisonKind.EVER_SUPPORTED, supported("100", DAY), exits, at("a", residents("130", "2018"))))
                .containsExactly(
                        "INCONSISTENT: residents: 130 for a (2018) can't be among all that were ever supported,"
                                + " 100 (2019-12-31).",
                        "INCONSISTENT: exits: 150 (2019-12-31) can't be among all that were ever supported,"
                                + " 100 (2019-12-31).");
        assertThat(found(ComparisonKind.EVER_SUPPORTED, supported("100", "2018"), residents("130", DAY)))
                .isEmpty();
    }

    @Test
    void aCountGrowsByWhatComes() {
        Claim before = claim("admissions", "300", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE);
        Claim after = before.withAsOf(DateWindow.parse(DAY)).withQuantity(quantity("340"));
        assertThat(found(ComparisonKind.FLOW, before, after, yearly("admissions", "40", DAY)))
                .containsExactly(Verdict.CONSISTENT);
        assertThat(verdicts(ComparisonKind.FLOW, before, after, yearly("admissions", "50", DAY)))
                .containsExactly(
                        "INCONSISTENT: From 300 (2018-12-31) to 340 (2019-12-31) is not what came in between, 50.");
    }

    /** A startup that set out for another site and never came there has left, since the day on which it set out. */
    @Test
    void aTransferThatLedNowhereIsAnExitLater() {
        Claim transfers = claim("transfers", "2", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE);
        Claim fewer = transfers.withAsOf(DateWindow.parse(DAY)).withQuantity(quantity("1"));
        assertThat(verdicts(ComparisonKind.CUMULATIVE, transfers, fewer))
                .containsExactly(
                        "NOT_COMPARABLE: 2 (2018-12-31) fell to 1 (2019-12-31), but a transfer that led nowhere"
                                + " counts as an exit since.");
        assertThat(found(ComparisonKind.FLOW, transfers, fewer, yearly("transfers", "0", DAY)))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(
                        ComparisonKind.FLOW,
                        transfers,
                        fewer.withQuantity(quantity("3")),
                        yearly("transfers", "0", DAY)))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.FLOW, fewer, yearly("transfers", "2", "2018-12-31")))
                .containsExactly(Verdict.NOT_COMPARABLE);

        Claim exits = claim("exits", "1", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE);
        Claim more = exits.withAsOf(DateWindow.parse(DAY)).withQuantity(quantity("2"));
        assertThat(found(ComparisonKind.FLOW, exits, more, yearly("exits", "0", DAY)))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(ComparisonKind.FLOW, exits, more, yearly("exits", "2", DAY)))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.CUMULATIVE, more, exits.withAsOf(DateWindow.parse("2020-06-30"))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    /** A startup that joined in the year had raised money before; what it had not came in it. */
    @Test
    void whoJoinsBringsAlongWhatItHas() {
        Claim before = claim("funding-raised", "300", "2018-12-31")
                .withBasis(ClaimBasis.CUMULATIVE)
                .withCurrency("EUR");
        Claim after = before.withAsOf(DateWindow.parse(DAY)).withQuantity(quantity("340"));
        assertThat(verdicts(
                        ComparisonKind.FLOW,
                        before,
                        after,
                        yearly("funding-raised", "30", DAY).withCurrency("EUR")))
                .containsExactly(
                        "CONSISTENT: From EUR 300 (2018-12-31) to EUR 340 (2019-12-31) is more than what came in between,"
                                + " EUR 30, to which those who joined may have brought some.");
        assertThat(found(
                        ComparisonKind.FLOW,
                        before,
                        after,
                        yearly("funding-raised", "50", DAY).withCurrency("EUR")))
                .containsExactly(Verdict.INCONSISTENT);
        Claim jobs = claim("jobs-total", "300", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE);
        assertThat(found(
                        ComparisonKind.FLOW,
                        jobs,
                        jobs.withAsOf(DateWindow.parse(DAY)).withQuantity(quantity("340")),
                        yearly("jobs-total", "30", DAY)))
                .containsExactly(Verdict.CONSISTENT);
    }

    /** Whether it is all, or one of several parts that nothing else tells apart. */
    @Test
    void aPartThatNothingElseTellsFromItsWholeIsNotTheWhole() {
        Claim all = residents("100", DAY).withId(ClaimId.of("all")).withParts(ClaimParts.COMPLETE);
        Claim part = residents("40", DAY).withPartOf(ClaimId.of("all"));
        Claim other = part.withQuantity(quantity("60"));
        Network network = Told.withRegister(
                Completeness.COMPLETE,
                network(
                        residents("100", "2018-12-31"),
                        yearly("admissions", "0", DAY),
                        yearly("exits", "0", DAY),
                        all,
                        part,
                        other,
                        part.withPopulation("biotech").withQuantity(quantity("30"))),
                IntStream.range(0, 100).mapToObj(i -> "2012-01-01/").toArray(String[]::new));

        assertThat(Reconciler.asOf(Told.AS_OF).reconcile(network).of(Verdict.INCONSISTENT))
                .isEmpty();
        assertThat(verdicts(ComparisonKind.PARTS, all, part, other))
                .containsExactly("CONSISTENT: The parts add up to 100, which fits 100 (2019-12-31).");
        assertThat(verdicts(ComparisonKind.PARTS, all, part))
                .containsExactly(
                        "INCONSISTENT: The parts add up to 40, and none is missing: 60 of 100 (2019-12-31) are in none.");
        assertThat(found(ComparisonKind.EVER_SUPPORTED, supported("30", DAY), part))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void membersAreBalancedLikeResidents() {
        Claim before = claim("members", "50", "2018-12-31").withCountedUnit(CountedUnit.ORGANIZATION);
        Claim admitted = yearly("members-admitted", "5", DAY).withCountedUnit(CountedUnit.ORGANIZATION);
        Claim left = yearly("members-left", "2", DAY).withCountedUnit(CountedUnit.ORGANIZATION);
        Claim after = before.withAsOf(DateWindow.parse(DAY));
        assertThat(verdicts(ComparisonKind.BALANCE, before, admitted, left, after.withQuantity(quantity("60"))))
                .containsExactly("INCONSISTENT: 50 (2018-12-31) with 5 in and 2 out make 53, not 60 (2019-12-31).");
        assertThat(found(ComparisonKind.BALANCE, before, admitted, left, after.withQuantity(quantity("53"))))
                .containsExactly(Verdict.CONSISTENT);
        assertThat(found(ComparisonKind.BALANCE, before, admitted, after.withCountedUnit(CountedUnit.PERSON)))
                .isEmpty();
    }

    @Test
    void aLongerPeriodHasWhatAShorterOneOfTheSameEndHas() {
        Claim year = yearly("events", "10", DAY);
        Claim quarter = year.withHorizon(Period.ofMonths(3)).withQuantity(quantity("14"));
        assertThat(verdicts(ComparisonKind.FLOW, year, quarter))
                .containsExactly(
                        "INCONSISTENT: 14 in 3 months (2019-12-31) is more than 10 in 1 year up to the same day.");
        Claim half = year.withHorizon(Period.ofMonths(6)).withQuantity(quantity("~12"));
        assertThat(found(ComparisonKind.FLOW, year.withQuantity(quantity(">10")), quarter, half))
                .containsExactly(Verdict.CONSISTENT, Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.FLOW, year, quarter.withAsOf(DateWindow.parse("2019-10-31"))))
                .isEmpty();
        assertThat(found(ComparisonKind.FLOW, year, quarter.withHorizonQualifier(Qualifier.ABOUT)))
                .isEmpty();
        assertThat(found(ComparisonKind.FLOW, year, quarter.withPopulation("online")))
                .isEmpty();
    }

    @Test
    void aCountSinceALaterDayDoesNotHideOneOfAllTime() {
        Claim all = claim("admissions", "30", DAY).withBasis(ClaimBasis.CUMULATIVE);
        Claim since = all.withSince(DateWindow.parse("2019-06-01")).withQuantity(quantity("5"));
        assertThat(found(ComparisonKind.FLOW, all, since, yearly("admissions", "40", DAY)))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void whoIsSupportedMoreCloselySinceMayCountThereAlone() {
        Claim events = supported("400", "2018-12-31").withSubgroups(Subgroup.of("EVENT"));
        Claim fewer = events.withAsOf(DateWindow.parse("2020")).withQuantity(quantity("380"));
        assertThat(verdicts(ComparisonKind.CUMULATIVE, events, fewer))
                .containsExactly("NOT_COMPARABLE: 400 for EVENT (2018-12-31) fell to 380 for EVENT (2020), but who is"
                        + " supported more closely since may count there alone.");
        assertThat(found(
                        ComparisonKind.CUMULATIVE,
                        events.withSubgroups(Subgroup.HOSTED),
                        fewer.withSubgroups(Subgroup.HOSTED)))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alumni",
                "startups-operating",
                "startups-closed",
                "startups-acquired",
                "startups-exporting",
                "startups-funded",
                "startups-with-revenue"
            })
    void noMoreSupportedStartupsAreCountedThanWereEverSupported(String measure) {
        assertThat(found(ComparisonKind.EVER_SUPPORTED, supported("300", DAY), claim(measure, "400", DAY)))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.EVER_SUPPORTED, supported(">300", DAY), claim(measure, "400", DAY)))
                .containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void aTargetIsMetMissedOrNotYet() {
        Claim target = residents("100", DAY).withNature(ClaimNature.TARGET);
        assertThat(found(ComparisonKind.TARGET, target, residents("110", DAY))).containsExactly(Verdict.MET);
        assertThat(found(ComparisonKind.TARGET, target, residents("90", DAY))).containsExactly(Verdict.MISSED);
        assertThat(found(ComparisonKind.COMPUTED, target.withAsOf(DateWindow.parse("2030"))))
                .containsExactly(Verdict.NOT_YET);
        assertThat(found(ComparisonKind.SAME_TIME, target, target.withQuantity(quantity("150"))))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(
                        ComparisonKind.TARGET,
                        claim("attrition-rate", "0.2", DAY).withNature(ClaimNature.TARGET),
                        claim("attrition-rate", "0.1", DAY)))
                .containsExactly(Verdict.MET);
    }

    @Test
    void survivalsOfOneMeasurePopulationAndClockFall() {
        Claim sooner = claim("survival", "0.86", DAY)
                .withClock(SurvivalClock.ADMISSION)
                .withHorizon(Period.ofMonths(18));
        Claim later = sooner.withQuantity(quantity("0.89")).withHorizon(Period.ofYears(5));
        assertThat(found(ComparisonKind.SURVIVAL, sooner, later)).containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.SURVIVAL, sooner, later.withClock(SurvivalClock.UNSTATED)))
                .containsExactly(Verdict.NOT_COMPARABLE);
        assertThat(found(ComparisonKind.SURVIVAL, sooner, later.withClock(SurvivalClock.GRADUATION)))
                .isEmpty();
        assertThat(found(ComparisonKind.SURVIVAL, sooner, later.withHorizon(Period.ofDays(560))))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(found(ComparisonKind.SURVIVAL, sooner, later.withHorizon(Period.ofDays(548))))
                .isEmpty();
    }

    @Test
    void aRatioIsThatOfItsNumbers() {
        Claim share = claim("incubation-success-rate", "0.86", DAY).withDenominator(quantity("50"));
        assertThat(verdicts(ComparisonKind.SHARE, share.withNumerator(quantity("40"))))
                .containsExactly("INCONSISTENT: 86% (2019-12-31) is not 40 of 50.");
        assertThat(found(ComparisonKind.SHARE, share.withNumerator(quantity("43"))))
                .containsExactly(Verdict.CONSISTENT);
        assertThat(found(
                        ComparisonKind.SHARE, share.withNumerator(quantity("0")).withDenominator(quantity("0"))))
                .containsExactly(Verdict.CONSISTENT);
    }
}
