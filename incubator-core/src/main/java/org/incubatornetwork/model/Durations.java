package org.incubatornetwork.model;

import java.time.Period;
import java.util.Optional;

/** The bounds of the model's durations. */
final class Durations {
    private static final int LONGEST = 9999;

    private Durations() {}

    /** Refuses a duration that is not positive, or so long that a date plus the duration may not exist. */
    static void check(String what, Optional<Period> duration) {
        duration.ifPresent(period -> {
            boolean bounded = Math.abs((long) period.getYears()) <= LONGEST
                    && Math.abs((long) period.getMonths()) <= LONGEST * 12L
                    && Math.abs((long) period.getDays()) <= LONGEST * 365L;
            if (!bounded || period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException(
                        what + " must be a positive period of at most " + LONGEST + " years, was " + period);
            }
        });
    }
}
