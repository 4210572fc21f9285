package org.incubatornetwork.metrics.survival;

import java.util.OptionalDouble;

/**
 * Between which times a quantile of a {@link TurnbullCurve} lies, both included.
 *
 * @param least the earliest it can be, in the unit of the times
 * @param most the latest it can be, in the unit of the times; empty if it may be later than all that was observed
 */
public record TimeRange(double least, OptionalDouble most) {}
