package org.incubatornetwork.history;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.style.NoBean;

/**
 * A time in which the same is known of the life of a firm, but for what follows of the as-of date itself. By what was last heard of the
 * firm it is not cut: that is told by {@link DatedHistory#followedUp()}, and not by the lives of steps.
 */
public final class LifeStep implements NoBean {
    private final int from;
    private final int until;
    private final LifeCourse life;
    private final IntFunction<Frame> frames;

    private LifeStep(int from, int until, LifeCourse life, IntFunction<Frame> frames) {
        this.from = from;
        this.until = until;
        this.life = life;
        this.frames = frames;
    }

    /** The steps of a startup of which everything is known when it happens, as known in the end. */
    static ImmutableList<LifeStep> of(StartupInNetwork whole, IntFunction<Frame> frames) {
        int[] turning = turningDays(whole);
        ImmutableList.Builder<LifeStep> steps = ImmutableList.builderWithExpectedSize(turning.length + 1);
        int from = EpochDay.BEFORE_ALL;
        for (int i = 0; i < turning.length; i++) {
            int day = turning[i];
            LifeCourse life = i == 0
                    ? new LifeCourse(whole.startup(), frames.apply(day - 1), ImmutableList.of(), whole.levels())
                    : asKnown(whole, frames.apply(from));
            steps.add(new LifeStep(from, day, life, frames));
            from = day;
        }
        return steps.add(new LifeStep(from, EpochDay.NEVER, whole.life(), frames))
                .build();
    }

    private static LifeCourse asKnown(StartupInNetwork whole, Frame frame) {
        return StartupInNetwork.of(whole.startup(), frame)
                .withLevels(whole.levels())
                .life();
    }

    /** The days of statuses and of failures, each once. */
    private static int[] turningDays(StartupInNetwork whole) {
        List<StatusEvent> events = whole.startup().statusEvents();
        List<Support> supports = whole.supports();
        int[] days = new int[events.size() + supports.size()];
        int count = 0;
        for (int i = 0; i < events.size(); i++) {
            days[count++] = EpochDay.earliest(events.get(i).on());
        }
        for (int i = 0; i < supports.size(); i++) {
            if (supports.get(i).reasonOrNull() == EndReason.FAILED) {
                days[count++] = supports.get(i).endDay();
            }
        }
        return inOrder(days, count);
    }

    private static int[] inOrder(int[] days, int count) {
        int distinct = EpochDay.putInOrder(days, count);
        return distinct == days.length ? days : Arrays.copyOf(days, distinct);
    }

    /** The steps as they are cut by the days of headcounts. */
    static ImmutableList<LifeStep> withJobs(ImmutableList<LifeStep> lives, Startup startup) {
        List<Jobs> headcounts = startup.jobs();
        if (headcounts.isEmpty()) {
            return lives;
        }
        int[] all = new int[headcounts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = EpochDay.earliest(headcounts.get(i).on());
        }
        int[] days = inOrder(all, all.length);
        ImmutableList.Builder<LifeStep> steps = ImmutableList.builderWithExpectedSize(lives.size() + days.length);
        int next = 0;
        for (int i = 0; i < lives.size(); i++) {
            LifeStep step = lives.get(i);
            int from = step.from;
            while (next < days.length && days[next] < step.until) {
                int day = days[next++];
                if (day > from) {
                    steps.add(step.part(from, day));
                    from = day;
                }
            }
            steps.add(step.part(from, step.until));
        }
        return steps.build();
    }

    private LifeStep part(int first, int after) {
        boolean isLast = after == EpochDay.NEVER;
        return new LifeStep(first, after, isLast ? life : life.asOf(frames.apply(after - 1)), frames);
    }

    /**
     * The first day of the step.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} of the first step
     */
    public int from() {
        return from;
    }

    /**
     * The first day after the step.
     *
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} of the last step
     */
    public int until() {
        return until;
    }

    /**
     * What is known of the firm's life in the step.
     *
     * @return its life, as of some day of the step
     */
    public LifeCourse life() {
        return life;
    }

    /**
     * The day until which the firm was observed, in a register that is complete, if it is not known to be dead on a day of the step.
     *
     * @param day the day, as a {@linkplain EpochDay number}
     * @param exits what counts as death
     * @return until when it was {@linkplain LifeCourse#observedUntilDay observed} as of the day, as a number
     */
    public int observedUntilDayOn(int day, ExitPolicy exits) {
        return life.observedUntilDay(exits, FollowUp.REGISTER_COMPLETE, day);
    }

    /**
     * The day on which the firm was founded, as far as it is known on a day of the step.
     *
     * @param day the day, as a {@linkplain EpochDay number}
     * @return the day of its {@linkplain FoundingDay#of founding} as of the day
     */
    public int foundingDayOn(int day) {
        return FoundingDay.of(life.startup(), frames.apply(day));
    }

    /** The days and the life, as in {@code [2020-01-01, ) t1 CLOSED}. */
    @Override
    public String toString() {
        return "[" + EpochDay.dateIfAny(from).map(Object::toString).orElse("") + ", "
                + EpochDay.dateIfAny(until).map(Object::toString).orElse("") + ") " + life;
    }
}
