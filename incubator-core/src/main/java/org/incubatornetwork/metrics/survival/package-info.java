/**
 * How long things last, when some of them still do: survival analysis of right-censored, optionally left-truncated
 * times, and of times that are known only as intervals.
 *
 * <p>The story in four steps. Gather the observations in {@link org.incubatornetwork.metrics.survival.SurvivalTimes},
 * which merges, so that parts can be gathered apart. Ask it for its Kaplan-Meier
 * {@link org.incubatornetwork.metrics.survival.SurvivalCurve}. Read the curve at a day, as a
 * {@link org.incubatornetwork.metrics.survival.SurvivalPoint} with errors and limits, or sum it up by its median or its
 * {@link org.incubatornetwork.metrics.survival.RestrictedMean}. Compare groups with a
 * {@link org.incubatornetwork.metrics.survival.LogRankTest}.
 *
 * <pre>{@code
 * SurvivalTimes times = new SurvivalTimes()
 *         .add(120, EventStatus.EVENT)
 *         .add(365, EventStatus.CENSORED)
 *         .add(400, EventStatus.EVENT);
 * SurvivalCurve curve = times.kaplanMeier().orElseThrow();  // empty when nothing was observed
 * curve.at(365).survival();                                 // 0.6666...
 * ConfidenceInterval limits =
 *         curve.at(365).limits(SurvivalLimits.LOG_LOG, ConfidenceLevel.of(0.95)).orElseThrow();
 * limits.lower();                                           // 0.0540...
 * curve.median();                                           // OptionalDouble[400.0]
 * }</pre>
 *
 * <p>Where it is known of some only that the event happened in an interval of time, gather them in
 * {@link org.incubatornetwork.metrics.survival.SurvivalIntervals}, which merges as well. What is found is a
 * {@link org.incubatornetwork.metrics.survival.TurnbullFit}, and its
 * {@link org.incubatornetwork.metrics.survival.TurnbullCurve} gives ranges: the data do not say where in an innermost
 * interval the event happens.
 *
 * <p><strong>Conventions</strong>, which are those of R's {@code survival} package. Times are whole numbers &ge; 0 of
 * any one unit, days in this library; there are no fractional times, and so no rule about nearly equal ones. At equal
 * times events come before censorings: whoever is censored at t is still at risk at t. Time 0 is legal, and events at 0
 * make S(0) &lt; 1. S is right-continuous: S(t) already contains the events at t. Someone who comes under observation
 * at {@code entry} &gt; 0 is at risk at t if entry &lt; t &le; time.
 *
 * <p><strong>Undefined</strong> is an empty optional, never NaN and never 0; the reason is documented where the
 * optional is, and a test gives it as a value. An argument that cannot mean anything, such as a negative time, is an
 * {@link java.lang.IllegalArgumentException}.
 *
 * <p><strong>Numbers.</strong> Everything is computed from integer counts in the order of time, so that neither the
 * order of the observations nor the way they were split and merged changes a single bit of a result.
 *
 * <p>The package knows no startups; beside {@code estimation} it uses no other package of this library.
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.metrics.survival;

import org.jspecify.annotations.NullMarked;
