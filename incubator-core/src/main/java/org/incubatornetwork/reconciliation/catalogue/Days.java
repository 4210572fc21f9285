package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.DateWindow;

/**
 * The days that a vague one may be, however the window is spelled and marked.
 *
 * @param first the first of them, as a {@linkplain EpochDay number}
 * @param last the last of them
 */
record Days(int first, int last) implements Serializable {

    static Days of(DateWindow window) {
        return new Days(EpochDay.earliest(window), EpochDay.latest(window));
    }

    boolean isExact() {
        return first == last;
    }

    boolean isSurelyBefore(Days other) {
        return last < other.first;
    }

    /**
     * Of a period that these are the last days of, the days before it and its first days: either may be said to be those of what was
     * there when it began.
     */
    ImmutableList<Days> before(Period length) {
        if (first == EpochDay.BEFORE_ALL || last == EpochDay.NEVER) {
            return ImmutableList.of();
        }
        int start = start(first, length);
        int lastStart = start(last, length);
        return ImmutableList.of(new Days(start - 1, lastStart - 1), new Days(start, lastStart));
    }

    private static int start(int last, Period length) {
        return EpochDay.of(LocalDate.ofEpochDay(last + 1L).minus(length));
    }

    /** The first day, or the last if there is no first. */
    LocalDate firstDay() {
        return LocalDate.ofEpochDay(first == EpochDay.BEFORE_ALL ? last : first);
    }

    /** The last day, or the first if there is no last. */
    LocalDate lastDay() {
        return LocalDate.ofEpochDay(last == EpochDay.NEVER ? first : last);
    }
}
