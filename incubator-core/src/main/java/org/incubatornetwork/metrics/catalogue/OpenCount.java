package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/** A count that vague days may leave open. */
final class OpenCount implements Serializable {
    private static final long serialVersionUID = 1L;
    /** How many numbers it is told by. */
    static final int NUMBERS = 3;

    private long least;
    private long value;
    private long most;

    void add(Certainty certainty) {
        replace(Certainty.IMPOSSIBLE, certainty);
    }

    /** Whether there can be none. */
    boolean isEmpty() {
        return most == 0;
    }

    /** Says that one which was added is more certain than it was. */
    void replace(Certainty before, Certainty after) {
        least += (after.isSure() ? 1 : 0) - (before.isSure() ? 1 : 0);
        value += (after.isAssumed() ? 1 : 0) - (before.isAssumed() ? 1 : 0);
        most += (after.isPossible() ? 1 : 0) - (before.isPossible() ? 1 : 0);
    }

    /** Tells three numbers, the first of them by a key. */
    void tell(NumberedAccumulator.Numbers numbers, long first) {
        numbers.add(first, least);
        numbers.add(first + 1, value);
        numbers.add(first + 2, most);
    }

    void take(long which, long number) {
        least += which == 0 ? number : 0;
        value += which == 1 ? number : 0;
        most += which == 2 ? number : 0;
    }

    void merge(OpenCount other) {
        least += other.least;
        value += other.value;
        most += other.most;
    }

    long value() {
        return value;
    }

    Figure figure(MetricUnit unit) {
        return Figure.count(unit, value).between(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }
}
