package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.arbitraries.NetworkArbitrary;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.NetworkKind;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.synthetic.PublishedFigures;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.synthetic.VagueDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no network's claims may break: the laws of verdicts. */
class LawsTest {
    private static final ImmutableList<ClaimBasis> BASES = ImmutableList.copyOf(ClaimBasis.values());

    private static final ListCoverage ALL = ListCoverage.builder()
            .sites(Completeness.COMPLETE)
            .programmes(Completeness.COMPLETE)
            .organizations(Completeness.COMPLETE)
            .build();

    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

    /** A complete register, with its own figures published as claims. */
    private static Network published(long seed) {
        Network network = SyntheticRegister.builder()
                .seed(seed)
                .startups(40)
                .faultShare(0)
                .build()
                .network()
                .withLists(ALL);
        List<Claim> claims = PublishedFigures.of(network, DAY);
        assertThat(claims).hasSizeGreaterThan(200);
        return network.withClaims(claims);
    }

    private static Reconciliation reconcile(Network network) {
        return Reconciler.asOf(DAY).reconcile(network);
    }

    private static List<Comparison> computed(Reconciliation reconciliation) {
        return reconciliation.comparisons().stream()
                .filter(comparison -> comparison.with() == Comparison.With.COMPUTED)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itsOwnFiguresAgreeWithACompleteRegister(long seed) {
        Reconciliation reconciliation = reconcile(published(seed));

        assertThat(computed(reconciliation))
                .allSatisfy(comparison -> assertThat(comparison.verdict())
                        .as(comparison.sentence(Locale.ENGLISH) + comparison.measure())
                        .isEqualTo(Verdict.CONSISTENT));
        assertThat(reconciliation.of(Verdict.INCONSISTENT)).isEmpty();
    }

    /** Vague days, faults, and a network that hosts nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"INCUBATOR", "ACCELERATOR"})
    void theyAgreeHoweverARegisterIsToldIfItIsComplete(String kind) {
        Network network = complete(SyntheticRegister.builder()
                .seed(8)
                .startups(30)
                .kind(NetworkKind.of(kind))
                .vagueShare(0.4)
                .faultShare(0.1)
                .extractedOn(DAY)
                .build()
                .network());

        Reconciliation reconciliation = reconcile(network.withClaims(PublishedFigures.of(network, DAY)));

        assertThat(computed(reconciliation))
                .hasSizeGreaterThan(100)
                .allSatisfy(comparison -> assertThat(comparison.verdict())
                        .as(comparison.measure() + " " + comparison.sentence(Locale.ENGLISH))
                        .isEqualTo(Verdict.CONSISTENT));
        assertThat(reconciliation.of(Verdict.INCONSISTENT)).isEmpty();
    }

    @Test
    void elsewhereTheyAreNeverRefuted() {
        Network network = published(4);
        Network partial = network.withLists(Optional.empty())
                .withRegister(network.register().orElseThrow().withCoverage(Completeness.PARTIAL));
        Network fewer = partial.withStartups(network.startups().subList(0, 20));

        assertThat(reconcile(partial).of(Verdict.INCONSISTENT)).isEmpty();
        assertThat(computed(reconcile(fewer))).extracting(Comparison::verdict).doesNotContain(Verdict.INCONSISTENT);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aFigureThatIsMovedIsFoundAndNoOther(long seed) {
        Network network = published(seed);
        int[] figures = IntStream.range(0, network.claims().size())
                .filter(index -> network.claims().get(index).quantity().isPresent())
                .toArray();
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            int moved = figures[random.nextInt(figures.length)];
            List<Claim> claims = new ArrayList<>(network.claims());
            Quantity quantity = claims.get(moved).quantity().orElseThrow();
            BigDecimal step = quantity.value().scale() == 0 ? BigDecimal.ONE : new BigDecimal("0.03");
            claims.set(
                    moved,
                    claims.get(moved)
                            .withQuantity(Quantity.of(
                                    Qualifier.EXACT, quantity.value().add(step))));

            List<Comparison> refuted = reconcile(network.withClaims(claims)).of(Verdict.INCONSISTENT);

            assertThat(refuted)
                    .allSatisfy(comparison -> assertThat(comparison.claims())
                            .extracting(PublishedClaim::index)
                            .contains(moved));
            assertThat(refuted).anyMatch(comparison -> comparison.with() == Comparison.With.COMPUTED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Qualifier.class,
            names = {"ABOUT", "NEARLY", "AT_LEAST", "UP_TO", "BETWEEN"})
    void aCoarserQualifierRefutesNothing(Qualifier qualifier) {
        Network network = published(7);
        Network coarser = network.withClaims(Lists.transform(
                network.claims(),
                claim -> claim.withQuantity(claim.quantity().map(quantity -> coarser(qualifier, quantity.value())))));

        Reconciliation reconciliation = reconcile(coarser);
        assertThat(reconciliation.of(Verdict.INCONSISTENT)).isEmpty();
        assertThat(computed(reconciliation)).extracting(Comparison::verdict).containsOnly(Verdict.CONSISTENT);
    }

    private static Quantity coarser(Qualifier qualifier, BigDecimal value) {
        return qualifier == Qualifier.BETWEEN
                ? Quantity.between(value, value.add(BigDecimal.ONE))
                : Quantity.of(qualifier, value);
    }

    /** Also of two claims of which either may be told more coarsely. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatAgreesWithAnotherClaimAgreesIfToldMoreCoarsely(long seed) {
        List<Claim> claims = quarrelling(seed);
        Reconciliation exact = reconcile(Told.network(claims.toArray(Claim[]::new)));
        int coarser = 0;
        for (Comparison comparison : exact.of(Verdict.CONSISTENT)) {
            for (PublishedClaim told : comparison.claims()) {
                Quantity quantity = told.claim().quantity().orElseThrow();
                if (comparison.claims().size() == 2 && quantity.qualifier() == Qualifier.EXACT) {
                    List<Claim> two = comparison.claims().stream()
                            .map(PublishedClaim::claim)
                            .map(claim -> claim.equals(told.claim())
                                    ? claim.withQuantity(Quantity.of(Qualifier.ABOUT, quantity.value()))
                                    : claim)
                            .toList();
                    assertThat(reconcile(Told.network(two.toArray(Claim[]::new)))
                                    .comparisons())
                            .filteredOn(other -> other.kind() == comparison.kind())
                            .extracting(Comparison::verdict)
                            .doesNotContain(Verdict.INCONSISTENT);
                    coarser++;
                }
            }
        }
        assertThat(coarser).isPositive();
    }

    private static Network complete(Network network) {
        return network.withLists(ALL)
                .withRegister(Register.builder()
                        .coverage(Completeness.COMPLETE)
                        .extractedOn(network.register().flatMap(Register::extractedOn))
                        .build());
    }

    /**
     * Networks of every kind, with vague days, partial registers, funnels that tell otherwise and whatever else is valid, and what they
     * publish on two days; some say that all is listed.
     */
    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void whatANetworkKnowsOfItselfNeverRefutesIt(@ForAll Network network, @ForAll boolean complete) {
        Network known = complete ? complete(network) : network;
        LocalDate day = NetworkArbitrary.AS_OF;
        Network telling = known.withClaims(PublishedFigures.of(known, List.of(day.minusYears(1), day)));

        Reconciliation reconciliation =
                Reconciler.builder().asOf(day).figureLimit(100_000).build().reconcile(telling);

        assertThat(reconciliation.comparisons().stream()
                        .filter(each -> each.verdict() == Verdict.INCONSISTENT
                                || (complete
                                        && each.with() == Comparison.With.COMPUTED
                                        && each.verdict() != Verdict.CONSISTENT))
                        .map(each -> each.kind() + " " + each.measure() + " " + each.sentence(Locale.ENGLISH)))
                .isEmpty();
    }

    /** Who knows every day publishes; the register is that of a clerk who remembers many vaguely, and has them all. */
    @ParameterizedTest
    @ValueSource(longs = {0, 2, 9, 15, 29})
    void whatIsTrueIsNotRefutedByDaysThatAreToldVaguely(long seed) {
        Network exact = complete(SyntheticRegister.builder()
                .seed(seed)
                .startups(14)
                .faultShare(0)
                .extractedOn(DAY)
                .build()
                .network());
        VagueDays clerk = VagueDays.of(seed, 0.4, DAY);
        Network told = exact.withStartups(Lists.transform(exact.startups(), clerk::tell))
                .withCohorts(Lists.transform(exact.cohorts(), clerk::tell));

        Reconciliation reconciliation = Reconciler.builder()
                .asOf(DAY)
                .figureLimit(100_000)
                .build()
                .reconcile(told.withClaims(PublishedFigures.of(exact, List.of(DAY.minusYears(2), DAY))));

        assertThat(reconciliation.of(Verdict.INCONSISTENT).stream()
                        .map(each -> each.measure() + " " + each.sentence(Locale.ENGLISH)))
                .isEmpty();
    }

    /** What a register has, even if it is a part of it, is not refuted by what the network tells elsewhere. */
    @ParameterizedTest
    @EnumSource(
            value = Completeness.class,
            names = {"PARTIAL", "COMPLETE"})
    void aFactThatARegisterIsAtOddsWithDoesNotRefuteItsFigures(Completeness coverage) {
        Network network = Told.withRegister(coverage, Told.network(), "2012-01-01/", "2018-01-01/")
                .withSites(Told.site("a")
                        .withLifecycle(
                                Told.step(SiteStatus.OPERATIONAL, "2000"), Told.step(SiteStatus.CLOSED, "2016-06-01")))
                .withFunnel(FunnelStage.of(FunnelStep.ADMITTED, 1).withOn(DateWindow.parse("2019")));
        Claim admitted = Told.claim("admissions", "2", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE);
        Claim resident = Told.at("a", Told.residents("2", "2018-12-31"));

        assertThat(reconcile(network.withClaims(admitted, resident)).of(Verdict.INCONSISTENT))
                .isEmpty();
        assertThat(Told.verdicts(ComparisonKind.FUNNEL, network.withClaims(admitted)))
                .containsExactly(
                        "NOT_COMPARABLE: The register has it so, and is itself at odds with what the network tells"
                                + " elsewhere: 2 (2018-12-31) disagrees with 1 in the funnel (ADMITTED).");
        assertThat(Told.found(ComparisonKind.FUNNEL, network.withClaims(admitted.withQuantity(Told.quantity("3")))))
                .containsExactly(Verdict.INCONSISTENT);
        assertThat(Told.found(
                        ComparisonKind.CLOSED_SITE, network.withClaims(resident.withQuantity(Told.quantity("3")))))
                .containsExactly(Verdict.INCONSISTENT);
    }

    /** Of a part of the register, only what a reader takes from the words is had by it: up to 18 is not two. */
    @Test
    void aFunnelRefutesWhatAPartOfTheRegisterHasNot() {
        Network network = Told.withRegister(Completeness.PARTIAL, Told.network(), "2012-01-01/", "2018-01-01/")
                .withFunnel(FunnelStage.of(FunnelStep.ADMITTED, 20).withOn(DateWindow.parse("2018-12-31")));
        Claim admitted = Told.claim("admissions", "<=18", "2018-12-31").withBasis(ClaimBasis.CUMULATIVE);

        assertThat(Told.found(ComparisonKind.FUNNEL, network.withClaims(admitted)))
                .containsExactly(Verdict.INCONSISTENT);
    }

    @Test
    void aFunnelDoesNotRefuteWhatACompleteRegisterHas() {
        Network network = published(9);
        Network counting = network.withCohorts(Lists.transform(
                network.cohorts(), cohort -> cohort.withFunnel(FunnelStage.of(FunnelStep.ADMITTED, 1_000))));

        List<Comparison> ofFunnels = reconcile(counting).comparisons().stream()
                .filter(comparison -> comparison.kind() == ComparisonKind.FUNNEL)
                .toList();

        assertThat(ofFunnels)
                .isNotEmpty()
                .allSatisfy(comparison -> assertThat(comparison.verdict()).isEqualTo(Verdict.NOT_COMPARABLE));
    }

    /** Claims that contradict each other in every way that a pair can. */
    private static List<Claim> quarrelling(long seed) {
        Random random = new Random(seed);
        List<String> measures =
                List.of("residents", "startups-supported", "exits", "admissions", "jobs-total", "capacity");
        List<String> days = List.of("2018-12-31", "2019-12-31", "2019", "2020-06", "2020-12-31", "[2018..2019]");
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Claim claim = Told.claim(
                    measures.get(random.nextInt(measures.size())),
                    List.of("", "~", ">", ">=", "<").get(random.nextInt(5)) + (1 + random.nextInt(40)),
                    days.get(random.nextInt(days.size())));
            claim = random.nextInt(3) == 0 ? Told.at("a", claim) : claim;
            claim = random.nextInt(4) == 0 ? claim.withPopulation("firms " + random.nextInt(2)) : claim;
            claim = random.nextBoolean()
                    ? claim.withBasis(BASES.get(random.nextInt(3))).withHorizon(Period.ofYears(1))
                    : claim;
            claims.add(random.nextInt(6) == 0 ? claim.withNature(ClaimNature.TARGET) : claim);
        }
        return claims;
    }

    private static Multiset<String> said(List<Claim> claims) {
        Network network = Told.withRegister(
                Completeness.COMPLETE, Told.network(), "2012-01-01/", "2019-03-01/2020-02-01", "2020-01-01/");
        return reconcile(network.withClaims(claims)).comparisons().stream()
                .map(comparison ->
                        comparison.kind() + " " + comparison.verdict() + " " + comparison.sentence(Locale.ENGLISH))
                .collect(Collectors.collectingAndThen(Collectors.toList(), ImmutableMultiset::copyOf));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neitherOrderNorRepetitionMatters(long seed) {
        List<Claim> claims = quarrelling(seed).stream().distinct().collect(Collectors.toCollection(ArrayList::new));
        Multiset<String> once = said(claims);
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(said(shuffled)).isEqualTo(once);

        shuffled.addAll(claims.subList(0, 7));
        List<String> repeated = new ArrayList<>(said(shuffled));
        once.forEach(repeated::remove);
        assertThat(repeated).hasSize(7).allMatch(said -> said.endsWith("was published more than once."));
    }

    @Test
    void whatIsStatedAndWhatIsTheOnlyChoiceAreTheSame() {
        List<Claim> claims = quarrelling(8);
        List<Claim> stated = Lists.transform(
                claims,
                claim -> claim.measure().value().equals("residents")
                                && claim.basis().isEmpty()
                        ? claim.withBasis(ClaimBasis.STOCK)
                        : claim);
        assertThat(said(stated)).isEqualTo(said(claims));
    }

    @Test
    void nothingIsToldTwice() {
        for (long seed = 1; seed < 4; seed++) {
            Multiset<String> said = said(quarrelling(seed));
            assertThat(said.elementSet()).isNotEmpty();
            List<Comparison> pairs =
                    reconcile(Told.network(quarrelling(seed).toArray(Claim[]::new))).comparisons().stream()
                            .filter(comparison -> comparison.claims().size() == 2
                                    && comparison.kind() != ComparisonKind.PARTS
                                    && comparison.kind() != ComparisonKind.DEFINITION)
                            .toList();
            assertThat(pairs.stream().map(Comparison::claims).distinct()).hasSameSizeAs(pairs);
        }
    }
}
