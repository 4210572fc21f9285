package org.incubatornetwork.history;

import java.time.LocalDate;
import java.util.Optional;
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
     * The day on which a startup was founded, as far as it is known on the as-of date.
     *
     * @param startup the startup
     * @param policy what day to take of a span
     * @param asOf the day whose knowledge is asked for
     * @return the day as a {@linkplain EpochDay number}, {@link #UNKNOWN} or {@link #VAGUE}
     */
    public static int of(Startup startup, VagueFounding policy, LocalDate asOf) {
        Optional<DateWindow> founded = startup.founded();
        if (founded.isEmpty() || !founded.get().mayHaveComeBy(asOf)) {
            return UNKNOWN;
        }
        DateWindow window = founded.get();
        int day = VAGUE;
        if (window.isExact() || policy == VagueFounding.EARLIEST) {
            day = window.earliestEpochDayOr(VAGUE);
        } else if (policy == VagueFounding.LATEST) {
            day = window.latestEpochDayOr(VAGUE);
        }
        return day <= EpochDay.of(asOf) ? day : VAGUE;
    }
}
