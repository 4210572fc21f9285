package org.incubatornetwork.metrics.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.CapacityInForce;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a site offers on a day in one unit, or why that is not known. Exactly one of the two is there.
 *
 * @param quantity how much
 * @param missing why that is not known
 */
record Offered(@Nullable BigDecimal quantity, @Nullable NoValue missing) {

    /** The capacity of a site that has to be open on the day. */
    static Offered byOpenSite(SiteHistory site, CapacityUnit unit, LocalDate day) {
        NoValue closed = notOpen(site, day);
        return closed == null ? inForce(site, unit, day) : new Offered(null, closed);
    }

    /** The lettable area of a site that has to be open on the day. */
    static Offered areaOfOpenSite(SiteHistory site, LocalDate day) {
        NoValue closed = notOpen(site, day);
        if (closed != null) {
            return new Offered(null, closed);
        }
        BigDecimal lettable = site.site()
                .area()
                .flatMap(FloorArea::lettable)
                .filter(area -> area.signum() >= 0)
                .orElse(null);
        return lettable == null ? new Offered(null, NoValue.NO_AREA) : new Offered(lettable, null);
    }

    private static @Nullable NoValue notOpen(SiteHistory site, LocalDate day) {
        if (site.isOpenOn(day)) {
            return null;
        }
        return site.isUncertainOn(day) ? NoValue.SITE_UNCERTAIN : NoValue.SITE_NOT_OPEN;
    }

    /** The capacity in force, which has to be exact. */
    static Offered inForce(SiteHistory site, CapacityUnit unit, LocalDate day) {
        CapacityInForce inForce = site.capacityInForce(unit, day);
        if (inForce.isConflict()) {
            return new Offered(null, NoValue.CAPACITIES_CONFLICT);
        }
        Optional<Quantity> quantity = inForce.capacity().map(capacity -> capacity.quantity());
        if (quantity.isPresent() && quantity.get().qualifier() != Qualifier.EXACT) {
            return new Offered(null, NoValue.CAPACITY_NOT_EXACT);
        }
        return quantity.map(Quantity::value)
                .filter(exact -> exact.signum() >= 0)
                .map(exact -> new Offered(exact, null))
                .orElseGet(() -> new Offered(null, NoValue.NO_CAPACITY));
    }
}
