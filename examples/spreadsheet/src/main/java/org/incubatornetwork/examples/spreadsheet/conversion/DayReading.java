package org.incubatornetwork.examples.spreadsheet.conversion;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
public record DayReading(Optional<DateWindow> window, Optional<SheetCode> doubt, String one, String other) {
    /** Days that programs write where none is known: the first and the last that they know, and those from which they count. */
    static final Set<DateWindow> PLACEHOLDERS = Stream.of(
                    "0001-01-01", "1899-12-30", "1899-12-31", "1900-01-01", "1970-01-01", "9999-12-31")
            .map(DateWindow::parse)
            .collect(Collectors.toUnmodifiableSet());

    static final DayReading NONE = problem(SheetCode.UNREADABLE_DAY);

    static DayReading of(DateWindow window) {
        return new DayReading(Optional.of(window), Optional.empty(), "", "");
    }

    static DayReading problem(SheetCode code) {
        return new DayReading(Optional.empty(), Optional.of(code), "", "");
    }
}
