package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.incubatornetwork.model.StatusEvent;
import org.incubatornetwork.model.SupportPeriod;

/**
 * How a startup was supported and what became of it, as far as the register knows.
 *
 * @param admitted the first day of support
 * @param lastSeen the last day of which figures can be known: a dead or lost firm reports none
 * @param supportPeriods how it was supported
 * @param statusEvents what became of it, in the order of time
 */
record Life(
        LocalDate admitted,
        LocalDate lastSeen,
        ImmutableList<SupportPeriod> supportPeriods,
        ImmutableList<StatusEvent> statusEvents) {
    boolean isHosted() {
        return supportPeriods.stream().anyMatch(SupportPeriod::isResidency);
    }
}
