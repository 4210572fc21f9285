package org.incubatornetwork.validation.catalogue;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Support;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.validation.rule.Context;

/** The order of the days of facts. */
final class DayOrder {
    /** By the first day that each may be, and then by the last: of exact days that is their order. */
    static final Comparator<DateWindow> BY_EARLIEST =
            Comparator.comparingInt(EpochDay::earliest).thenComparingInt(EpochDay::latest);

    private DayOrder() {}

    /**
     * Whether each fact is surely later than the one before it in the list. Most lists are so, and then no two facts are of one
     * day: no table is made to find that out.
     */
    static <F> boolean ascends(List<F> facts, Function<? super F, DateWindow> day) {
        for (int i = 1; i < facts.size(); i++) {
            if (!day.apply(facts.get(i - 1)).isSurelyBefore(day.apply(facts.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a day is surely after that of the validation. */
    static boolean isInFuture(DateWindow day, Context context) {
        return EpochDay.earliest(day) > context.frame().asOfDay();
    }

    /** Whether an end is surely before a start. */
    static boolean endsBeforeStart(Optional<DateWindow> start, Optional<DateWindow> end) {
        return start.isPresent() && end.isPresent() && end.get().isSurelyBefore(start.get());
    }

    /** Whether the end of support is surely before its start, as they are recorded; of most support both are known by number. */
    static boolean endsBeforeStart(Support support) {
        return support.isExact()
                ? support.recordedEndDay() < support.startDay()
                : endsBeforeStart(support.period().start(), support.period().end());
    }

    /** Reports an end that is surely before its start, both of which are told. */
    static void reportEndBeforeStart(
            Optional<DateWindow> start, Optional<DateWindow> end, Context context, Object... path) {
        context.at(path)
                .with("start", start.orElseThrow())
                .with("end", end.orElseThrow())
                .actual(end.orElseThrow())
                .expected(">= " + start.orElseThrow())
                .report();
    }

    /** The first day on which support may end as it is recorded, be it later than anything is known. */
    static int earliestEnd(Support support) {
        if (support.isExact()) {
            return Math.max(support.recordedEndDay(), support.startDay());
        }
        Optional<DateWindow> end = support.period().end();
        return end.isEmpty() ? EpochDay.NEVER : Math.max(EpochDay.earliest(end.get()), support.earliestStartDay());
    }

    /**
     * The first day that support need not last as it is recorded; what goes on lasts on the day of the extraction of the register, after
     * which nothing is known.
     */
    static int lastsUntil(Support support, Frame frame) {
        int end = earliestEnd(support);
        return end == EpochDay.NEVER ? frame.knownDay() + 1 : end;
    }

    /** The last day on which support may end as it is recorded, be it later than anything is known. */
    static int latestEnd(Support support) {
        if (support.isExact()) {
            return support.recordedEndDay();
        }
        Optional<DateWindow> end = support.period().end();
        return end.isEmpty() ? EpochDay.NEVER : EpochDay.latest(end.get());
    }

    /** The first day of support as it is told; where only a cohort tells of it, the day that is taken for it. */
    static DateWindow start(Support support) {
        return support.period()
                .start()
                .filter(start -> !start.isUnknown())
                .orElseGet(() -> DateWindow.of(EpochDay.date(support.startDay())));
    }

    /** A day, or if it is missing the text that says so. */
    static Serializable told(Optional<DateWindow> day) {
        return day.isPresent() ? day.get() : text(day);
    }

    /** The text of a day that may be missing. */
    static String text(Optional<DateWindow> day) {
        return day.isPresent() ? day.get().toString() : "…";
    }
}
