package org.incubatornetwork.validation.catalogue;

import java.time.LocalDate;
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
}
