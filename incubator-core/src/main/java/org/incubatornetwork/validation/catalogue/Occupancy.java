package org.incubatornetwork.validation.catalogue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.history.CapacityInForce;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.OccupiedSpace;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;

/** Adds up what is occupied at each site on the day of the validation. Virtual residents occupy nothing. */
final class Occupancy implements Collector<Occupancy> {
    private static final BigDecimal LOOSE = new BigDecimal("1.05");

    private final TreeMap<SiteId, EnumMap<CapacityUnit, BigDecimal>> occupied = new TreeMap<>();

    @Override
    public void add(StartupInNetwork history, Context context) {
        int day = context.frame().asOfDay();
        List<Support> residencies = history.soundResidencies();
        for (int i = 0; i < residencies.size(); i++) {
            Support residency = residencies.get(i);
            if (residency.siteOrdinal() != Frame.NO_SITE && residency.covers(day) && residency.occupies()) {
                Site site = context.frame().sites().get(residency.siteOrdinal()).site();
                if (!site.capacities().isEmpty()) {
                    add(residency, isCountedBefore(residencies, i, day), site.id());
                }
            }
        }
    }

    private void add(Support residency, boolean isCounted, SiteId site) {
        if (!isCounted) {
            add(site, CapacityUnit.STARTUP, BigDecimal.ONE);
        }
        OccupiedSpace space = residency.period().occupied().orElse(null);
        if (space != null && space.unit() != CapacityUnit.STARTUP) {
            add(site, space.unit(), space.quantity());
        }
    }

    /** Whether the startup takes a place of the site by an earlier residency. */
    private static boolean isCountedBefore(List<Support> residencies, int index, int day) {
        for (Support other : residencies.subList(0, index)) {
            if (other.siteOrdinal() == residencies.get(index).siteOrdinal() && other.covers(day) && other.occupies()) {
                return true;
            }
        }
        return false;
    }

    private void add(SiteId site, CapacityUnit unit, BigDecimal quantity) {
        occupied.computeIfAbsent(site, none -> new EnumMap<>(CapacityUnit.class))
                .merge(unit, quantity, BigDecimal::add);
    }

    @Override
    public void merge(Occupancy other) {
        other.occupied.forEach((site, units) -> units.forEach((unit, quantity) -> add(site, unit, quantity)));
    }

    @Override
    public void report(Context context) {
        occupied.forEach((id, units) -> context.frame()
                .findSite(id)
                .filter(SiteHistory::isOpen)
                .ifPresent(site -> units.forEach((unit, quantity) -> report(site, unit, quantity, context))));
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
        if (capacity.qualifier() == Qualifier.MORE_THAN || capacity.qualifier() == Qualifier.AT_LEAST) {
            return Optional.empty();
        }
        BigDecimal upper = capacity.upper().orElse(capacity.value());
        return Optional.of(capacity.qualifier() == Qualifier.ABOUT ? upper.multiply(LOOSE) : upper);
    }
}
