package org.incubatornetwork.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** The days that some of many supports covers, of which it is asked often. */
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

    /** Whether any of a few supports covers a day. */
    static boolean covers(List<Support> supports, int day) {
        for (int i = 0; i < supports.size(); i++) {
            if (supports.get(i).covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** The days from the starts of supports, {@link EpochDay#NEVER} of what has none, to their ends. */
    static CoveredDays of(List<Support> supports, ToIntFunction<Support> start, ToIntFunction<Support> end) {
        List<Support> byStart =
                supports.stream().sorted(Comparator.comparingInt(start)).toList();
        int[] starts = new int[byStart.size()];
        int[] ends = new int[byStart.size()];
        int count = 0;
        int last = EpochDay.BEFORE_ALL;
        for (Support support : byStart) {
            int day = start.applyAsInt(support);
            if (day != EpochDay.NEVER) {
                last = Math.max(last, end.applyAsInt(support));
                count += count > 0 && starts[count - 1] == day ? 0 : 1;
                starts[count - 1] = day;
                ends[count - 1] = last;
            }
        }
        return new CoveredDays(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /** Whether some support that starts by the last of some days ends after the first of them. */
    boolean containAny(int first, int last) {
        int place = Arrays.binarySearch(starts, last);
        int latest = place >= 0 ? place : -place - 2;
        return latest >= 0 && first < ends[latest];
    }
}
