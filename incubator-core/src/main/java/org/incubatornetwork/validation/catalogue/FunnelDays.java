package org.incubatornetwork.validation.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FunnelStage;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.validation.rule.Context;

/** The days on which the steps of a funnel come, and those on which they were counted. */
final class FunnelDays {
    private static final List<FunnelStep> STEPS = FunnelStep.known().asList();

    /** Who completes a programme may do so some weeks before its last day. */
    private static final int LAST_WEEKS = 31;

    private FunnelDays() {}

    /** Reports those who are counted at a step of a cohort's funnel that had not come. */
    static void early(Cohort cohort, Context context) {
        for (int i = 0; i < cohort.funnel().size(); i++) {
            FunnelStage stage = cohort.funnel().get(i);
            Optional<DateWindow> day = dayOf(stage.stage(), cohort);
            if (isPositive(stage) && day.isPresent()) {
                if (EpochDay.earliest(day.get()) > context.frame().knownDay()) {
                    report(stage, day.get(), context, "funnel", i, "quantity");
                } else if (isCountedEarly(stage, cohort)) {
                    report(stage, day.get(), context, "funnel", i, "on");
                }
            }
        }
    }

    private static Optional<DateWindow> dayOf(FunnelStep step, Cohort cohort) {
        if (step.equals(FunnelStep.APPLIED)) {
            return cohort.applicationStart();
        }
        return isOfEnd(step) ? cohort.end() : cohort.start().filter(day -> step.equals(FunnelStep.STARTED));
    }

    private static boolean isOfEnd(FunnelStep step) {
        return step.equals(FunnelStep.COMPLETED) || step.equals(FunnelStep.GRADUATED);
    }

    /** Whether a stage was surely counted before its step; what comes before the applications has a rule of its own. */
    private static boolean isCountedEarly(FunnelStage stage, Cohort cohort) {
        if (stage.on().isEmpty() || DayOrder.endsBeforeStart(cohort.applicationStart(), stage.on())) {
            return false;
        }
        int latest = EpochDay.latest(stage.on().get());
        boolean isOfEnd = isOfEnd(stage.stage());
        boolean isBeforeStart = (isOfEnd || stage.stage().equals(FunnelStep.STARTED))
                && cohort.start().isPresent()
                && latest < EpochDay.earliest(cohort.start().get());
        return isBeforeStart
                || (isOfEnd
                        && cohort.end().isPresent()
                        && (long) latest + LAST_WEEKS
                                < EpochDay.earliest(cohort.end().get()));
    }

    /** Reports those who are counted as taking part in a programme that had not begun. */
    static void early(Programme programme, Context context) {
        if (programme.start().isEmpty()) {
            return;
        }
        DateWindow start = programme.start().get();
        for (int i = 0; i < programme.funnel().size(); i++) {
            FunnelStage stage = programme.funnel().get(i);
            if (isPositive(stage) && STEPS.indexOf(stage.stage()) >= STEPS.indexOf(FunnelStep.STARTED)) {
                if (EpochDay.earliest(start) > context.frame().knownDay()) {
                    report(stage, start, context, "funnel", i, "quantity");
                } else if (DayOrder.endsBeforeStart(programme.start(), stage.on())) {
                    report(stage, start, context, "funnel", i, "on");
                }
            }
        }
    }

    private static boolean isPositive(FunnelStage stage) {
        return stage.quantity().value().signum() > 0;
    }

    private static void report(FunnelStage stage, DateWindow day, Context context, Object... path) {
        context.at(path)
                .with("step", stage.stage().code())
                .with("number", stage.quantity())
                .with("day", day)
                .actual(stage.quantity())
                .expected(0)
                .report();
    }

    /** Reports a step that was surely counted before one that comes before it; what is counted too early has a rule of its own. */
    static void inOrder(Cohort cohort, Context context) {
        List<FunnelStage> stages = cohort.funnel();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).on().isPresent() && stages.get(i).stage().isKnown()) {
                places.add(i);
            }
        }
        places.sort(Comparator.comparingInt(
                        (Integer place) -> STEPS.indexOf(stages.get(place).stage()))
                .thenComparing(place -> stages.get(place).on().orElseThrow(), DayOrder.BY_EARLIEST));
        FunnelStage latest = null;
        for (int place : places) {
            FunnelStage stage = stages.get(place);
            DateWindow on = stage.on().orElseThrow();
            if (latest != null
                    && !latest.stage().equals(stage.stage())
                    && on.isSurelyBefore(latest.on().orElseThrow())
                    && !isCountedEarly(stage, cohort)) {
                context.at("funnel", place, "on")
                        .with("step", stage.stage().code())
                        .with("on", on)
                        .with("before", latest.stage().code())
                        .with("onBefore", latest.on().orElseThrow())
                        .actual(on)
                        .expected(">= " + latest.on().orElseThrow())
                        .report();
            } else if (latest == null
                    || DayOrder.BY_EARLIEST.compare(latest.on().orElseThrow(), on) < 0) {
                latest = stage;
            }
        }
    }
}
