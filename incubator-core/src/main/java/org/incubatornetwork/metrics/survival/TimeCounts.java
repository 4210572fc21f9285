package org.incubatornetwork.metrics.survival;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each time was seen: a hash table with open addressing over plain arrays, because observations come by the
 * million and most of their times were seen before.
 */
final class TimeCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SMALLEST = 8;

    private static final long[] NO_TIMES = {};
    private static final int[] NO_COUNTS = {};

    /** By slot; none as long as nothing was added. */
    private long[] times = NO_TIMES;

    /** By slot; 0 where the slot is free. */
    private int[] counts = NO_COUNTS;

    private int distinct;
    private int total;
    /** The latest of the times. */
    private long latest;

    TimeCounts() {}

    void add(long time, int count) {
        if (count == 0) {
            return;
        }
        if (times.length == 0) {
            times = new long[SMALLEST];
            counts = new int[SMALLEST];
        }
        int slot = slot(time);
        if (counts[slot] == 0) {
            times[slot] = time;
            distinct++;
        }
        counts[slot] += count;
        total += count;
        latest = Math.max(latest, time);
        if (2 * distinct > times.length) {
            grow();
        }
    }

    void addAll(TimeCounts other) {
        // copied first, because the other may be this one
        long[] otherTimes = other.times.clone();
        int[] otherCounts = other.counts.clone();
        for (int slot = 0; slot < otherCounts.length; slot++) {
            if (otherCounts[slot] > 0) {
                add(otherTimes[slot], otherCounts[slot]);
            }
        }
    }

    private int slot(long time) {
        int mask = times.length - 1;
        int slot = Long.hashCode(time * 0x9E3779B97F4A7C15L) & mask;
        while (counts[slot] != 0 && times[slot] != time) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldTimes = times;
        int[] oldCounts = counts;
        times = new long[2 * oldTimes.length];
        counts = new int[2 * oldTimes.length];
        for (int old = 0; old < oldCounts.length; old++) {
            if (oldCounts[old] > 0) {
                int slot = slot(oldTimes[old]);
                times[slot] = oldTimes[old];
                counts[slot] = oldCounts[old];
            }
        }
    }

    /** The sum of all counts. */
    int total() {
        return total;
    }

    /** The distinct times in ascending order. */
    long[] times() {
        return timesWith(new TimeCounts());
    }

    /** The distinct times of this and of another, in ascending order. */
    long[] timesWith(TimeCounts other) {
        long most = Math.max(latest, other.latest);
        long[] all = new long[distinct + other.distinct];
        int size = 0;
        if (areClose(most, all.length)) {
            BitSet seen = new BitSet((int) most + 1);
            markIn(seen);
            other.markIn(seen);
            for (int time = seen.nextSetBit(0); time >= 0; time = seen.nextSetBit(time + 1)) {
                all[size++] = time;
            }
        } else {
            other.copyTo(all, copyTo(all, 0));
            Arrays.sort(all);
            for (int i = 0; i < all.length; i++) {
                if (i == 0 || all[i] != all[size - 1]) {
                    all[size++] = all[i];
                }
            }
        }
        return size == all.length ? all : Arrays.copyOf(all, size);
    }

    private void markIn(BitSet seen) {
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] != 0) {
                seen.set((int) times[slot]);
            }
        }
    }

    private int copyTo(long[] all, int from) {
        int size = from;
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] != 0) {
                all[size++] = times[slot];
            }
        }
        return size;
    }

    /** How often each of some times was seen. */
    int[] at(long[] asked) {
        int[] seen = new int[asked.length];
        if (total == 0) {
            return seen;
        }
        if (areClose(latest, asked.length)) {
            int[] byTime = new int[(int) latest + 1];
            for (int slot = 0; slot < counts.length; slot++) {
                if (counts[slot] != 0) {
                    byTime[(int) times[slot]] = counts[slot];
                }
            }
            for (int i = 0; i < asked.length; i++) {
                seen[i] = asked[i] <= latest ? byTime[(int) asked[i]] : 0;
            }
        } else {
            for (int i = 0; i < asked.length; i++) {
                seen[i] = counts[slot(asked[i])];
            }
        }
        return seen;
    }

    /** Whether times lie so close together that it costs less to look at each time there can be. */
    private static boolean areClose(long latest, int count) {
        return latest < 32L * count;
    }

    /** The counts by time, in ascending order. */
    SortedMap<Long, Integer> sorted() {
        TreeMap<Long, Integer> sorted = new TreeMap<>();
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                sorted.put(times[slot], counts[slot]);
            }
        }
        return sorted;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeCounts that
                && total == that.total
                && distinct == that.distinct
                && sorted().equals(that.sorted());
    }

    @Override
    public int hashCode() {
        return sorted().hashCode();
    }

    @Override
    public String toString() {
        return "TimeCounts{distinct=" + distinct + ", total=" + total + ", slots=" + Arrays.toString(counts) + "}";
    }
}
