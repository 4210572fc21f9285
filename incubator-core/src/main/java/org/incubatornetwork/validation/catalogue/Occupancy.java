package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.CapacityInForce;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;

/**
 * Adds up what is occupied at each site on the day of the validation. Virtual residents occupy nothing. A startup that is given
 * twice occupies its space once, and the least of what it is said to occupy.
 */
final class Occupancy implements Collector<Occupancy> {
    private static final BigDecimal LOOSE = new BigDecimal("1.05");

    private final TreeMap<SiteId, Occupied> occupied = new TreeMap<>();

    /** What is occupied at one site. */
    private static final class Occupied implements Serializable {
        private final DistinctStartups startups = new DistinctStartups();
        private final EnumMap<CapacityUnit, HashMap<String, BigDecimal>> spaces = new EnumMap<>(CapacityUnit.class);

        void add(String id, Map<CapacityUnit, BigDecimal> own) {
            startups.add(id);
            own.forEach((unit, quantity) -> add(unit, id, quantity));
        }

        private void add(CapacityUnit unit, String id, BigDecimal quantity) {
            spaces.computeIfAbsent(unit, none -> new HashMap<>()).merge(id, quantity, BigDecimal::min);
        }

        void merge(Occupied other) {
            startups.merge(other.startups);
            other.spaces.forEach((unit, byId) -> byId.forEach((id, quantity) -> add(unit, id, quantity)));
        }

        /** By unit; in units of STARTUP, as many as there are startups. */
        EnumMap<CapacityUnit, BigDecimal> sums() {
            EnumMap<CapacityUnit, BigDecimal> sums = new EnumMap<>(CapacityUnit.class);
            sums.put(CapacityUnit.STARTUP, BigDecimal.valueOf(startups.count()));
            spaces.forEach(
                    (unit, byId) -> sums.put(unit, byId.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
            return sums;
        }
    }

    @Override
    public void add(StartupInNetwork history, Context context) {
        Map<SiteId, Map<CapacityUnit, BigDecimal>> own = Map.of();
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support residency = supports.get(i);
            if (takesPlace(residency, history)) {
                int ordinal = residency.siteOrdinal();
                while (ordinal != Frame.NO_SITE) {
                    Site site = context.frame().sites().get(ordinal).site();
                    if (!site.capacities().isEmpty()) {
                        own = own.isEmpty()
                                ? Map.of(site.id(), space(residency))
                                : added(own, site.id(), space(residency));
                    }
                    ordinal = context.frame().parts().whole(ordinal);
                }
            }
        }
        if (!own.isEmpty()) {
            own.forEach((site, spaces) -> at(site).add(history.startup().id().value(), spaces));
        }
    }

    private static boolean takesPlace(Support residency, StartupInNetwork history) {
        return residency.siteOrdinal() != Frame.NO_SITE
                && residency.occupies()
                && Presence.residence(residency, history, history.frame().asOfDay())
                        .isSure();
    }

    /** What a residency occupies beside the one place of the startup. */
    private static Map<CapacityUnit, BigDecimal> space(Support residency) {
        CapacityUnit unit =
                residency.period().occupied().map(OccupiedSpace::unit).orElse(CapacityUnit.STARTUP);
        return unit == CapacityUnit.STARTUP
                ? Map.of()
                : Map.of(unit, residency.occupied(unit).orElseThrow());
    }

    private static Map<SiteId, Map<CapacityUnit, BigDecimal>> added(
            Map<SiteId, Map<CapacityUnit, BigDecimal>> own, SiteId site, Map<CapacityUnit, BigDecimal> more) {
        Map<SiteId, Map<CapacityUnit, BigDecimal>> all = own instanceof HashMap ? own : new HashMap<>(own);
        all.merge(site, more, Occupancy::sum);
        return all;
    }

    private static Map<CapacityUnit, BigDecimal> sum(
            Map<CapacityUnit, BigDecimal> one, Map<CapacityUnit, BigDecimal> other) {
        Map<CapacityUnit, BigDecimal> sum = new EnumMap<>(CapacityUnit.class);
        sum.putAll(one);
        other.forEach((unit, quantity) -> sum.merge(unit, quantity, BigDecimal::add));
        return sum;
    }

    private Occupied at(SiteId site) {
        return occupied.computeIfAbsent(site, none -> new Occupied());
    }

    @Override
    public void merge(Occupancy other) {
        other.occupied.forEach((site, more) -> at(site).merge(more));
    }

    @Override
    public void report(Context context) {
        occupied.forEach((id, whole) -> context.frame()
                .findSite(id)
                .filter(SiteHistory::isOpen)
                .ifPresent(site -> whole.sums().forEach((unit, quantity) -> report(site, unit, quantity, context))));
    }

    private static void report(SiteHistory site, CapacityUnit unit, BigDecimal quantity, Context context) {
        CapacityInForce inForce = site.capacityInForce(unit, context.asOf());
        Optional<Quantity> capacity = inForce.capacity().map(Capacity::quantity);
        Optional<BigDecimal> most = capacity.flatMap(Occupancy::most);
        if (most.isPresent() && quantity.compareTo(most.get()) > 0) {
            context.about(
                            EntityKind.SITE.subject(site.site(), site.position()),
                            "capacities",
                            inForce.index().orElseThrow(),
                            "quantity")
                    .saying("site", site.site().name())
                    .with("occupied", quantity)
                    .with("capacity", capacity.orElseThrow())
                    .with("unit", unit)
                    .actual(quantity.toPlainString())
                    .expected("<= " + most.get().toPlainString())
                    .report();
        }
    }

    /** The most that a figure may mean; nothing where it is open upwards. */
    private static Optional<BigDecimal> most(Quantity capacity) {
        return switch (capacity.qualifier()) {
            case MORE_THAN, AT_LEAST -> Optional.empty();
            case ABOUT -> Optional.of(capacity.value().multiply(LOOSE));
            case EXACT, NEARLY, LESS_THAN, UP_TO -> Optional.of(capacity.value());
            case BETWEEN -> capacity.upper();
        };
    }
}
