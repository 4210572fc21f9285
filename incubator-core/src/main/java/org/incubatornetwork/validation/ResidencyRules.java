package org.incubatornetwork.validation;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.Capacity;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Revenue;
import org.incubatornetwork.model.ServiceOffering;
import org.incubatornetwork.model.ServiceUse;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.Stay;
import org.incubatornetwork.model.SupportPeriod;

/** Rules on residencies and other support. */
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
            .parameter(RuleTexts.whole("RESIDENCY_EXCEEDS_POLICY", "graceDays", 0))
            .unless(frame -> frame.network().maximumStay().isPresent()
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
            .onSites(ResidencyRules::capacityEndLooksInclusive)
            .onServices(ResidencyRules::serviceEndLooksInclusive)
            .onCohorts(ResidencyRules::cohortEndLooksInclusive)
            .onStartups(ResidencyRules::endLooksInclusive)
            .build();

    /** A move from one site to another is recorded as one. */
    public static final Rule MOVE_NOT_LINKED = residency("MOVE_NOT_LINKED", Severity.WARNING)
            .parameter(RuleTexts.whole("MOVE_NOT_LINKED", "days", Stay.LONGEST_TRANSFER))
            .onStartups(ResidencyRules::moveNotLinked)
            .build();

    /** Who was transferred arrives. */
    public static final Rule TRANSFER_WITHOUT_SUCCESSOR = residency("TRANSFER_WITHOUT_SUCCESSOR", Severity.WARNING)
            .onStartups(ResidencyRules::transferWithoutSuccessor)
            .build();

    /** A residency that has ended says why. */
    public static final Rule END_WITHOUT_REASON = residency("END_WITHOUT_REASON", Severity.WARNING)
            .onStartups(ResidencyRules::endWithoutReason)
            .build();

    /** What has a reason to have ended has ended. */
    public static final Rule END_REASON_WITHOUT_END = residency("END_REASON_WITHOUT_END", Severity.ERROR)
            .onStartups(ResidencyRules::endReasonWithoutEnd)
            .build();

    /** A firm that has closed is resident nowhere. */
    public static final Rule RESIDENT_AFTER_CLOSURE = residency("RESIDENT_AFTER_CLOSURE", Severity.ERROR)
            .parameter(RuleTexts.whole("RESIDENT_AFTER_CLOSURE", "graceDays", 30))
            .onStartups(ResidencyRules::residentAfterClosure)
            .build();

    private static final int SHORTEST_QUARTER_MONTH = 30;
    private static final int MONTHS_OF_QUARTER = 3;

    private ResidencyRules() {}

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

    private static void moveNotLinked(Dossier dossier, Context context) {
        for (int i = 0; i < dossier.residencyCount() - 1; i++) {
            SupportPeriod left = dossier.residency(i);
            int next = nextElsewhere(dossier, i, context.whole("days"));
            if (next >= 0 && !left.endReason().equals(Optional.of(EndReason.TRANSFERRED))) {
                context.at("supportPeriods", dossier.residencyIndex(i), "endReason")
                        .with("left", left.siteId().orElseThrow())
                        .with("end", left.end().orElseThrow())
                        .with("entered", dossier.residency(next).siteId().orElseThrow())
                        .with("start", dossier.residency(next).start().orElseThrow())
                        .actual(left.endReason().map(EndReason::name).orElse("-"))
                        .expected(EndReason.TRANSFERRED)
                        .report();
            }
        }
    }

    /** The residency at another site that comes next after the end of one, within some days; -1 if none does. */
    private static int nextElsewhere(Dossier dossier, int residency, int days) {
        SupportPeriod left = dossier.residency(residency);
        if (left.end().isEmpty() || left.siteId().isEmpty()) {
            return -1;
        }
        LocalDate end = left.end().get();
        for (int i = residency + 1; i < dossier.residencyCount(); i++) {
            SupportPeriod next = dossier.residency(i);
            LocalDate start = next.start().orElseThrow();
            if (!start.isBefore(end)) {
                return next.siteId().isPresent()
                                && !next.siteId().equals(left.siteId())
                                && !start.isAfter(end.plusDays(days))
                        ? i
                        : -1;
            }
            if (next.end().isEmpty() || next.end().get().isAfter(end)) {
                return -1;
            }
        }
        return -1;
    }

    private static void transferWithoutSuccessor(Dossier dossier, Context context) {
        for (int i = 0; i < dossier.residencyCount(); i++) {
            SupportPeriod left = dossier.residency(i);
            if (left.endReason().isPresent()
                    && left.endReason().get() == EndReason.TRANSFERRED
                    && left.end().isPresent()
                    && !left.end().get().plusDays(Stay.LONGEST_TRANSFER).isAfter(context.asOf())
                    && !hasSuccessor(dossier, i, left.end().get())) {
                context.at("supportPeriods", dossier.residencyIndex(i), "endReason")
                        .with("site", left.siteId().map(Object::toString).orElse("-"))
                        .with("end", left.end().get())
                        .with("days", Stay.LONGEST_TRANSFER)
                        .actual(EndReason.TRANSFERRED)
                        .report();
            }
        }
    }

    private static boolean hasSuccessor(Dossier dossier, int residency, LocalDate end) {
        for (int i = 0; i < dossier.residencyCount(); i++) {
            SupportPeriod other = dossier.residency(i);
            LocalDate start = other.start().orElseThrow();
            boolean follows = !start.isBefore(end) && !start.isAfter(end.plusDays(Stay.LONGEST_TRANSFER));
            if (i != residency && (follows || other.covers(end))) {
                return true;
            }
        }
        return false;
    }

    private static void endWithoutReason(Dossier dossier, Context context) {
        for (int i = 0; i < dossier.residencyCount(); i++) {
            SupportPeriod residency = dossier.residency(i);
            if (residency.endReason().isEmpty()
                    && residency.end().isPresent()
                    && !residency.end().get().isAfter(context.asOf())
                    && nextElsewhere(dossier, i, Stay.LONGEST_TRANSFER) < 0) {
                context.at("supportPeriods", dossier.residencyIndex(i))
                        .with("site", residency.siteId().map(Object::toString).orElse("-"))
                        .with("end", residency.end().get())
                        .report();
            }
        }
    }

    private static void endReasonWithoutEnd(Dossier dossier, Context context) {
        List<SupportPeriod> periods = dossier.startup().supportPeriods();
        for (int i = 0; i < periods.size(); i++) {
            if (dossier.end(i) == null && periods.get(i).endReason().isPresent()) {
                context.at("supportPeriods", i, "endReason")
                        .with("reason", periods.get(i).endReason().get())
                        .actual(periods.get(i).endReason().get())
                        .report();
            }
        }
    }

    private static void residentAfterClosure(Dossier dossier, Context context) {
        if (dossier.startup().statusEvents().isEmpty() || dossier.residencyCount() == 0) {
            return;
        }
        int closing = dossier.closing();
        if (closing < 0) {
            return;
        }
        StatusEvent closed = dossier.startup().statusEvents().get(closing);
        LocalDate limit = closed.on().plusDays(context.whole("graceDays"));
        for (int i = 0; i < dossier.residencyCount(); i++) {
            SupportPeriod residency = dossier.residency(i);
            boolean runsOn =
                    residency.end().isPresent() ? residency.end().get().isAfter(limit) : limit.isBefore(context.asOf());
            if (runsOn && !residency.start().orElseThrow().isAfter(context.asOf())) {
                context.at("supportPeriods", dossier.residencyIndex(i))
                        .with("status", closed.status())
                        .with("closed", closed.on())
                        .with("site", residency.siteId().map(Object::toString).orElse("-"))
                        .with("end", residency.end().map(LocalDate::toString).orElse("…"))
                        .actual(residency.end().map(LocalDate::toString).orElse("…"))
                        .expected("<= " + closed.on())
                        .report();
                return;
            }
        }
    }

    static void occupiedNegative(Dossier dossier, Context context) {
        List<SupportPeriod> periods = dossier.startup().supportPeriods();
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
}
