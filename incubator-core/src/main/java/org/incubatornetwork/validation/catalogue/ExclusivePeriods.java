package org.incubatornetwork.validation.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Periods of which no two of one group should have a day in common.
 *
 * @param start the first day of a period
 * @param end the first day after it
 * @param group what those have in common that exclude each other
 * @param isSound whether it is a period at all; what is none excludes nothing
 */
record ExclusivePeriods<T>(ToLongFunction<T> start, ToLongFunction<T> end, Function<T, ?> group, Predicate<T> isSound) {

    /** As many are compared each with each, which allocates nothing. */
    private static final int FEW = 8;

    /** Takes a period that is in conflict with one that comes before it. */
    @FunctionalInterface
    interface Conflict<T> {
        void take(int place, T one, T other);
    }

    /**
     * Visits each that is in conflict with some one before it by an order, which has to be one by starts first; of several, with the
     * first of them.
     */
    void visitConflicts(List<T> periods, Comparator<T> order, Conflict<T> visitor) {
        if (!mayConflict(periods)) {
            return;
        }
        OpenPeriods<T> open = new OpenPeriods<>(end, group);
        for (int place : ContentOrder.places(periods, order)) {
            T one = periods.get(place);
            if (isSound.test(one)) {
                T other = open.firstOfGroup(one, start.applyAsLong(one));
                if (other != null && isConflict(one, other)) {
                    visitor.take(place, one, other);
                }
                open.add(one);
            }
        }
    }

    /** Whether any two of few are in conflict: nearly always they are not. Of many, it is not looked for. */
    private boolean mayConflict(List<T> periods) {
        if (periods.size() > FEW) {
            return true;
        }
        for (int i = 1; i < periods.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (isConflict(periods.get(i), periods.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isConflict(T one, T other) {
        return group.apply(one).equals(group.apply(other))
                && isSound.test(one)
                && isSound.test(other)
                && start.applyAsLong(one) < end.applyAsLong(other)
                && start.applyAsLong(other) < end.applyAsLong(one);
    }
}
