package org.incubatornetwork.examples.spreadsheet.mapping;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How days are read.
 *
 * @param order the order of day, month and year in numbers; empty if nobody has said
 * @param century the first of the hundred years that two digits stand for
 * @param serial the system of days that stand as numbers in a text: 1900 or 1904
 * @param languages the languages of the names of months
 */
public record DayRules(Optional<Order> order, OptionalInt century, OptionalInt serial, Set<String> languages) {
    /** An order of day, month and year. A year of four digits may stand first in any. */
    public enum Order {
        /** Day, month, year. */
        DMY,
        /** Month, day, year. */
        MDY,
        /** Year, month, day. */
        YMD
    }
}
