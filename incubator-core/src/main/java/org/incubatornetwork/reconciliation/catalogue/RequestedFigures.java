package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.MetricRequest;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;

/**
 * The figures that are computed so that claims can be held against them, and no others. They are bounded, since each figure is
 * a look at every startup, and each time one at every site: what is claimed first in the document is computed.
 */
final class RequestedFigures {
    /** The greatest number of times; fewer if a network has very many sites, each of which is judged at each time. */
    static final int MOST_TIMES = 200;

    private static final int MOST_SITES_AND_TIMES = 500_000;

    private final Settings settings;
    private final int mostTimes;
    private final Set<MetricTime> times = new HashSet<>();
    private final Map<Figure, Set<Integer>> horizons = new LinkedHashMap<>();
    private final Map<ReadClaim, ImmutableList<MetricTime>> timesOfClaims = new HashMap<>();

    /** A figure that claims ask for, each perhaps at a horizon of its own. */
    private record Figure(MetricTime time, Scope scope, MeasureId measure) {
        static Figure of(MetricTime time, Claim claim) {
            return new Figure(time, RequestedFigures.scope(claim), claim.measure());
        }
    }

    /** The part of the network that a claim speaks of; sites are counted in the network alone. */
    static Scope scope(Claim claim) {
        boolean isOfNetwork = claim.measure().equals(ComparedMeasures.SITE_COUNT);
        return claim.siteIds().stream()
                .findFirst()
                .map(Scope::of)
                .or(() -> claim.cohortId().filter(cohort -> !isOfNetwork).map(Scope::of))
                .orElse(Scope.network());
    }

    private RequestedFigures(Settings settings, Network network) {
        this.settings = settings;
        this.mostTimes = Math.max(
                1,
                Math.min(
                        MOST_TIMES,
                        MOST_SITES_AND_TIMES / Math.max(1, network.sites().size())));
    }

    /** What claims ask for that nothing prevents from being held against a computed figure. */
    static RequestedFigures of(List<ReadClaim> claims, Settings settings, Network network) {
        RequestedFigures figures = new RequestedFigures(settings, network);
        claims.forEach(figures::request);
        return figures;
    }

    private void request(ReadClaim claim) {
        Metric metric = settings.metric(claim.claim()).orElse(null);
        if (metric == null || Obstacle.to(claim, settings).isPresent()) {
            return;
        }
        ImmutableList<MetricTime> ofClaim = ClaimTimes.of(claim, metric, settings.asOf());
        long newTimes = ofClaim.stream().filter(time -> !times.contains(time)).count();
        long newFigures = ofClaim.stream()
                .filter(time -> !horizons.containsKey(Figure.of(time, claim.claim())))
                .count();
        if (times.size() + newTimes > mostTimes || horizons.size() + newFigures > settings.figureLimit()) {
            return;
        }
        times.addAll(ofClaim);
        timesOfClaims.put(claim, ofClaim);
        for (MetricTime time : ofClaim) {
            Set<Integer> asked = horizons.computeIfAbsent(Figure.of(time, claim.claim()), figure -> new TreeSet<>());
            long months = claim.months();
            if (months >= 1 && months <= Policies.LONGEST_HORIZON) {
                asked.add((int) months);
            }
        }
    }

    ImmutableList<MetricRequest> requests() {
        return horizons.keySet().stream()
                .map(figure -> new MetricRequest(
                        figure.time(),
                        figure.scope(),
                        settings.metric(figure.measure()).orElseThrow(),
                        policies(figure)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The times at which a figure is computed for a claim; none if there are too many before it. */
    ImmutableList<MetricTime> times(ReadClaim claim) {
        return timesOfClaims.getOrDefault(claim, ImmutableList.of());
    }

    /** The policies under which a figure is computed for a claim. */
    Policies policies(Claim claim, MetricTime time) {
        return policies(Figure.of(time, claim));
    }

    private Policies policies(Figure figure) {
        return settings.policies()
                .withHorizons(Stream.concat(
                                settings.policies().horizons().stream(),
                                horizons.getOrDefault(figure, Set.of()).stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)));
    }
}
