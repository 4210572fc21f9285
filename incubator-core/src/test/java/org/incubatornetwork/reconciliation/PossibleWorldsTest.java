package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.metrics.ExactChoice;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.VagueNetworks;
import org.incubatornetwork.metrics.catalogue.ResidencyMetrics;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.ListCoverage;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Register;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.synthetic.PublishedFigures;

/** Whoever knows every day publishes what is so; held against a register that knows few of them, none of it is refuted. */
class PossibleWorldsTest {
    private static final LocalDate DAY = VagueNetworks.EXTRACTED;
    private static final LocalDate EARLIER = LocalDate.of(2016, 12, 31);
    private static final ListCoverage ALL = ListCoverage.builder()
            .sites(Completeness.COMPLETE)
            .programmes(Completeness.COMPLETE)
            .organizations(Completeness.COMPLETE)
            .build();

    private static List<Claim> published(Network exact) {
        List<Claim> claims = new ArrayList<>(PublishedFigures.of(exact, List.of(EARLIER, DAY)));
        claims.addAll(averages(exact, EARLIER));
        claims.addAll(averages(exact, DAY));
        return claims;
    }

    private static List<Claim> averages(Network exact, LocalDate day) {
        return MetricEngine.builder()
                .asOf(day)
                .period(day.plusDays(1).minusYears(1), day.plusDays(1))
                .metrics(List.of(ResidencyMetrics.AVERAGE_RESIDENTS))
                .policies(Policies.DEFAULT)
                .scopes(ScopeKind.NETWORK, ScopeKind.SITE, ScopeKind.PROGRAMME, ScopeKind.COHORT)
                .build()
                .measure(exact)
                .get("average-residents")
                .under(policies -> policies)
                .all()
                .stream()
                .filter(average -> average.value().isPresent())
                .map(average -> claim(average, day))
                .toList();
    }

    private static Claim claim(MetricResult average, LocalDate day) {
        return Claim.builder()
                .measure(average.id())
                .nature(ClaimNature.RESULT)
                .basis(ClaimBasis.FLOW)
                .horizon(Period.ofYears(1))
                .siteIds(average.scope().siteId().stream().toList())
                .programmeId(average.scope().programmeId())
                .cohortId(average.scope().cohortId())
                .quantity(Quantity.of(
                        Qualifier.EXACT,
                        BigDecimal.valueOf(average.value().orElseThrow()).setScale(4, RoundingMode.HALF_UP)))
                .asOf(DateWindow.of(day))
                .build();
    }

    private static List<String> refuted(Network telling, VagueDates policy, Predicate<Comparison> meant) {
        return Reconciler.builder()
                .asOf(DAY)
                .figureLimit(100_000)
                .policies(Policies.DEFAULT.withVagueDates(policy))
                .build()
                .reconcile(telling)
                .of(Verdict.INCONSISTENT)
                .stream()
                .filter(meant)
                .map(each -> each.kind() + " " + each.measure() + " " + each.sentence(Locale.ENGLISH))
                .toList();
    }

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void whatIsSoInOneOfThemIsNotRefuted(@ForAll long seed, @ForAll long choice, @ForAll VagueDates policy) {
        Network vague = VagueNetworks.network(seed).withLists(ALL);
        Network exact = new ExactChoice(choice, DAY).of(vague);
        assertThat(refuted(vague.withClaims(published(exact)), policy, comparison -> true))
                .isEmpty();
    }

    /** Where some startups are missing; that each resides at one site is taken for granted of those of which nothing is told. */
    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void whatIsSoIsNotRefutedByAPartOfTheRegister(@ForAll long seed, @ForAll long choice, @ForAll VagueDates policy) {
        Network vague = VagueNetworks.network(seed);
        Network exact = new ExactChoice(choice, DAY).of(vague.withLists(ALL));
        Network part = vague.withStartups(IntStream.range(0, vague.startups().size())
                        .filter(place -> (choice >> place & 1) == 0)
                        .mapToObj(vague.startups()::get)
                        .toList())
                .withLists(Optional.empty())
                .withRegister(Register.builder()
                        .coverage(Completeness.PARTIAL)
                        .extractedOn(DAY)
                        .build());
        assertThat(refuted(
                        part.withClaims(published(exact)),
                        policy,
                        comparison -> comparison.kind() != ComparisonKind.PARTS))
                .isEmpty();
    }
}
