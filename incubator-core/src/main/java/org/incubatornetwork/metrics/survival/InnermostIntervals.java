package org.incubatornetwork.metrics.survival;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where mass can lie, and what is known without it: the innermost intervals and the ends of the observed ones. An
 * innermost interval starts where some observed interval starts, ends where some observed one ends, and none starts or
 * ends in between. Not changed once made.
 */
final class InnermostIntervals implements Serializable {

    private static final long serialVersionUID = 1L;

    private final OrderedCounts starts;
    private final OrderedCounts ends;
    private final long[] after;

    /** By innermost interval; one fewer if the last one is open to the right. */
    private final long[] upTo;

    private InnermostIntervals(OrderedCounts starts, OrderedCounts ends, long[] after, long[] upTo) {
        this.starts = starts;
        this.ends = ends;
        this.after = after;
        this.upTo = upTo;
    }

    static InnermostIntervals of(IntervalList observed) {
        OrderedCounts starts = observed.starts();
        OrderedCounts ends = observed.ends();
        long[] after = new long[ends.times().length + 1];
        long[] upTo = new long[ends.times().length];
        int found = 0;
        int start = -1;
        for (int end = 0; end < upTo.length; end++) {
            while (start + 1 < starts.times().length && starts.times()[start + 1] < ends.times()[end]) {
                start++;
            }
            if (end == 0 || starts.times()[start] >= ends.times()[end - 1]) {
                after[found] = starts.times()[start];
                upTo[found] = ends.times()[end];
                found++;
            }
        }
        // Only an interval without an end can start at or after the last end.
        boolean open = upTo.length == 0 || starts.last(-1) >= ends.last(-1);
        if (open) {
            after[found] = starts.last(-1);
        }
        return new InnermostIntervals(
                starts, ends, Arrays.copyOf(after, open ? found + 1 : found), Arrays.copyOf(upTo, found));
    }

    int size() {
        return after.length;
    }

    /** How many have an end: all, or all but the last. */
    int bounded() {
        return upTo.length;
    }

    long after(int innermost) {
        return after[innermost];
    }

    long upTo(int innermost) {
        return upTo[innermost];
    }

    /** How many innermost intervals start before a time. */
    int startingBefore(long time) {
        int found = Arrays.binarySearch(after, time);
        return found >= 0 ? found : -found - 1;
    }

    /** How many innermost intervals end at a time or before. */
    int endingAtMost(long time) {
        int found = Arrays.binarySearch(upTo, time);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** How many subjects there are. */
    int subjects() {
        return starts.total();
    }

    /** How many subjects surely live at a time. */
    int alive(long time) {
        return starts.atLeast(time);
    }

    /** How many subjects surely had the event by a time. */
    int dead(long time) {
        return ends.atMost(time);
    }

    /** The last end of an observed interval. */
    long lastTime() {
        return Math.max(starts.last(-1), ends.last(-1));
    }

    /** Which innermost intervals each observed one covers: always a run of them, and never none. */
    Likelihood likelihood(IntervalList observed) {
        int[] from = new int[observed.size()];
        int[] to = new int[observed.size()];
        int[] counts = new int[observed.size()];
        for (int i = 0; i < observed.size(); i++) {
            from[i] = startingBefore(observed.after(i));
            to[i] = i < observed.bounded() ? endingAtMost(observed.upTo(i)) : size();
            counts[i] = observed.count(i);
        }
        return Likelihood.of(size(), from, to, counts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InnermostIntervals that
                && starts.equals(that.starts)
                && ends.equals(that.ends)
                && Arrays.equals(after, that.after)
                && Arrays.equals(upTo, that.upTo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(starts, ends, Arrays.hashCode(after), Arrays.hashCode(upTo));
    }
}
