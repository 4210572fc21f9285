package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.junit.jupiter.api.Test;

/** Claims that are many cost in proportion, and what is left out for that is said. */
class ManyClaimsTest {
    private static final int MANY = 1_000;
    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    @Test
    void likeClaimsAreToldOnce() {
        Reconciliation many = reconcile(i -> claim("jobs", 1500, "2020-06-30"));

        List<Comparison> sameTime = of(many, ComparisonKind.SAME_TIME);
        assertThat(sameTime).hasSize(1);
        assertThat(sameTime.get(0).claims()).hasSize(MANY);
        assertThat(sameTime.get(0).verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(many.comparedWithNextAlone()).isZero();
    }

    @Test
    void differentClaimsOfOneTimeAreHeldAgainstTheNext() {
        Reconciliation many = reconcile(i -> claim("residents", 1500 + 7 * (i % 500), "2020-06-30"));

        assertThat(of(many, ComparisonKind.SAME_TIME))
                .hasSize(500 + 499) // each repeated, and each with the next
                .filteredOn(comparison -> comparison.verdict() == Verdict.INCONSISTENT)
                .hasSize(499);
        assertThat(many.comparedWithNextAlone()).isEqualTo(500);
    }

    @Test
    void fewAreHeldEachAgainstEach() {
        Reconciliation few = reconcile(network(8, i -> claim("jobs", 1500 + 7 * i, "2020-06-30")));

        assertThat(of(few, ComparisonKind.SAME_TIME)).hasSize(28);
        assertThat(few.comparedWithNextAlone()).isZero();
    }

    @Test
    void ratesOfManySeriesAreHeldAgainstTheNext() {
        Reconciliation many = reconcile(i -> rate(i % 600 + 1));

        assertThat(of(many, ComparisonKind.SURVIVAL)).hasSize(599);
        assertThat(many.comparedWithNextAlone()).isEqualTo(1200);
    }

    @Test
    void residentsAndExitsArePairedOneByOne() {
        Reconciliation many = reconcile(i -> i % 4 == 0
                ? claim("exits", 10 + i, "2020").withBasis(ClaimBasis.FLOW)
                : claim("residents", 10 + i, "2020"));

        assertThat(of(many, ComparisonKind.IMPLIED_STAY)).hasSize(750);
    }

    @Test
    void oneIsPairedWithHoweverManyOthers() {
        Reconciliation many = reconcile(i -> i == 0
                ? claim("residents", 10, "2020")
                : claim("exits", 10 + i, "2020").withBasis(ClaimBasis.FLOW));

        assertThat(of(many, ComparisonKind.IMPLIED_STAY)).hasSize(999);
    }

    @Test
    void theLatestCapacityByThenIsFoundAmongMany() {
        Reconciliation many = reconcile(i -> i % 2 == 0
                ? claim("capacity", i, day(i).toString()).withUnit(CapacityUnit.STARTUP)
                : claim("residents", 100_000, day(i).toString()));

        List<Comparison> capacities = of(many, ComparisonKind.CAPACITY);
        assertThat(capacities).hasSize(500);
        assertThat(capacities)
                .allSatisfy(comparison -> assertThat(comparison.claims().get(1).index())
                        .isEqualTo(comparison.claims().get(0).index() - 1));
    }

    @Test
    void onlySoManyFiguresAreComputedAndTheOthersSaySo() {
        Network network = network(3, i -> claim("residents", i, "202" + i + "-06-30"));

        Reconciliation limited =
                Reconciler.builder().asOf(AS_OF).figureLimit(2).build().reconcile(network);

        assertThat(limited.comparisons().stream()
                        .map(comparison -> comparison.verdict() + ": " + comparison.sentence(Locale.ENGLISH)))
                .startsWith(
                        "NOT_COMPUTABLE: 0 (2020-06-30) stands unchecked: more figures are claimed than are computed.",
                        "INCONSISTENT: 1 (2021-06-30) disagrees with 0 computed by the register.",
                        "INCONSISTENT: 2 (2022-06-30) disagrees with 0 computed by the register.");
        assertThat(reconcile(network).comparisons().get(0).verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThatThrownBy(() -> Reconciler.builder().figureLimit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a limit of figures must be at least 1, was 0");
    }

    @Test
    void figuresAreOfTwoHundredTimesAtMost() {
        Reconciliation many = reconcile(i -> claim("residents", 0, day(i).toString()));

        List<Comparison> computed = of(many, ComparisonKind.COMPUTED);
        assertThat(computed).hasSize(MANY);
        assertThat(computed.subList(MANY - 200, MANY))
                .extracting(Comparison::verdict)
                .containsOnly(Verdict.CONSISTENT);
        assertThat(computed.subList(0, MANY - 200))
                .extracting(Comparison::verdict)
                .containsOnly(Verdict.NOT_COMPUTABLE);
    }

    @Test
    void aThousandFiguresAreComputedUnlessMoreAreAskedFor() {
        Network network = withSites(
                1_001, network(1_001, i -> claim("residents", 0, "2020-06-30").withSiteIds(SiteId.of("s" + i))));

        List<Verdict> verdicts = verdicts(reconcile(network));

        assertThat(verdicts)
                .filteredOn(verdict -> verdict == Verdict.NOT_COMPUTABLE)
                .hasSize(1);
        assertThat(verdicts(Reconciler.builder()
                        .asOf(AS_OF)
                        .figureLimit(1_001)
                        .build()
                        .reconcile(network)))
                .doesNotContain(Verdict.NOT_COMPUTABLE);
    }

    @Test
    void inANetworkOfVeryManySitesFiguresAreOfFewerTimes() {
        Network network = withSites(5_000, network(101, i -> claim("residents", 0, day(i).toString())));

        List<Verdict> verdicts = verdicts(reconcile(network));

        assertThat(verdicts.subList(1, 101)).containsOnly(Verdict.CONSISTENT);
        assertThat(verdicts.get(0)).isEqualTo(Verdict.NOT_COMPUTABLE);
    }

    private static Network withSites(int sites, Network network) {
        return network.withSites(IntStream.range(0, sites)
                .mapToObj(i -> Site.builder()
                        .id("s" + i)
                        .name("S")
                        .addLifecycle(LifecycleStep.builder()
                                .status(SiteStatus.OPERATIONAL)
                                .on(DateWindow.parse("2010"))
                                .build())
                        .build())
                .toList());
    }

    private static List<Verdict> verdicts(Reconciliation reconciliation) {
        return of(reconciliation, ComparisonKind.COMPUTED).stream()
                .map(Comparison::verdict)
                .toList();
    }

    @Test
    void aClaimOfASiteThatIsNoneSaysSo() {
        Reconciliation reconciliation =
                reconcile(network(1, i -> claim("residents", 1, "2020-06-30").withSiteIds(SiteId.of("nowhere"))));

        assertThat(reconciliation.comparisons().get(0).sentence(Locale.ENGLISH))
                .isEqualTo(
                        "1 for nowhere (2020-06-30) stands unchecked. Not measured: the report does not have this part of the network,"
                                + " or the metric does not exist there.");
    }

    private static Reconciliation reconcile(IntFunction<Claim> claim) {
        return reconcile(network(MANY, claim));
    }

    private static Reconciliation reconcile(Network network) {
        return Reconciler.asOf(AS_OF).reconcile(network);
    }

    private static Network network(int claims, IntFunction<Claim> claim) {
        return Network.builder()
                .id("n")
                .name("N")
                .register(Register.builder().coverage(Completeness.COMPLETE).build())
                .addAllClaims(IntStream.range(0, claims).mapToObj(claim).toList())
                .build();
    }

    private static List<Comparison> of(Reconciliation reconciliation, ComparisonKind... kinds) {
        return reconciliation.comparisons().stream()
                .filter(comparison -> Arrays.asList(kinds).contains(comparison.kind()))
                .toList();
    }

    private static LocalDate day(int i) {
        return LocalDate.of(2018, 1, 1).plusDays(i);
    }

    private static Claim claim(String measure, long figure, String asOf) {
        return Claim.builder()
                .measure(MeasureId.of(measure))
                .quantity(Quantity.exactly(figure))
                .asOf(DateWindow.parse(asOf))
                .build();
    }

    private static Claim rate(int months) {
        return claim("survival", 1, "2020")
                .withQuantity(Quantity.of(Qualifier.EXACT, new BigDecimal("0.9")))
                .withClock(SurvivalClock.ADMISSION)
                .withHorizon(Period.ofMonths(months));
    }
}
