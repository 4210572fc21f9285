package org.incubatornetwork.model;

import java.time.LocalDate;
import java.util.Optional;

/** What lasts from a day to another, either of which may be vague or missing. */
final class Lasting {
    private Lasting() {}

    /** Whether a day is surely from the start, if there is one, to before the end, if there is one. */
    static boolean surelyCovers(Optional<DateWindow> start, Optional<DateWindow> end, LocalDate day) {
        return (start.isEmpty() || start.get().hasSurelyComeBy(day))
                && (end.isEmpty() || !end.get().mayHaveComeBy(day));
    }
}
