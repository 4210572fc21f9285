package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a site offered on a day in one unit, or why that is not known. Exactly one of the two is there.
 *
 * @param quantity the capacity in force
 * @param missing why there is none
 */
record SiteCapacity(@Nullable BigDecimal quantity, @Nullable NoValue missing) implements Serializable {

    /** The capacity of a site that has to be open on the day. */
    static SiteCapacity whenOpen(Site site, CapacityUnit unit, LocalDate day) {
        NoValue closed = notOpen(site, day);
        return closed == null ? inForce(site, unit, day) : new SiteCapacity(null, closed);
    }

    /** Why a site is not open on a day; null if it is. */
    static @Nullable NoValue notOpen(Site site, LocalDate day) {
        if (site.isOpenOn(day)) {
            return null;
        }
        return site.isStatusUncertainOn(day) ? NoValue.SITE_UNCERTAIN : NoValue.SITE_NOT_OPEN;
    }

    /** The capacity in force on a day: of several periods the one that started last. */
    static SiteCapacity inForce(Site site, CapacityUnit unit, LocalDate day) {
        Capacity latest = null;
        boolean conflict = false;
        for (Capacity capacity : site.capacities()) {
            if (capacity.unit() == unit && isInForce(capacity, day)) {
                int order = latest == null ? 1 : startOf(capacity).compareTo(startOf(latest));
                conflict = order == 0 || (conflict && order < 0);
                latest = order > 0 ? capacity : latest;
            }
        }
        if (latest == null) {
            return new SiteCapacity(null, NoValue.NO_CAPACITY);
        }
        if (conflict) {
            return new SiteCapacity(null, NoValue.CAPACITIES_CONFLICT);
        }
        if (latest.quantity().qualifier() != Qualifier.EXACT) {
            return new SiteCapacity(null, NoValue.CAPACITY_NOT_EXACT);
        }
        BigDecimal quantity = latest.quantity().value();
        return quantity.signum() < 0 ? new SiteCapacity(null, NoValue.NO_CAPACITY) : new SiteCapacity(quantity, null);
    }

    private static boolean isInForce(Capacity capacity, LocalDate day) {
        return !startOf(capacity).isAfter(day)
                && (capacity.end().isEmpty() || capacity.end().get().isAfter(day));
    }

    /** Without a start it is in force since the site opened, before any that has one. */
    private static LocalDate startOf(Capacity capacity) {
        return capacity.start().orElse(LocalDate.MIN);
    }

    /** What became of the site, as a code: a status, or UNCERTAIN or NONE where no status is sure. */
    static String statusCode(Site site, LocalDate day) {
        if (site.isStatusUncertainOn(day)) {
            return "UNCERTAIN";
        }
        return site.statusOn(day).map(SiteStatus::name).orElse("NONE");
    }
}
