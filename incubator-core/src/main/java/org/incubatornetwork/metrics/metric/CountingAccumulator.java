package org.incubatornetwork.metrics.metric;

/**
 * An accumulator whose state is a fixed number of counts, each known by its index. Adding and merging are done here; what is
 * left is to say what counts, and what the counts mean.
 */
public abstract class CountingAccumulator implements Accumulator<CountingAccumulator> {
    private static final long serialVersionUID = 1L;

    private final Question question;
    private final long[] counts;

    /**
     * An accumulator of counts that are all 0.
     *
     * @param question what it has to answer
     * @param counts how many counts there are
     */
    protected CountingAccumulator(Question question, int counts) {
        this.question = question;
        this.counts = new long[counts];
    }

    /**
     * What it has to answer.
     *
     * @return the question
     */
    protected final Question question() {
        return question;
    }

    /**
     * Counts one.
     *
     * @param index which count, from 0
     */
    protected final void count(int index) {
        counts[index]++;
    }

    /**
     * Counts some.
     *
     * @param index which count, from 0
     * @param number how many
     * @throws ArithmeticException if the count gets too long for a number of 64 bits
     */
    protected final void count(int index, long number) {
        counts[index] = Math.addExact(counts[index], number);
    }

    /**
     * What was counted.
     *
     * @param index which count, from 0
     * @return how many, of the parts that were merged as well
     */
    protected final long total(int index) {
        return counts[index];
    }

    @Override
    public final void merge(CountingAccumulator other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.addExact(counts[i], other.counts[i]);
        }
    }
}
