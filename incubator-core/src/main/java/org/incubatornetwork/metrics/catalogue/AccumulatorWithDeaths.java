package org.incubatornetwork.metrics.catalogue;

import org.incubatornetwork.metrics.metric.NumberedAccumulator;
import org.incubatornetwork.metrics.metric.Question;

/**
 * An accumulator that gathers, beside what is its own, what has to be known of the deaths behind its figures. The keys of its own numbers
 * are 0 or more; those below are of the deaths.
 *
 * @param <A> its own type
 */
abstract class AccumulatorWithDeaths<A extends AccumulatorWithDeaths<A>> implements NumberedAccumulator<A> {
    private static final long serialVersionUID = 1L;

    Question question;
    final Deaths deaths;

    AccumulatorWithDeaths(Question question) {
        this.question = question;
        this.deaths = new Deaths(question);
    }

    /** Begins anew, with no deaths. */
    final void clear(Question other) {
        question = other;
        deaths.clear();
    }

    @Override
    public final boolean tell(Numbers numbers) {
        deaths.tell(numbers);
        return tellOwn(numbers);
    }

    @Override
    public final void take(long key, long number) {
        if (key < 0) {
            deaths.take(key, number);
        } else {
            takeOwn(key, number);
        }
    }

    @Override
    public final void merge(A other) {
        deaths.merge(other.deaths);
        mergeOwn(other);
    }

    abstract boolean tellOwn(Numbers numbers);

    abstract void takeOwn(long key, long number);

    abstract void mergeOwn(A other);
}
