package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.StageStep;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleCategory;
import org.incubatornetwork.validation.rule.Severity;

/** Rules on the stages of a startup. */
public final class StageRules {
    /** A startup goes from stage to stage in their order, and grows when it is founded. */
    public static final Rule STAGE_ORDER = RuleTexts.rule("STAGE_ORDER", RuleCategory.STARTUPS, Severity.WARNING)
            .on(EntityKind.STARTUP, StageRules::order)
            .build();

    private static final ImmutableList<Stage> ORDER = Stage.known().asList();
    private static final int FIRST_OF_FIRMS = ORDER.indexOf(Stage.EARLY);

    private StageRules() {}

    /**
     * The rules of this group.
     *
     * @return the rules, in the order of the catalogue
     */
    public static ImmutableList<Rule> all() {
        return ImmutableList.of(STAGE_ORDER);
    }

    /** Steps are gone through by their days; those without one, and stages of which nobody knows the place, are left out. */
    private static void order(Startup startup, Context context) {
        List<StageStep> steps = startup.stages();
        if (steps.isEmpty()) {
            return;
        }
        int furthest = -1;
        for (int i : places(steps)) {
            StageStep step = steps.get(i);
            int stage = ORDER.indexOf(step.stage());
            if (step.start().isEmpty() || stage < 0) {
                continue;
            }
            StageStep before = furthest < 0 ? null : steps.get(furthest);
            if (before != null
                    && ORDER.indexOf(before.stage()) > stage
                    && DayOrder.endsBeforeStart(step.start(), before.start())) {
                report(step, i, before.stage().code(), before.start().orElseThrow(), context);
            } else if (stage >= FIRST_OF_FIRMS && isBeforeFounding(step, startup)) {
                report(step, i, "founded", startup.founded().orElseThrow(), context);
            }
            if (before == null || ORDER.indexOf(before.stage()) < stage) {
                furthest = i;
            }
        }
    }

    private static ImmutableList<Integer> places(List<StageStep> steps) {
        return steps.size() == 1
                ? ImmutableList.of(0)
                : ContentOrder.places(
                        steps,
                        Comparator.comparingInt((StageStep step) ->
                                step.start().map(EpochDay::latest).orElse(EpochDay.BEFORE_ALL)));
    }

    private static boolean isBeforeFounding(StageStep step, Startup startup) {
        return DayOrder.endsBeforeStart(startup.founded(), step.start());
    }

    private static void report(StageStep step, int place, String other, DateWindow day, Context context) {
        context.at("stages", place, "start")
                .with("stage", step.stage().code())
                .with("start", step.start().orElseThrow())
                .with("other", other)
                .with("day", day)
                .actual(step.start().orElseThrow())
                .report();
    }
}
