package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleEndReason;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Glance;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on how residencies end, and on what follows. */
public final class DepartureRules {
    /** A startup of whose support a rule may say something by how a single period ended. */
    private static final Glance<StartupInNetwork> IS_ODD = history -> isOdd(history.recordedSupports());

    /** A move from one site to another is recorded as one. */
    public static final Rule MOVE_NOT_LINKED = departure("MOVE_NOT_LINKED", Severity.WARNING)
            .addParameter(RuleTexts.whole("MOVE_NOT_LINKED", "days", Stay.LONGEST_TRANSFER))
            .onHistories(Succession.HAS_SEVERAL, DepartureRules::moveNotLinked)
            .build();

    /** A startup that was transferred arrives. */
    public static final Rule TRANSFER_WITHOUT_SUCCESSOR = departure("TRANSFER_WITHOUT_SUCCESSOR", Severity.WARNING)
            .onHistories(IS_ODD, DepartureRules::transferWithoutSuccessor)
            .build();

    /** A residency that has ended says why. */
    public static final Rule END_WITHOUT_REASON = departure("END_WITHOUT_REASON", Severity.WARNING)
            .onHistories(IS_ODD, DepartureRules::endWithoutReason)
            .build();

    /** Support, or a role, that has a reason to have ended has ended. */
    public static final Rule END_REASON_WITHOUT_END = RolesIn.whatHasRoles(
                    departure("END_REASON_WITHOUT_END", Severity.ERROR), DepartureRules::endReasonOfRoleWithoutEnd)
            .onHistories(IS_ODD, DepartureRules::endReasonWithoutEnd)
            .build();

    /** A firm that has closed is resident nowhere. */
    public static final Rule RESIDENT_AFTER_CLOSURE = departure("RESIDENT_AFTER_CLOSURE", Severity.ERROR)
            .addParameter(RuleTexts.whole("RESIDENT_AFTER_CLOSURE", "graceDays", 30))
            .onHistories(DepartureRules::residentAfterClosure)
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

    private static void moveNotLinked(StartupInNetwork history, Context context) {
        List<Support> residencies = history.soundResidencies();
        Succession succession = Succession.of(residencies);
        for (int i = 0; i < residencies.size() - 1; i++) {
            SupportPeriod left = residencies.get(i).period();
            Optional<Support> next = nextElsewhere(residencies, succession, i, context.whole("days"));
            if (next.isPresent()
                    && mayHaveMoved(left.endReason())
                    && isSurelyNext(residencies.get(i), next.get(), context.whole("days"))) {
                SupportPeriod entered = next.get().period();
                context.at("supportPeriods", residencies.get(i).index(), "endReason")
                        .with("left", left.siteId().orElseThrow())
                        .with("end", left.end().orElseThrow())
                        .with("entered", entered.siteId().orElseThrow())
                        .with("start", DayOrder.told(entered.start()))
                        .actual(left.endReason().map(EndReason::name).orElse("-"))
                        .expected(EndReason.TRANSFERRED)
                        .report();
            }
        }
    }

    /** Whether the reason of an end is missing, or means that the startup went on elsewhere, or can't be true if it did. */
    private static boolean mayHaveMoved(Optional<EndReason> reason) {
        return reason.isEmpty() || reason.get() == EndReason.LEFT_FOR_SPACE || reason.get() == EndReason.FAILED;
    }

    /** The residency at another site that comes next after the end of one, within some days. */
    private static Optional<Support> nextElsewhere(
            List<Support> residencies, Succession succession, int index, int days) {
        Support left = residencies.get(index);
        int end = left.recordedEndDay();
        Optional<SiteId> site = left.period().siteId();
        if (end == EpochDay.NEVER || site.isEmpty()) {
            return Optional.empty();
        }
        return succession
                .next(index)
                .filter(next -> next.period().siteId().isPresent()
                        && !next.period().siteId().equals(site)
                        && next.startDay() - (long) end <= days);
    }

    /** Whether one surely began after the other had ended, and within some days; of two on one day nobody knows which came first. */
    private static boolean isSurelyNext(Support left, Support next, int days) {
        return next.earliestStartDay() >= DayOrder.latestEnd(left)
                && DayOrder.earliestEnd(next) > left.latestStartDay()
                && next.latestStartDay() - (long) DayOrder.earliestEnd(left) <= days;
    }

    /** Most residencies have an end and a reason, or neither; a transfer is to be looked for. */
    private static boolean isOdd(List<Support> supports) {
        for (int i = 0; i < supports.size(); i++) {
            SupportPeriod period = supports.get(i).period();
            EndReason reason = period.endReason().orElse(null);
            boolean ends = period.end().isPresent();
            if (reason == null ? ends && period.isResidency() : !ends || reason == EndReason.TRANSFERRED) {
                return true;
            }
        }
        return false;
    }

    private static void transferWithoutSuccessor(StartupInNetwork history, Context context) {
        List<Support> residencies = history.soundResidencies();
        Succession succession = null;
        for (int i = 0; i < residencies.size(); i++) {
            Support left = residencies.get(i);
            SupportPeriod period = left.period();
            if (!period.isEndedBy(EndReason.TRANSFERRED)
                    || DayOrder.latestEnd(left) + (long) Stay.LONGEST_TRANSFER
                            > context.frame().knownDay()) {
                continue;
            }
            succession = succession == null ? Succession.of(residencies) : succession;
            if (!succession.mayBeFollowed(i, Stay.LONGEST_TRANSFER)) {
                context.at("supportPeriods", left.index(), "endReason")
                        .with("site", period.siteId().map(Object::toString).orElse("-"))
                        .with("end", period.end().orElseThrow())
                        .with("days", Stay.LONGEST_TRANSFER)
                        .actual(EndReason.TRANSFERRED)
                        .report();
            }
        }
    }

    private static void endWithoutReason(StartupInNetwork history, Context context) {
        List<Support> residencies = history.soundResidencies();
        Succession succession = null;
        for (int i = 0; i < residencies.size(); i++) {
            Support left = residencies.get(i);
            if (left.latestEndDay() == EpochDay.NEVER
                    || left.period().endReason().isPresent()) {
                continue;
            }
            succession = succession == null ? Succession.of(residencies) : succession;
            if (nextElsewhere(residencies, succession, i, Stay.LONGEST_TRANSFER).isEmpty()) {
                SupportPeriod period = left.period();
                context.at("supportPeriods", left.index())
                        .with("site", period.siteId().map(Object::toString).orElse("-"))
                        .with("end", period.end().orElseThrow())
                        .report();
            }
        }
    }

    private static void endReasonWithoutEnd(StartupInNetwork history, Context context) {
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            Optional<EndReason> reason = support.period().endReason();
            if (support.period().end().isEmpty() && reason.isPresent()) {
                context.at("supportPeriods", support.index(), "endReason")
                        .with("reason", reason.get())
                        .actual(reason.get())
                        .report();
            }
        }
    }

    private static void endReasonOfRoleWithoutEnd(Entity whole, Context context) {
        List<Role> roles = RolesIn.of(whole);
        for (int i = 0; i < roles.size(); i++) {
            Optional<RoleEndReason> reason = roles.get(i).endReason();
            if (roles.get(i).end().isEmpty() && reason.isPresent()) {
                context.at("roles", i, "endReason")
                        .with("reason", reason.get().code())
                        .actual(reason.get().code())
                        .report();
            }
        }
    }

    private static void residentAfterClosure(StartupInNetwork history, Context context) {
        if (!hasClosed(history.startup()) || history.soundResidencies().isEmpty()) {
            return;
        }
        history.life().shutting().ifPresent(closed -> residentAfter(closed, history, context));
    }

    private static boolean hasClosed(Startup startup) {
        List<StatusEvent> events = startup.statusEvents();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).status() == VitalStatus.CLOSED) {
                return true;
            }
        }
        return false;
    }

    private static void residentAfter(StatusEvent closed, StartupInNetwork history, Context context) {
        int asOf = context.frame().asOfDay();
        long limit = (long) EpochDay.latest(closed.on()) + context.whole("graceDays");
        List<Support> residencies = history.soundResidencies();
        for (int i = 0; i < residencies.size(); i++) {
            Support residency = residencies.get(i);
            if (DayOrder.lastsUntil(residency, context.frame()) > limit && residency.latestStartDay() <= asOf) {
                SupportPeriod period = residency.period();
                Serializable told = DayOrder.told(period.end());
                context.at("supportPeriods", residency.index())
                        .with("status", closed.status())
                        .with("closed", closed.on())
                        .with("site", period.siteId().map(Object::toString).orElse("-"))
                        .with("end", told)
                        .actual(told)
                        .expected("<= " + closed.on())
                        .report();
            }
        }
    }
}
