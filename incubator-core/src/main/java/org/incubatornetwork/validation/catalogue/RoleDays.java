package org.incubatornetwork.validation.catalogue;

import java.time.LocalDate;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.Role;

/** The days on which a role surely holds. */
final class RoleDays {
    private RoleDays() {}

    /** The first day on which a role surely holds. */
    static int latestStart(Role role) {
        return role.start().isPresent() ? EpochDay.latest(role.start().get()) : EpochDay.BEFORE_ALL;
    }

    /** The first day on which a role may no longer hold. */
    static int earliestEnd(Role role) {
        return role.end().isPresent() ? EpochDay.earliest(role.end().get()) : EpochDay.NEVER;
    }

    /** Whether a role may hold on a day. */
    static boolean mayCover(Role role, LocalDate day) {
        return (role.start().isEmpty() || role.start().get().mayHaveComeBy(day))
                && (role.end().isEmpty() || !role.end().get().hasSurelyComeBy(day));
    }
}
