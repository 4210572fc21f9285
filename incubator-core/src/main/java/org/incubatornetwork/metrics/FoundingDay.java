package org.incubatornetwork.metrics;

import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;

/** The day of a founding that may be known vaguely, or only later. */
final class FoundingDay {
    /** Nobody knows when, or not by the as-of date. */
    static final int UNKNOWN = Days.NEVER;
    /** Only a span is known, and the policy takes no day of it. */
    static final int VAGUE = Days.BEFORE;

    private FoundingDay() {}

    /** The day, or {@link #UNKNOWN} or {@link #VAGUE}. */
    static int of(Startup startup, VagueFounding policy, LocalDate asOf) {
        Optional<DateWindow> founded = startup.founded();
        if (founded.isEmpty() || !founded.get().mayHaveComeBy(asOf)) {
            return UNKNOWN;
        }
        DateWindow window = founded.get();
        Optional<LocalDate> day = window.day();
        if (day.isEmpty() && policy == VagueFounding.EARLIEST) {
            day = window.earliest();
        }
        if (day.isEmpty() && policy == VagueFounding.LATEST) {
            day = window.latest();
        }
        return day.filter(known -> !known.isAfter(asOf)).map(Days::of).orElse(VAGUE);
    }
}
