package org.incubatornetwork.reconciliation.catalogue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incubatornetwork.history.Merging;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeries;
import org.incubatornetwork.metrics.MetricSeriesRun;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.model.Claim;
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

    /** Whether a claim is of a figure, and stands. */
    private static boolean isRead(Claim claim) {
        return claim.stands() && claim.quantity().isPresent();
    }

    private ImmutableList<ReadClaim> claims() {
        return IntStream.range(0, network.claims().size())
                .filter(i -> isRead(network.claims().get(i)))
                .mapToObj(i ->
                        settings.read(new PublishedClaim(i, network.claims().get(i))))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Begins to compute what claims are to be held against.
     *
     * @return a run over the times that the claims speak of, which has seen no startup yet
     */
    public MetricSeriesRun start() {
        return MetricEngine.builder()
                .asOf(settings.asOf())
                .policies(settings.policies())
                .build()
                .start(network, RequestedFigures.of(claims(), settings, network).requests());
    }

    /**
     * What others have otherwise.
     *
     * @param other other comparisons
     * @return what differs, in words; empty if they come to the same
     */
    public Optional<String> findDifference(Comparisons other) {
        return settings.findDifference(other.settings).or(() -> Merging.findDifference(network, other.network));
    }

    /**
     * Compares the claims.
     *
     * @param computed what came of the {@linkplain #start() run}
     * @return every comparison
     */
    public Outcome compare(MetricSeries computed) {
        ImmutableMap<MetricTime, MetricReport> reports =
                computed.reports().stream().collect(ImmutableMap.toImmutableMap(Comparisons::time, report -> report));
        ImmutableList<ReadClaim> claims = claims();
        RequestedFigures figures = RequestedFigures.of(claims, settings, network);
        Outcome outcome = new Outcome();
        claims.forEach(claim -> outcome.addAll(compare(claim, figures, reports)));
        ReadClaims read = ReadClaims.of(claims.stream());
        for (List<ReadClaim> series : read.series()) {
            ofSeries().forEach(comparison -> comparison.compare(series, read, outcome));
        }
        acrossSeries().forEach(comparison -> comparison.compare(read, outcome));
        return outcome;
    }

    private static MetricTime time(MetricReport report) {
        return report.period()
                .map(period -> MetricTime.of(report.asOf(), period))
                .orElseGet(() -> MetricTime.of(report.asOf()));
    }

    private ImmutableList<Comparison> compare(
            ReadClaim claim, RequestedFigures figures, ImmutableMap<MetricTime, MetricReport> computed) {
        Optional<Obstacle> obstacle = Obstacle.to(claim, settings);
        ImmutableList<MetricTime> times = figures.times(claim);
        if (obstacle.isPresent() || times.isEmpty()) {
            return ImmutableList.of(ComputedComparison.prevented(claim, obstacle.orElse(Obstacle.TOO_MANY)));
        }
        ImmutableMap<MetricTime, MetricReport> ofClaim = Maps.toMap(times, time -> requireNonNull(computed.get(time)));
        return OF_FIGURES.stream()
                .filter(comparison -> comparison.isAbout(claim, ofClaim.values()))
                .findFirst()
                .map(comparison -> comparison.compare(claim, figures, ofClaim))
                .orElseThrow();
    }
}
