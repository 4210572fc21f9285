package org.incubatornetwork.validation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.incubatornetwork.model.ContentDigest;

/** An order of the items of a list that does not depend on their places in it: rules that compare items with each other go by it. */
final class ContentOrder {
    private ContentOrder() {}

    /** The places of the items, by an order, and by their content where that does not tell. */
    static <T> ImmutableList<Integer> places(List<T> items, Comparator<T> order) {
        Comparator<T> whole = order.thenComparing(item -> ContentDigest.of(item));
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(items::get, whole))
                .collect(ImmutableList.toImmutableList());
    }

    /** Takes an item that is in conflict with one that comes before it. */
    interface Conflict<T> {
        void take(int place, T one, T other);
    }

    /** Visits each item that is in conflict with some item before it by an order; of several, with the first of them. */
    static <T> void visitConflicts(
            List<T> items, BiPredicate<T, T> conflict, Comparator<T> order, Conflict<T> visitor) {
        if (!hasConflict(items, conflict)) {
            return;
        }
        List<Integer> places = places(items, order);
        for (int i = 1; i < places.size(); i++) {
            T one = items.get(places.get(i));
            for (int j = 0; j < i; j++) {
                T other = items.get(places.get(j));
                if (conflict.test(one, other)) {
                    visitor.take(places.get(i), one, other);
                    break;
                }
            }
        }
    }

    /** Whether any two are: nearly always they are not, and then nothing is sorted. */
    private static <T> boolean hasConflict(List<T> items, BiPredicate<T, T> conflict) {
        for (int i = 1; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (conflict.test(items.get(i), items.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
