package org.incubatornetwork.metrics;

/** An accumulator whose state is a fixed number of counts. */
abstract class CountingAccumulator implements Accumulator<CountingAccumulator> {
    private static final long serialVersionUID = 1L;

    final Question question;
    private final long[] counts;

    CountingAccumulator(Question question, int counts) {
        this.question = question;
        this.counts = new long[counts];
    }

    final void count(int index) {
        counts[index]++;
    }

    final void count(int index, long number) {
        counts[index] = Math.addExact(counts[index], number);
    }

    final long total(int index) {
        return counts[index];
    }

    @Override
    public final void merge(CountingAccumulator other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.addExact(counts[i], other.counts[i]);
        }
    }
}
