/**
 * A share of a whole, and how far it can be trusted: proportions with their confidence intervals.
 *
 * <p>Start with {@link org.incubatornetwork.metrics.estimation.Proportion}: <em>k</em> successes of <em>n</em> trials,
 * which are kept as integers, so that a share can always be traced back to what was counted. From it comes a
 * {@link org.incubatornetwork.metrics.estimation.ConfidenceInterval} at a
 * {@link org.incubatornetwork.metrics.estimation.ConfidenceLevel}, by one of the methods of
 * {@link org.incubatornetwork.metrics.estimation.ProportionLimits}:
 *
 * <pre>{@code
 * Proportion graduated = Proportion.of(86, 100);
 * graduated.value();  // OptionalDouble[0.86]
 * ConfidenceInterval limits =
 *         graduated.limits(ProportionLimits.WILSON, ConfidenceLevel.of(0.95)).orElseThrow();
 * limits.lower();     // 0.7786...
 * limits.upper();     // 0.9147...
 * }</pre>
 *
 * <p>Nothing divided by nothing is not a number: a proportion of no trials has no value and no limits, and says so with
 * an empty optional, never with 0 and never with NaN. What is wrong in itself (more successes than trials, a level
 * outside of (0, 1)) is an {@link java.lang.IllegalArgumentException}.
 *
 * <p>The package knows no startups and no other package of this library.
 *
 * @serial exclude
 */
@NullMarked
package org.incubatornetwork.metrics.estimation;

import org.jspecify.annotations.NullMarked;
