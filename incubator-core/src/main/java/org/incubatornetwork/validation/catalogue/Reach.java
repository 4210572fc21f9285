package org.incubatornetwork.validation.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.incubatornetwork.history.Support;

/** How far residencies may reach that may have begun by a day. */
final class Reach {
    /** The earliest start of each, sorted. */
    private final int[] starts;
    /** Which of those up to each start may reach furthest. */
    private final int[] furthest;
    /** How far the others up to there may reach. */
    private final int[] next;
    /** The last day, by residency. */
    private final int[] last;

    private Reach(int[] starts, int[] furthest, int[] next, int[] last) {
        this.starts = starts;
        this.furthest = furthest;
        this.next = next;
        this.last = last;
    }

    static Reach of(List<Support> residencies) {
        int count = residencies.size();
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt(i -> residencies.get(i).earliestStartDay()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] starts = new int[count];
        int[] furthest = new int[count];
        int[] next = new int[count];
        int[] last = new int[count];
        for (int i = 0; i < count; i++) {
            last[i] = lastDay(residencies.get(i));
        }
        for (int i = 0; i < count; i++) {
            starts[i] = residencies.get(order[i]).earliestStartDay();
            boolean isFurther = i == 0 || last[order[i]] > last[furthest[i - 1]];
            furthest[i] = isFurther ? order[i] : furthest[i - 1];
            int other = i == 0 ? Integer.MIN_VALUE : isFurther ? last[furthest[i - 1]] : last[order[i]];
            next[i] = i == 0 ? other : Math.max(other, next[i - 1]);
        }
        return new Reach(starts, furthest, next, last);
    }

    /** The last day on which one may begin, or may still be there. */
    private static int lastDay(Support support) {
        return Math.max(support.latestStartDay(), DayOrder.latestEnd(support) - 1);
    }

    /**
     * Whether another than one may begin or be there on or after a day.
     *
     * @param index which one
     * @param from the day
     * @param to the last day by which the other has begun, but for one that begins
     * @param days at most so much later
     */
    boolean isBeyond(int index, int from, int to, int days) {
        int begun = begunBy(to);
        return begunBy((int) Math.min(to + (long) days, Integer.MAX_VALUE)) > begun
                || (begun > 0 && (furthest[begun - 1] == index ? next[begun - 1] : last[furthest[begun - 1]]) >= from);
    }

    /** How many may have begun by a day. */
    private int begunBy(int day) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
