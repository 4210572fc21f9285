package org.incubatornetwork.reconciliation.catalogue;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Merging;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;

/**
 * Every comparison of a network's claims, in order: first each claim with what is computed for it, then the claims with each
 * other and with what the network says of itself.
 *
 * @param network the network without its startups
 * @param settings the settings of the reconciler
 */
public record Comparisons(Network network, Settings settings) implements Serializable {

    private static final ImmutableList<FigureComparison> OF_FIGURES =
            ImmutableList.of(new SiteCountComparison(), new ComputedComparison());

    private ImmutableList<ClaimComparison> ofClaims(Gathering gathered, Frame frame) {
        OpenSites sites = new OpenSites(frame);
        return ImmutableList.of(
                new DateComparison(),
                new SameTimeComparison(),
                new CumulativeComparison(settings.jumpFactor()),
                new FlowComparison(),
                new MagnitudeComparison(),
                new DefinitionComparison(),
                new SameFigureComparison(),
                new SurvivalComparison(),
                new PartsComparison(sites, gathered.support().mayResideTwice()),
                new BalanceComparison(gathered.support().areStaysOfOthers(settings.policies())),
                new SupportedComparison(),
                new CapacityComparison(),
                new ImpliedStayComparison(),
                new TargetComparison(),
                new ShareComparison(),
                new PublicationComparison(),
                new ClosedSiteComparison(sites),
                new FunnelComparison());
    }

    /**
     * Begins to gather what claims are to be held against.
     *
     * @return what has seen no startup yet
     */
    public Gathering start() {
        RequestedFigures requested = RequestedFigures.of(ReadClaims.of(network, settings), settings);
        MetricEngine engine = settings.engine();
        return new Gathering(
                Maps.toMap(
                        requested.together(),
                        sites -> engine.start(requested.network(sites), requested.requests(sites))),
                new Changes(requested.gaps()),
                new SupportTold(Frame.of(network, settings.asOf())));
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
     * @param gathered what {@link #start()} began, with the startups
     * @return every comparison
     */
    public Outcome compare(Gathering gathered) {
        ImmutableMap<ImmutableSet<SiteId>, ImmutableMap<MetricTime, MetricReport>> reports = gathered.reports();
        ReadClaims claims = ReadClaims.of(network, settings);
        RequestedFigures figures = RequestedFigures.of(claims, settings);
        Outcome outcome = new Outcome();
        AgainstFigures against = new AgainstFigures(new Reach(network), figures, gathered.changes(), outcome);
        Frame frame = Frame.of(network, settings.asOf());
        ListComparison lists = new ListComparison(claims, frame);
        claims.said().stream()
                .filter(ReadClaim::isOfFigure)
                .sorted(Comparator.comparingInt(claim -> claim.published().index()))
                .forEach(claim -> {
                    Comparison comparison = compare(claim, against, figures, lists, reports);
                    if (figures.obstacle(claim).equals(Optional.of(Obstacle.NOTHING_COMPUTES))) {
                        outcome.addWantsAnother(comparison);
                    } else {
                        outcome.add(comparison);
                    }
                });
        ofClaims(gathered, frame).forEach(comparison -> comparison.compare(claims, outcome));
        return outcome;
    }

    private static Comparison compare(
            ReadClaim claim,
            AgainstFigures against,
            RequestedFigures figures,
            ListComparison lists,
            ImmutableMap<ImmutableSet<SiteId>, ImmutableMap<MetricTime, MetricReport>> computed) {
        Optional<Obstacle> obstacle = figures.obstacle(claim);
        if (obstacle.isEmpty() && !figures.isComputed(claim)) {
            List<FigureComparison.Counting> readings = lists.read(claim);
            return readings.isEmpty()
                    ? AgainstFigures.prevented(claim, Obstacle.TOO_MANY)
                    : against.compare(ComparisonKind.LIST_COUNT, claim, readings);
        }
        ImmutableList<MetricTime> times = figures.times(claim);
        if (obstacle.isPresent() || times.isEmpty()) {
            return AgainstFigures.prevented(claim, obstacle.orElse(Obstacle.TOO_MANY));
        }
        ImmutableMap<MetricTime, MetricReport> reports =
                requireNonNull(computed.get(figures.part(claim).together()));
        List<MetricReport> ofClaim =
                times.stream().map(time -> requireNonNull(reports.get(time))).toList();
        FigureComparison comparison = OF_FIGURES.stream()
                .filter(candidate -> candidate.isAbout(claim))
                .findFirst()
                .orElseThrow();
        try {
            return against.compare(comparison.kind(), claim, comparison.read(claim, figures, ofClaim));
        } catch (FigureMissing missing) {
            return AgainstFigures.missing(claim, missing);
        }
    }
}
