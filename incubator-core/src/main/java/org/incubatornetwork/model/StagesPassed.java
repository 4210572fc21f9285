package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The stages that a startup may be in, or come to, from a day on: it goes through them in their order. */
final class StagesPassed {
    private StagesPassed() {}

    /** Whether one of some stages is not past on a day and may be reached; one of a list of its own, or where none is told, may. */
    static boolean mayIncludeAny(Set<Stage> sought, List<StageStep> steps, LocalDate day) {
        ImmutableList<Stage> order = Stage.known().asList();
        int passed = -1;
        int reached = -1;
        for (StageStep step : steps) {
            int stage = order.indexOf(step.stage());
            reached = Math.max(reached, stage);
            if (step.start()
                    .flatMap(DateWindow::latest)
                    .filter(latest -> !latest.isAfter(day))
                    .isPresent()) {
                passed = Math.max(passed, stage);
            }
        }
        Range<Integer> had = Range.closed(passed, reached);
        return reached < 0 || sought.stream().map(order::indexOf).anyMatch(stage -> stage < 0 || had.contains(stage));
    }
}
