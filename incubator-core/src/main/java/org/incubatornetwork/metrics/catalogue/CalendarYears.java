package org.incubatornetwork.metrics.catalogue;

import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Frame;

/** Calendar years by which firms are grouped: which are over, and the numbers that they are known by. */
final class CalendarYears {
    /** What makes the number of any year positive. */
    private static final long FIRST = 1L << 31;

    private CalendarYears() {}

    /** Whether the last day of a year is known. */
    static boolean isOver(int year, Frame frame) {
        return year < EpochDay.year(frame.asOfDay() + 1);
    }

    static long number(int year) {
        return year + FIRST;
    }

    static int year(long number) {
        return (int) (number - FIRST);
    }
}
