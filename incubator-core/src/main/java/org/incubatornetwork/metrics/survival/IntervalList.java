package org.incubatornetwork.metrics.survival;

import java.util.Arrays;

/** The distinct observed intervals, those with an end first, then those that are open to the right. */
final class IntervalList {

    private final long[] after;
    private final long[] upTo;
    private final int[] counts;
    private int bounded;
    private int size;

    IntervalList(int capacity) {
        this.after = new long[capacity];
        this.upTo = new long[capacity];
        this.counts = new int[capacity];
    }

    /** Adds (after, upTo], unless nobody has it. */
    void add(long after, long upTo, int count) {
        if (size != bounded) {
            throw new IllegalStateException("intervals with an end come first");
        }
        if (count > 0) {
            this.upTo[size] = upTo;
            addOpen(after, count);
            bounded++;
        }
    }

    /** Adds (after, infinity), unless nobody has it. */
    void addOpen(long after, int count) {
        if (count > 0) {
            this.after[size] = after;
            counts[size] = count;
            size++;
        }
    }

    int size() {
        return size;
    }

    /** How many have an end: they are the first. */
    int bounded() {
        return bounded;
    }

    long after(int interval) {
        return after[interval];
    }

    long upTo(int interval) {
        return upTo[interval];
    }

    int count(int interval) {
        return counts[interval];
    }

    /** From when on each subject may have the event, less one. */
    OrderedCounts starts() {
        return OrderedCounts.of(Arrays.copyOf(after, size), Arrays.copyOf(counts, size));
    }

    /** By when each subject that is known to have it at all has the event. */
    OrderedCounts ends() {
        return OrderedCounts.of(Arrays.copyOf(upTo, bounded), Arrays.copyOf(counts, bounded));
    }
}
