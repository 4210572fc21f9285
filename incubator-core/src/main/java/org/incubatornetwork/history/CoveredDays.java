package org.incubatornetwork.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** The days that some support covers, of which it is asked often. */
final class CoveredDays {
    /** As many are looked through one by one, which allocates nothing. */
    static final int FEW = 8;

    /** Each once, sorted. */
    private final int[] starts;
    /** For each start, the last day after any support that starts by then. */
    private final int[] ends;

    private CoveredDays(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Whether any of few supports covers a day. */
    static boolean cover(List<Support> supports, ToIntFunction<Support> end, int day) {
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            if (support.startDay() <= day && day < end.applyAsInt(support)) {
                return true;
            }
        }
        return false;
    }

    /** The days from the starts of supports to their ends. */
    static CoveredDays of(List<Support> supports, ToIntFunction<Support> end) {
        List<Support> byStart = supports.stream()
                .sorted(Comparator.comparingInt(Support::startDay))
                .toList();
        int[] starts = new int[byStart.size()];
        int[] ends = new int[byStart.size()];
        int count = 0;
        int last = EpochDay.BEFORE_ALL;
        for (Support support : byStart) {
            last = Math.max(last, end.applyAsInt(support));
            count += count > 0 && starts[count - 1] == support.startDay() ? 0 : 1;
            starts[count - 1] = support.startDay();
            ends[count - 1] = last;
        }
        return new CoveredDays(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    boolean contains(int day) {
        int place = Arrays.binarySearch(starts, day);
        int last = place >= 0 ? place : -place - 2;
        return last >= 0 && day < ends[last];
    }
}
