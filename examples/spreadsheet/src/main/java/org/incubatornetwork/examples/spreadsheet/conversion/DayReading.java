package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.Optional;
import org.incubatornetwork.examples.spreadsheet.finding.SheetCode;
import org.incubatornetwork.model.DateWindow;

/**
 * What a text says of a day.
 *
 * @param window the day, as far as it is known; empty if it can't be read
 * @param doubt why it can't be, or how it was
 * @param one the first of two readings
 * @param other the second of two readings
 */
record DayReading(Optional<DateWindow> window, Optional<SheetCode> doubt, String one, String other) {
    static final DayReading NONE = problem(SheetCode.UNREADABLE_DAY);

    static DayReading of(DateWindow window) {
        return new DayReading(Optional.of(window), Optional.empty(), "", "");
    }

    static DayReading problem(SheetCode code) {
        return new DayReading(Optional.empty(), Optional.of(code), "", "");
    }
}
