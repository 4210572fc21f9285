package org.incubatornetwork.metrics.metric;

import java.io.Serializable;
import org.incubatornetwork.history.Certainty;
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
     * Adds a startup of which vague days may leave open whether it is of the scope: a member of its cohort, or of its programme. One
     * that need not be adds nothing to what there is at least; one that is none by the days that are chosen adds to what there is at
     * most alone. By default a startup is added if it is of the scope by the days that are chosen, which is right where there is nothing
     * but a value.
     *
     * @param history what is known of the startup, as seen from the scope
     * @param membership how certain it is that the startup is of the scope; it is possible at least
     */
    default void add(StartupHistory history, Certainty membership) {
        if (membership.isAssumed()) {
            add(history);
        }
    }

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

    /**
     * Whether of support it counts alone whether it goes on on the as-of date. Then an end that has surely come leaves nothing out,
     * whenever it was.
     *
     * @return false by default: the accumulator goes by the days of ends
     */
    default boolean isOfSupportNow() {
        return false;
    }
}
