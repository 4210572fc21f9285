package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Fault;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.model.DateWindow;

/** How many facts a figure leaves out, by what is wrong with them. */
@SuppressWarnings("EnumOrdinal") // places in an array of counts
final class FaultCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many numbers they are told by. */
    static final int NUMBERS = Fault.values().length;

    private final long[] counts = new long[NUMBERS];

    void add(Fault fault) {
        counts[fault.ordinal()]++;
    }

    /** Counts a fact of which no day is taken, if that alone keeps it out: it may be one of those asked for, and is not surely. */
    void addUndated(DateWindow day, Certainty asked, Frame frame) {
        if (asked == Certainty.POSSIBLE && frame.dayOf(day) == EpochDay.NEVER) {
            add(Fault.DAY_UNKNOWN);
        }
    }

    /** Tells as many numbers as there are faults, the first of them by a key. */
    void tell(NumberedAccumulator.Numbers numbers, long first) {
        for (int i = 0; i < counts.length; i++) {
            numbers.add(first + i, counts[i]);
        }
    }

    void take(long which, long number) {
        counts[(int) which] += number;
    }

    void merge(FaultCounts other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    void describe(MetricResult.Builder result) {
        for (Fault fault : Fault.values()) {
            result.exclude(fault.name(), counts[fault.ordinal()]);
        }
    }
}
