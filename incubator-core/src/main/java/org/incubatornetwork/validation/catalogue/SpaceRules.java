package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.CapacityInForce;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on what a site has room for: its capacities, its area and its premises. */
public final class SpaceRules {
    /** An open site says how much it can take. */
    public static final Rule SITE_WITHOUT_CAPACITY = space("SITE_WITHOUT_CAPACITY", Severity.INFO)
            .collector(SitesWithoutCapacity::new)
            .build();

    /** A capacity, and what a resident occupies of it, is more than nothing. */
    public static final Rule CAPACITY_NOT_POSITIVE = space("CAPACITY_NOT_POSITIVE", Severity.ERROR)
            .on(EntityKind.SITE, SpaceRules::capacityNotPositive)
            .on(EntityKind.STARTUP, SpaceRules::occupiedNegative)
            .build();

    /** A capacity does not end before it starts. */
    public static final Rule CAPACITY_PERIOD_ORDER = space("CAPACITY_PERIOD_ORDER", Severity.ERROR)
            .on(EntityKind.SITE, SpaceRules::capacityPeriodOrder)
            .build();

    /** Of one unit, one capacity is in force on a day. */
    public static final Rule CAPACITY_PERIODS_OVERLAP = space("CAPACITY_PERIODS_OVERLAP", Severity.WARNING)
            .on(EntityKind.SITE, SpaceRules::capacityPeriodsOverlap)
            .build();

    /** The lettable area is within the usable, and the usable within the gross. */
    public static final Rule AREA_ORDER = space("AREA_ORDER", Severity.ERROR)
            .on(EntityKind.SITE, SpaceRules::areaOrder)
            .build();

    /** The area of a site is plausible for the startups it can take. */
    public static final Rule AREA_PER_STARTUP_IMPLAUSIBLE = space("AREA_PER_STARTUP_IMPLAUSIBLE", Severity.WARNING)
            .addParameter(RuleTexts.whole("AREA_PER_STARTUP_IMPLAUSIBLE", "minimum", 5))
            .addParameter(RuleTexts.whole("AREA_PER_STARTUP_IMPLAUSIBLE", "maximum", 500))
            .on(EntityKind.SITE, SpaceRules::areaPerStartup)
            .build();

    /** No more is occupied than there is. */
    public static final Rule OCCUPANCY_OVER_CAPACITY = space("OCCUPANCY_OVER_CAPACITY", Severity.WARNING)
            .collector(Occupancy::new)
            .build();

    /** Premises that are not the network's own say whose they are. */
    public static final Rule PREMISES_PROVIDER_MISSING = space("PREMISES_PROVIDER_MISSING", Severity.INFO)
            .on(EntityKind.SITE, SpaceRules::premisesProviderMissing)
            .build();

    private static final ExclusivePeriods<Capacity> CAPACITIES = new ExclusivePeriods<>(
            SpaceRules::latestStart, SpaceRules::earliestEnd, Capacity::unit, capacity -> !endsBeforeStart(capacity));

    /** Whose role says whose the premises are. */
    private static final ImmutableSet<RoleKind> PROVIDERS =
            ImmutableSet.of(RoleKind.PREMISES_PROVIDER, RoleKind.HOST, RoleKind.OWNER);

    private SpaceRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                SITE_WITHOUT_CAPACITY,
                CAPACITY_NOT_POSITIVE,
                CAPACITY_PERIOD_ORDER,
                CAPACITY_PERIODS_OVERLAP,
                AREA_ORDER,
                AREA_PER_STARTUP_IMPLAUSIBLE,
                OCCUPANCY_OVER_CAPACITY,
                PREMISES_PROVIDER_MISSING);
    }

    private static Rule.Builder space(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.SITES, severity);
    }

    private static void capacityNotPositive(Site site, Context context) {
        for (int i = 0; i < site.capacities().size(); i++) {
            Capacity capacity = site.capacities().get(i);
            if (capacity.quantity().value().signum() <= 0) {
                context.at("capacities", i, "quantity")
                        .with("quantity", capacity.quantity())
                        .with("unit", capacity.unit())
                        .actual(capacity.quantity())
                        .expected("> 0")
                        .report();
            }
        }
    }

    private static void occupiedNegative(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            SupportPeriod period = periods.get(i);
            if (period.occupied().isPresent()
                    && period.occupied().get().quantity().signum() < 0) {
                context.at("supportPeriods", i, "occupied", "quantity")
                        .with("quantity", period.occupied().get().quantity())
                        .with("unit", period.occupied().get().unit())
                        .actual(period.occupied().get().quantity().toPlainString())
                        .expected(">= 0")
                        .report();
            }
        }
    }

    private static void capacityPeriodOrder(Site site, Context context) {
        for (int i = 0; i < site.capacities().size(); i++) {
            Capacity capacity = site.capacities().get(i);
            if (endsBeforeStart(capacity)) {
                DayOrder.reportEndBeforeStart(capacity.start(), capacity.end(), context, "capacities", i, "end");
            }
        }
    }

    private static boolean endsBeforeStart(Capacity capacity) {
        return DayOrder.endsBeforeStart(capacity.start(), capacity.end());
    }

    private static void capacityPeriodsOverlap(Site site, Context context) {
        CAPACITIES.visitConflicts(
                site.capacities(),
                Comparator.comparingInt(SpaceRules::latestStart)
                        .thenComparing(capacity -> capacity.quantity().value()),
                (place, one, other) -> context.at("capacities", place)
                        .fact(other)
                        .with("unit", one.unit())
                        .with("quantity", one.quantity())
                        .with("other", other.quantity())
                        .report());
    }

    private static int latestStart(Capacity capacity) {
        return capacity.start().isPresent() ? EpochDay.latest(capacity.start().get()) : EpochDay.BEFORE_ALL;
    }

    private static int earliestEnd(Capacity capacity) {
        return capacity.end().isPresent() ? EpochDay.earliest(capacity.end().get()) : EpochDay.NEVER;
    }

    private static void areaOrder(Site site, Context context) {
        if (site.area().isEmpty()) {
            return;
        }
        FloorArea area = site.area().get();
        if (!reportBeyond(context, "usable", area.usable(), "gross", area.gross())
                && !reportBeyond(context, "lettable", area.lettable(), "usable", area.usable())
                && !reportBeyond(context, "lettable", area.lettable(), "gross", area.gross())) {
            areaPositive(context, "gross", area.gross());
            areaPositive(context, "usable", area.usable());
            areaPositive(context, "lettable", area.lettable());
        }
    }

    /** Reports a part that is larger than its whole, and tells whether it did. */
    private static boolean reportBeyond(
            Context context, String part, Optional<BigDecimal> inner, String whole, Optional<BigDecimal> outer) {
        if (inner.isEmpty() || outer.isEmpty() || inner.get().compareTo(outer.get()) <= 0) {
            return false;
        }
        context.at("area", part)
                .with("part", part)
                .with("partArea", inner.get())
                .with("whole", whole)
                .with("wholeArea", outer.get())
                .actual(inner.get().toPlainString())
                .expected("<= " + outer.get().toPlainString())
                .report();
        return true;
    }

    private static void areaPositive(Context context, String part, Optional<BigDecimal> area) {
        if (area.isPresent() && area.get().signum() <= 0) {
            context.at("area", part)
                    .with("part", part)
                    .with("partArea", area.get())
                    .with("whole", "-")
                    .with("wholeArea", "-")
                    .actual(area.get().toPlainString())
                    .expected("> 0")
                    .report();
        }
    }

    /** Compares the smallest area that is given with the capacity in startups that is in force on the day. */
    private static void areaPerStartup(Site site, Context context) {
        Optional<BigDecimal> area =
                site.area().flatMap(given -> given.lettable().or(given::usable).or(given::gross));
        Optional<Capacity> capacity = CapacityInForce.of(site, CapacityUnit.STARTUP, context.asOf())
                .capacity()
                .filter(given -> given.quantity().value().signum() > 0);
        if (area.isEmpty() || capacity.isEmpty() || area.get().signum() <= 0) {
            return;
        }
        BigDecimal least = BigDecimal.valueOf(context.whole("minimum"));
        BigDecimal most = BigDecimal.valueOf(context.whole("maximum"));
        BigDecimal places = capacity.get().quantity().value();
        BigDecimal upperPlaces = capacity.get().quantity().upper().orElse(places);
        if (area.get().compareTo(least.multiply(places)) < 0 || area.get().compareTo(most.multiply(upperPlaces)) > 0) {
            BigDecimal each = area.get().divide(places, 1, RoundingMode.HALF_EVEN);
            context.at("area")
                    .with("each", each)
                    .with("area", area.get())
                    .with("capacity", capacity.get().quantity())
                    .saying("minimum", least)
                    .saying("maximum", most)
                    .actual(each.toPlainString())
                    .expected(least.toPlainString() + ".." + most.toPlainString())
                    .report();
        }
    }

    private static void premisesProviderMissing(Site site, Context context) {
        if (site.premises().isPresent()
                && !site.premises().get().basis().equals(Optional.of(PremisesBasis.OWNED))
                && site.roles().stream().noneMatch(role -> PROVIDERS.contains(role.kind()))) {
            context.at("premises").report();
        }
    }
}
