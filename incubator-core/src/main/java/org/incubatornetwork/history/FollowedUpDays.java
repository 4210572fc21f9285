package org.incubatornetwork.history;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;

/**
 * The days on which something is {@linkplain LifeCourse#lastEvidenceDay() recorded} of a firm in the last 24 months, of one of which
 * everything is known when it happens.
 */
public final class FollowedUpDays implements NoBean {
    /** By time without a break, the first day and the first day after. */
    private final int[] days;

    private FollowedUpDays(int[] days) {
        this.days = days;
    }

    static FollowedUpDays of(StartupInNetwork whole) {
        long[] times = inOrder(whole);
        int[] days = new int[2 * times.length];
        int count = 0;
        for (int i = 0; i < times.length; ) {
            int from = first(times[i]);
            int last = last(times[i++]);
            while (i < times.length && isFollowedUp(first(times[i]), last)) {
                last = Math.max(last, last(times[i++]));
            }
            days[count++] = from;
            days[count++] = last == EpochDay.NEVER ? last : TurningDays.endOfFollowUp(last);
        }
        return new FollowedUpDays(Arrays.copyOf(days, count));
    }

    /** Whether what was last recorded on a day is not too long ago on another. */
    private static boolean isFollowedUp(int day, int last) {
        return day <= last + (long) TurningDays.SURELY_FOLLOWED_UP || day < TurningDays.endOfFollowUp(last);
    }

    /** The times of which something is recorded, in their order: from a first day to a last. */
    private static long[] inOrder(StartupInNetwork whole) {
        Startup startup = whole.startup();
        List<Support> supports = whole.supports();
        long[] times = new long
                [supports.size()
                        + startup.statusEvents().size()
                        + startup.jobs().size()
                        + startup.serviceUses().size()
                        + startup.revenues().size()
                        + startup.fundingRounds().size()];
        int count = 0;
        for (int i = 0; i < supports.size(); i++) {
            if (whole.levels().contains(supports.get(i).level())) {
                times[count++] =
                        time(supports.get(i).startDay(), supports.get(i).endDay());
            }
        }
        count = put(startup.statusEvents(), event -> EpochDay.earliest(event.on()), times, count);
        count = put(startup.jobs(), jobs -> EpochDay.earliest(jobs.on()), times, count);
        count = put(startup.serviceUses(), use -> EpochDay.earliest(use.on()), times, count);
        count = put(startup.revenues(), revenue -> EpochDay.of(revenue.end()), times, count);
        count = put(startup.fundingRounds(), round -> EpochDay.earliest(round.on()), times, count);
        Arrays.sort(times, 0, count);
        return count == times.length ? times : Arrays.copyOf(times, count);
    }

    /** Puts the days of some facts behind what is there already; how much that is then. */
    private static <F> int put(List<F> facts, ToIntFunction<F> day, long[] times, int count) {
        for (int i = 0; i < facts.size(); i++) {
            int on = day.applyAsInt(facts.get(i));
            times[count + i] = time(on, on);
        }
        return count + facts.size();
    }

    private static long time(int first, int last) {
        return ((long) first << Integer.SIZE) | (last & 0xFFFF_FFFFL);
    }

    private static int first(long time) {
        return (int) (time >> Integer.SIZE);
    }

    private static int last(long time) {
        return (int) time;
    }

    /** What times are given to. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes a time without a break.
         *
         * @param from its first day, as a {@linkplain EpochDay number}
         * @param until the first day after it, as a number; {@link EpochDay#NEVER} if it goes on
         */
        void take(int from, int until);
    }

    /**
     * Tells the days within some.
     *
     * @param from the first day that is asked for, as a {@linkplain EpochDay number}
     * @param until the first day that is not, as a number
     * @param taker is given each time without a break, in the order of time
     */
    public void within(int from, int until, Taker taker) {
        for (int i = 0; i < days.length; i += 2) {
            int first = Math.max(from, days[i]);
            int after = Math.min(until, days[i + 1]);
            if (first < after) {
                taker.take(first, after);
            }
        }
    }

    /** How many times without a break there are. */
    @Override
    public String toString() {
        return "FollowedUpDays[" + days.length / 2 + "]";
    }
}
