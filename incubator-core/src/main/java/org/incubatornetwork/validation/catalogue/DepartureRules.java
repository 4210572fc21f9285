package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.Stay;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Dossier;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on how residencies end, and on what follows. */
public final class DepartureRules {
    /** A move from one site to another is recorded as one. */
    public static final Rule MOVE_NOT_LINKED = departure("MOVE_NOT_LINKED", Severity.WARNING)
            .addParameter(RuleTexts.whole("MOVE_NOT_LINKED", "days", Stay.LONGEST_TRANSFER))
            .onStartups(DepartureRules::moveNotLinked)
            .build();

    /** Who was transferred arrives. */
    public static final Rule TRANSFER_WITHOUT_SUCCESSOR = departure("TRANSFER_WITHOUT_SUCCESSOR", Severity.WARNING)
            .onStartups(DepartureRules::transferWithoutSuccessor)
            .build();

    /** A residency that has ended says why. */
    public static final Rule END_WITHOUT_REASON = departure("END_WITHOUT_REASON", Severity.WARNING)
            .onStartups(DepartureRules::endWithoutReason)
            .build();

    /** What has a reason to have ended has ended. */
    public static final Rule END_REASON_WITHOUT_END = departure("END_REASON_WITHOUT_END", Severity.ERROR)
            .onStartups(DepartureRules::endReasonWithoutEnd)
            .build();

    /** A firm that has closed is resident nowhere. */
    public static final Rule RESIDENT_AFTER_CLOSURE = departure("RESIDENT_AFTER_CLOSURE", Severity.ERROR)
            .addParameter(RuleTexts.whole("RESIDENT_AFTER_CLOSURE", "graceDays", 30))
            .onStartups(DepartureRules::residentAfterClosure)
            .build();

    private DepartureRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(
                MOVE_NOT_LINKED,
                TRANSFER_WITHOUT_SUCCESSOR,
                END_WITHOUT_REASON,
                END_REASON_WITHOUT_END,
                RESIDENT_AFTER_CLOSURE);
    }

    private static Rule.Builder departure(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.RESIDENCIES, severity);
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
}
