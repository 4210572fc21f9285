package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Presence;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.VitalStatus;
import org.incubatornetwork.validation.rule.Context;

/** Looks for startups of which nothing was heard for long, and of which nothing says that nothing more is to be heard. */
final class Silence {
    /** Support of any level shows that somebody heard of a firm. */
    private static final ImmutableSet<SupportLevel> ALL_LEVELS =
            Sets.immutableEnumSet(EnumSet.allOf(SupportLevel.class));

    private static final int SHORTEST_MONTH = 28;

    private Silence() {}

    static void check(StartupInNetwork history, Context context) {
        if (history.isSupportedOn(context.frame().asOfDay())) {
            return;
        }
        int months = context.whole("months");
        // most are recent by far, and need neither a life course nor a calendar
        if (isRecent(history.lastActivityDay(ALL_LEVELS), months, context) || isAccountedFor(history.latestStatus())) {
            return;
        }
        int latest = latestRecord(history);
        if (latest == EpochDay.BEFORE_ALL || isRecent(latest, months, context)) {
            return;
        }
        LocalDate due = context.asOf().minusMonths(months);
        if (latest >= EpochDay.of(due) || isPossiblySupported(history)) {
            return;
        }
        // wherever vague days lie
        latest = Math.max(latest, history.life().latestEvidenceDay());
        if (latest < EpochDay.of(due)) {
            context.at()
                    .with("latest", EpochDay.date(latest))
                    .saying("months", months)
                    .actual(EpochDay.date(latest))
                    .expected(">= " + due)
                    .report();
        }
    }

    private static boolean isRecent(int day, int months, Context context) {
        return context.frame().asOfDay() - (long) day <= (long) months * SHORTEST_MONTH;
    }

    private static boolean isPossiblySupported(StartupInNetwork history) {
        int day = history.frame().asOfDay();
        return Presence.supportAt(history, day, EpochDay.NEVER, day).isPossible();
    }

    /** The last day of which anything is recorded, be it the end of support that has no start. */
    private static int latestRecord(StartupInNetwork history) {
        int latest = history.life().lastEvidenceDay(ALL_LEVELS);
        List<Support> supports = history.recordedSupports();
        for (int i = 0; i < supports.size(); i++) {
            int end = supports.get(i).endDay();
            latest = end == EpochDay.NEVER ? latest : Math.max(latest, end);
        }
        return latest;
    }

    /** Whether the register itself says that nothing more is to be heard. */
    private static boolean isAccountedFor(Optional<VitalStatus> latest) {
        return latest.isPresent() && latest.get() != VitalStatus.OPERATING && latest.get() != VitalStatus.DORMANT;
    }
}
