package org.incubatornetwork.metrics.survival;

import java.util.OptionalLong;

/**
 * One of the intervals on which a {@link TurnbullCurve} has its mass: after &lt; time &le; upTo. It starts where some
 * observed interval starts and ends where some observed one ends, and none starts or ends in between.
 *
 * @param after the time after which it starts; -1 if it holds time 0
 * @param upTo the last time in it; empty if it has no end, so that its mass is of those who have the event after all
 *     that was observed, or never
 * @param mass the probability that the event happens in it, from 0 to 1; where in it, the data do not say
 */
public record InnermostInterval(long after, OptionalLong upTo, double mass) {}
