package org.incubatornetwork.validation.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.incubatornetwork.text.ByText;
import org.jspecify.annotations.Nullable;

/**
 * Periods that are met in the order of their starts, each on its first day: which of those before are still open then. Each is taken
 * in once and let go once, so that many take time in proportion, however many of them are open at a time.
 */
final class OpenPeriods<T> {
    private final ToLongFunction<T> end;
    private final Function<T, ?> group;
    private final Map<ByText, ArrayDeque<T>> byGroup = new HashMap<>();
    private final List<T> all = new ArrayList<>();
    private int first;
    /** Those from the first one up to here have ended or are of its group. */
    private int firstOfOthers;

    /**
     * No periods yet.
     *
     * @param end the first day after a period
     * @param group what it may have in common with others
     */
    OpenPeriods(ToLongFunction<T> end, Function<T, ?> group) {
        this.end = end;
        this.group = group;
    }

    void add(T period) {
        all.add(period);
        byGroup.computeIfAbsent(new ByText(group.apply(period)), none -> new ArrayDeque<>())
                .add(period);
    }

    /** The first to start of those of a period's group that are open on a day; null if none is. */
    @Nullable T firstOfGroup(T period, long day) {
        ArrayDeque<T> open = byGroup.get(new ByText(group.apply(period)));
        while (open != null && !open.isEmpty() && hasEnded(open.getFirst(), day)) {
            open.removeFirst();
        }
        return open == null ? null : open.peekFirst();
    }

    /** The first to start of those of other groups than a period's that are open on a day; null if none is. */
    @Nullable T firstOfOthers(T period, long day) {
        while (first < all.size() && hasEnded(all.get(first), day)) {
            first++;
        }
        if (first == all.size() || !isOfOneGroup(all.get(first), period)) {
            return first == all.size() ? null : all.get(first);
        }
        firstOfOthers = Math.max(firstOfOthers, first + 1);
        while (firstOfOthers < all.size()
                && (hasEnded(all.get(firstOfOthers), day) || isOfOneGroup(all.get(firstOfOthers), period))) {
            firstOfOthers++;
        }
        return firstOfOthers == all.size() ? null : all.get(firstOfOthers);
    }

    private boolean hasEnded(T period, long day) {
        return end.applyAsLong(period) <= day;
    }

    private boolean isOfOneGroup(T one, T other) {
        return group.apply(one).equals(group.apply(other));
    }
}
