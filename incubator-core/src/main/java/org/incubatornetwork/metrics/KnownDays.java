package org.incubatornetwork.metrics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.history.DatedHistory;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.TurningDays;
import org.incubatornetwork.model.Startup;
import org.jspecify.annotations.Nullable;

/**
 * One startup after the other, as known on several days, each of which is worked out once. Sweeps turn on different days; where the same
 * is known of a startup they see it on the same day.
 */
final class KnownDays {
    /** As many days of a register have a frame that is kept: some twenty years. */
    private static final int MOST_FRAMES = 8192;

    private static final int MOST_SITES = 1 << 17;

    private final Frame frame;
    /** By the rest of the day, of which there are fewer where there are many sites. */
    private final @Nullable Frame[] frames;
    /** The first day on which some startup is known to have resided; never as long as none is. */
    private int residencySince = EpochDay.NEVER;

    private final ImmutableList<Sweep> sweeps;
    /** The network without its startups as known in the end. */
    private final Frame end;

    private @Nullable Startup startup;
    /** What happens when; null if it was not asked for, or can't be told so. */
    private @Nullable DatedHistory dated;

    private boolean datedSought;
    /** By sweep, the days on which what it needs to know of the startup may turn; empty if that can't be told. */
    private final List<Optional<int[]>> turning = new ArrayList<>();
    /** The days of all sweeps. */
    private int[] turns = new int[16];

    private int turned;
    private int[] days = new int[16];
    private @Nullable StartupInNetwork[] known = new StartupInNetwork[16];
    private int count;

    KnownDays(Frame frame, ImmutableList<Sweep> sweeps) {
        this.frame = frame;
        this.sweeps = sweeps;
        int sites = Math.max(1, frame.siteIds().size());
        this.end = frame.asOf(EpochDay.date(EpochDay.NEVER - 1));
        this.frames = new Frame[Math.max(1, Math.min(MOST_FRAMES, MOST_SITES / sites))];
    }

    void begin(Startup next) {
        startup = next;
        dated = null;
        datedSought = false;
        Arrays.fill(known, 0, count, null);
        count = 0;
        turning.clear();
        turned = 0;
    }

    private void seekTurning() {
        StartupInNetwork begun = StartupInNetwork.of(startup(), frame);
        for (Sweep sweep : sweeps) {
            Optional<int[]> days =
                    sweep.isUnswept() ? Optional.empty() : TurningDays.of(begun, sweep.turnings(), sweep.months());
            turning.add(days);
            days.ifPresent(this::addTurns);
        }
        Arrays.sort(turns, 0, turned);
    }

    /** What happens when, if everything of the startup is known when it happens; null if not. */
    @Nullable DatedHistory dated() {
        if (!datedSought) {
            dated = DatedHistory.find(startup(), end, this::frameOn).orElse(null);
            datedSought = true;
        }
        return dated;
    }

    private void addTurns(int[] days) {
        if (turned + days.length > turns.length) {
            turns = Arrays.copyOf(turns, 2 * (turned + days.length));
        }
        System.arraycopy(days, 0, turns, turned, days.length);
        turned += days.length;
    }

    /** Tells that the startup is known to have resided from a day on. */
    void seeResidency(int day) {
        residencySince = Math.min(residencySince, day);
    }

    /** Whether it may be that on a day no startup is known to have resided. */
    boolean mayLackResidency(int day) {
        return day < residencySince;
    }

    /** The first day on which some startup is known to have resided; never as long as none is. */
    int residencySince() {
        return residencySince;
    }

    Frame frame() {
        return frame;
    }

    Startup startup() {
        if (startup == null) {
            throw new IllegalStateException("no startup");
        }
        return startup;
    }

    /** The days on which what one of the sweeps needs to know of the startup may turn; empty if that can't be told. */
    Optional<int[]> turning(int sweep) {
        if (turning.isEmpty()) {
            seekTurning();
        }
        return turning.get(sweep);
    }

    /** The startup as known before anything has turned. */
    StartupInNetwork before() {
        return on(turned == 0 ? 0 : turns[0] - 1);
    }

    /**
     * The startup as known from one of a sweep's days on, before the next: on the second day on which it is so, if there is one, since
     * what goes on with the as-of date is told from the first; or on a later day that other sweeps look at.
     */
    StartupInNetwork from(int day, int next) {
        int second = day + 1 < next ? day + 1 : day;
        int after = turned;
        while (after > 0 && turns[after - 1] > second) {
            after--;
        }
        int last = turns[after - 1];
        boolean hasSecond = after == turned || last + 1 < turns[after];
        return on(hasSecond ? last + 1 : last);
    }

    /** The startup as known on a day. */
    private StartupInNetwork on(int day) {
        for (int i = 0; i < count; i++) {
            StartupInNetwork found = known[i];
            if (days[i] == day && found != null) {
                return found;
            }
        }
        if (count == days.length) {
            days = Arrays.copyOf(days, 2 * count);
            known = Arrays.copyOf(known, 2 * count);
        }
        StartupInNetwork first = StartupInNetwork.of(startup(), frameOn(day));
        days[count] = day;
        known[count] = first;
        count++;
        return first;
    }

    private Frame frameOn(int day) {
        int place = Math.floorMod(day, frames.length);
        Frame kept = frames[place];
        if (kept == null || kept.asOfDay() != day) {
            kept = frame.asOf(EpochDay.date(day));
            frames[place] = kept;
        }
        return kept;
    }

    @Override
    public String toString() {
        return count + " days of " + startup;
    }
}
