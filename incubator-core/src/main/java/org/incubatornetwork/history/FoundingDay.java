package org.incubatornetwork.history;

import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;

/** The day of a founding that may be known vaguely, or only later. */
public final class FoundingDay {
    /** The value in place of a founding day that nobody knows, or not by the as-of date. */
    public static final int UNKNOWN = EpochDay.NEVER;
    /** The value in place of a founding day of which only a span is known, and of which the policy takes no day. */
    public static final int VAGUE = EpochDay.BEFORE_ALL;

    private FoundingDay() {}

    /**
     * The day on which a startup was founded, as far as it is known in a frame.
     *
     * @param startup the startup
     * @param frame the day whose knowledge is asked for, and what day to take of a span
     * @return the day as a {@linkplain EpochDay number}, {@link #UNKNOWN} or {@link #VAGUE}
     */
    public static int of(Startup startup, Frame frame) {
        DateWindow founded = startup.founded().orElse(null);
        if (founded == null || EpochDay.earliest(founded) > frame.asOfDay()) {
            return UNKNOWN;
        }
        int day = frame.dayOf(founded);
        return day <= frame.asOfDay() ? day : VAGUE;
    }

    /**
     * The next day on which the founding of a startup may be known otherwise.
     *
     * @param startup the startup
     * @param frame what day to take of a span
     * @param day a day, as a {@linkplain EpochDay number}
     * @return the first such day after it; {@link EpochDay#NEVER} if there is none
     */
    public static int nextTurnAfter(Startup startup, Frame frame, int day) {
        DateWindow founded = startup.founded().orElse(null);
        if (founded == null) {
            return EpochDay.NEVER;
        }
        int first = EpochDay.earliest(founded);
        int next = first > day ? first : frame.dayOf(founded);
        return next > day ? next : EpochDay.NEVER;
    }
}
