package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.MetricRequest;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.catalogue.SitesTogether.Part;

/**
 * The figures that are computed so that claims can be held against them, and no others. They are bounded, since each figure is
 * a look at every startup, and each time one at every site: the latest that are claimed are computed.
 */
final class RequestedFigures {
    /** The greatest number of times; fewer if a network has very many sites, each of which is judged at each time. */
    static final int MOST_TIMES = 200;

    private static final int MOST_SITES_AND_TIMES = 500_000;
    /** Each is one more look at the whole of every startup. */
    private static final int MOST_TOGETHER = 16;
    /** Vague days are looked at as closely as so many times allow. */
    private static final int MOST_TIMES_BETWEEN = 60;

    private static final ImmutableList<Period> STEPS =
            ImmutableList.of(Period.ofMonths(1), Period.ofMonths(3), Period.ofYears(1));

    private final Settings settings;
    private final ClaimTimes claimTimes;
    private final SitesTogether sites;
    private final int mostLooks;
    private final Set<MetricTime> times = new HashSet<>();
    private final Set<Look> looks = new HashSet<>();
    /** The sites that are one in some network: none of them first, in the network as it is. */
    private final Set<ImmutableSet<SiteId>> together = new LinkedHashSet<>(ImmutableList.of(ImmutableSet.of()));

    private final Map<Figure, Set<Integer>> horizons = new LinkedHashMap<>();
    private final Map<ReadClaim, ImmutableList<MetricTime>> timesOfClaims = new HashMap<>();
    private final Map<ReadClaim, Part> parts = new HashMap<>();

    /** A look at every site at a time, in a network in which some are one. */
    private record Look(ImmutableSet<SiteId> together, MetricTime time) {}

    /** A figure that claims ask for, each perhaps at a horizon of its own. */
    private record Figure(MetricTime time, Part part, MeasureId measure) {}

    private RequestedFigures(Settings settings, Network network) {
        this.settings = settings;
        this.claimTimes = new ClaimTimes(network, settings);
        this.sites = new SitesTogether(network);
        this.mostLooks =
                Math.max(1, MOST_SITES_AND_TIMES / Math.max(1, network.sites().size()));
    }

    /** What claims ask for that nothing prevents from being held against a computed figure. */
    static RequestedFigures of(ReadClaims claims, Settings settings) {
        RequestedFigures figures = new RequestedFigures(settings, claims.network());
        List<ReadClaim> asking = claims.said().reverse().stream()
                .filter(claim ->
                        figures.isComputed(claim) && figures.obstacle(claim).isEmpty())
                .toList();
        Period step = figures.step(asking);
        asking.forEach(claim -> figures.request(claim, step));
        return figures;
    }

    /** Why a claim can't be held against anything computed, but that there are too many. */
    Optional<Obstacle> obstacle(ReadClaim claim) {
        return Obstacle.to(claim, settings, claimTimes);
    }

    /** The least part of the network that a claim is of and for which its measure is computed. */
    Part part(ReadClaim claim) {
        return parts.computeIfAbsent(claim, this::leastPart);
    }

    /** Whether a metric computes what a claim is of; if not, and nothing prevents it, a list tells it. */
    boolean isComputed(ReadClaim claim) {
        return settings.metric(claim.measure()).isPresent();
    }

    /** Whether the sites that a claim is of are on the list. */
    boolean areSitesKnown(ReadClaim claim) {
        return sites.areKnown(claim.extent().sites());
    }

    private Part leastPart(ReadClaim claim) {
        Optional<Metric> metric = settings.metric(claim.measure());
        Extent extent = claim.extent();
        return Stream.of(
                        sites.part(extent.sites()),
                        extent.cohort().map(Scope::of).map(Part::of),
                        extent.programme().map(Scope::of).map(Part::of))
                .flatMap(Optional::stream)
                .filter(part -> metric.filter(
                                ofClaim -> ofClaim.isMeasuredAt(part.scope().kind()))
                        .isPresent())
                .findFirst()
                .orElse(Part.of(Scope.network()));
    }

    ClaimTimes claimTimes() {
        return claimTimes;
    }

    /** How far from each other the days of vague ones can be that are looked at. */
    private Period step(List<ReadClaim> asking) {
        return STEPS.stream()
                .filter(step -> asking.stream()
                                .flatMap(claim -> times(claim, step).stream())
                                .distinct()
                                .limit(MOST_TIMES_BETWEEN + 1L)
                                .count()
                        <= MOST_TIMES_BETWEEN)
                .findFirst()
                .orElse(Period.ZERO);
    }

    private ImmutableList<MetricTime> times(ReadClaim claim, Period step) {
        return claimTimes.of(claim, metric(claim), step);
    }

    private Metric metric(ReadClaim claim) {
        return settings.metric(claim.measure()).orElseThrow();
    }

    private void request(ReadClaim claim, Period step) {
        ImmutableList<MetricTime> ofClaim = times(claim, step);
        Part part = part(claim);
        List<Look> looksOfClaim =
                ofClaim.stream().map(time -> new Look(part.together(), time)).toList();
        long newTimes = ofClaim.stream().filter(time -> !times.contains(time)).count();
        long newLooks =
                looksOfClaim.stream().filter(look -> !looks.contains(look)).count();
        long newFigures = ofClaim.stream()
                .filter(time -> !horizons.containsKey(new Figure(time, part, claim.measure())))
                .count();
        boolean tooManyTogether = !together.contains(part.together()) && together.size() > MOST_TOGETHER;
        if (tooManyTogether
                || times.size() + newTimes > MOST_TIMES
                || looks.size() + newLooks > mostLooks
                || horizons.size() + newFigures > settings.figureLimit()) {
            return;
        }
        together.add(part.together());
        times.addAll(ofClaim);
        looks.addAll(looksOfClaim);
        timesOfClaims.put(claim, ofClaim);
        for (MetricTime time : ofClaim) {
            Set<Integer> asked =
                    horizons.computeIfAbsent(new Figure(time, part, claim.measure()), figure -> new TreeSet<>());
            claim.terms().horizon().filter(Horizon::isOfCurve).ifPresent(horizon -> {
                asked.add(horizon.monthsBelow());
                asked.add(horizon.monthsAbove());
            });
        }
    }

    /** The sites that are one in some network in which figures are computed; none of them first, in the network as it is. */
    ImmutableSet<ImmutableSet<SiteId>> together() {
        return ImmutableSet.copyOf(together);
    }

    Network network(ImmutableSet<SiteId> ofSites) {
        return sites.network(ofSites);
    }

    ImmutableList<MetricRequest> requests(ImmutableSet<SiteId> ofSites) {
        return horizons.keySet().stream()
                .filter(figure -> figure.part().together().equals(ofSites))
                .map(figure -> new MetricRequest(
                        figure.time(),
                        figure.part().scope(),
                        settings.metric(figure.measure()).orElseThrow(),
                        policies(figure)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The times between which claims of vague days were not looked at, each the days from one to the next. */
    ImmutableList<Days> gaps() {
        return timesOfClaims.values().stream()
                .flatMap(ofClaim -> Changes.gaps(ofClaim).stream())
                .distinct()
                .sorted((one, other) -> one.first() != other.first()
                        ? Integer.compare(one.first(), other.first())
                        : Integer.compare(one.last(), other.last()))
                .collect(ImmutableList.toImmutableList());
    }

    /** The times at which a figure is computed for a claim; none if there are too many of later days. */
    ImmutableList<MetricTime> times(ReadClaim claim) {
        return timesOfClaims.getOrDefault(claim, ImmutableList.of());
    }

    /** The policies under which a figure is computed for a claim, with its own clock and unit. */
    Policies policies(ReadClaim claim, MetricTime time) {
        Policies policies = policies(new Figure(time, part(claim), claim.measure()));
        Policies ofClock = claim.terms()
                .clock()
                .filter(clock -> clock != SurvivalClock.EXIT)
                .map(policies::withClock)
                .orElse(policies);
        return claim.terms().unit().map(ofClock::withCapacityUnit).orElse(ofClock);
    }

    private Policies policies(Figure figure) {
        return settings.policies()
                .withHorizons(Stream.concat(
                                settings.policies().horizons().stream(),
                                horizons.getOrDefault(figure, Set.of()).stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)));
    }
}
