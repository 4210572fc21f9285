package org.incubatornetwork.metrics.survival;

/**
 * Between which values the mean time until the event or a horizon, whichever comes first, lies, wherever in the
 * innermost intervals of a {@link TurnbullCurve} its mass is.
 *
 * @param horizon the horizon &tau;, at least 0, in the unit of the times
 * @param least the mean if each event happens as early as it can, in the unit of the times
 * @param most the mean if each event happens as late as it can, in the unit of the times
 */
public record MeanRange(long horizon, double least, double most) {}
