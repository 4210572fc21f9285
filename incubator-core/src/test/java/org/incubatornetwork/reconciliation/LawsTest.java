package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no network's claims may break: the laws of verdicts. */
class LawsTest {
    private static final ImmutableList<ClaimBasis> BASES = ImmutableList.copyOf(ClaimBasis.values());

    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

    /** A complete register, with its own figures published as claims. */
    private static Network published(long seed) {
        Network network = SyntheticRegister.builder()
                .seed(seed)
                .startups(40)
                .faultShare(0)
                .build()
                .network()
                .withLists(ListCoverage.builder().sites(Completeness.COMPLETE).build());
        List<Claim> claims =
                MetricEngine.builder()
                        .asOf(DAY)
                        .year(Year.of(DAY.getYear()))
                        .build()
                        .measure(network)
                        .results()
                        .stream()
                        .filter(result -> result.noValue().isEmpty())
                        .flatMap(LawsTest::claims)
                        .distinct()
                        .limit(400)
                        .toList();
        assertThat(claims).hasSizeGreaterThan(40);
        return network.withClaims(claims);
    }

    private static Stream<Claim> claims(MetricResult result) {
        Metric metric = result.metric().orElseThrow();
        boolean isOfClaims = switch (result.scope().kind()) {
            case NETWORK, SITE, COHORT -> true;
            default -> false;
        };
        boolean isLeftOpen = metric.policies().stream()
                .anyMatch(kind -> kind != PolicyKind.CLOCK
                        && kind != PolicyKind.CAPACITY_UNIT
                        && metric.sideBySide().contains(kind));
        if (!isOfClaims
                || isLeftOpen
                || (metric.id().value().equals("site-count") && result.scope().kind() != ScopeKind.NETWORK)) {
            return Stream.empty();
        }
        if (!result.parts("horizon").isEmpty()) {
            return result.parts("horizon").entrySet().stream()
                    .filter(part -> part.getValue().noValue().isEmpty())
                    .map(part -> claim(result, metric, part.getValue()).withHorizon(Period.parse(part.getKey())));
        }
        if (metric.unit().equals(MetricUnit.MONEY)) {
            return result.parts("currency").entrySet().stream()
                    .filter(part -> part.getValue().noValue().isEmpty())
                    .map(part -> claim(result, metric, part.getValue()).withCurrency(part.getKey()));
        }
        return Stream.of(claim(result, metric, result.figure()));
    }

    private static Claim claim(MetricResult result, Metric metric, Figure figure) {
        BigDecimal value = figure.amount()
                .orElseGet(() -> new BigDecimal(figure.value().orElseThrow()).setScale(4, RoundingMode.HALF_UP));
        Claim claim = Claim.builder()
                .measure(MeasureId.of(metric.id().value()))
                .nature(ClaimNature.RESULT)
                .basis(basis(result, metric))
                .siteIds(result.scope().siteId().stream().toList())
                .cohortId(result.scope().cohortId())
                .quantity(Quantity.of(Qualifier.EXACT, value))
                .asOf(DateWindow.of(DAY))
                .build();
        if (claim.basis().equals(Optional.of(ClaimBasis.FLOW))) {
            claim = claim.withHorizon(Period.ofYears(1));
        }
        if (metric.policies().contains(PolicyKind.CLOCK)) {
            claim = claim.withClock(result.policies().clock());
        }
        return metric.policies().contains(PolicyKind.CAPACITY_UNIT)
                ? claim.withUnit(result.policies().capacityUnit())
                : claim;
    }

    private static ClaimBasis basis(MetricResult result, Metric metric) {
        if (metric.id().value().equals("startups-supported")) {
            return ClaimBasis.CUMULATIVE;
        }
        boolean isOfPeriod = metric.basis() == TimeBasis.PERIOD
                || (metric.basis() == TimeBasis.DAY_OR_PERIOD && result.period().isPresent());
        return isOfPeriod ? ClaimBasis.FLOW : ClaimBasis.STOCK;
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
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            int moved = random.nextInt(network.claims().size());
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
            names = {"ABOUT", "NEARLY", "AT_LEAST", "UP_TO"})
    void aCoarserQualifierRefutesNothing(Qualifier qualifier) {
        Network network = published(7);
        Network coarser = network.withClaims(Lists.transform(
                network.claims(),
                claim -> claim.withQuantity(
                        Quantity.of(qualifier, claim.quantity().orElseThrow().value()))));

        Reconciliation reconciliation = reconcile(coarser);
        assertThat(reconciliation.of(Verdict.INCONSISTENT)).isEmpty();
        assertThat(computed(reconciliation)).extracting(Comparison::verdict).containsOnly(Verdict.CONSISTENT);
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
