package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.Serializable;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeries;
import org.incubatornetwork.metrics.MetricSeriesRun;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;

/**
 * Every comparison of a network's claims, in order: first each claim with what is computed for it, then the claims with each
 * other, series by series, and last those across series.
 *
 * @param network the network without its startups
 * @param settings the settings of the reconciler
 */
public record Comparisons(Network network, Settings settings) implements Serializable {

    private static final ImmutableList<FigureComparison> OF_FIGURES =
            ImmutableList.of(new SiteCountComparison(), new ComputedComparison());

    private ImmutableList<SeriesComparison> ofSeries() {
        return ImmutableList.of(
                new SameTimeComparison(),
                new CumulativeComparison(settings.jumpFactor()),
                new MagnitudeComparison(),
                new DefinitionComparison());
    }

    private ImmutableList<NetworkComparison> acrossSeries() {
        return ImmutableList.of(
                new SameFigureComparison(),
                new SurvivalComparison(),
                new CapacityComparison(),
                new ImpliedStayComparison(network.maximumStay()));
    }

    private ImmutableList<ReadClaim> claims() {
        return IntStream.range(0, network.claims().size())
                .mapToObj(i ->
                        settings.read(new PublishedClaim(i, network.claims().get(i))))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<MetricTime> times(ReadClaim claim) {
        return settings.metric(claim.claim())
                .map(metric -> ClaimTimes.of(claim, metric, settings.asOf()))
                .orElse(ImmutableList.of());
    }

    /**
     * Begins to compute what claims are to be held against.
     *
     * @return a run over the times that the claims speak of, which has seen no startup yet
     */
    public MetricSeriesRun start() {
        ImmutableList<ReadClaim> claims = claims();
        ImmutableSet<MetricTime> times =
                claims.stream().flatMap(claim -> times(claim).stream()).collect(ImmutableSet.toImmutableSet());
        return engine(claims).start(network, times.asList());
    }

    private MetricEngine engine(ImmutableList<ReadClaim> claims) {
        Stream<Integer> horizons = claims.stream()
                .flatMap(claim -> claim.claim().horizon().stream())
                .map(Period::toTotalMonths)
                .filter(months -> months >= 1 && months <= Policies.LONGEST_HORIZON)
                .map(Long::intValue);
        return MetricEngine.builder()
                .asOf(settings.asOf())
                .policies(settings.policies()
                        .withHorizons(Stream.concat(settings.policies().horizons().stream(), horizons)
                                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()))))
                .metrics(claims.stream()
                        .flatMap(claim -> settings.metric(claim.claim()).stream())
                        .collect(ImmutableSet.toImmutableSet()))
                .scopes(ScopeKind.SITE, ScopeKind.COHORT)
                .build();
    }

    /**
     * What others have otherwise.
     *
     * @param other other comparisons
     * @return what differs, in words; empty if they come to the same
     */
    public Optional<String> findDifference(Comparisons other) {
        return settings.findDifference(other.settings)
                .or(() -> Frame.of(network, settings.asOf()).findDifference(Frame.of(other.network, settings.asOf())));
    }

    /**
     * Compares the claims.
     *
     * @param computed what came of the {@linkplain #start() run}
     * @return every comparison
     */
    public ImmutableList<Comparison> compare(MetricSeries computed) {
        ImmutableMap<MetricTime, MetricReport> reports =
                computed.reports().stream().collect(ImmutableMap.toImmutableMap(Comparisons::time, report -> report));
        ImmutableList<ReadClaim> claims = claims();
        ImmutableList.Builder<Comparison> all = ImmutableList.builder();
        claims.forEach(claim -> all.addAll(compare(claim, reports)));
        ReadClaims read = ReadClaims.of(claims.stream());
        for (List<ReadClaim> series : read.series()) {
            ofSeries().forEach(comparison -> comparison.compare(series, read, all::add));
        }
        acrossSeries().forEach(comparison -> comparison.compare(read, all::add));
        return all.build();
    }

    private static MetricTime time(MetricReport report) {
        return report.period()
                .map(period -> MetricTime.of(report.asOf(), period))
                .orElseGet(() -> MetricTime.of(report.asOf()));
    }

    private ImmutableList<Comparison> compare(ReadClaim claim, ImmutableMap<MetricTime, MetricReport> computed) {
        Optional<Metric> metric = settings.metric(claim.claim());
        Optional<Obstacle> obstacle = Obstacle.between(claim, metric, settings.asOf());
        if (obstacle.isPresent()) {
            return ImmutableList.of(ComputedComparison.prevented(claim, obstacle.get()));
        }
        ImmutableList<MetricReport> reports =
                times(claim).stream().map(computed::get).collect(ImmutableList.toImmutableList());
        return OF_FIGURES.stream()
                .filter(comparison -> comparison.isAbout(claim, reports))
                .findFirst()
                .map(comparison -> comparison.compare(claim, reports))
                .orElseThrow();
    }
}
