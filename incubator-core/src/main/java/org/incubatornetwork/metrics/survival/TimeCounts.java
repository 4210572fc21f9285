package org.incubatornetwork.metrics.survival;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each time was seen, over plain arrays, because observations come by the million and most of their times were seen before.
 * They are put in order when there is no room for more, or somebody looks at them: those that come in order, or once more in order, as
 * those of a prepared register do, cost next to nothing then.
 */
final class TimeCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SMALLEST = 8;

    private static final long[] NO_TIMES = {};
    private static final int[] NO_COUNTS = {};

    private long[] times = NO_TIMES;
    private int[] counts = NO_COUNTS;
    private int size;
    /** So many of the first are in ascending order, each time once; the others are as they came. */
    private int ordered;
    /** Whether the others are in ascending order as well, each time once: then there are no more than twice as many as times. */
    private boolean othersOrdered = true;

    private int total;
    /** The latest of the times. */
    private long latest;

    TimeCounts() {}

    void add(long time, int count) {
        if (count == 0) {
            return;
        }
        total += count;
        latest = Math.max(latest, time);
        if (size == times.length) {
            makeRoom();
        }
        if (size > 0 && times[size - 1] == time) {
            counts[size - 1] += count;
            return;
        }
        boolean ascends = size == 0 || times[size - 1] < time;
        if (ordered < size) {
            othersOrdered &= ascends;
        } else if (ascends) {
            ordered++;
        }
        put(time, count);
    }

    private void put(long time, int count) {
        times[size] = time;
        counts[size] = count;
        size++;
    }

    void addAll(TimeCounts other) {
        // copied first, because the other may be this one
        long[] otherTimes = Arrays.copyOf(other.times, other.size);
        int[] otherCounts = Arrays.copyOf(other.counts, other.size);
        for (int i = 0; i < otherTimes.length; i++) {
            add(otherTimes[i], otherCounts[i]);
        }
    }

    /** What was put together leaves room; unless half of it is, there is to be twice as much. */
    private void makeRoom() {
        if (!othersOrdered) {
            order();
        }
        if (2 * size >= times.length) {
            int room = Math.max(SMALLEST, 2 * times.length);
            times = Arrays.copyOf(times, room);
            counts = Arrays.copyOf(counts, room);
        }
    }

    private void order() {
        if (ordered == size) {
            return;
        }
        if (othersOrdered) {
            merge();
        } else if (latest < 32L * size) {
            orderByTime();
        } else if (latest <= Integer.MAX_VALUE) {
            orderTogether();
        } else {
            orderByMap();
        }
        ordered = size;
        othersOrdered = true;
    }

    private void merge() {
        long[] bothTimes = times;
        int[] bothCounts = counts;
        int end = size;
        times = new long[end];
        counts = new int[end];
        size = 0;
        int first = 0;
        int other = ordered;
        while (first < ordered || other < end) {
            boolean isFirst = other == end || (first < ordered && bothTimes[first] <= bothTimes[other]);
            int next = isFirst ? first++ : other++;
            if (size > 0 && times[size - 1] == bothTimes[next]) {
                counts[size - 1] += bothCounts[next];
            } else {
                put(bothTimes[next], bothCounts[next]);
            }
        }
    }

    /** Where times lie close together, it costs less to look at each time there can be. */
    private void orderByTime() {
        int[] byTime = new int[(int) latest + 1];
        for (int i = 0; i < size; i++) {
            byTime[(int) times[i]] += counts[i];
        }
        size = 0;
        for (int time = 0; time < byTime.length; time++) {
            if (byTime[time] != 0) {
                put(time, byTime[time]);
            }
        }
    }

    /** Sorts each time with its count behind it, as one number. */
    private void orderTogether() {
        long[] together = new long[size];
        for (int i = 0; i < size; i++) {
            together[i] = times[i] << Integer.SIZE | counts[i];
        }
        Arrays.sort(together);
        size = 0;
        for (long each : together) {
            long time = each >>> Integer.SIZE;
            if (size > 0 && times[size - 1] == time) {
                counts[size - 1] += (int) each;
            } else {
                put(time, (int) each);
            }
        }
    }

    private void orderByMap() {
        SortedMap<Long, Integer> sums = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            sums.merge(times[i], counts[i], Integer::sum);
        }
        size = 0;
        sums.forEach(this::put);
    }

    /** The sum of all counts. */
    int total() {
        return total;
    }

    /** The distinct times in ascending order. */
    long[] times() {
        order();
        return Arrays.copyOf(times, size);
    }

    /** The distinct times of this and of another, in ascending order. */
    long[] timesWith(TimeCounts other) {
        order();
        other.order();
        long[] all = new long[size + other.size];
        int count = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < other.size) {
            boolean isMine = theirs == other.size || (mine < size && times[mine] <= other.times[theirs]);
            long next = isMine ? times[mine] : other.times[theirs];
            mine += isMine ? 1 : 0;
            theirs += theirs < other.size && other.times[theirs] == next ? 1 : 0;
            all[count++] = next;
        }
        return count == all.length ? all : Arrays.copyOf(all, count);
    }

    /** How often each of some times was seen, which are in ascending order and have all of these among them. */
    int[] at(long[] asked) {
        order();
        int[] seen = new int[asked.length];
        int next = 0;
        for (int i = 0; next < size; i++) {
            if (asked[i] == times[next]) {
                seen[i] = counts[next++];
            }
        }
        return seen;
    }

    /** The counts by time, in ascending order. */
    SortedMap<Long, Integer> sorted() {
        order();
        TreeMap<Long, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            sorted.put(times[i], counts[i]);
        }
        return sorted;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeCounts that && total == that.total && sorted().equals(that.sorted());
    }

    @Override
    public int hashCode() {
        return sorted().hashCode();
    }

    @Override
    public String toString() {
        return "TimeCounts{times=" + size + ", total=" + total + "}";
    }
}
