package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.history.CoveredDays;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Rules on the days and sites of residencies and of other support. */
public final class ResidencyRules {
    /** A startup of whose support a rule may say something that it sees in a single period. */
    private static final Glance<StartupInNetwork> IS_ODD = history -> isOdd(history.recordedSupports());

    /** Support does not end before it starts. */
    public static final Rule SUPPORT_ENDS_BEFORE_START = residency("SUPPORT_ENDS_BEFORE_START", Severity.ERROR)
            .onHistories(IS_ODD, ResidencyRules::endsBeforeStart)
            .build();

    /** A startup is not resident twice at one site at one time. */
    public static final Rule RESIDENCY_OVERLAP_SAME_SITE = residency("RESIDENCY_OVERLAP_SAME_SITE", Severity.ERROR)
            .onHistories(Succession.HAS_SEVERAL, ResidencyRules::overlapSameSite)
            .build();

    /** A startup is not resident at two sites at one time. */
    public static final Rule RESIDENCY_OVERLAP_SITES = residency("RESIDENCY_OVERLAP_SITES", Severity.WARNING)
            .onHistories(Succession.HAS_SEVERAL, ResidencyRules::overlapSites)
            .build();

    /** A stay keeps to the maximum of its programme, or else of the network. */
    public static final Rule RESIDENCY_EXCEEDS_POLICY = residency("RESIDENCY_EXCEEDS_POLICY", Severity.WARNING)
            .addParameter(RuleTexts.whole("RESIDENCY_EXCEEDS_POLICY", "graceDays", 0))
            .precondition(frame ->
                    frame.network().limitsStays() ? Optional.empty() : Optional.of(RuleTexts.obstacle("maximumStay")))
            .onHistories(ResidencyRules::exceedsPolicy)
            .build();

    /** Support has begun by the day of the validation. */
    public static final Rule SUPPORT_IN_FUTURE = residency("SUPPORT_IN_FUTURE", Severity.WARNING)
            .onHistories(IS_ODD, ResidencyRules::inFuture)
            .build();

    /** A residency is at a site. */
    public static final Rule RESIDENCY_WITHOUT_SITE = residency("RESIDENCY_WITHOUT_SITE", Severity.ERROR)
            .onHistories(IS_ODD, ResidencyRules::withoutSite)
            .build();

    /** Support has a first day. */
    public static final Rule SUPPORT_WITHOUT_START = residency("SUPPORT_WITHOUT_START", Severity.WARNING)
            .onHistories(IS_ODD, ResidencyRules::withoutStart)
            .build();

    /** Who uses a service is supported at the time. */
    public static final Rule SERVICE_USE_WITHOUT_SUPPORT = residency("SERVICE_USE_WITHOUT_SUPPORT", Severity.WARNING)
            .onHistories(ResidencyRules::serviceUseWithoutSupport)
            .build();

    /** An end is the first day after, not the last day. */
    public static final Rule PERIOD_END_LOOKS_INCLUSIVE = residency("PERIOD_END_LOOKS_INCLUSIVE", Severity.INFO)
            .on(EntityKind.SITE, ResidencyRules::capacityEndLooksInclusive)
            .on(EntityKind.SERVICE, ResidencyRules::serviceEndLooksInclusive)
            .on(EntityKind.COHORT, ResidencyRules::cohortEndLooksInclusive)
            .on(EntityKind.STARTUP, ResidencyRules::endLooksInclusive)
            .build();

    private static final int SHORTEST_MONTH = 28;

    private ResidencyRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                SUPPORT_ENDS_BEFORE_START,
                RESIDENCY_OVERLAP_SAME_SITE,
                RESIDENCY_OVERLAP_SITES,
                RESIDENCY_EXCEEDS_POLICY,
                SUPPORT_IN_FUTURE,
                RESIDENCY_WITHOUT_SITE,
                SUPPORT_WITHOUT_START,
                SERVICE_USE_WITHOUT_SUPPORT,
                PERIOD_END_LOOKS_INCLUSIVE);
    }

    private static Rule.Builder residency(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.RESIDENCIES, severity);
    }

    /** Of exact days, and at a site if it is a residency, there is only their order to look at. */
    private static boolean isOdd(List<Support> supports) {
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (!support.isExact()
                    || support.standing() != Support.Standing.COUNTED
                    || (support.isResidency() && support.period().siteId().isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private static void endsBeforeStart(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (DayOrder.endsBeforeStart(support)) {
                DayOrder.reportEndBeforeStart(
                        support.period().start(),
                        support.period().end(),
                        context,
                        "supportPeriods",
                        support.index(),
                        "end");
            }
        }
    }

    private static void overlapSameSite(StartupInNetwork history, Context context) {
        overlap(
                history,
                context,
                OpenPeriods::firstOfGroup,
                residency -> residency.period().siteId());
    }

    private static void overlapSites(StartupInNetwork history, Context context) {
        overlap(history, context, OpenPeriods::firstOfOthers, residency -> place(residency, context.frame()));
    }

    /** Who is in two parts of a site is at one site. */
    private static Object place(Support residency, Frame frame) {
        int outermost = frame.parts().outermost(residency.siteOrdinal());
        return outermost == Frame.NO_SITE ? residency.period().siteId() : outermost;
    }

    /** Finds the first of the residencies that are open when one starts, at its site or at another. */
    @FunctionalInterface
    private interface Open {
        @Nullable Support first(OpenPeriods<Support> open, Support later, long day);
    }

    /** By the days that each surely covers: two that surely share a day have one in common by these. */
    private static void overlap(
            StartupInNetwork history, Context context, Open finder, Function<Support, Object> group) {
        List<Support> residencies = Succession.byLatestStart(history);
        if (Succession.areApart(residencies)) {
            return;
        }
        OpenPeriods<Support> open = new OpenPeriods<>(DayOrder::earliestEnd, group);
        for (Support later : residencies) {
            if (later.period().siteId().isPresent() && later.latestStartDay() < DayOrder.earliestEnd(later)) {
                Support earlier = finder.first(open, later, later.latestStartDay());
                if (earlier != null) {
                    reportOverlap(later, earlier.period(), context);
                }
                open.add(later);
            }
        }
    }

    private static void reportOverlap(Support residency, SupportPeriod earlier, Context context) {
        SupportPeriod later = residency.period();
        context.at("supportPeriods", residency.index(), "start")
                .fact(earlier)
                .with("start", DayOrder.told(later.start()))
                .with("site", later.siteId().orElseThrow())
                .with("otherSite", earlier.siteId().orElseThrow())
                .with("otherStart", DayOrder.told(earlier.start()))
                .with("otherEnd", DayOrder.told(earlier.end()))
                .actual(DayOrder.told(later.start()))
                .report();
    }

    private static void exceedsPolicy(StartupInNetwork history, Context context) {
        if (!mayExceed(history, context)) {
            return;
        }
        for (Spell spell : history.stays()) {
            for (Stay stay : spell.stay().sureParts()) {
                exceedsPolicy(stay, context);
            }
        }
    }

    /** By the least that it has lasted, wherever its vague days lie. */
    private static void exceedsPolicy(Stay stay, Context context) {
        Period maximum = context.network().maximumStayFor(stay.last().period()).orElse(null);
        if (maximum == null) {
            return;
        }
        LocalDate due = EpochDay.date(stay.supports().get(0).latestStartDay()).plus(maximum);
        LocalDate end = EpochDay.date(Math.min(
                DayOrder.lastsUntil(stay.last(), context.frame()),
                context.frame().asOfDay()));
        if (due.plusDays(context.whole("graceDays")).isBefore(end)) {
            context.at("supportPeriods", stay.last().index())
                    .fact(stay.start())
                    .saying("start", DayOrder.start(stay.supports().get(0)))
                    .saying("end", end)
                    .with("due", due)
                    .with("maximum", maximum)
                    .actual(end)
                    .expected("<= " + due)
                    .report();
        }
    }

    /** Whether all of a startup's time, from its first admission on, is longer than a maximum of its stays: most often it is not. */
    private static boolean mayExceed(StartupInNetwork history, Context context) {
        List<Support> residencies = history.soundResidencies();
        Period before = null;
        for (int i = 0; i < residencies.size(); i++) {
            Period maximum = context.network()
                    .maximumStayFor(residencies.get(i).period())
                    .orElse(null);
            if (maximum != null && !maximum.equals(before) && mayExceed(history, maximum, context)) {
                return true;
            }
            before = maximum;
        }
        return false;
    }

    @SuppressWarnings("JavaPeriodGetDays") // beside the months
    private static boolean mayExceed(StartupInNetwork history, Period maximum, Context context) {
        List<Support> residencies = history.soundResidencies();
        if (residencies.isEmpty()) {
            return false;
        }
        int last = EpochDay.BEFORE_ALL;
        for (int i = 0; i < residencies.size(); i++) {
            last = Math.max(last, residencies.get(i).recordedEndDay());
        }
        last = Math.min(last, context.frame().asOfDay());
        // most are shorter by far, and need no calendar
        long shortest = maximum.toTotalMonths() * SHORTEST_MONTH + maximum.getDays();
        int first = residencies.get(0).startDay();
        return last - (long) first > shortest
                && last > EpochDay.of(EpochDay.date(first).plus(maximum));
    }

    private static void inFuture(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            DateWindow start = support.earliestStartDay() > context.frame().asOfDay()
                    ? support.period().start().orElse(null)
                    : null;
            if (start != null) {
                context.at("supportPeriods", support.index(), "start")
                        .with("start", start)
                        .saying("asOf", context.asOf())
                        .actual(start)
                        .expected("<= " + context.asOf())
                        .report();
            }
        }
    }

    private static void withoutSite(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            SupportPeriod period = support.period();
            if (support.isResidency() && period.siteId().isEmpty()) {
                context.at("supportPeriods", support.index())
                        .with("start", DayOrder.told(period.start()))
                        .report();
            }
        }
    }

    private static void withoutStart(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (!support.isExact()
                    && support.period()
                            .start()
                            .filter(start -> !start.isUnknown())
                            .isEmpty()) {
                context.at("supportPeriods", support.index())
                        .with("level", support.level())
                        .report();
            }
        }
    }

    private static void serviceUseWithoutSupport(StartupInNetwork history, Context context) {
        List<ServiceUse> uses = history.startup().serviceUses();
        if (uses.isEmpty()) {
            return;
        }
        CoveredDays supported =
                CoveredDays.of(history.recordedSupports(), Support::earliestStartDay, DayOrder::latestEnd);
        for (int i = 0; i < uses.size(); i++) {
            DateWindow day = uses.get(i).on();
            if (!DayOrder.isInFuture(day, context)
                    && !supported.containAny(EpochDay.earliest(day), EpochDay.latest(day))) {
                context.at("serviceUses", i, "on")
                        .with("service", uses.get(i).serviceId())
                        .with("on", day)
                        .actual(day)
                        .report();
            }
        }
    }

    private static void endLooksInclusive(Startup startup, Context context) {
        List<SupportPeriod> periods = startup.supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            if (looksInclusive(periods.get(i).end())) {
                reportInclusive(periods.get(i).end(), context, "supportPeriods", i, "end");
            }
        }
        List<Revenue> revenues = startup.revenues();
        for (int i = 0; i < revenues.size(); i++) {
            if (EpochDay.isLastOfQuarter(EpochDay.of(revenues.get(i).end()))) {
                reportInclusive(revenues.get(i).end(), context, "revenues", i, "end");
            }
        }
    }

    private static void capacityEndLooksInclusive(Site site, Context context) {
        List<Capacity> capacities = site.capacities();
        for (int i = 0; i < capacities.size(); i++) {
            if (looksInclusive(capacities.get(i).end())) {
                reportInclusive(capacities.get(i).end(), context, "capacities", i, "end");
            }
        }
    }

    private static void serviceEndLooksInclusive(ServiceOffering service, Context context) {
        if (looksInclusive(service.end())) {
            reportInclusive(service.end(), context, "end");
        }
    }

    private static void cohortEndLooksInclusive(Cohort cohort, Context context) {
        if (looksInclusive(cohort.end())) {
            reportInclusive(cohort.end(), context, "end");
        }
    }

    /** Whether a day is the last of a quarter: a day on which contracts and years end, rather than the day after. */
    private static boolean looksInclusive(Optional<DateWindow> end) {
        return end.isPresent() && end.get().isExact() && EpochDay.isLastOfQuarter(EpochDay.earliest(end.get()));
    }

    private static void reportInclusive(Optional<DateWindow> end, Context context, Object... path) {
        reportInclusive(end.flatMap(DateWindow::day).orElseThrow(), context, path);
    }

    private static void reportInclusive(LocalDate end, Context context, Object... path) {
        context.at(path)
                .with("end", end)
                .with("dayAfter", end.plusDays(1))
                .actual(end)
                .expected(end.plusDays(1))
                .report();
    }
}
