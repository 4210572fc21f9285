package org.incubatornetwork.metrics;

import static org.incubatornetwork.metrics.MetricTexts.metric;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;
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

    /** What is occupied of the capacity in force on the day. */
    public static final Metric OCCUPANCY = metric("occupancy")
            .formula("occupied / capacity in force on D, both of the open sites with an exact capacity")
            .addReferences(CSES)
            .addPolicies(PolicyKind.CAPACITY_UNIT)
            .addSideBySide(PolicyKind.CAPACITY_UNIT)
            .addScopes(ScopeKind.NETWORK, ScopeKind.SITE)
            .addBreakdown("measure=CAPACITY|OCCUPIED")
            .accumulator(Occupancy::new)
            .build();

    /** Let by lettable square metres. */
    public static final Metric AREA_OCCUPANCY = metric("area-occupancy")
            .formula("square metres occupied / lettable square metres, both of the open sites with a lettable area")
            .addReferences(CSES)
            .addScopes(ScopeKind.NETWORK, ScopeKind.SITE)
            .addBreakdown("measure=CAPACITY|OCCUPIED")
            .accumulator(AreaOccupancy::new)
            .build();

    /** What is left of the capacity in force on the day. */
    public static final Metric FREE_CAPACITY = metric("free-capacity")
            .formula("capacity in force on D - occupied, both of the open sites with an exact capacity")
            .addReferences(CSES)
            .addPolicies(PolicyKind.CAPACITY_UNIT)
            .addSideBySide(PolicyKind.CAPACITY_UNIT)
            .addScopes(ScopeKind.NETWORK, ScopeKind.SITE)
            .addBreakdown("measure=CAPACITY|OCCUPIED")
            .accumulator(FreeCapacity::new)
            .build();

    /** Sites open on the day, those that a partner operates apart. */
    public static final Metric SITE_COUNT = metric("site-count")
            .formula("#{site: OPERATIONAL on D, not PARTNER_OPERATED}")
            .data(Metric.Data.DESCRIPTION)
            .addScopes(ScopeKind.NETWORK)
            .addBreakdown(
                    "status=OPERATIONAL|...|UNCERTAIN|NONE",
                    "status=...,kind=REGULAR|PARTNER_OPERATED|VIRTUAL",
                    "counting=OWN|WITH_PARTNER_OPERATED")
            .accumulator(SiteCount::new)
            .build();

    /** Exits by capacity. */
    public static final Metric RESIDENT_TURNOVER_OF_CAPACITY = metric("resident-turnover-of-capacity")
            .basis(TimeBasis.PERIOD)
            .formula("exits in [a,b) / capacity in force on each site's last open day in [a,b)")
            .addPolicies(PolicyKind.CAPACITY_UNIT)
            .addSideBySide(PolicyKind.CAPACITY_UNIT)
            .addScopes(ScopeKind.NETWORK, ScopeKind.SITE)
            .accumulator(TurnoverOfCapacity::new)
            .build();

    private SpaceMetrics() {}

    /** The sites of a scope. */
    private static ImmutableList<Site> sites(Question question) {
        return question.scope()
                .siteId()
                .map(id -> question.frame().sites.stream()
                        .filter(site -> site.id().equals(id))
                        .collect(ImmutableList.toImmutableList()))
                .orElse(question.frame().sites);
    }

    /** What is offered and occupied at the sites that say what they offer. */
    private abstract static class Occupied implements Accumulator<Occupied> {
        private static final long serialVersionUID = 1L;

        final Question question;
        private final CapacityUnit unit;
        private final boolean[] included;
        private BigDecimal capacity = BigDecimal.ZERO;
        private final TreeMap<String, Long> excludedSites = new TreeMap<>();
        private @Nullable NoValue missing = NoValue.NO_CAPACITY;

        private BigDecimal occupied = BigDecimal.ZERO;
        private long startups;
        private long residencies;
        private long withoutSpace;

        Occupied(Question question, CapacityUnit unit) {
            this.question = question;
            this.unit = unit;
            this.included = new boolean[question.frame().sites.size()];
            for (Site site : sites(question)) {
                SiteCapacity offered = offered(site);
                BigDecimal quantity = offered.quantity();
                NoValue reason = offered.missing();
                if (quantity != null) {
                    included[question.frame().ordinal(site.id())] = true;
                    capacity = capacity.add(quantity);
                    missing = null;
                } else if (reason != null) {
                    excludedSites.merge(reason.code(), 1L, Long::sum);
                    missing = question.isSite() ? reason : missing;
                }
            }
        }

        SiteCapacity offered(Site site) {
            return SiteCapacity.whenOpen(site, unit, question.asOf());
        }

        @Override
        public final void add(CaseHistory history) {
            int asOf = question.frame().asOfDay;
            boolean counted = false;
            for (Residency residency : history.knownResidencies()) {
                if (residency.covers(asOf)
                        && residency.site != Frame.NO_SITE
                        && included[residency.site]
                        && !residency.isVirtual()) {
                    counted = true;
                    residencies++;
                    if (unit != CapacityUnit.STARTUP) {
                        Optional<OccupiedSpace> space =
                                residency.period.occupied().filter(o -> o.unit() == unit);
                        withoutSpace += space.isPresent() ? 0 : 1;
                        occupied = space.map(OccupiedSpace::quantity)
                                .map(occupied::add)
                                .orElse(occupied);
                    }
                }
            }
            startups += counted ? 1 : 0;
        }

        @Override
        public final void merge(Occupied other) {
            occupied = occupied.add(other.occupied);
            startups += other.startups;
            residencies += other.residencies;
            withoutSpace += other.withoutSpace;
        }

        final BigDecimal capacity() {
            return capacity;
        }

        final BigDecimal occupied() {
            return unit == CapacityUnit.STARTUP ? BigDecimal.valueOf(startups) : occupied;
        }

        abstract Figure figure();

        @Override
        public final void report(MetricResult.Builder result) {
            NoValue reason = missing;
            if (reason != null) {
                result.noValue(reason);
            } else {
                result.figure(figure())
                        .populationSize(startups)
                        .part("measure", "CAPACITY", Figure.amount(MetricUnit.CAPACITY, capacity))
                        .part("measure", "OCCUPIED", Figure.amount(MetricUnit.CAPACITY, occupied()));
                if (occupied().compareTo(capacity) > 0) {
                    result.warn("OVER_CAPACITY");
                }
                if (unit != CapacityUnit.STARTUP) {
                    result.coverage(Coverage.of(residencies - withoutSpace, residencies))
                            .exclude("OCCUPIED_SPACE_UNKNOWN", withoutSpace);
                }
            }
            excludedSites.forEach((code, count) -> result.exclude("SITE_" + code.replaceFirst("^SITE_", ""), count));
        }
    }

    private static final class Occupancy extends Occupied {
        private static final long serialVersionUID = 1L;

        Occupancy(Question question) {
            super(question, question.policies().capacityUnit());
        }

        @Override
        Figure figure() {
            return Figure.ratio(MetricUnit.RATIO, occupied(), capacity());
        }
    }

    private static final class FreeCapacity extends Occupied {
        private static final long serialVersionUID = 1L;

        FreeCapacity(Question question) {
            super(question, question.policies().capacityUnit());
        }

        @Override
        Figure figure() {
            return Figure.amount(MetricUnit.CAPACITY, capacity().subtract(occupied()));
        }
    }

    private static final class AreaOccupancy extends Occupied {
        private static final long serialVersionUID = 1L;

        AreaOccupancy(Question question) {
            super(question, CapacityUnit.SQUARE_METRE);
        }

        @Override
        SiteCapacity offered(Site site) {
            NoValue closed = SiteCapacity.notOpen(site, question.asOf());
            if (closed != null) {
                return new SiteCapacity(null, closed);
            }
            BigDecimal lettable = site.area().flatMap(FloorArea::lettable).orElse(null);
            return lettable == null ? new SiteCapacity(null, NoValue.NO_AREA) : new SiteCapacity(lettable, null);
        }

        @Override
        Figure figure() {
            return Figure.ratio(MetricUnit.RATIO, occupied(), capacity());
        }
    }

    private static final class SiteCount extends CountingAccumulator {
        private static final long serialVersionUID = 1L;

        SiteCount(Question question) {
            super(question, 0);
        }

        @Override
        public void add(CaseHistory history) {
            // sites are counted, whoever is there
        }

        @Override
        public void report(MetricResult.Builder result) {
            TreeMap<PartKey, Long> counts = new TreeMap<>();
            counts.put(PartKey.of("status", SiteStatus.OPERATIONAL.name()), 0L);
            long own = 0;
            long partners = 0;
            for (Site site : question.frame().sites) {
                String status = SiteCapacity.statusCode(site, question.asOf());
                SiteKind kind = site.kind().orElse(SiteKind.REGULAR);
                counts.merge(PartKey.of("status", status), 1L, Long::sum);
                counts.merge(PartKey.of("status", status).and("kind", kind.name()), 1L, Long::sum);
                if (site.isOpenOn(question.asOf())) {
                    partners += kind == SiteKind.PARTNER_OPERATED ? 1 : 0;
                    own += kind == SiteKind.PARTNER_OPERATED ? 0 : 1;
                }
            }
            counts.put(PartKey.of("counting", "OWN"), own);
            counts.put(PartKey.of("counting", "WITH_PARTNER_OPERATED"), own + partners);
            counts.forEach((key, count) -> result.putPart(key, Figure.count(MetricUnit.SITES, count)));
            long uncertain = counts.getOrDefault(PartKey.of("status", "UNCERTAIN"), 0L);
            result.count(own)
                    .populationSize(question.frame().sites.size())
                    .exclude("SITE_UNCERTAIN", uncertain)
                    .exclude("SITE_PARTNER_OPERATED", partners);
        }
    }

    private static final class TurnoverOfCapacity implements Accumulator<TurnoverOfCapacity> {
        private static final long serialVersionUID = 1L;

        private final Question question;
        private final int start;
        private final int end;
        /** The sites whose exits are left out, because nobody knows how many places they had. */
        private final boolean[] excluded;

        private final TreeMap<String, Long> excludedSites = new TreeMap<>();
        private BigDecimal capacity = BigDecimal.ZERO;
        private boolean changed;
        private @Nullable NoValue missing = NoValue.NO_CAPACITY;

        private long exits;
        private long excludedExits;

        TurnoverOfCapacity(Question question) {
            this.question = question;
            this.start = question.periodStart();
            this.end = question.periodEnd();
            this.excluded = new boolean[question.frame().sites.size()];
            sites(question).forEach(this::addSite);
        }

        private void addSite(Site site) {
            int firstOpen = Days.NEVER;
            int lastOpen = Days.NEVER;
            for (int day = start; day < end; day++) {
                if (site.isOpenOn(Days.date(day))) {
                    firstOpen = Math.min(firstOpen, day);
                    lastOpen = day;
                }
            }
            if (lastOpen == Days.NEVER) {
                missing = question.isSite() ? NoValue.SITE_NOT_OPEN : missing;
                excludedSites.merge("SITE_NOT_OPEN", 1L, Long::sum);
                return;
            }
            CapacityUnit unit = question.policies().capacityUnit();
            SiteCapacity offered = SiteCapacity.inForce(site, unit, Days.date(lastOpen));
            BigDecimal quantity = offered.quantity();
            NoValue reason = offered.missing();
            if (quantity != null) {
                capacity = capacity.add(quantity);
                missing = null;
                changed |= hasChanged(site, unit, firstOpen, lastOpen, offered);
            } else if (reason != null) {
                excluded[question.frame().ordinal(site.id())] = true;
                excludedSites.merge("SITE_" + reason.code(), 1L, Long::sum);
                missing = question.isSite() ? reason : missing;
            }
        }

        private static boolean hasChanged(Site site, CapacityUnit unit, int first, int last, SiteCapacity offered) {
            LocalDate from = Days.date(first);
            LocalDate to = Days.date(last);
            for (Capacity capacity : site.capacities()) {
                for (Optional<LocalDate> day : ImmutableList.of(Optional.of(from), capacity.start(), capacity.end())) {
                    if (capacity.unit() == unit
                            && day.isPresent()
                            && !day.get().isBefore(from)
                            && !day.get().isAfter(to)
                            && !SiteCapacity.inForce(site, unit, day.get()).equals(offered)) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public void add(CaseHistory history) {
            if (question.isSite()) {
                for (CaseHistory.Tenure tenure : history.tenures()) {
                    exits += isInPeriod(tenure.exit()) ? 1 : 0;
                }
                return;
            }
            for (CaseHistory.CompletedOrOpenStay stay : history.knownStays()) {
                if (isInPeriod(stay.exit())) {
                    if (stay.site != Frame.NO_SITE && excluded[stay.site]) {
                        excludedExits++;
                    } else {
                        exits++;
                    }
                }
            }
        }

        private boolean isInPeriod(int day) {
            return start <= day && day < end;
        }

        @Override
        public void merge(TurnoverOfCapacity other) {
            exits += other.exits;
            excludedExits += other.excludedExits;
        }

        @Override
        public void report(MetricResult.Builder result) {
            NoValue reason = missing;
            if (reason != null) {
                result.noValue(reason);
            } else {
                result.figure(Figure.ratio(MetricUnit.RATIO, BigDecimal.valueOf(exits), capacity))
                        .populationSize(exits + excludedExits);
                if (changed) {
                    result.warn("CAPACITY_CHANGED");
                }
            }
            excludedSites.forEach(result::exclude);
            result.exclude("EXIT_AT_SITE_WITHOUT_CAPACITY", excludedExits);
        }
    }
}
