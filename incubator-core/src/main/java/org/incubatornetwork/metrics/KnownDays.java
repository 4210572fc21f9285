package org.incubatornetwork.metrics;

import java.util.Arrays;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.TurningDays;
import org.incubatornetwork.model.Startup;
import org.jspecify.annotations.Nullable;

/** One startup after the other, as known on several days, each of which is worked out once. */
final class KnownDays {
    /** As many days of a register have a frame that is kept: some twenty years. */
    private static final int MOST_FRAMES = 8192;

    private static final int MOST_SITES = 1 << 17;

    private final Frame frame;
    /** By the rest of the day, of which there are fewer where there are many sites. */
    private final @Nullable Frame[] frames;

    private @Nullable StartupInNetwork history;
    private int[] days = new int[16];
    private @Nullable StartupInNetwork[] known = new StartupInNetwork[16];
    private int count;

    KnownDays(Frame frame) {
        this.frame = frame;
        int sites = Math.max(1, frame.siteIds().size());
        this.frames = new Frame[Math.max(1, Math.min(MOST_FRAMES, MOST_SITES / sites))];
    }

    void begin(Startup startup) {
        history = StartupInNetwork.of(startup, frame);
        Arrays.fill(known, 0, count, null);
        count = 0;
    }

    private StartupInNetwork history() {
        if (history == null) {
            throw new IllegalStateException("no startup");
        }
        return history;
    }

    Frame frame() {
        return frame;
    }

    Startup startup() {
        return history().startup();
    }

    /** The days on which what a sweep needs to know of the startup may turn; empty if that can't be told. */
    Optional<int[]> turning(Sweep sweep) {
        return TurningDays.of(history(), sweep.turnings(), sweep.months());
    }

    /** The startup as known on a day. */
    StartupInNetwork on(int day) {
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
        return count + " days of " + history;
    }
}
