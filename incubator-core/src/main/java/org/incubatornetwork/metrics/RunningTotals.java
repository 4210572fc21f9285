package org.incubatornetwork.metrics;

import java.io.Serializable;
import java.util.Arrays;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/** Numbers that change from day to day, each known by a key: what they have come to by any day. Immutable. */
final class RunningTotals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] keys;
    /** By key, where its days begin; at the end, where all do. */
    private final int[] from;
    /** Of each key the days on which its number changes, in order. */
    private final int[] days;
    /** By such a day, what the number is from it on. */
    private final long[] totals;

    RunningTotals(long[] keys, int[] from, int[] days, long[] totals) {
        this.keys = keys;
        this.from = from;
        this.days = days;
        this.totals = totals;
    }

    /** Tells each number as it is on a day, unless it is 0. */
    void tell(int day, NumberedAccumulator.Numbers numbers) {
        for (int key = 0; key < keys.length; key++) {
            long total = total(key, day);
            if (total != 0) {
                numbers.add(keys[key], total);
            }
        }
    }

    /** Tells by how much each number before a key is more on a day than on an earlier one, unless it is the same. */
    void tellIncrease(int earlier, int day, long end, NumberedAccumulator.Numbers numbers) {
        for (int key = 0; key < keys.length && keys[key] < end; key++) {
            long increase = total(key, day) - total(key, earlier);
            if (increase != 0) {
                numbers.add(keys[key], increase);
            }
        }
    }

    /** Tells the numbers of keys from one on as they are on some days, by as many keys for each as there are days, unless it is 0. */
    void tellLevels(long first, NumberedAccumulator.Numbers numbers, int... daysOfAll) {
        int found = Arrays.binarySearch(keys, first);
        for (int key = found < 0 ? -found - 1 : found; key < keys.length; key++) {
            for (int i = 0; i < daysOfAll.length; i++) {
                long total = total(key, daysOfAll[i]);
                if (total != 0) {
                    numbers.add(first + (keys[key] - first) * daysOfAll.length + i, total);
                }
            }
        }
    }

    /** What the number of a key is on a day. */
    long total(long key, int day) {
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? 0 : total(found, day);
    }

    private long total(int key, int day) {
        int found = Arrays.binarySearch(days, from[key], from[key + 1], day);
        int at = found < 0 ? -found - 2 : found;
        return at < from[key] ? 0 : totals[at];
    }

    /** How many days of numbers there are. */
    int size() {
        return days.length;
    }

    @Override
    public String toString() {
        return keys.length + " numbers on " + days.length + " days";
    }
}
