package org.incubatornetwork.reconciliation.catalogue;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;

/** Whether stays are residencies, so that who comes and leaves becomes and was a resident, as far as startups tell. */
final class StaysTold implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int asOf;
    private boolean hosted;
    private boolean supported;

    StaysTold(LocalDate asOf) {
        this.asOf = EpochDay.of(asOf);
    }

    /** Adds what a startup tells. */
    void add(Startup startup) {
        if (hosted) {
            return;
        }
        for (SupportPeriod period : startup.supportPeriods()) {
            supported = true;
            hosted |= period.level() == SupportLevel.HOSTED
                    && period.start().map(EpochDay::latest).orElse(EpochDay.BEFORE_ALL) <= asOf;
        }
    }

    /** Adds what other startups tell. */
    void merge(StaysTold other) {
        hosted |= other.hosted;
        supported |= other.supported;
    }

    /** Whether stays are made by other support as well: as the policy says, or else if startups are supported and surely none hosted. */
    boolean areOfOthers(Policies policies) {
        return policies.levels().isPresent()
                ? !policies.levels().equals(Optional.of(Policies.LEVELS_WITH_RESIDENCIES))
                : supported && !hosted;
    }
}
