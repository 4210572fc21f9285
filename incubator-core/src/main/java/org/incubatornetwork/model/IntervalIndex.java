package org.incubatornetwork.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Which of many half-open intervals of days cover a given day: an interval tree laid over arrays, built in O(n log n) and
 * asked in O(log n + answers).
 */
final class IntervalIndex {
    private final long[] starts;
    private final long[] ends;
    /** At the middle of each subtree's range, the latest end within it. */
    private final long[] latestEnds;

    private final int[] values;

    private IntervalIndex(List<Interval> intervals) {
        int size = intervals.size();
        starts = new long[size];
        ends = new long[size];
        latestEnds = new long[size];
        values = new int[size];
        for (int i = 0; i < size; i++) {
            starts[i] = intervals.get(i).start;
            ends[i] = intervals.get(i).end;
            values[i] = intervals.get(i).value;
        }
        fillLatestEnds(0, size);
    }

    private long fillLatestEnds(int low, int high) {
        if (low == high) {
            return Long.MIN_VALUE;
        }
        int middle = (low + high) >>> 1;
        latestEnds[middle] =
                Math.max(ends[middle], Math.max(fillLatestEnds(low, middle), fillLatestEnds(middle + 1, high)));
        return latestEnds[middle];
    }

    /** Hands over the value of every interval that covers the day, in the order of their starts. */
    void forEachCovering(LocalDate day, IntConsumer action) {
        visit(0, starts.length, day.toEpochDay(), action);
    }

    private void visit(int low, int high, long day, IntConsumer action) {
        if (low == high) {
            return;
        }
        int middle = (low + high) >>> 1;
        if (latestEnds[middle] <= day) {
            return;
        }
        visit(low, middle, day, action);
        if (starts[middle] <= day) {
            if (day < ends[middle]) {
                action.accept(values[middle]);
            }
            visit(middle + 1, high, day, action);
        }
    }

    private record Interval(long start, long end, int value) {}

    /** Collects the intervals, in days since the epoch; an end of {@link Long#MAX_VALUE} is open. */
    static final class Builder {
        private final List<Interval> intervals = new ArrayList<>();

        void add(long start, long end, int value) {
            intervals.add(new Interval(start, end, value));
        }

        IntervalIndex build() {
            intervals.sort(Comparator.comparingLong(Interval::start));
            return new IntervalIndex(intervals);
        }
    }
}
