package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.reconciliation.Told.at;
import static org.incubatornetwork.reconciliation.Told.claim;
import static org.incubatornetwork.reconciliation.Told.network;
import static org.incubatornetwork.reconciliation.Told.quantity;
import static org.incubatornetwork.reconciliation.Told.residents;
import static org.incubatornetwork.reconciliation.Told.supported;
import static org.incubatornetwork.reconciliation.Told.withRegister;
import static org.incubatornetwork.reconciliation.Told.yearly;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.ClaimParts;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures as networks of many kinds print them: what can all be true is never called a contradiction, and what can't is. */
class OtherNetworksTest {
    private static final String DAY = "2019-12-31";

    private static Claim noDay(String measure, String year) {
        return Claim.builder()
                .measure(MeasureId.of(measure))
                .date(DateWindow.parse(year))
                .build();
    }

    private static Arguments told(String what, Network network) {
        return Arguments.of(what, network);
    }

    private static Stream<Arguments> canBeTrue() {
        Claim survival = claim("survival", "0.86", DAY).withHorizon(Period.ofYears(5));
        Claim cumulative = supported("1000", "2018-12-31");
        return Stream.of(
                told("a page that lists three of its 72 centres", network(claim("site-count", "72", DAY))),
                told(
                        "startups of this year, and ever: neither says which",
                        network(claim("startups-supported", "120", DAY), claim("startups-supported", "2000", DAY))),
                told(
                        "patents of a year and of all time, by site and in all, neither says which",
                        network(claim("patents", "30", DAY), at("a", claim("patents", "55", DAY)))),
                told(
                        "an accelerator's survival from two clocks that nobody names",
                        network(survival, survival.withQuantity(quantity("0.91")))),
                told(
                        "a science park's capacity in firms and in desks, neither unit printed",
                        network(claim("capacity", "300", DAY), claim("capacity", "5000", DAY))),
                told(
                        "who is supported in a year was partly there before",
                        network(cumulative, supported("1050", DAY), yearly("startups-supported", "120", DAY))),
                told(
                        "a partner's centre has more residents than the network's own",
                        network(residents("450", DAY), at("a", residents("500", DAY)))
                                .withSites(Told.site("a").withKind(SiteKind.PARTNER_OPERATED))),
                told(
                        "residents are firms at the beginning and projects at the end",
                        network(
                                residents("300", "2018-12-31").withPopulation("firms"),
                                yearly("admissions", "20", DAY),
                                yearly("exits", "10", DAY),
                                residents("450", DAY).withPopulation("firms and projects"))),
                told(
                        "admissions of a period that nobody measures",
                        network(
                                claim("admissions", "300", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE),
                                claim("admissions", "340", DAY).withBasis(ClaimBasis.CUMULATIVE),
                                claim("admissions", "15", DAY).withBasis(ClaimBasis.FLOW))),
                told(
                        "a company was founded before the network that it runs",
                        network(noDay("founded", "1998").withPopulation("the operating company"))
                                .withFounded(DateWindow.parse("2001"))),
                told(
                        "a women's programme counts persons, its network firms",
                        network(
                                claim("beneficiaries", "900", DAY)
                                        .withBasis(ClaimBasis.CUMULATIVE)
                                        .withCountedUnit(CountedUnit.PERSON)
                                        .withSubgroups(Subgroup.WOMEN_LED),
                                claim("beneficiaries", "400", DAY)
                                        .withBasis(ClaimBasis.CUMULATIVE)
                                        .withCountedUnit(CountedUnit.STARTUP))),
                told(
                        "more than a thousand, and 950 and more a year later",
                        network(supported(">1000", "2018"), supported(">=950", "2020"))),
                told(
                        "since 2011, and since the beginning",
                        network(
                                supported("1000", "2018").withSince(DateWindow.parse("2011")),
                                supported("800", "2020").withSince(DateWindow.parse("2015")))),
                told(
                        "half of all jobs in one country, more than all in another measure",
                        network(
                                claim("jobs-direct", "5000", DAY).withPopulation("residents"),
                                claim("jobs-total", "9000", DAY)
                                        .withTerritory("KE")
                                        .withPopulation("alumni"))),
                told(
                        "euros and dollars raised",
                        network(
                                claim("funding-raised", "90", DAY)
                                        .withBasis(ClaimBasis.CUMULATIVE)
                                        .withCurrency("EUR"),
                                claim("funding-raised", "100", DAY)
                                        .withBasis(ClaimBasis.CUMULATIVE)
                                        .withCurrency("USD"))),
                told(
                        "a table of which two rows overlap",
                        network(
                                residents("100", DAY).withId(ClaimId.of("all")),
                                residents("70", DAY).withPopulation("digital").withPartOf(ClaimId.of("all")),
                                residents("60", DAY).withPopulation("green").withPartOf(ClaimId.of("all")))),
                told(
                        "a register of those who agreed to be listed",
                        withRegister(
                                Completeness.PARTIAL,
                                network(
                                        supported("500", DAY),
                                        claim("survival-naive", "0.5", DAY),
                                        yearly("exits", "40", DAY)),
                                "2012-01-01/",
                                "2013-01-01/2015-01-01")),
                told(
                        "what a complete register of later years does not reach",
                        since2015(network(
                                supported("900", DAY),
                                residents("40", "2012-12-31"),
                                yearly("exits", "9", "2014-12-31")))),
                told(
                        "a target for the year after, printed as a figure of it",
                        network(residents("600", "2030").withPublishedOn(DateWindow.parse("2019")))),
                told(
                        "a share of those who answered, not of all",
                        network(claim("women-led-share", "0.33", DAY)
                                .withNumerator(quantity("~30"))
                                .withDenominator(quantity("90")))),
                told(
                        "a centre that moved and is told of by its old name in the year of the move",
                        network(at("a", residents("20", "2018")))
                                .withSites(Told.site("a")
                                        .withLifecycle(
                                                Told.step(SiteStatus.OPERATIONAL, "2000"),
                                                Told.step(SiteStatus.CLOSED, "2018-10")))),
                told(
                        "alive after five years and after more than five",
                        network(
                                survival.withClock(SurvivalClock.ADMISSION),
                                survival.withClock(SurvivalClock.ADMISSION)
                                        .withHorizonQualifier(Qualifier.MORE_THAN)
                                        .withQuantity(quantity("0.8")))));
    }

    private static Network since2015(Network network) {
        Network complete = withRegister(Completeness.COMPLETE, network, "2016-01-01/");
        return complete.withRegister(complete.register().orElseThrow().withSince(LocalDate.of(2015, 1, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("canBeTrue")
    void whatCanAllBeTrueIsNoContradiction(String what, Network network) {
        Reconciliation reconciliation = Reconciler.asOf(Told.AS_OF).reconcile(network);

        assertThat(reconciliation.of(Verdict.INCONSISTENT))
                .extracting(comparison -> comparison.sentence(Locale.ENGLISH))
                .as(what)
                .isEmpty();
    }

    @Test
    void whatCannotBeTrueIsOne() {
        Claim all = residents("1350", DAY).withId(ClaimId.of("all")).withParts(ClaimParts.COMPLETE);
        Network network = network(
                all,
                residents("600", DAY).withTerritory("FR").withPartOf(ClaimId.of("all")),
                residents("700", DAY).withTerritory("BE").withPartOf(ClaimId.of("all")),
                residents("1001", "2018-12-31"),
                yearly("admissions", "60", DAY),
                yearly("exits", "44", DAY),
                claim("capacity", "1200", DAY).withUnit(CapacityUnit.STARTUP),
                supported("1300", "2020"),
                claim("staff", "40", DAY).withNature(ClaimNature.TARGET),
                claim("staff", "50", DAY).withNature(ClaimNature.TARGET));

        List<ComparisonKind> kinds = Reconciler.asOf(Told.AS_OF).reconcile(network).of(Verdict.INCONSISTENT).stream()
                .map(Comparison::kind)
                .toList();

        assertThat(kinds)
                .containsExactly(
                        ComparisonKind.SAME_TIME,
                        ComparisonKind.PARTS,
                        ComparisonKind.BALANCE,
                        ComparisonKind.EVER_SUPPORTED,
                        ComparisonKind.CAPACITY);
    }
}
