package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.CapacityInForce;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.model.Capacity;
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
 * @param possible how much it may be at most, where vague days leave open whether the site offers anything
 * @param certainty how certain it is that the site offers something
 */
record Offered(@Nullable BigDecimal quantity, @Nullable NoValue missing, BigDecimal possible, Certainty certainty) {
    private static Offered of(BigDecimal quantity) {
        return new Offered(quantity, null, quantity, Certainty.SURE);
    }

    static Offered missing(NoValue reason) {
        return new Offered(null, reason, BigDecimal.ZERO, Certainty.IMPOSSIBLE);
    }

    /** The capacity of a site that has to be open on the as-of date. */
    static Offered byOpenSite(SiteHistory site, CapacityUnit unit, LocalDate asOf) {
        Offered offered = inForce(site, unit, asOf).atOpenSite(site, asOf);
        return site.openness().isPossible()
                ? offered.withCapacities(CapacityInForce.possible(site.site(), unit, asOf))
                : offered;
    }

    /** The lettable area of a site that has to be open on the as-of date. */
    static Offered areaOfOpenSite(SiteHistory site, LocalDate asOf) {
        BigDecimal lettable = site.site()
                .area()
                .flatMap(FloorArea::lettable)
                .filter(area -> area.signum() >= 0)
                .orElse(null);
        return (lettable == null ? missing(NoValue.NO_AREA) : of(lettable)).atOpenSite(site, asOf);
    }

    private Offered atOpenSite(SiteHistory site, LocalDate asOf) {
        NoValue closed = notOpen(site, asOf);
        if (closed == null) {
            return quantity == null || site.openness().isSure()
                    ? this
                    : new Offered(quantity, null, possible, Certainty.ASSUMED);
        }
        return new Offered(
                null,
                closed,
                possible,
                quantity != null && site.openness().isPossible() ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE);
    }

    /** With the capacities that may be in force, where vague days leave that open. */
    private Offered withCapacities(ImmutableList<Capacity> vague) {
        BigDecimal most = possible;
        for (Capacity capacity : vague) {
            BigDecimal exact = capacity.quantity().value();
            most = capacity.quantity().qualifier() == Qualifier.EXACT ? most.max(exact) : most;
        }
        if (vague.isEmpty()) {
            return this;
        }
        return new Offered(quantity, missing, most, quantity == null ? Certainty.POSSIBLE : Certainty.ASSUMED);
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
            return missing(NoValue.CAPACITIES_CONFLICT);
        }
        Optional<Quantity> quantity = inForce.capacity().map(capacity -> capacity.quantity());
        if (quantity.isPresent() && quantity.get().qualifier() != Qualifier.EXACT) {
            return missing(NoValue.CAPACITY_NOT_EXACT);
        }
        return quantity.map(Quantity::value)
                .filter(exact -> exact.signum() >= 0)
                .map(Offered::of)
                .orElseGet(() -> missing(NoValue.NO_CAPACITY));
    }
}
