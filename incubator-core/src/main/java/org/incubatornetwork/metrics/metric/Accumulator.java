package org.incubatornetwork.metrics.metric;

import java.io.Serializable;
import org.incubatornetwork.history.StartupHistory;

/**
 * An accumulator, which gathers for one metric what it needs of the startups of one scope.
 *
 * <p>Its state is exact (integers and decimals, or counts by something), so that adding startups in any order, and merging
 * parts in any order, ends in the same state. It is used by one thread at a time.
 *
 * @param <A> its own type
 */
public interface Accumulator<A extends Accumulator<A>> extends Serializable {

    /**
     * Adds a startup of the scope. It keeps nothing of it but what it counts.
     *
     * @param history what is known of the startup, as seen from the scope
     */
    void add(StartupHistory history);

    /**
     * Adds what another gathered for the same question.
     *
     * @param other another of its kind, which is not used any more
     */
    void merge(A other);

    /**
     * Completes a result with what was found.
     *
     * @param result the result, to which metric, scope, days and policies have been given already
     */
    void report(MetricResult.Builder result);

    /**
     * Whether support without a start counts, of which it is known that it has begun and not when. Where it does not, the result
     * says how much was left out.
     *
     * @return false by default: the accumulator goes by the days of support
     */
    default boolean countsUndatedSupport() {
        return false;
    }
}
