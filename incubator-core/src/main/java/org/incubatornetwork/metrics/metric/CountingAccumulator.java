package org.incubatornetwork.metrics.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An accumulator whose state is a fixed number of counts, each known by its index. Adding and merging are done here, exactly,
 * however much comes together; what is left is to say what counts, and what the counts mean.
 */
public abstract class CountingAccumulator implements Accumulator<CountingAccumulator> {
    private static final long serialVersionUID = 1L;

    private final Question question;
    private final long[] counts;
    /** By index: what did not fit into a count any more; null as long as everything does. */
    private @Nullable BigInteger @Nullable [] beyond;

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
     * The question that the accumulator has to answer.
     *
     * @return the question
     */
    protected final Question question() {
        return question;
    }

    /**
     * Adds one to a count.
     *
     * @param index which count, from 0
     */
    protected final void count(int index) {
        counts[index]++;
    }

    /**
     * Adds a number to a count.
     *
     * @param index which count, from 0
     * @param number how many
     */
    protected final void count(int index, long number) {
        long before = counts[index];
        long sum = before + number;
        if (((before ^ sum) & (number ^ sum)) < 0) {
            addBeyond(index, BigInteger.valueOf(before));
            sum = number;
        }
        counts[index] = sum;
    }

    private void addBeyond(int index, BigInteger number) {
        if (beyond == null) {
            beyond = new BigInteger[counts.length];
        }
        BigInteger before = beyond[index];
        beyond[index] = before == null ? number : before.add(number);
    }

    /**
     * The total of a count.
     *
     * @param index which count, from 0
     * @return how many, of the parts that were merged as well
     * @throws ArithmeticException if they are too many for a number of 64 bits, as only sums of numbers in a document are
     */
    protected final long total(int index) {
        return beyond == null ? counts[index] : sum(index).longValueExact();
    }

    /**
     * The total of a count, however large.
     *
     * @param index which count, from 0
     * @return the sum, of the parts that were merged as well, however large
     */
    protected final BigDecimal sum(int index) {
        BigInteger rest = beyond == null ? null : beyond[index];
        return rest == null
                ? BigDecimal.valueOf(counts[index])
                : new BigDecimal(rest.add(BigInteger.valueOf(counts[index])));
    }

    @Override
    public final void merge(CountingAccumulator other) {
        for (int i = 0; i < counts.length; i++) {
            count(i, other.counts[i]);
            BigInteger rest = other.beyond == null ? null : other.beyond[i];
            if (rest != null) {
                addBeyond(i, rest);
            }
        }
    }
}
