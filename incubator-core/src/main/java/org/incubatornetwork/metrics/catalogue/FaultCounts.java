package org.incubatornetwork.metrics.catalogue;

import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.history.Fault;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.model.DateWindow;

/** How many facts a figure leaves out, by what is wrong with them. */
final class FaultCounts extends CountsOf<Fault> {
    private static final long serialVersionUID = 1L;

    /** How many numbers they are told by. */
    static final int NUMBERS = Fault.values().length;

    FaultCounts() {
        super(NUMBERS);
    }

    /** Counts a fact of which no day is taken, if that alone keeps it out: it may be one of those asked for, and is not surely. */
    void addUndated(DateWindow day, Certainty asked, Frame frame) {
        if (asked == Certainty.POSSIBLE && frame.dayOf(day) == EpochDay.NEVER) {
            add(Fault.DAY_UNKNOWN);
        }
    }

    void describe(MetricResult.Builder result) {
        for (Fault fault : Fault.values()) {
            result.exclude(fault.name(), of(fault));
        }
    }
}
