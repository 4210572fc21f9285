package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.Stay;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Dossier;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the days and sites of residencies and of other support. */
public final class ResidencyRules {
    /** Support does not end before it starts. */
    public static final Rule RESIDENCY_ENDS_BEFORE_START = residency("RESIDENCY_ENDS_BEFORE_START", Severity.ERROR)
            .onStartups(ResidencyRules::endsBeforeStart)
            .build();

    /** A startup is not resident twice at one site at one time. */
    public static final Rule RESIDENCY_OVERLAP_SAME_SITE = residency("RESIDENCY_OVERLAP_SAME_SITE", Severity.ERROR)
            .onStartups(ResidencyRules::overlapSameSite)
            .build();

    /** A startup is not resident at two sites at one time. */
    public static final Rule RESIDENCY_OVERLAP_SITES = residency("RESIDENCY_OVERLAP_SITES", Severity.WARNING)
            .onStartups(ResidencyRules::overlapSites)
            .build();

    /** A stay keeps to the network's maximum. */
    public static final Rule RESIDENCY_EXCEEDS_POLICY = residency("RESIDENCY_EXCEEDS_POLICY", Severity.WARNING)
            .addParameter(RuleTexts.whole("RESIDENCY_EXCEEDS_POLICY", "graceDays", 0))
            .precondition(frame -> frame.network().maximumStay().isPresent()
                    ? Optional.empty()
                    : Optional.of(RuleTexts.obstacle("maximumStay")))
            .onStartups(ResidencyRules::exceedsPolicy)
            .build();

    /** Support has begun. */
    public static final Rule RESIDENCY_IN_FUTURE = residency("RESIDENCY_IN_FUTURE", Severity.WARNING)
            .onStartups(ResidencyRules::inFuture)
            .build();

    /** A residency is at a site. */
    public static final Rule RESIDENCY_WITHOUT_SITE = residency("RESIDENCY_WITHOUT_SITE", Severity.ERROR)
            .onStartups(ResidencyRules::withoutSite)
            .build();

    /** A residency has a first day. */
    public static final Rule RESIDENCY_WITHOUT_START = residency("RESIDENCY_WITHOUT_START", Severity.WARNING)
            .onStartups(ResidencyRules::withoutStart)
            .build();

    /** Who uses a service is supported at the time. */
    public static final Rule SERVICE_USE_WITHOUT_SUPPORT = residency("SERVICE_USE_WITHOUT_SUPPORT", Severity.WARNING)
            .onStartups(ResidencyRules::serviceUseWithoutSupport)
            .build();

    /** An end is the first day after, not the last day. */
    public static final Rule PERIOD_END_LOOKS_INCLUSIVE = residency("PERIOD_END_LOOKS_INCLUSIVE", Severity.INFO)
            .on(EntityKind.SITE, ResidencyRules::capacityEndLooksInclusive)
            .on(EntityKind.SERVICE, ResidencyRules::serviceEndLooksInclusive)
            .on(EntityKind.COHORT, ResidencyRules::cohortEndLooksInclusive)
            .onStartups(ResidencyRules::endLooksInclusive)
            .build();

    private static final int SHORTEST_QUARTER_MONTH = 30;
    private static final int MONTHS_OF_QUARTER = 3;

    private ResidencyRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                RESIDENCY_ENDS_BEFORE_START,
                RESIDENCY_OVERLAP_SAME_SITE,
                RESIDENCY_OVERLAP_SITES,
                RESIDENCY_EXCEEDS_POLICY,
                RESIDENCY_IN_FUTURE,
                RESIDENCY_WITHOUT_SITE,
                RESIDENCY_WITHOUT_START,
                SERVICE_USE_WITHOUT_SUPPORT,
                PERIOD_END_LOOKS_INCLUSIVE);
    }

    private static Rule.Builder residency(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.RESIDENCIES, severity);
    }

    private static void endsBeforeStart(Dossier dossier, Context context) {
        List<SupportPeriod> periods = dossier.startup().supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            LocalDate start = dossier.start(i);
            LocalDate end = dossier.end(i);
            if (start != null && end != null && end.isBefore(start)) {
                context.at("supportPeriods", i, "end")
                        .with("start", start)
                        .with("end", end)
                        .actual(end)
                        .expected(">= " + start)
                        .report();
            }
        }
    }

    private static void overlapSameSite(Dossier dossier, Context context) {
        overlap(dossier, context, true);
    }

    private static void overlapSites(Dossier dossier, Context context) {
        overlap(dossier, context, false);
    }

    private static void overlap(Dossier dossier, Context context, boolean sameSite) {
        for (int i = 1; i < dossier.residencyCount(); i++) {
            SupportPeriod later = dossier.residency(i);
            for (int j = 0; j < i; j++) {
                SupportPeriod earlier = dossier.residency(j);
                if (later.siteId().isPresent()
                        && earlier.siteId().isPresent()
                        && later.siteId().equals(earlier.siteId()) == sameSite
                        && overlap(earlier, later)) {
                    context.at("supportPeriods", dossier.residencyIndex(i), "start")
                            .with("start", later.start().orElseThrow())
                            .with("site", later.siteId().get())
                            .with("otherSite", earlier.siteId().get())
                            .with("otherStart", earlier.start().orElseThrow())
                            .with(
                                    "otherEnd",
                                    earlier.end().map(LocalDate::toString).orElse("…"))
                            .actual(later.start().orElseThrow())
                            .report();
                    break;
                }
            }
        }
    }

    /** Whether two residencies of which the one does not start after the other share a day. */
    private static boolean overlap(SupportPeriod earlier, SupportPeriod later) {
        LocalDate start = later.start().orElse(LocalDate.MAX);
        return (earlier.end().isEmpty() || earlier.end().get().isAfter(start))
                && !later.end().equals(later.start());
    }

    private static void exceedsPolicy(Dossier dossier, Context context) {
        Period maximum = context.frame().network().maximumStay().orElseThrow();
        if (dossier.residencyCount() == 0 || !mayExceed(dossier, maximum, context)) {
            return;
        }
        for (Stay stay : dossier.stays()) {
            LocalDate due = stay.start().plus(maximum);
            LocalDate end = stay.last()
                    .end()
                    .filter(day -> !day.isAfter(context.asOf()))
                    .orElse(context.asOf());
            if (due.plusDays(context.whole("graceDays")).isBefore(end)) {
                context.at("supportPeriods", dossier.startup().supportPeriods().indexOf(stay.last()))
                        .with("start", stay.start())
                        .with("end", end)
                        .with("due", due)
                        .with("maximum", maximum)
                        .actual(end)
                        .expected("<= " + due)
                        .report();
            }
        }
    }

    /** Whether all of a startup's time, from its first admission on, is longer than the maximum: most often it is not. */
    private static boolean mayExceed(Dossier dossier, Period maximum, Context context) {
        LocalDate due = dossier.residency(0).start().orElseThrow().plus(maximum);
        for (int i = 0; i < dossier.residencyCount(); i++) {
            LocalDate end = dossier.end(dossier.residencyIndex(i));
            if (due.isBefore(end != null && end.isBefore(context.asOf()) ? end : context.asOf())) {
                return true;
            }
        }
        return false;
    }

    private static void inFuture(Dossier dossier, Context context) {
        List<SupportPeriod> periods = dossier.startup().supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            LocalDate start = dossier.start(i);
            if (start != null && start.isAfter(context.asOf())) {
                context.at("supportPeriods", i, "start")
                        .with("start", start)
                        .with("asOf", context.asOf())
                        .actual(start)
                        .expected("<= " + context.asOf())
                        .report();
            }
        }
    }

    private static void withoutSite(Dossier dossier, Context context) {
        List<SupportPeriod> periods = dossier.startup().supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).isResidency() && periods.get(i).siteId().isEmpty()) {
                context.at("supportPeriods", i)
                        .with(
                                "start",
                                periods.get(i).start().map(LocalDate::toString).orElse("…"))
                        .report();
            }
        }
    }

    private static void withoutStart(Dossier dossier, Context context) {
        List<SupportPeriod> periods = dossier.startup().supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            if (dossier.start(i) == null && periods.get(i).isResidency()) {
                context.at("supportPeriods", i)
                        .with(
                                "end",
                                periods.get(i).end().map(LocalDate::toString).orElse("…"))
                        .report();
            }
        }
    }

    private static void serviceUseWithoutSupport(Dossier dossier, Context context) {
        List<ServiceUse> uses = dossier.startup().serviceUses();
        for (int i = 0; i < uses.size(); i++) {
            if (!isSupportedOn(dossier, uses.get(i).on())) {
                context.at("serviceUses", i, "on")
                        .with("service", uses.get(i).serviceId())
                        .with("on", uses.get(i).on())
                        .actual(uses.get(i).on())
                        .report();
            }
        }
    }

    private static boolean isSupportedOn(Dossier dossier, LocalDate day) {
        for (int i = 0; i < dossier.startup().supportPeriods().size(); i++) {
            if (dossier.covers(i, day)) {
                return true;
            }
        }
        return false;
    }

    private static void endLooksInclusive(Dossier dossier, Context context) {
        List<SupportPeriod> periods = dossier.startup().supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            LocalDate end = dossier.end(i);
            if (end != null && looksInclusive(end)) {
                reportInclusive(end, context, "supportPeriods", i, "end");
            }
        }
        List<Revenue> revenues = dossier.startup().revenues();
        for (int i = 0; i < revenues.size(); i++) {
            if (looksInclusive(revenues.get(i).end())) {
                reportInclusive(revenues.get(i).end(), context, "revenues", i, "end");
            }
        }
    }

    private static void capacityEndLooksInclusive(Site site, Context context) {
        List<Capacity> capacities = site.capacities();
        for (int i = 0; i < capacities.size(); i++) {
            Optional<LocalDate> end = capacities.get(i).end();
            if (end.isPresent() && looksInclusive(end.get())) {
                reportInclusive(end.get(), context, "capacities", i, "end");
            }
        }
    }

    private static void serviceEndLooksInclusive(ServiceOffering service, Context context) {
        if (service.end().isPresent() && looksInclusive(service.end().get())) {
            reportInclusive(service.end().get(), context, "end");
        }
    }

    private static void cohortEndLooksInclusive(Cohort cohort, Context context) {
        if (cohort.end().isPresent() && looksInclusive(cohort.end().get())) {
            reportInclusive(cohort.end().get(), context, "end");
        }
    }

    /** Whether a day is the last of a quarter: a day on which contracts and years end, rather than the day after. */
    private static boolean looksInclusive(LocalDate end) {
        return end.getDayOfMonth() >= SHORTEST_QUARTER_MONTH
                && end.getMonthValue() % MONTHS_OF_QUARTER == 0
                && end.getDayOfMonth() == end.lengthOfMonth();
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
