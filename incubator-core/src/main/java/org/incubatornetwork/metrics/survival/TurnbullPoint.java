package org.incubatornetwork.metrics.survival;

/**
 * A {@link TurnbullCurve} at one time: between which values the survival probability lies, and what is known of the
 * subjects themselves. A number at risk is not among it: whoever is known by an interval alone has the event at a risk
 * set that nobody knows.
 *
 * @param time the time t, at least 0, in the unit of the times
 * @param least the least value of S(t), with the event as early as it can be: 1 less the mass of all innermost intervals
 *     that start before t
 * @param most the greatest value of S(t), with the event as late as it can be: 1 less the mass of all innermost
 *     intervals that end at t or before; the same as the least unless t lies inside an innermost interval
 * @param alive the number of subjects who surely live at t: #{after &ge; t}
 * @param dead the number of subjects who surely had the event by t: #{upTo &le; t}
 * @param unknown the number of all others, of whom it is not known: #{after &lt; t &lt; upTo}
 */
public record TurnbullPoint(long time, double least, double most, int alive, int dead, int unknown) {}
