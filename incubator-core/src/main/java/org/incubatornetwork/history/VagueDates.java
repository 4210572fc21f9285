package org.incubatornetwork.history;

import org.incubatornetwork.model.DateWindow;

/** A policy of vague dates: what day is taken for a fact of which only a span of days is known. */
public enum VagueDates {
    /**
     * No day is taken: counts and sums take what is so wherever the day lies; lengths of time leave the fact out, and count it as
     * excluded.
     */
    EXCLUDE,
    /** The first day of the span; without one, none. */
    EARLIEST,
    /** The day in the middle of the span, the earlier of two; of a span that is open, none. */
    MIDDLE,
    /** The last day of the span; without one, none. */
    LATEST;

    /** The policy where none is chosen. */
    public static final VagueDates DEFAULT = MIDDLE;

    /**
     * The day that is taken for one that lies in a window.
     *
     * @param window the window
     * @return the day as a {@linkplain EpochDay number}; {@link EpochDay#NEVER} if none is taken
     */
    public int dayOf(DateWindow window) {
        return dayOf(EpochDay.earliest(window), EpochDay.latest(window));
    }

    /**
     * The day that is taken for one that lies between two others.
     *
     * @param earliest the first day that it may be, as a {@linkplain EpochDay number}; {@link EpochDay#BEFORE_ALL} if open
     * @param latest the last day that it may be, as a number; {@link EpochDay#NEVER} if open
     * @return the day as a number; {@link EpochDay#NEVER} if none is taken
     */
    public int dayOf(int earliest, int latest) {
        if (earliest == latest) {
            return earliest;
        }
        return switch (this) {
            case EXCLUDE -> EpochDay.NEVER;
            case EARLIEST -> earliest == EpochDay.BEFORE_ALL ? EpochDay.NEVER : earliest;
            case MIDDLE ->
                earliest == EpochDay.BEFORE_ALL || latest == EpochDay.NEVER
                        ? EpochDay.NEVER
                        : Math.floorDiv(earliest + latest, 2);
            case LATEST -> latest;
        };
    }
}
