package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import java.util.Arrays;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/**
 * A count for each constant of an enum: added to, told as numbers, taken and merged alike, whatever is counted.
 *
 * @param <E> the enum
 */
@SuppressWarnings("EnumOrdinal") // places in an array of counts
class CountsOf<E extends Enum<E>> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] counts;

    CountsOf(int constants) {
        counts = new long[constants];
    }

    final void clear() {
        Arrays.fill(counts, 0);
    }

    final void add(E counted) {
        counts[counted.ordinal()]++;
    }

    final void addIf(boolean isOne, E counted) {
        counts[counted.ordinal()] += isOne ? 1 : 0;
    }

    final long of(E counted) {
        return counts[counted.ordinal()];
    }

    /** Tells as many numbers as there are constants, the first of them by a key. */
    final void tell(NumberedAccumulator.Numbers numbers, long first) {
        for (int i = 0; i < counts.length; i++) {
            numbers.add(first + i, counts[i]);
        }
    }

    final void take(long which, long number) {
        counts[(int) which] += number;
    }

    final void merge(CountsOf<E> other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }
}
