package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * The days that some support covers, of which it is asked often: a few supports are looked through each time, many are put in order once.
 */
public final class CoveredDays implements NoBean {
    private static final int FEW = 8;

    private final List<Support> supports;
    private final ToIntFunction<Support> start;
    private final ToIntFunction<Support> end;
    /** Of many, each start once, sorted; null of a few, and as long as nobody asks. */
    private int @Nullable [] starts;
    /** For each start, the last day after any support that starts by then. */
    private int @Nullable [] ends;

    private CoveredDays(List<Support> supports, ToIntFunction<Support> start, ToIntFunction<Support> end) {
        this.supports = supports;
        this.start = start;
        this.end = end;
    }

    /**
     * The days of some supports.
     *
     * @param supports the supports
     * @param start the first day of a support, as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} of one that covers no day
     * @param end the first day after a support, as a number
     * @return the days from the starts to the ends
     */
    public static CoveredDays of(List<Support> supports, ToIntFunction<Support> start, ToIntFunction<Support> end) {
        return new CoveredDays(supports, start, end);
    }

    /** The days that supports {@linkplain Support#covers cover}. */
    static CoveredDays of(List<Support> supports) {
        return new CoveredDays(supports, Support::firstCoveredDay, Support::dayAfterCovered);
    }

    /** Whether any of a few supports that are meant covers a day. */
    static boolean covers(List<Support> supports, Predicate<Support> isMeant, int day) {
        for (int i = 0; i < supports.size(); i++) {
            if (supports.get(i).covers(day) && isMeant.test(supports.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** How many days of a period are covered by supports in the order of their starts; a day counts once. */
    static long count(List<Support> supports, int start, int end) {
        return count(supports, Support::startDay, Support::dayAfterCovered, start, end);
    }

    private static long count(
            List<Support> inOrder, ToIntFunction<Support> start, ToIntFunction<Support> end, int first, int after) {
        long days = 0;
        int counted = first;
        for (int i = 0; i < inOrder.size(); i++) {
            int from = Math.max(start.applyAsInt(inOrder.get(i)), counted);
            int to = Math.min(end.applyAsInt(inOrder.get(i)), after);
            if (from < to) {
                days += to - from;
                counted = to;
            }
        }
        return days;
    }

    /**
     * How many days of a period some support covers; a day counts once.
     *
     * @param first the first day of the period, as a {@linkplain EpochDay number}
     * @param after the first day after the period, as a number
     * @return the number of days
     */
    public long count(int first, int after) {
        return count(ImmutableList.sortedCopyOf(Comparator.comparingInt(start), supports), start, end, first, after);
    }

    static boolean areFew(List<Support> supports) {
        return supports.size() <= FEW;
    }

    /**
     * Whether some support starts by the last of some days and ends after the first of them.
     *
     * @param first the first day, as a {@linkplain EpochDay number}
     * @param last the last day, as a number
     * @return true if some does
     */
    public boolean containAny(int first, int last) {
        return areFew(supports) ? isAmongFew(first, last) : isAmongMany(first, last);
    }

    private boolean isAmongFew(int first, int last) {
        for (int i = 0; i < supports.size(); i++) {
            int day = start.applyAsInt(supports.get(i));
            if (day != EpochDay.NEVER && day <= last && first < end.applyAsInt(supports.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isAmongMany(int first, int last) {
        int[] days = starts;
        int[] after = ends;
        if (days == null || after == null) {
            days = supports.stream()
                    .mapToInt(start)
                    .filter(day -> day != EpochDay.NEVER)
                    .sorted()
                    .distinct()
                    .toArray();
            after = ends(days);
            starts = days;
            ends = after;
        }
        int place = Arrays.binarySearch(days, last);
        int latest = place >= 0 ? place : -place - 2;
        return latest >= 0 && first < after[latest];
    }

    private int[] ends(int[] days) {
        int[] after = new int[days.length];
        Arrays.fill(after, EpochDay.BEFORE_ALL);
        for (Support support : supports) {
            int place = Arrays.binarySearch(days, start.applyAsInt(support));
            if (place >= 0) {
                after[place] = Math.max(after[place], end.applyAsInt(support));
            }
        }
        for (int i = 1; i < after.length; i++) {
            after[i] = Math.max(after[i], after[i - 1]);
        }
        return after;
    }

    /** Of how many supports. */
    @Override
    public String toString() {
        return "CoveredDays[" + supports.size() + "]";
    }
}
