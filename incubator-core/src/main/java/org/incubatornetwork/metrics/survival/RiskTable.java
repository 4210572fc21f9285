package org.incubatornetwork.metrics.survival;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The counts behind a curve: one row per distinct time, in ascending order, with the size of the risk set at any time.
 * Not changed once made.
 */
final class RiskTable implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The distinct times at which observations end, ascending. */
    private final long[] times;

    private final int[] events;
    private final int[] censored;

    /** By row: how many observations end at its time or later. */
    private final int[] endingFrom;

    /** By row: how many are at risk at its time. */
    private final int[] atRisk;

    /** The distinct late entries, ascending. */
    private final long[] entries;

    /** By late entry: how many subjects enter then or later. */
    private final int[] enteringFrom;

    RiskTable(TimeCounts eventCounts, TimeCounts censorCounts, TimeCounts lateEntries) {
        this.times = eventCounts.timesWith(censorCounts);
        this.events = eventCounts.at(times);
        this.censored = censorCounts.at(times);
        this.endingFrom = new int[times.length];
        int ending = 0;
        for (int row = times.length - 1; row >= 0; row--) {
            ending += events[row] + censored[row];
            endingFrom[row] = ending;
        }
        this.entries = lateEntries.times();
        this.enteringFrom = lateEntries.at(entries);
        for (int i = entries.length - 2; i >= 0; i--) {
            enteringFrom[i] += enteringFrom[i + 1];
        }
        this.atRisk = endingFrom.clone();
        int entry = 0;
        for (int row = 0; row < times.length && entry < entries.length; row++) {
            while (entry < entries.length && entries[entry] < times[row]) {
                entry++;
            }
            atRisk[row] -= entry < entries.length ? enteringFrom[entry] : 0;
        }
    }

    int rows() {
        return times.length;
    }

    long time(int row) {
        return times[row];
    }

    int events(int row) {
        return events[row];
    }

    int censored(int row) {
        return censored[row];
    }

    /** The last row at or before a time; -1 if there is none. */
    int lastRowUpTo(long time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /** The row of exactly this time; -1 if there is none. */
    int rowAt(long time) {
        return Math.max(-1, Arrays.binarySearch(times, time));
    }

    int atRiskIn(int row) {
        return atRisk[row];
    }

    /** The first row but the last after whose time nobody is at risk; -1 if there is none. */
    int firstEmptyAfter() {
        int entry = 0;
        for (int row = 0; row < times.length - 1; row++) {
            while (entry < entries.length && entries[entry] <= times[row]) {
                entry++;
            }
            if (entry == entries.length) {
                return -1; // whoever ends later is at risk
            }
            if (endingFrom[row + 1] == enteringFrom[entry]) {
                return row;
            }
        }
        return -1;
    }

    /** n(t) = #{time &ge; t} - #{entry &ge; t, entry &gt; 0}: whoever enters at t or later also ends later. */
    int atRisk(long time) {
        return countFrom(time, times, endingFrom) - countFrom(time, entries, enteringFrom);
    }

    private static int countFrom(long time, long[] ascending, int[] countFrom) {
        int found = Arrays.binarySearch(ascending, time);
        int first = found >= 0 ? found : -found - 1;
        return first < ascending.length ? countFrom[first] : 0;
    }

    /** A Greenwood term d / (n (n - d)), for 0 &lt; d &lt; n. The product of two counts is exact as a long. */
    static double greenwoodTerm(int events, int atRisk) {
        return (double) events / ((long) atRisk * (atRisk - events));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RiskTable that
                && Arrays.equals(times, that.times)
                && Arrays.equals(events, that.events)
                && Arrays.equals(censored, that.censored)
                && Arrays.equals(entries, that.entries)
                && Arrays.equals(enteringFrom, that.enteringFrom);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                Arrays.hashCode(times), Arrays.hashCode(events), Arrays.hashCode(censored), Arrays.hashCode(entries));
    }
}
