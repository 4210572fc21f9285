package org.incubatornetwork.metrics.survival;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How often each interval (after, upTo] was seen: a hash table with open addressing over plain arrays. */
final class IntervalCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SMALLEST = 8;

    private long[] after = new long[SMALLEST];
    private long[] upTo = new long[SMALLEST];

    /** By slot; 0 where the slot is free. */
    private int[] counts = new int[SMALLEST];

    private int distinct;
    private int total;

    IntervalCounts() {}

    void add(long after, long upTo, int count) {
        int slot = slot(after, upTo);
        if (counts[slot] == 0) {
            this.after[slot] = after;
            this.upTo[slot] = upTo;
            distinct++;
        }
        counts[slot] += count;
        total += count;
        if (2 * distinct > counts.length) {
            grow();
        }
    }

    void addAll(IntervalCounts other) {
        // copied first, because the other may be this one
        long[] otherAfter = other.after.clone();
        long[] otherUpTo = other.upTo.clone();
        int[] otherCounts = other.counts.clone();
        for (int slot = 0; slot < otherCounts.length; slot++) {
            if (otherCounts[slot] > 0) {
                add(otherAfter[slot], otherUpTo[slot], otherCounts[slot]);
            }
        }
    }

    private int slot(long after, long upTo) {
        int mask = counts.length - 1;
        int slot = Long.hashCode((after * 31 + upTo) * 0x9E3779B97F4A7C15L) & mask;
        while (counts[slot] != 0 && (this.after[slot] != after || this.upTo[slot] != upTo)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldAfter = after;
        long[] oldUpTo = upTo;
        int[] oldCounts = counts;
        after = new long[2 * oldCounts.length];
        upTo = new long[2 * oldCounts.length];
        counts = new int[2 * oldCounts.length];
        distinct = 0;
        total = 0;
        for (int slot = 0; slot < oldCounts.length; slot++) {
            if (oldCounts[slot] > 0) {
                add(oldAfter[slot], oldUpTo[slot], oldCounts[slot]);
            }
        }
    }

    /** The sum of all counts. */
    int total() {
        return total;
    }

    /** The number of different intervals. */
    int distinct() {
        return distinct;
    }

    /** How often an interval was seen. */
    int count(long after, long upTo) {
        return counts[slot(after, upTo)];
    }

    /** Hands over each interval once, in no particular order. */
    void forEach(Visitor visitor) {
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                visitor.visit(after[slot], upTo[slot], counts[slot]);
            }
        }
    }

    /** Takes an interval and how often it was seen. */
    interface Visitor {
        void visit(long after, long upTo, int count);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof IntervalCounts that) || total != that.total || distinct != that.distinct) {
            return false;
        }
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0 && counts[slot] != that.count(after[slot], upTo[slot])) {
                return false;
            }
        }
        return true;
    }

    /** The same whatever the order of the slots. */
    @Override
    public int hashCode() {
        int hash = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                hash += Arrays.hashCode(new long[] {after[slot], upTo[slot], counts[slot]});
            }
        }
        return hash;
    }

    @Override
    public String toString() {
        return "IntervalCounts{distinct=" + distinct + ", total=" + total + "}";
    }
}
