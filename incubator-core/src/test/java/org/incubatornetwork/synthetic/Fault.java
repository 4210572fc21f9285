package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** What clerks forget and mistake. A startup has at most one; where its life gives no occasion, none. */
enum Fault {
    /** An end without a reason. */
    REASON_FORGOTTEN,
    /** A stay beyond the stay policy. */
    OVERSTAYED,
    /** A move to another site that was entered as a leaving. */
    MOVE_NOT_LINKED,
    /** Indirect jobs without a word of how they were counted. */
    METHOD_FORGOTTEN,
    /** A firm that was closed and is found active a year later. */
    FOUND_ALIVE,
    /** A service delivered before the startup was supported. */
    SERVICE_TOO_EARLY,
    /** The first figure of jobs not marked as the one at admission. */
    BASELINE_FORGOTTEN,
    /** A fiscal period entered twice, the second time a month longer. */
    PERIOD_TWICE;

    private static final ImmutableList<Fault> ALL = ImmutableList.copyOf(values());

    static Optional<Fault> draw(Draws draws, double share) {
        return draws.happens(share) ? Optional.of(draws.oneOf(ALL)) : Optional.empty();
    }
}
