package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.DatedAccumulator;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.SupportLevel;
import org.jspecify.annotations.Nullable;

/**
 * The network's sites, what they offer and what is taken of it.
 *
 * <p><b>Worked example</b>: on 1 January 2012 site A has 4 places and T2 is resident there, site B has 2 places and two residents,
 * site C opens with 3 places and one resident. The occupancy of A is 1/4, that of the network (1 + 2 + 1)/(4 + 2 + 3) = 4/9; 5
 * places are free. One exit from A in a year makes a turnover of its capacity of 1/4.
 */
public final class SpaceMetrics {
    private static final String CSES =
            "Centre for Strategy and Evaluation Services, Benchmarking of Business Incubators, for the European Commission (2002)";

    /** Occupancy: what is occupied, by the capacity in force on the day. */
    public static final Metric OCCUPANCY = metric("occupancy")
            .formula("occupied / capacity in force on D, both of the open sites with an exact capacity")
            .addReferences(CSES)
            .addPolicies(PolicyKind.CAPACITY_UNIT)
            .addSideBySide(PolicyKind.CAPACITY_UNIT)
            .addScopes(ScopeKind.NETWORK, ScopeKind.SITE)
            .addBreakdown("measure=CAPACITY|OCCUPIED")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.LIFECYCLE_STEP, DayKind.CAPACITY)
            .bounds(Bounds.PARTS)
            .addTurnings(Turning.SUPPORT, Turning.SITE)
            .accumulator(Occupancy::new)
            .build();

    /** Occupancy of the area: square metres let, by those that can be let. */
    public static final Metric AREA_OCCUPANCY = metric("area-occupancy")
            .formula("square metres occupied / lettable square metres, both of the open sites with a lettable area")
            .addReferences(CSES)
            .addScopes(ScopeKind.NETWORK, ScopeKind.SITE)
            .addBreakdown("measure=CAPACITY|OCCUPIED")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.LIFECYCLE_STEP)
            .bounds(Bounds.PARTS)
            .addTurnings(Turning.SUPPORT, Turning.SITE)
            .accumulator(AreaOccupancy::new)
            .build();

    /** Free capacity: what is left of the capacity in force on the day. */
    public static final Metric FREE_CAPACITY = metric("free-capacity")
            .formula("capacity in force on D - occupied, both of the open sites with an exact capacity")
            .addReferences(CSES)
            .addPolicies(PolicyKind.CAPACITY_UNIT)
            .addSideBySide(PolicyKind.CAPACITY_UNIT)
            .addScopes(ScopeKind.NETWORK, ScopeKind.SITE)
            .addBreakdown("measure=CAPACITY|OCCUPIED")
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.LIFECYCLE_STEP, DayKind.CAPACITY)
            .bounds(Bounds.WIDER)
            .addTurnings(Turning.SUPPORT, Turning.SITE)
            .accumulator(FreeCapacity::new)
            .build();

    /** Number of sites: those open on the day, those that a partner operates apart. */
    public static final Metric SITE_COUNT = metric("site-count")
            .formula("#{site: OPERATIONAL on D, not PARTNER_OPERATED}")
            .data(Metric.Data.DESCRIPTION)
            .addScopes(ScopeKind.NETWORK)
            .addBreakdown(
                    "status=OPERATIONAL|...|UNCERTAIN|NONE",
                    "status=...,kind=REGULAR|PARTNER_OPERATED|VIRTUAL",
                    "counting=OWN|WITH_PARTNER_OPERATED",
                    "counting=WITH_PARTS")
            .addDays(DayKind.LIFECYCLE_STEP)
            .bounds(Bounds.REACHED)
            .addTurnings(Turning.NEVER)
            .accumulator(SiteCount::new)
            .build();

    /** Turnover of capacity: the exits of a period, by the capacity in it. */
    public static final Metric RESIDENT_TURNOVER_OF_CAPACITY = metric("resident-turnover-of-capacity")
            .basis(TimeBasis.PERIOD)
            .formula(
                    "#{exit in [a,b) from a site of S} / sum over S of the capacity in force on the last open day in [a,b),"
                            + " S = sites open on some day of [a,b) with an exact capacity on the last")
            .addPolicies(PolicyKind.CAPACITY_UNIT)
            .addSideBySide(PolicyKind.CAPACITY_UNIT)
            .addScopes(ScopeKind.NETWORK, ScopeKind.SITE)
            .addDays(DayKind.SUPPORT_START, DayKind.SUPPORT_END, DayKind.LIFECYCLE_STEP, DayKind.CAPACITY)
            .addTurnings(Turning.SUPPORT)
            .accumulator(TurnoverOfCapacity::new)
            .build();

    private SpaceMetrics() {}

    /**
     * The metrics of sites and their capacity.
     *
     * @return every metric of this group
     */
    public static ImmutableList<Metric> all() {
        return ImmutableList.of(OCCUPANCY, AREA_OCCUPANCY, FREE_CAPACITY, SITE_COUNT, RESIDENT_TURNOVER_OF_CAPACITY);
    }

    /** What is offered and occupied at the sites that say what they offer. */
    private abstract static class Occupied implements DatedAccumulator<Occupied> {
        private static final long serialVersionUID = 1L;

        /** What is counted of those who are there. */
        private enum Counted {
            STARTUPS,
            RESIDENCIES,
            WITHOUT_SPACE
        }

        private static final int SPACE = Counted.values().length;

        Question question;
        private final CapacityUnit unit;
        /** The sites at which somebody is resident: of a network of many, a startup need not know the others. */
        private @Nullable OfferingSites inhabited;

        private final OpenSpace occupied = new OpenSpace();
        private final CountsOf<Counted> counts = new CountsOf<>(SPACE);
        /** By ordinal of a site, the days on which its places count, as far as they were asked for; null as long as none are. */
        private transient @Nullable Map<Integer, Optional<OfferingDays>> offeringDays;

        Occupied(Question question, CapacityUnit unit) {
            this.question = question;
            this.unit = unit;
        }

        Offered offered(SiteHistory site) {
            return Offered.byOpenSite(site, unit, new SiteLives(question.frame()));
        }

        @Override
        public final boolean mayCount(StartupHistory history) {
            return Presence.support(history, SupportLevel.HOSTED).isPossible();
        }

        @Override
        public final boolean begin(Question other) {
            question = other;
            if (inhabited != null) {
                inhabited.clear();
            }
            occupied.clear();
            counts.clear();
            return true;
        }

        /** Tells each residency, of which there is one at a time, for as long as it is as certain that its site offers something. */
        @Override
        public final boolean tellDated(DatedHistory history, DatedNumbers numbers) {
            List<Support> residencies = history.whole().residencies();
            boolean told = true;
            for (int i = 0; i < residencies.size() && told; i++) {
                Support residency = residencies.get(i);
                if (residency.occupies() && residency.siteOrdinal() != Frame.NO_SITE) {
                    OfferingDays offering = offeringDays(residency.siteOrdinal());
                    told = offering != null
                            && offering.within(
                                    residency.startDay(),
                                    residency.endDay(),
                                    (from, until, counted) -> tell(residency, counted, numbers.during(from, until)));
                }
            }
            return told;
        }

        private boolean tell(Support residency, Certainty counted, Numbers numbers) {
            occupied.clear();
            counts.clear();
            add(residency, counted);
            addAny(counted);
            return tell(numbers);
        }

        private @Nullable OfferingDays offeringDays(int ordinal) {
            Map<Integer, Optional<OfferingDays>> known = offeringDays == null ? new HashMap<>() : offeringDays;
            offeringDays = known;
            return known.computeIfAbsent(ordinal, this::findOfferingDays).orElse(null);
        }

        private Optional<OfferingDays> findOfferingDays(int ordinal) {
            Question asked = question;
            Optional<OfferingDays> found = OfferingDays.find(ordinal, asked, day -> {
                begin(asked.at(asked.frame().asOf(EpochDay.date(day)), Optional.empty()));
                return inclusion(ordinal);
            });
            begin(asked);
            return found;
        }

        @Override
        public final void add(StartupHistory history) {
            Certainty anywhere = Certainty.IMPOSSIBLE;
            List<Support> supports = history.inNetwork().recordedSupports();
            for (int i = 0; i < supports.size(); i++) {
                Support residency = supports.get(i);
                Certainty counted = Presence.residence(residency, history, question.asOfDay());
                if (counted.isPossible() && residency.occupies()) {
                    counted = counted.and(inclusion(residency.siteOrdinal()));
                    anywhere = anywhere.or(counted);
                    if (counted.isPossible()) {
                        add(residency, counted);
                    }
                }
            }
            addAny(anywhere);
        }

        /** Adds a startup that has a residency which counts as certainly; where startups are what occupies, they are counted as that alone. */
        private void addAny(Certainty anywhere) {
            if (unit == CapacityUnit.STARTUP) {
                occupied.add(BigDecimal.ONE, anywhere);
            } else {
                counts.addIf(anywhere.isAssumed(), Counted.STARTUPS);
            }
        }

        /** How certain it is that the places of a site count. */
        private Certainty inclusion(int site) {
            OfferingSites known = inhabited == null ? new OfferingSites() : inhabited;
            inhabited = known;
            return known.inclusion(site, question, this::offered);
        }

        private void add(Support residency, Certainty counted) {
            if (unit != CapacityUnit.STARTUP) {
                counts.addIf(counted.isAssumed(), Counted.RESIDENCIES);
                Optional<BigDecimal> space = residency.occupied(unit);
                counts.addIf(counted.isAssumed() && space.isEmpty(), Counted.WITHOUT_SPACE);
                space.ifPresent(quantity -> occupied.add(quantity, counted));
            }
        }

        @Override
        public final boolean countsUndatedSupport() {
            return true;
        }

        @Override
        public final void merge(Occupied other) {
            occupied.merge(other.occupied);
            counts.merge(other.counts);
        }

        @Override
        public final boolean tell(Numbers numbers) {
            counts.tell(numbers, 0);
            return occupied.tell((key, number) -> numbers.add(SPACE + key, number));
        }

        @Override
        public final void take(long key, long number) {
            if (key >= SPACE) {
                occupied.take(key - SPACE, number);
            } else {
                counts.take(key, number);
            }
        }

        final BigDecimal occupied() {
            return occupied.value();
        }

        /** What is left, which vague days may leave open. */
        final Figure left(OfferingSites sites) {
            return sites.openQuantity().less(occupied);
        }

        abstract Figure figure(OfferingSites sites);

        /** What is said of a scope whose sites have no capacity for several reasons, or that has no sites. */
        NoValue nothingOffered() {
            return NoValue.NO_CAPACITY;
        }

        @Override
        public final void report(MetricResult.Builder result) {
            OfferingSites sites = OfferingSites.of(question, this::offered);
            if (sites.isEmpty()) {
                result.noValue(sites.reason(nothingOffered()));
            } else {
                result.figure(stock(figure(sites)))
                        .populationSize(startups())
                        .part("measure", "CAPACITY", sites.openQuantity().figure())
                        .part("measure", "OCCUPIED", stock(occupied.figure()));
                if (occupied().compareTo(sites.quantity()) > 0) {
                    result.addWarning(CatalogueTexts.warning("OVER_CAPACITY"));
                }
                if (unit != CapacityUnit.STARTUP) {
                    result.coverage(Coverage.of(withSpace(), counts.of(Counted.RESIDENCIES)))
                            .exclude("OCCUPIED_SPACE_UNKNOWN", counts.of(Counted.WITHOUT_SPACE));
                }
            }
            sites.exclude(result);
        }

        /** What residencies occupy is a stock: if none of them says how much, it is not 0. */
        private Figure stock(Figure sum) {
            return unit == CapacityUnit.STARTUP ? sum : Sums.stock(sum, counts.of(Counted.RESIDENCIES), withSpace());
        }

        private long startups() {
            return unit == CapacityUnit.STARTUP ? occupied().longValueExact() : counts.of(Counted.STARTUPS);
        }

        private long withSpace() {
            return counts.of(Counted.RESIDENCIES) - counts.of(Counted.WITHOUT_SPACE);
        }
    }

    private static final class Occupancy extends Occupied {
        private static final long serialVersionUID = 1L;

        Occupancy(Question question) {
            super(question, question.policies().capacityUnit());
        }

        @Override
        Figure figure(OfferingSites sites) {
            return Figure.ratio(MetricUnit.RATIO, occupied(), sites.quantity());
        }
    }

    private static final class FreeCapacity extends Occupied {
        private static final long serialVersionUID = 1L;

        FreeCapacity(Question question) {
            super(question, question.policies().capacityUnit());
        }

        @Override
        Figure figure(OfferingSites sites) {
            return left(sites);
        }
    }

    private static final class AreaOccupancy extends Occupied {
        private static final long serialVersionUID = 1L;

        AreaOccupancy(Question question) {
            super(question, CapacityUnit.SQUARE_METRE);
        }

        @Override
        Offered offered(SiteHistory site) {
            return Offered.areaOfOpenSite(site, new SiteLives(question.frame()));
        }

        @Override
        NoValue nothingOffered() {
            return NoValue.NO_AREA;
        }

        @Override
        Figure figure(OfferingSites sites) {
            return Figure.ratio(MetricUnit.RATIO, occupied(), sites.quantity());
        }
    }
}
