package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on when firms were founded and admitted. */
public final class StartupRules {
    /** A firm is not founded in the future. */
    public static final Rule STARTUP_FOUNDED_IN_FUTURE = startup("STARTUP_FOUNDED_IN_FUTURE", Severity.ERROR)
            .on(EntityKind.STARTUP, StartupRules::foundedInFuture)
            .build();

    /** A firm is young when it is admitted. */
    public static final Rule STARTUP_OLD_AT_ADMISSION = startup("STARTUP_OLD_AT_ADMISSION", Severity.WARNING)
            .addParameter(RuleTexts.whole("STARTUP_OLD_AT_ADMISSION", "years", 10))
            .onHistories(StartupRules::oldAtAdmission)
            .build();

    /** A firm is founded before it is admitted. */
    public static final Rule ADMITTED_BEFORE_FOUNDED = startup("ADMITTED_BEFORE_FOUNDED", Severity.INFO)
            .onHistories(StartupRules::admittedBeforeFounded)
            .build();

    private static final int SHORTEST_YEAR = 365;

    private StartupRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(STARTUP_FOUNDED_IN_FUTURE, STARTUP_OLD_AT_ADMISSION, ADMITTED_BEFORE_FOUNDED);
    }

    private static Rule.Builder startup(String code, Severity severity) {
        return RuleTexts.rule(code, RuleCategory.STARTUPS, severity);
    }

    private static void foundedInFuture(Startup startup, Context context) {
        DateWindow founded = startup.founded().orElse(null);
        if (founded != null && DayOrder.isInFuture(founded, context)) {
            context.at("founded")
                    .with("founded", founded)
                    .saying("asOf", context.asOf())
                    .actual(founded)
                    .expected("<= " + context.asOf())
                    .report();
        }
    }

    /** The first day of the first residency as it is told, of a startup that has a sound one. */
    static DateWindow firstAdmission(StartupInNetwork history) {
        return DayOrder.start(history.soundResidencies().get(0));
    }

    /** The first of the days of the residencies: of each, a day on which it may have begun. */
    private static int firstAdmissionDay(StartupInNetwork history, ToIntFunction<Support> day) {
        int first = EpochDay.NEVER;
        List<Support> residencies = history.soundResidencies();
        for (int i = 0; i < residencies.size(); i++) {
            first = Math.min(first, day.applyAsInt(residencies.get(i)));
        }
        return first;
    }

    private static void oldAtAdmission(StartupInNetwork history, Context context) {
        DateWindow founded = history.startup().founded().orElse(null);
        if (founded == null || history.soundResidencies().isEmpty()) {
            return;
        }
        int latest = founded.latestEpochDayOr(EpochDay.NEVER);
        int years = context.whole("years");
        // most are young by far, and need no calendar
        int earliest = firstAdmissionDay(history, Support::earliestStartDay);
        if (earliest - (long) latest > (long) years * SHORTEST_YEAR
                && EpochDay.date(latest).plusYears(years).isBefore(EpochDay.date(earliest))) {
            LocalDate admission =
                    EpochDay.date(history.soundResidencies().get(0).startDay());
            context.at("founded")
                    .with("founded", founded)
                    .with("admission", firstAdmission(history))
                    .saying("years", years)
                    .actual(founded)
                    .expected(">= " + admission.minusYears(years))
                    .report();
        }
    }

    private static void admittedBeforeFounded(StartupInNetwork history, Context context) {
        DateWindow founded = history.startup().founded().orElse(null);
        if (founded == null || history.soundResidencies().isEmpty() || DayOrder.isInFuture(founded, context)) {
            return;
        }
        if (founded.earliestEpochDayOr(EpochDay.BEFORE_ALL) > firstAdmissionDay(history, Support::latestStartDay)) {
            context.at("founded")
                    .with("founded", founded)
                    .with("admission", firstAdmission(history))
                    .actual(founded)
                    .report();
        }
    }
}
