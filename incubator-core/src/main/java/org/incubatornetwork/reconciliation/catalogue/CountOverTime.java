package org.incubatornetwork.reconciliation.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import org.incubatornetwork.history.EpochDay;

/**
 * How many of some things last on a day, from whenever to whenever each of them does. Over a time, the least or the most of it is
 * found at once: the extreme of so many stretches without a change, twice as many from row to row, is kept for each of them.
 */
final class CountOverTime {
    private final IntBinaryOperator extreme;
    /** The first days of the stretches. */
    private final int[] days;

    private final int[][] extremes;

    private CountOverTime(TreeMap<Integer, Integer> changes, IntBinaryOperator extreme) {
        this.extreme = extreme;
        this.days = changes.keySet().stream().mapToInt(day -> day).toArray();
        this.extremes = new int[Integer.SIZE - Integer.numberOfLeadingZeros(days.length)][];
        int[] counts = changes.values().stream().mapToInt(change -> change).toArray();
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        extremes[0] = counts;
        for (int row = 1; row < extremes.length; row++) {
            int[] above = extremes[row - 1];
            int[] ofTwice = new int[days.length - (1 << row) + 1];
            for (int i = 0; i < ofTwice.length; i++) {
                ofTwice[i] = extreme.applyAsInt(above[i], above[i + (1 << (row - 1))]);
            }
            extremes[row] = ofTwice;
        }
    }

    /** The count of what lasts on these days each, ends included, of which the least over a time is asked for. */
    static CountOverTime least(Iterable<Days> lasting) {
        return new CountOverTime(changes(lasting), Math::min);
    }

    /** The count of what lasts on these days each, ends included, of which the most over a time is asked for. */
    static CountOverTime most(Iterable<Days> lasting) {
        return new CountOverTime(changes(lasting), Math::max);
    }

    private static TreeMap<Integer, Integer> changes(Iterable<Days> lasting) {
        TreeMap<Integer, Integer> changes = new TreeMap<>(Map.of(EpochDay.BEFORE_ALL, 0));
        for (Days each : lasting) {
            changes.merge(each.first(), 1, Integer::sum);
            if (each.last() != EpochDay.NEVER) {
                changes.merge(each.last() + 1, -1, Integer::sum);
            }
        }
        return changes;
    }

    /** The least or the most that it is on any of these days. */
    int over(Days asked) {
        int first = stretch(asked.first());
        int last = stretch(asked.last());
        int row = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(last - first + 1);
        return extreme.applyAsInt(extremes[row][first], extremes[row][last - (1 << row) + 1]);
    }

    private int stretch(int day) {
        int place = Arrays.binarySearch(days, day);
        return place >= 0 ? place : -place - 2;
    }
}
