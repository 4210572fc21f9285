package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ContiguousSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The order of the days of facts. */
final class DayOrder {
    private DayOrder() {}

    /**
     * Whether each fact is later than the one before it in the list. Most lists are so, and then no two facts are of one day: no
     * table is made to find that out.
     */
    static <F> boolean ascends(List<F> facts, Function<? super F, LocalDate> day) {
        for (int i = 1; i < facts.size(); i++) {
            if (!day.apply(facts.get(i)).isAfter(day.apply(facts.get(i - 1)))) {
                return false;
            }
        }
        return true;
    }

    /** The places of facts by their days, and by their content where these do not tell. */
    static <F> List<Integer> places(List<F> facts, Function<F, LocalDate> day) {
        return ascends(facts, day)
                ? ContiguousSet.closedOpen(0, facts.size()).asList()
                : ContentOrder.places(facts, Comparator.comparing(day));
    }
}
