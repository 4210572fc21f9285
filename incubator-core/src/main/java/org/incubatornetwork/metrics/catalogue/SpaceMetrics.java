package org.incubatornetwork.metrics.catalogue;

import static org.incubatornetwork.metrics.catalogue.CatalogueTexts.metric;

import com.google.common.collect.ImmutableList;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
import org.incubatornetwork.history.Turning;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Bounds;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.Question;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.CapacityUnit;

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

        @Override
        Figure withoutOffer(OfferingSites sites, NoValue reason) {
            return reason.equals(NoValue.CAPACITY_UNCERTAIN)
                    ? Sums.unknown(left(sites), reason)
                    : Figure.missing(MetricUnit.CAPACITY, reason);
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
