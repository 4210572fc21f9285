package org.incubatornetwork.metrics.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.CapacityInForce;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.DayKind;
import org.incubatornetwork.history.SiteHistory;
import org.incubatornetwork.history.SiteLives;
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
 * @param certainty how certain it is that the site offers something of its own
 * @param left how certain it is that it leaves it to its parts, for it is open and has no figure of its own
 */
record Offered(
        @Nullable BigDecimal quantity,
        @Nullable NoValue missing,
        BigDecimal possible,
        Certainty certainty,
        Certainty left) {
    private static Offered of(BigDecimal quantity) {
        return new Offered(quantity, null, quantity, Certainty.SURE, Certainty.IMPOSSIBLE);
    }

    private static Offered missing(NoValue reason, Certainty left) {
        return new Offered(null, reason, BigDecimal.ZERO, Certainty.IMPOSSIBLE, left);
    }

    /** Nothing, for the site is not open by the days that are taken; of one that tells nothing of its life, its parts say what there is. */
    static Offered notOpen(SiteHistory site, Certainty open) {
        return missing(closed(open), site.site().lifecycle().isEmpty() ? Certainty.SURE : Certainty.IMPOSSIBLE);
    }

    /** The capacity of a site that has to be open on the as-of date. */
    static Offered byOpenSite(SiteHistory site, CapacityUnit unit, SiteLives lives) {
        LocalDate asOf = lives.frame().asOf();
        Offered offered = inForce(site, unit, asOf).atOpenSite(site, lives);
        boolean isVague = site.vagueDays().contains(DayKind.CAPACITY);
        return isVague && lives.openness(site).isPossible()
                ? offered.withCapacities(CapacityInForce.possible(site.site(), unit, asOf), asOf)
                : offered;
    }

    /** The lettable area of a site that has to be open on the as-of date. */
    static Offered areaOfOpenSite(SiteHistory site, SiteLives lives) {
        return site.site()
                .area()
                .flatMap(FloorArea::lettable)
                .filter(area -> area.signum() >= 0)
                .map(Offered::of)
                .orElseGet(() -> missing(NoValue.NO_AREA, Certainty.SURE))
                .atOpenSite(site, lives);
    }

    private Offered atOpenSite(SiteHistory site, SiteLives lives) {
        Certainty open = lives.openness(site);
        boolean isOpen = open.isAssumed();
        return new Offered(
                isOpen ? quantity : null,
                isOpen ? missing : closed(open),
                possible,
                certainty.and(open),
                site.site().lifecycle().isEmpty() ? left : left.and(open));
    }

    /** Why a site that is not open by the days that are taken offers nothing: by others it may be open, or by none is. */
    private static NoValue closed(Certainty open) {
        return open.isPossible() ? NoValue.SITE_UNCERTAIN : NoValue.SITE_NOT_OPEN;
    }

    /** With the capacities that may be in force, where vague days leave that open. */
    private Offered withCapacities(ImmutableList<Capacity> vague, LocalDate asOf) {
        if (vague.isEmpty()) {
            return this;
        }
        BigDecimal most = possible;
        boolean surely = false;
        for (Capacity capacity : vague) {
            BigDecimal exact = capacity.quantity().value();
            most = capacity.quantity().qualifier() == Qualifier.EXACT ? most.max(exact) : most;
            surely |= CapacityInForce.isSurelyInForce(capacity, asOf);
        }
        return new Offered(
                quantity,
                missing,
                most,
                quantity == null ? Certainty.POSSIBLE : Certainty.ASSUMED,
                surely ? Certainty.IMPOSSIBLE : left.and(Certainty.ASSUMED).or(Certainty.POSSIBLE));
    }

    /** The capacity in force, which has to be exact. */
    static Offered inForce(SiteHistory site, CapacityUnit unit, LocalDate day) {
        CapacityInForce inForce = site.capacityInForce(unit, day);
        if (inForce.isConflict()) {
            return missing(NoValue.CAPACITIES_CONFLICT, Certainty.IMPOSSIBLE);
        }
        Optional<Quantity> quantity = inForce.capacity().map(capacity -> capacity.quantity());
        if (quantity.isPresent() && quantity.get().qualifier() != Qualifier.EXACT) {
            return missing(NoValue.CAPACITY_NOT_EXACT, Certainty.IMPOSSIBLE);
        }
        return quantity.map(Quantity::value)
                .filter(exact -> exact.signum() >= 0)
                .map(Offered::of)
                .orElseGet(() -> missing(
                        mayBeInForce(site, unit, day) ? NoValue.CAPACITY_UNCERTAIN : NoValue.NO_CAPACITY,
                        Certainty.SURE));
    }

    /** Whether an exact capacity may be in force by other days than those that are taken, by which none is. */
    private static boolean mayBeInForce(SiteHistory site, CapacityUnit unit, LocalDate day) {
        return site.vagueDays().contains(DayKind.CAPACITY)
                && CapacityInForce.possible(site.site(), unit, day).stream()
                        .map(Capacity::quantity)
                        .anyMatch(quantity -> quantity.qualifier() == Qualifier.EXACT
                                && quantity.value().signum() >= 0);
    }
}
