package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.Told.claim;
import static org.incubatornetwork.reconciliation.Told.network;
import static org.incubatornetwork.reconciliation.Told.residents;
import static org.incubatornetwork.reconciliation.Told.supported;
import static org.incubatornetwork.reconciliation.Told.verdicts;
import static org.incubatornetwork.reconciliation.Told.withRegister;
import static org.incubatornetwork.reconciliation.Told.yearly;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.house.SerializedCopy;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.ProgrammeId;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StartupId;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.junit.jupiter.api.Test;

/** Claims held against registers and lists that have all, or some. */
class AgainstRegisterTest {
    private static final Claim NO_EXITS = yearly("exits", "0", "2016-12-31");

    private static Network register(Completeness coverage, Claim... claims) {
        return withRegister(
                coverage, network(claims), "2012-01-01/2013-03-10", "2013-02-01/2013-09-01", "2013-02-20/2013-03-20");
    }

    private static Verdict verdict(Completeness coverage, Claim claim) {
        return Told.comparisons(ComparisonKind.COMPUTED, register(coverage, claim))
                .get(0)
                .verdict();
    }

    @Test
    void aPartialRegisterBoundsFromBelow() {
        assertThat(verdict(Completeness.PARTIAL, supported("101", "2015-09"))).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(verdict(Completeness.PARTIAL, supported("2", "2015-09"))).isEqualTo(Verdict.INCONSISTENT);
        assertThat(verdict(Completeness.PARTIAL, supported("3", "2015-09"))).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(verdict(Completeness.COMPLETE, supported("101", "2015-09"))).isEqualTo(Verdict.INCONSISTENT);
        assertThat(verdict(Completeness.COMPLETE, supported("3", "2015-09"))).isEqualTo(Verdict.CONSISTENT);
    }

    /** The firm may have fewer jobs since: of a part of its headcounts the latest may be missing. */
    @Test
    void aPartOfTheRegisterBoundsNoJobs() {
        for (Completeness coverage : ImmutableList.of(Completeness.PARTIAL, Completeness.COMPLETE)) {
            Network network = register(coverage, Told.claim("jobs-direct", "3", "2013-03-01"));
            Network counted = network.withStartup(network.startups()
                    .get(0)
                    .withJobs(Jobs.builder()
                            .on(LocalDate.of(2012, 6, 1))
                            .direct(5)
                            .build()));

            assertThat(verdicts(ComparisonKind.COMPUTED, counted))
                    .containsExactly(
                            coverage == Completeness.PARTIAL
                                    ? "NOT_COMPARABLE: 3 (2013-03-01) can't be checked by 5, computed by the register from a"
                                            + " part of the list."
                                    : "INCONSISTENT: 3 (2013-03-01) disagrees with 5 computed by the register.");
        }
    }

    /** Residencies that are seen for one claim decide for another, of other sites and another day. */
    @Test
    void theLevelsThatMakeStaysAreOneChoiceForAllClaims() {
        Claim atTwo = yearly("admissions", "0", "2005-12-31").withSiteIds(SiteId.of("a"), SiteId.of("b"));
        Network network = register(Completeness.COMPLETE, atTwo, residents("0", "2019-12-31"));
        Startup advised = network.startups()
                .get(0)
                .withId(StartupId.of("advised"))
                .withSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.DIRECT)
                        .siteId(SiteId.of("a"))
                        .start(LocalDate.of(2005, 3, 1))
                        .build());

        assertThat(verdicts(ComparisonKind.COMPUTED, network.withStartup(advised)))
                .containsExactly(
                        "CONSISTENT: 0 for a, b (2005-12-31) agrees with 0 computed by the register.",
                        "CONSISTENT: 0 (2019-12-31) agrees with 0 computed by the register.");
        assertThat(verdicts(
                        ComparisonKind.COMPUTED, network.withStartups(advised).withClaims(atTwo)))
                .containsExactly("INCONSISTENT: 0 for a, b (2005-12-31) disagrees with 1 computed by the register.");
    }

    /** A day of 2016 on which s1, hosted from a day if that is told, was so decides whether the end of s2's mentoring is an exit. */
    private static Network mentoredBeside(String hosted, Completeness coverage, Claim... claims) {
        SupportPeriod mentoring = SupportPeriod.builder()
                .level(SupportLevel.REMOTE)
                .start(LocalDate.of(2015, 7, 21))
                .end(LocalDate.of(2016, 1, 1))
                .build();
        SupportPeriod hosting = SupportPeriod.builder()
                .level(SupportLevel.HOSTED)
                .start(Optional.of(hosted).filter(day -> !day.isEmpty()).map(DateWindow::parse))
                .build();
        Network network = withRegister(coverage, network(claims), "2014-01-01/");
        Startup first = network.startups().get(0);
        return network.withRegister(network.register().orElseThrow().withExtractedOn(LocalDate.of(2017, 6, 30)))
                .withStartups(
                        first.withSupportPeriods(hosting),
                        first.withId(StartupId.of("s2")).withSupportPeriods(mentoring));
    }

    /** The verdicts at the end of 2016, which are those of parts that are sent and merged. */
    private static Stream<String> verdictsOf2016(Network network) throws Exception {
        Reconciler reconciler = Reconciler.asOf(LocalDate.of(2016, 12, 31));
        Reconciliation whole = reconciler.reconcile(network);
        ReconciliationRun sum = reconciler.start(network);
        for (Startup startup : network.startups()) {
            sum.merge(SerializedCopy.of(reconciler.start(network).add(startup)));
        }
        assertThat(sum.report()).isEqualTo(whole);
        return whole.comparisons().stream()
                .filter(comparison -> comparison.kind() == ComparisonKind.COMPUTED)
                .map(comparison -> comparison.verdict() + ": " + comparison.sentence(Locale.ENGLISH));
    }

    @Test
    void levelsThatVagueDaysLeaveOpenRefuteNothing() throws Exception {
        Claim one = yearly("exits", "1", "2016-12-31");
        Claim aim = one.withNature(ClaimNature.TARGET);
        for (String start : ImmutableList.of("", "[2016-12-01..2017-05-01]", "[2016-12-01..2017-01-01]")) {
            boolean isTaken = start.endsWith("2017-01-01]");
            assertThat(verdictsOf2016(mentoredBeside(start, Completeness.COMPLETE, NO_EXITS, one, aim)))
                    .containsExactly(
                            isTaken
                                    ? "CONSISTENT: 0 (2016-12-31) agrees with 0 computed by the register."
                                    : "NOT_COMPARABLE: 0 (2016-12-31) is not 1 computed by the register, which may be another:"
                                            + " whether there were residencies, and so which support makes stays, is not"
                                            + " certain.",
                            isTaken
                                    ? "NOT_COMPARABLE: 1 (2016-12-31) is not 0 computed by the register, which may be another:"
                                            + " whether there were residencies, and so which support makes stays, is not"
                                            + " certain."
                                    : "CONSISTENT: 1 (2016-12-31) agrees with 1 computed by the register.",
                            "NOT_COMPARABLE: Whether the target of 1 (2016-12-31) was met is open, since it is not certain"
                                    + " whether there were residencies, and so which support makes stays: "
                                    + (isTaken ? 0 : 1) + " computed by the register.");
        }

        // of exact days, and of a window that is over, all is certain
        for (String start : ImmutableList.of("2013-05-01", "2013")) {
            assertThat(verdictsOf2016(mentoredBeside(start, Completeness.COMPLETE, NO_EXITS, one, aim)))
                    .containsExactly(
                            "CONSISTENT: 0 (2016-12-31) agrees with 0 computed by the register.",
                            "INCONSISTENT: 1 (2016-12-31) disagrees with 0 computed by the register.",
                            "MISSED: The target of 1 (2016-12-31) was missed: 0 computed by the register.");
        }
        assertThat(verdictsOf2016(mentoredBeside("2017", Completeness.COMPLETE, NO_EXITS, one, aim)))
                .containsExactly(
                        "INCONSISTENT: 0 (2016-12-31) disagrees with 1 computed by the register.",
                        "CONSISTENT: 1 (2016-12-31) agrees with 1 computed by the register.",
                        "MET: The target of 1 (2016-12-31) was met: 1 computed by the register.");
    }

    @Test
    void levelsOfARegisterThatMayLackTheOnlyResidencyRefuteNothing() throws Exception {
        Claim aim = NO_EXITS.withNature(ClaimNature.TARGET);
        assertThat(verdictsOf2016(mentoredBeside("2017", Completeness.PARTIAL, NO_EXITS, aim)))
                .containsExactly(
                        "NOT_COMPARABLE: 0 (2016-12-31) can't be checked: by the register, 1 is known of, and there may be"
                                + " more.",
                        "NOT_COMPARABLE: Whether the target of 0 (2016-12-31) was met is open, since it is not certain"
                                + " whether there were residencies, and so which support makes stays: 1 computed by the"
                                + " register.");

        // a part of a register that has a residency
        Network hosted = mentoredBeside("2013", Completeness.PARTIAL, NO_EXITS);
        Startup first = hosted.startups().get(0);
        Network left = hosted.withStartups(first.withSupportPeriods(
                first.supportPeriods().get(0).withEnd(DateWindow.of(LocalDate.of(2016, 5, 1)))));
        assertThat(verdictsOf2016(left))
                .containsExactly(
                        "INCONSISTENT: 0 (2016-12-31) is less than 1, which is known by the register; there may be"
                                + " more, and not fewer.");
    }

    @Test
    void aRegisterReachesFromItsFirstDayToItsExtraction() {
        Network complete = register(
                Completeness.COMPLETE,
                supported("3", "2015-09-30"),
                residents("9", "2012-06-30"),
                residents("0", "2016-01-01"));
        Network kept = complete.withRegister(complete.register()
                .orElseThrow()
                .withSince(LocalDate.of(2013, 1, 1))
                .withExtractedOn(LocalDate.of(2015, 12, 31)));

        assertThat(Told.comparisons(ComparisonKind.COMPUTED, kept))
                .extracting(Comparison::verdict)
                .containsOnly(Verdict.NOT_COMPARABLE);
    }

    @Test
    void ofAVagueDayEveryDayIsLookedAt() {
        // One on the first day and none on the last; three from 20 February to 9 March alone.
        assertThat(verdict(Completeness.COMPLETE, residents("2", "2013"))).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(Completeness.COMPLETE, residents("3", "2013"))).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(Completeness.COMPLETE, residents("9", "2013"))).isEqualTo(Verdict.INCONSISTENT);
        assertThat(verdict(Completeness.COMPLETE, residents("3", "2013-02"))).isEqualTo(Verdict.CONSISTENT);
        assertThat(verdicts(
                        ComparisonKind.COMPUTED,
                        register(Completeness.COMPLETE, residents("0", "[2013-02-25..2013-03-25]"))))
                .containsExactly(
                        "NOT_COMPARABLE: 0 (2013-02-25 to 2013-03-25) is not what is computed by the register on the days"
                                + " looked at, 1 to 3, and may have been so between them.");
    }

    /** One is looked at month by month if that makes sixty days at most, or else by quarters: the first of March is among the months. */
    @Test
    void ofALongVagueDaySixtyDaysAreLookedAt() {
        assertThat(verdict(Completeness.COMPLETE, residents("3", "[2009-01-01..2013-12-01]")))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(Completeness.COMPLETE, residents("3", "[2009-01-01..2013-12-31]")))
                .isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void ratiosAreComparedExactly() {
        Network network = network(
                claim("incubation-success-rate", ">=0.86", "2020-01-01"),
                claim("incubation-success-rate", "0.860", "2020-01-01"),
                claim("incubation-success-rate", ">0.86", "2020-01-01"));
        Network complete = withRegister(
                Completeness.COMPLETE,
                network,
                IntStream.range(0, 50).mapToObj(i -> "2012-01-01/2013-01-01").toArray(String[]::new));
        Network graduated = complete.withStartups(IntStream.range(0, 50)
                .mapToObj(i -> ended(complete.startups().get(i), i < 43 ? EndReason.GRADUATED : EndReason.WITHDREW))
                .toList());

        assertThat(verdicts(ComparisonKind.COMPUTED, graduated))
                .containsExactly(
                        "CONSISTENT: at least 86% (2020-01-01) agrees with 86% (43 of 50) computed by the register.",
                        "CONSISTENT: 86.0% (2020-01-01) agrees with 86% (43 of 50) computed by the register.",
                        "INCONSISTENT: more than 86% (2020-01-01) disagrees with 86% (43 of 50) computed by the register.");
        assertThat(Told.comparisons(
                        ComparisonKind.COMPUTED,
                        graduated.withRegister(complete.register().orElseThrow().withCoverage(Completeness.PARTIAL))))
                .extracting(Comparison::verdict)
                .containsOnly(Verdict.NOT_COMPARABLE);
        assertThat(Told.comparisons(ComparisonKind.COMPUTED, graduated)
                        .get(0)
                        .computed()
                        .get(0)
                        .lower())
                .isEqualTo(new BigDecimal("0.86"));
    }

    private static Startup ended(Startup startup, EndReason reason) {
        return startup.withSupportPeriods(startup.supportPeriods().get(0).withEndReason(reason));
    }

    @Test
    void aFigureOfAPartIsNoMoreThanItsWholeInTheRegister() {
        Claim women = supported("4", "2015-09-30").withSubgroups(Subgroup.WOMEN_LED);
        assertThat(verdict(Completeness.COMPLETE, women)).isEqualTo(Verdict.INCONSISTENT);
        assertThat(verdict(Completeness.COMPLETE, women.withQuantity(Told.quantity("1"))))
                .isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(verdict(Completeness.PARTIAL, women)).isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void whatIsOfAllTimeIsNotTakenForAYear() {
        Claim exits = yearly("exits", "3", "2015-12-31");
        assertThat(verdict(Completeness.COMPLETE, exits)).isEqualTo(Verdict.INCONSISTENT);
        assertThat(verdict(
                        Completeness.COMPLETE, claim("exits", "3", "2015-12-31").withBasis(ClaimBasis.CUMULATIVE)))
                .isEqualTo(Verdict.CONSISTENT);
        assertThat(verdict(Completeness.COMPLETE, claim("exits", "3", "2015-12-31")))
                .isEqualTo(Verdict.NOT_COMPARABLE);
    }

    /** Sales are of a period: what somebody adds up over all time is no figure that is computed. */
    @Test
    void whatTheTableHasOfPeriodsAloneIsNotHeldAgainstAllTime() {
        Claim sales = claim("revenue", "500", "2015-12-31").withCurrency("EUR").withPopulation("all");
        assertThat(verdict(Completeness.COMPLETE, sales.withBasis(ClaimBasis.CUMULATIVE)))
                .isEqualTo(Verdict.NOT_COMPARABLE);
    }

    @Test
    void targetsAreJudgedByACompleteRegister() {
        Claim target = residents("1", "2012-06-30").withNature(ClaimNature.TARGET);
        assertThat(verdict(Completeness.COMPLETE, target)).isEqualTo(Verdict.MET);
        assertThat(verdict(Completeness.PARTIAL, target)).isEqualTo(Verdict.MET);
        Claim more = target.withQuantity(Told.quantity("2"));
        assertThat(verdict(Completeness.COMPLETE, more)).isEqualTo(Verdict.MISSED);
        assertThat(verdict(Completeness.PARTIAL, more)).isEqualTo(Verdict.NOT_COMPARABLE);
    }

    /** One of two residents left on some day of 2012, so that there was one exit by 1 to 2 residents on average. */
    @Test
    void aRateThatRestsOnVagueDaysRefutesNothing() {
        Network network = withRegister(Completeness.COMPLETE, network(), "2010-01-01/", "2010-01-01/2012");
        Claim turnover = claim("resident-turnover", "0.9", "2012-12-31")
                .withBasis(ClaimBasis.FLOW)
                .withHorizon(Period.ofYears(1));
        Claim target = turnover.withNature(ClaimNature.TARGET);

        assertThat(verdicts(ComparisonKind.COMPUTED, network.withClaims(turnover)))
                .containsExactly(
                        "NOT_COMPARABLE: 90% (2012-12-31) is not 66.8% (366 of 548) computed by the register, which rests"
                                + " on vague days and may be another.");
        assertThat(verdicts(ComparisonKind.COMPUTED, network.withClaims(turnover.withQuantity(Told.quantity("0.67")))))
                .containsExactly(
                        "CONSISTENT: 67% (2012-12-31) agrees with 66.8% (366 of 548) computed by the register.");
        assertThat(verdicts(ComparisonKind.COMPUTED, network.withClaims(target)))
                .containsExactly("NOT_COMPARABLE: Whether the target of 90% (2012-12-31) was met is left open by vague"
                        + " days: 66.8% (366 of 548) computed by the register.");
        assertThat(Told.comparisons(ComparisonKind.COMPUTED, network.withClaims(target))
                        .get(0)
                        .sentence(Locale.FRENCH))
                .isEqualTo(
                        "On ne sait si l'objectif de 90 % (2012-12-31) a été atteint, des jours imprécis le laissant ouvert :"
                                + " 66,8 % (366 sur 548), calculé d'après le registre.");
    }

    /** One was resident on all days of 2012, and another on none of them or nearly all. */
    @Test
    void anAverageByDaysIsHeldAgainstByItsLeastAndItsMost() {
        Network network = withRegister(Completeness.COMPLETE, network(), "2010-01-01/", "2010-01-01/2012");
        Claim average = claim("average-residents", "1.9", "2012-12-31")
                .withBasis(ClaimBasis.FLOW)
                .withHorizon(Period.ofYears(1));
        assertThat(verdicts(ComparisonKind.COMPUTED, network.withClaims(average)))
                .containsExactly("CONSISTENT: 1.9 (2012-12-31) agrees with 1 to 2 computed by the register.");
        assertThat(verdicts(ComparisonKind.COMPUTED, network.withClaims(average.withQuantity(Told.quantity("2.1")))))
                .containsExactly("INCONSISTENT: 2.1 (2012-12-31) disagrees with 1 to 2 computed by the register.");
    }

    /** Two on the first day of 2012, and one or two on the first day after it: 1.5 or 2 on average. */
    @Test
    void anAverageByEndpointsIsHeldAgainstByItsLeastAndItsMost() {
        Network network =
                withRegister(Completeness.COMPLETE, network(), "2010-01-01/", "2010-01-01/[2012-06..2013-06]");
        Claim average = claim("average-residents", "1.4", "2012-12-31")
                .withBasis(ClaimBasis.FLOW)
                .withHorizon(Period.ofYears(1));
        Reconciler reconciler = Reconciler.builder()
                .asOf(Told.AS_OF)
                .policies(Policies.DEFAULT.withAverage(AverageMethod.ENDPOINTS))
                .build();

        assertThat(reconciler.reconcile(network.withClaims(average)).comparisons())
                .extracting(comparison -> comparison.sentence(Locale.ENGLISH))
                .containsExactly("1.4 (2012-12-31) disagrees with 1.5 to 2 computed by the register.");
        assertThat(reconciler
                        .reconcile(network.withClaims(average.withQuantity(Told.quantity("1.7"))))
                        .comparisons())
                .extracting(Comparison::verdict)
                .containsExactly(Verdict.CONSISTENT);
    }

    @Test
    void aTargetBetweenTheLeastAndTheMostIsLeftOpen() {
        Network network = withRegister(
                Completeness.COMPLETE,
                network(),
                "2010-01-01/2011-01-01",
                "2010-01-01/2012",
                "2010-01-01/[2012..2014]");
        Claim residents = residents("1", "2012-12-31").withNature(ClaimNature.TARGET);

        assertThat(verdicts(ComparisonKind.COMPUTED, network.withClaims(residents)))
                .containsExactly("NOT_COMPARABLE: Whether the target of 1 (2012-12-31) was met is open:"
                        + " 0 to 1 computed by the register.");
    }

    @Test
    void onlyAWholeListOfSitesContradictsACount() {
        Claim three = claim("site-count", "3", "2016-06");
        Network vague = network(three)
                .withSites(
                        Told.site("a").withLifecycle(Told.step(SiteStatus.OPERATIONAL, "[..2018]")),
                        Told.site("b").withLifecycle(Told.step(SiteStatus.OPERATIONAL, "[2010..2018]")),
                        Told.site("c").withLifecycle(Told.step(SiteStatus.OPERATIONAL, "2016")));
        Network whole = network(Completeness.COMPLETE, three).withSites(vague.sites());

        assertThat(verdicts(ComparisonKind.SITE_COUNT, vague))
                .containsExactly(
                        "NOT_COMPARABLE: 3 (2016-06) can't be checked: counting the network's own sites, 0 to 3 are known of,"
                                + " and there may be more.");
        assertThat(verdicts(ComparisonKind.SITE_COUNT, whole))
                .containsExactly(
                        "CONSISTENT: 3 (2016-06) agrees with 0 to 3 computed counting the network's own sites.");
        Network untold = whole.withSites(Stream.concat(
                        whole.sites().stream().limit(1),
                        Stream.of(Told.site("d").withLifecycle(), Told.site("e").withLifecycle()))
                .toList());
        assertThat(verdicts(ComparisonKind.SITE_COUNT, untold))
                .containsExactly(
                        "CONSISTENT: 3 (2016-06) agrees with 0 to 3 computed counting the network's own sites.");
        assertThat(verdicts(
                        ComparisonKind.COMPUTED, whole.withSites(Told.site("d").withLifecycle())))
                .containsExactly(
                        "NOT_COMPUTABLE: 3 (2016-06) stands unchecked. Not computable: it is not known whether a site is"
                                + " operational.");
        assertThat(Told.comparisons(ComparisonKind.SITE_COUNT, network(claim("site-count", "2", "2016-06")))
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.INCONSISTENT);
    }

    /** Three were supported, two of them in the programme. */
    private static Network inProgramme(Completeness coverage, Claim... claims) {
        ProgrammeId id = ProgrammeId.of("p");
        Network all = register(coverage, claims);
        return all.withProgrammes(Programme.builder().id(id).name("P").build())
                .withStartups(IntStream.range(0, all.startups().size())
                        .mapToObj(i -> i < 2
                                ? in(id, all.startups().get(i))
                                : all.startups().get(i))
                        .toList());
    }

    private static Startup in(ProgrammeId programme, Startup startup) {
        return startup.withSupportPeriods(startup.supportPeriods().get(0).withProgrammeId(programme));
    }

    @Test
    void aClaimOfAProgrammeIsHeldAgainstTheProgramme() {
        ProgrammeId p = ProgrammeId.of("p");
        Claim[] claims = {
            supported("1", "2015-09-30").withProgrammeId(p),
            supported("2", "2015-09-30").withProgrammeId(p),
            supported("3", "2015-09-30").withProgrammeId(p)
        };

        assertThat(verdicts(ComparisonKind.COMPUTED, inProgramme(Completeness.COMPLETE, claims)))
                .containsExactly(
                        "INCONSISTENT: 1 for p (2015-09-30) disagrees with 2 computed by the register.",
                        "CONSISTENT: 2 for p (2015-09-30) agrees with 2 computed by the register.",
                        "INCONSISTENT: 3 for p (2015-09-30) disagrees with 2 computed by the register.");
        assertThat(Told.comparisons(ComparisonKind.COMPUTED, inProgramme(Completeness.PARTIAL, claims)))
                .extracting(Comparison::verdict)
                .containsExactly(Verdict.INCONSISTENT, Verdict.NOT_COMPARABLE, Verdict.NOT_COMPARABLE);
    }

    /** The stays of a programme are those in it, so that a claim of them is held against these like any other. */
    @Test
    void staysOfAProgrammeAreHeldAgainstThoseInIt() {
        ProgrammeId p = ProgrammeId.of("p");
        Network network = inProgramme(
                Completeness.COMPLETE,
                yearly("admissions", "7", "2013-12-31").withProgrammeId(p),
                yearly("exits", "7", "2013-12-31").withProgrammeId(p).withNature(ClaimNature.TARGET),
                yearly("exits", "7", "2013-12-31"));

        assertThat(verdicts(ComparisonKind.COMPUTED, network))
                .containsExactly(
                        "INCONSISTENT: 7 for p (2013-12-31) disagrees with 1 computed by the register.",
                        "MISSED: The target of 7 for p (2013-12-31) was missed: 2 computed by the register.",
                        "INCONSISTENT: 7 (2013-12-31) disagrees with 3 computed by the register.");
        Network partial = inProgramme(
                Completeness.PARTIAL,
                yearly("admissions", "0", "2013-12-31").withProgrammeId(p),
                yearly("admissions", "0", "2013-12-31"));
        assertThat(Told.comparisons(ComparisonKind.COMPUTED, partial))
                .extracting(Comparison::verdict)
                .containsExactly(Verdict.INCONSISTENT, Verdict.INCONSISTENT);
    }

    /** Who is advised at a site by a programme makes a stay of that, and none of the site's. */
    @Test
    void staysInAProgrammeAtASiteMayBeMoreThanThoseOfTheSite() {
        ProgrammeId p = ProgrammeId.of("p");
        Claim admitted =
                yearly("admissions", "3", "2013-12-31").withProgrammeId(p).withSiteIds(SiteId.of("a"));
        Network network = inProgramme(Completeness.COMPLETE, admitted);
        Startup advised = network.startups()
                .get(0)
                .withId(StartupId.of("advised"))
                .withSupportPeriods(SupportPeriod.builder()
                        .level(SupportLevel.DIRECT)
                        .siteId("a")
                        .programmeId(p)
                        .start(LocalDate.of(2013, 3, 1))
                        .build());

        assertThat(verdicts(ComparisonKind.COMPUTED, network.withStartup(advised)))
                .containsExactly(
                        "NOT_COMPARABLE: 3 for a, p (2013-12-31) is of a part for which admissions is not computed; of"
                                + " the whole it is 2 by the register.");
    }
}
