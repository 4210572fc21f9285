package org.incubatornetwork.history;

import java.util.Optional;
import org.incubatornetwork.model.DateWindow;

/**
 * The bounds of the days on which a firm may have died, where a sale is a death and where it is none. Each is never if it can't have
 * died.
 */
record DeathBounds(int earliestBySale, int latestBySale, int earliestOtherwise, int latestOtherwise) {

    static DeathBounds of(LifeCourse life) {
        Optional<DateWindow> bySale = life.deathWindow(ExitPolicy.STRICT);
        Optional<DateWindow> otherwise = life.deathWindow(ExitPolicy.NBIA);
        return new DeathBounds(
                bySale.map(EpochDay::earliest).orElse(EpochDay.NEVER),
                bySale.map(EpochDay::latest).orElse(EpochDay.NEVER),
                otherwise.map(EpochDay::earliest).orElse(EpochDay.NEVER),
                otherwise.map(EpochDay::latest).orElse(EpochDay.NEVER));
    }

    int earliest(ExitPolicy exits) {
        return exits == ExitPolicy.STRICT ? earliestBySale : earliestOtherwise;
    }

    int latest(ExitPolicy exits) {
        return exits == ExitPolicy.STRICT ? latestBySale : latestOtherwise;
    }
}
