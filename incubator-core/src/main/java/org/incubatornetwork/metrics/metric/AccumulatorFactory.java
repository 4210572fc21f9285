package org.incubatornetwork.metrics.metric;

import java.io.Serializable;

/** A factory of the accumulators of a metric. */
@FunctionalInterface
public interface AccumulatorFactory extends Serializable {

    /**
     * Makes an accumulator that has seen no startup yet.
     *
     * @param question what it has to answer
     * @return a new accumulator
     */
    Accumulator<?> start(Question question);
}
