package org.incubatornetwork.metrics.survival;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How many times lie at or after any time: distinct times in ascending order. Not changed once made. */
final class OrderedCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long[] times;

    /** By time: how many lie there or later. */
    private final int[] from;

    private OrderedCounts(long[] times, int[] from) {
        this.times = times;
        this.from = from;
    }

    /**
     * Counts times.
     *
     * @param all times in any order, which may repeat
     * @param counts how often each was seen
     */
    static OrderedCounts of(long[] all, int[] counts) {
        long[] times = Arrays.stream(all).sorted().distinct().toArray();
        int[] from = new int[times.length];
        for (int i = 0; i < all.length; i++) {
            from[Arrays.binarySearch(times, all[i])] += counts[i];
        }
        for (int i = times.length - 2; i >= 0; i--) {
            from[i] += from[i + 1];
        }
        return new OrderedCounts(times, from);
    }

    /** The distinct times in ascending order; not a copy. */
    long[] times() {
        return times;
    }

    /** How many there are. */
    int total() {
        return from.length == 0 ? 0 : from[0];
    }

    /** How many lie at a time or later. */
    int atLeast(long time) {
        int found = Arrays.binarySearch(times, time);
        int first = found >= 0 ? found : -found - 1;
        return first < from.length ? from[first] : 0;
    }

    /** How many lie at a time or earlier. */
    int atMost(long time) {
        return total() - (time == Long.MAX_VALUE ? 0 : atLeast(time + 1));
    }

    /** The latest time; the other one if there is none. */
    long last(long otherwise) {
        return times.length == 0 ? otherwise : times[times.length - 1];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderedCounts that
                && Arrays.equals(times, that.times)
                && Arrays.equals(from, that.from);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(times) + Arrays.hashCode(from);
    }
}
