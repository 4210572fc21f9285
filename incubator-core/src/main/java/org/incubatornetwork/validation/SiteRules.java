package org.incubatornetwork.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FloorArea;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.PremisesBasis;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.model.SiteStatus;

/** Rules on sites. */
public final class SiteRules {
    /** A site of the network's own did not open before the network was founded. */
    public static final Rule SITE_OPENED_BEFORE_NETWORK = site("SITE_OPENED_BEFORE_NETWORK", Severity.WARNING)
            .unless(frame -> frame.network().founded().isPresent()
                    ? Optional.empty()
                    : Optional.of(RuleTexts.obstacle("founded")))
            .onSites(SiteRules::openedBeforeNetwork)
            .build();

    /** The steps of a site's life come in an order that a life can have. */
    public static final Rule SITE_LIFECYCLE_ORDER = site("SITE_LIFECYCLE_ORDER", Severity.ERROR)
            .onSites(SiteRules::lifecycleOrder)
            .build();

    /** A site that was closed or cancelled stays so. */
    public static final Rule SITE_REOPENED =
            site("SITE_REOPENED", Severity.WARNING).onSites(SiteRules::reopened).build();

    /** A site that was open has a day on which it opened. */
    public static final Rule SITE_OPERATIONAL_WITHOUT_OPENING = site(
                    "SITE_OPERATIONAL_WITHOUT_OPENING", Severity.WARNING)
            .onSites(SiteRules::operationalWithoutOpening)
            .build();

    /** A planned opening that has passed has taken place. */
    public static final Rule SITE_PLANNED_DATE_PASSED = site("SITE_PLANNED_DATE_PASSED", Severity.WARNING)
            .onSites(SiteRules::plannedDatePassed)
            .build();

    /** A site opened when it was planned to. */
    public static final Rule SITE_OPENING_SLIPPED = site("SITE_OPENING_SLIPPED", Severity.INFO)
            .onSites(SiteRules::openingSlipped)
            .build();

    /** Nobody is resident at a site that is not open yet. */
    public static final Rule SITE_NOT_OPERATIONAL_HAS_RESIDENTS = site(
                    "SITE_NOT_OPERATIONAL_HAS_RESIDENTS", Severity.ERROR)
            .collecting(SiteResidents.BeforeOpening::new)
            .build();

    /** Nobody is resident at a site that has closed. */
    public static final Rule SITE_CLOSED_HAS_RESIDENTS = site("SITE_CLOSED_HAS_RESIDENTS", Severity.ERROR)
            .collecting(SiteResidents.AfterClosing::new)
            .build();

    /** An open site says how much it can take. */
    public static final Rule SITE_WITHOUT_CAPACITY = site("SITE_WITHOUT_CAPACITY", Severity.INFO)
            .onSites(SiteRules::withoutCapacity)
            .build();

    /** A capacity, and what a resident occupies of it, is more than nothing. */
    public static final Rule CAPACITY_NOT_POSITIVE = site("CAPACITY_NOT_POSITIVE", Severity.ERROR)
            .onSites(SiteRules::capacityNotPositive)
            .onStartups(ResidencyRules::occupiedNegative)
            .build();

    /** A capacity does not end before it starts. */
    public static final Rule CAPACITY_PERIOD_ORDER = site("CAPACITY_PERIOD_ORDER", Severity.ERROR)
            .onSites(SiteRules::capacityPeriodOrder)
            .build();

    /** Of one unit, one capacity is in force on a day. */
    public static final Rule CAPACITY_PERIODS_OVERLAP = site("CAPACITY_PERIODS_OVERLAP", Severity.WARNING)
            .onSites(SiteRules::capacityPeriodsOverlap)
            .build();

    /** The lettable area is within the usable, and the usable within the gross. */
    public static final Rule AREA_ORDER =
            site("AREA_ORDER", Severity.ERROR).onSites(SiteRules::areaOrder).build();

    /** The area of a site is plausible for the startups it can take. */
    public static final Rule AREA_PER_STARTUP_IMPLAUSIBLE = site("AREA_PER_STARTUP_IMPLAUSIBLE", Severity.WARNING)
            .parameter(RuleTexts.whole("AREA_PER_STARTUP_IMPLAUSIBLE", "minimum", 5))
            .parameter(RuleTexts.whole("AREA_PER_STARTUP_IMPLAUSIBLE", "maximum", 500))
            .onSites(SiteRules::areaPerStartup)
            .build();

    /** No more is occupied than there is. */
    public static final Rule OCCUPANCY_OVER_CAPACITY = site("OCCUPANCY_OVER_CAPACITY", Severity.WARNING)
            .collecting(Occupancy::new)
            .build();

    /** Premises that are not the network's own say whose they are. */
    public static final Rule PREMISES_PROVIDER_MISSING = site("PREMISES_PROVIDER_MISSING", Severity.INFO)
            .onSites(SiteRules::premisesProviderMissing)
            .build();

    private SiteRules() {}

    private static Rule.Builder site(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.SITES, severity);
    }

    private static void openedBeforeNetwork(Site site, Context context) {
        Optional<DateWindow> founded = context.frame().network().founded();
        if (site.kind().equals(Optional.of(SiteKind.PARTNER_OPERATED))) {
            return;
        }
        for (int i = 0; i < site.lifecycle().size(); i++) {
            LifecycleStep step = site.lifecycle().get(i);
            if (step.status() == SiteStatus.OPERATIONAL && isSurelyBefore(step.on(), founded)) {
                context.at("lifecycle", i, "on")
                        .with("opened", step.on())
                        .with("founded", founded.orElseThrow())
                        .actual(step.on())
                        .expected(">= " + founded.orElseThrow())
                        .report();
                return;
            }
        }
    }

    private static void lifecycleOrder(Site site, Context context) {
        List<LifecycleStep> steps = site.lifecycle();
        for (int i = 1; i < steps.size(); i++) {
            LifecycleStep step = steps.get(i);
            for (int j = i - 1; j >= 0; j--) {
                LifecycleStep earlier = steps.get(j);
                if (isSurelyBefore(step.on(), Optional.of(earlier.on())) || goesBack(steps, j, i)) {
                    context.at("lifecycle", i, "on")
                            .with("status", step.status())
                            .with("on", step.on())
                            .with("earlierStatus", earlier.status())
                            .with("earlierOn", earlier.on())
                            .actual(step.on())
                            .expected(">= " + earlier.on())
                            .report();
                    break;
                }
            }
        }
    }

    /** Whether a step of preparation comes right after the site was open. */
    private static boolean goesBack(List<LifecycleStep> steps, int earlier, int later) {
        SiteStatus before = steps.get(earlier).status();
        SiteStatus after = steps.get(later).status();
        return earlier == later - 1
                && (before == SiteStatus.OPERATIONAL || before == SiteStatus.SUSPENDED)
                && (after == SiteStatus.ANNOUNCED || after == SiteStatus.AGREED || after == SiteStatus.DELIVERED);
    }

    private static void reopened(Site site, Context context) {
        List<LifecycleStep> steps = site.lifecycle();
        for (int i = 1; i < steps.size(); i++) {
            SiteStatus before = steps.get(i - 1).status();
            SiteStatus after = steps.get(i).status();
            if ((before == SiteStatus.CLOSED || before == SiteStatus.CANCELLED)
                    && after != SiteStatus.CLOSED
                    && after != SiteStatus.CANCELLED) {
                context.at("lifecycle", i, "status")
                        .with("status", after)
                        .with("on", steps.get(i).on())
                        .with("earlierStatus", before)
                        .actual(after)
                        .report();
            }
        }
    }

    private static void operationalWithoutOpening(Site site, Context context) {
        boolean opened = false;
        for (int i = 0; i < site.lifecycle().size(); i++) {
            LifecycleStep step = site.lifecycle().get(i);
            if (step.status() == SiteStatus.OPERATIONAL) {
                opened = true;
                if (step.on().earliest().isEmpty() || step.on().latest().isEmpty()) {
                    context.at("lifecycle", i, "on")
                            .with("status", step.status())
                            .actual(step.on())
                            .report();
                }
            } else if (!opened && (step.status() == SiteStatus.SUSPENDED || step.status() == SiteStatus.CLOSED)) {
                context.at("lifecycle", i, "status")
                        .with("status", step.status())
                        .actual(step.status())
                        .report();
                return;
            }
        }
    }

    private static void plannedDatePassed(Site site, Context context) {
        boolean settled = site.lifecycle().stream().anyMatch(step -> switch (step.status()) {
            case OPERATIONAL, SUSPENDED, CLOSED, CANCELLED -> step.on().mayHaveComeBy(context.asOf());
            default -> false;
        });
        if (!settled && site.plannedOpening().isPresent()) {
            DateWindow planned = site.plannedOpening().get();
            if (planned.latest().isPresent() && planned.latest().get().isBefore(context.asOf())) {
                context.at("plannedOpening")
                        .with("planned", planned)
                        .actual(planned)
                        .report();
            }
        }
    }

    private static void openingSlipped(Site site, Context context) {
        if (site.plannedOpening().isEmpty()) {
            return;
        }
        DateWindow planned = site.plannedOpening().get();
        for (int i = 0; i < site.lifecycle().size(); i++) {
            LifecycleStep step = site.lifecycle().get(i);
            if (step.status() == SiteStatus.OPERATIONAL) {
                if (isSurelyBefore(planned, Optional.of(step.on())) && step.on().mayHaveComeBy(context.asOf())) {
                    context.at("lifecycle", i, "on")
                            .with("planned", planned)
                            .with("opened", step.on())
                            .actual(step.on())
                            .expected(planned)
                            .report();
                }
                return;
            }
        }
    }

    private static void withoutCapacity(Site site, Context context) {
        if (site.capacities().isEmpty()
                && !site.kind().equals(Optional.of(SiteKind.VIRTUAL))
                && site.isOpenOn(context.asOf())) {
            context.at().report();
        }
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

    private static void capacityPeriodOrder(Site site, Context context) {
        for (int i = 0; i < site.capacities().size(); i++) {
            Capacity capacity = site.capacities().get(i);
            if (endsBeforeStart(capacity)) {
                context.at("capacities", i, "end")
                        .with("start", capacity.start().orElseThrow())
                        .with("end", capacity.end().orElseThrow())
                        .actual(capacity.end().orElseThrow())
                        .expected(">= " + capacity.start().orElseThrow())
                        .report();
            }
        }
    }

    private static boolean endsBeforeStart(Capacity capacity) {
        return capacity.start().isPresent()
                && capacity.end().isPresent()
                && capacity.end().get().isBefore(capacity.start().get());
    }

    private static void capacityPeriodsOverlap(Site site, Context context) {
        List<Capacity> capacities = site.capacities();
        for (int i = 1; i < capacities.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (capacities.get(i).unit() == capacities.get(j).unit()
                        && overlap(capacities.get(i), capacities.get(j))) {
                    context.at("capacities", i)
                            .with("unit", capacities.get(i).unit())
                            .with("quantity", capacities.get(i).quantity())
                            .with("other", capacities.get(j).quantity())
                            .report();
                    break;
                }
            }
        }
    }

    private static boolean overlap(Capacity one, Capacity other) {
        return !endsBeforeStart(one)
                && !endsBeforeStart(other)
                && one.start().orElse(LocalDate.MIN).isBefore(other.end().orElse(LocalDate.MAX))
                && other.start().orElse(LocalDate.MIN).isBefore(one.end().orElse(LocalDate.MAX));
    }

    private static void areaOrder(Site site, Context context) {
        if (site.area().isEmpty()) {
            return;
        }
        FloorArea area = site.area().get();
        if (!areaWithin(context, "usable", area.usable(), "gross", area.gross())
                && !areaWithin(context, "lettable", area.lettable(), "usable", area.usable())
                && !areaWithin(context, "lettable", area.lettable(), "gross", area.gross())) {
            areaPositive(context, "gross", area.gross());
            areaPositive(context, "usable", area.usable());
            areaPositive(context, "lettable", area.lettable());
        }
    }

    private static boolean areaWithin(
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
        Optional<Capacity> capacity = site.capacities().stream()
                .filter(given -> given.unit() == CapacityUnit.STARTUP
                        && given.quantity().value().signum() > 0
                        && isInForce(given, context.asOf()))
                .findFirst();
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
                    .with("minimum", least)
                    .with("maximum", most)
                    .actual(each.toPlainString())
                    .expected(least.toPlainString() + ".." + most.toPlainString())
                    .report();
        }
    }

    static boolean isInForce(Capacity capacity, LocalDate day) {
        return !capacity.start().orElse(LocalDate.MIN).isAfter(day)
                && capacity.end().orElse(LocalDate.MAX).isAfter(day);
    }

    private static void premisesProviderMissing(Site site, Context context) {
        if (site.premises().isPresent()
                && site.premises().get().provider().isEmpty()
                && !site.premises().get().basis().equals(Optional.of(PremisesBasis.OWNED))) {
            context.at("premises").report();
        }
    }

    /** Whether one day is surely before another: its latest before the other's earliest. */
    static boolean isSurelyBefore(DateWindow one, Optional<DateWindow> other) {
        return other.isPresent() && one.isSurelyBefore(other.get());
    }
}
