package org.incubatornetwork.validation.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportMode;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Collector;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Dossier;
import org.incubatornetwork.validation.rule.SiteFacts;

/** Adds up what is occupied at each site on the day of the validation. Virtual residents occupy nothing. */
final class Occupancy implements Collector<Occupancy> {
    private static final BigDecimal LOOSE = new BigDecimal("1.05");

    private final TreeMap<SiteId, EnumMap<CapacityUnit, BigDecimal>> occupied = new TreeMap<>();

    @Override
    public void add(Dossier startup, Context context) {
        LocalDate day = context.asOf();
        for (int i = 0; i < startup.residencyCount(); i++) {
            SupportPeriod residency = startup.residency(i);
            SiteFacts site = startup.site(startup.residencyIndex(i));
            if (site != null
                    && !site.site().capacities().isEmpty()
                    && residency.covers(day)
                    && !residency.mode().equals(Optional.of(SupportMode.VIRTUAL))) {
                if (!isCountedBefore(startup, i, site, day)) {
                    add(site.site().id(), CapacityUnit.STARTUP, BigDecimal.ONE);
                }
                if (residency.occupied().isPresent()
                        && residency.occupied().get().unit() != CapacityUnit.STARTUP) {
                    add(
                            site.site().id(),
                            residency.occupied().get().unit(),
                            residency.occupied().get().quantity());
                }
            }
        }
    }

    private static boolean isCountedBefore(Dossier startup, int residency, SiteFacts site, LocalDate day) {
        for (int i = 0; i < residency; i++) {
            SiteFacts other = startup.site(startup.residencyIndex(i));
            if (other != null
                    && other.index() == site.index()
                    && startup.residency(i).covers(day)
                    && !startup.residency(i).mode().equals(Optional.of(SupportMode.VIRTUAL))) {
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
        occupied.forEach((id, units) -> {
            SiteFacts site = context.frame().site(id);
            if (site != null && site.site().isOpenOn(context.asOf())) {
                units.forEach((unit, quantity) -> report(site, unit, quantity, context));
            }
        });
    }

    private static void report(SiteFacts site, CapacityUnit unit, BigDecimal quantity, Context context) {
        List<Capacity> capacities = site.site().capacities();
        int inForce = inForce(site.site(), unit, context.asOf());
        if (inForce < 0) {
            return;
        }
        Quantity capacity = capacities.get(inForce).quantity();
        Optional<BigDecimal> most = most(capacity);
        if (most.isPresent() && quantity.compareTo(most.get()) > 0) {
            context.about(site.subject(), "capacities", inForce, "quantity")
                    .with("site", site.site().name())
                    .with("occupied", quantity)
                    .with("capacity", capacity)
                    .with("unit", unit)
                    .actual(quantity.toPlainString())
                    .expected("<= " + most.get().toPlainString())
                    .report();
        }
    }

    /** The capacity in force that started last; -1 if there is none, or if several started together. */
    private static int inForce(Site site, CapacityUnit unit, LocalDate day) {
        int inForce = -1;
        boolean alone = true;
        for (int i = 0; i < site.capacities().size(); i++) {
            Capacity capacity = site.capacities().get(i);
            if (capacity.unit() == unit && SpaceRules.isInForce(capacity, day)) {
                int order = inForce < 0
                        ? 1
                        : startOf(capacity).compareTo(startOf(site.capacities().get(inForce)));
                inForce = order > 0 ? i : inForce;
                alone = order > 0 || (alone && order < 0);
            }
        }
        return alone ? inForce : -1;
    }

    private static LocalDate startOf(Capacity capacity) {
        return capacity.start().orElse(LocalDate.MIN);
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
