package org.incubatornetwork.metrics.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.history.StartupHistory;
import org.incubatornetwork.measure.MetricUnit;
import org.jspecify.annotations.Nullable;

/**
 * An accumulator whose state is a fixed number of counts, each known by its index. Adding and merging are done here, exactly,
 * however much comes together; what is left is to say what counts, and what the counts mean.
 *
 * <p>A count has a value, and where vague days leave it open what it is at least and at most. Only where something was counted
 * that is not certain, the three differ. Of a startup that need not be {@linkplain #add(StartupHistory, Certainty) of the scope},
 * nothing is certain.
 */
public abstract class CountingAccumulator implements NumberedAccumulator<CountingAccumulator> {
    private static final long serialVersionUID = 1L;

    private Question question;
    private final Totals values;
    /** By how much less the counts may be; null as long as all is certain. */
    private @Nullable Totals below;
    /** By how much more the counts may be; null as long as all is certain. */
    private @Nullable Totals above;
    /** What the counts were as they were told last, of a startup that is told for all days. */
    private transient long @Nullable [] told;
    /** How certain it is that what is counted is of the scope. */
    private Certainty membership = Certainty.SURE;

    /**
     * An accumulator of counts that are all 0.
     *
     * @param question what it has to answer
     * @param counts how many counts there are
     */
    protected CountingAccumulator(Question question, int counts) {
        this.question = question;
        this.values = new Totals(counts);
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
     * Begins anew with all counts 0. An accumulator that keeps nothing else of its question or of startups can {@link #begin} so.
     *
     * @param other what it has to answer
     */
    protected final void clear(Question other) {
        question = other;
        values.clear();
        below = null;
        above = null;
    }

    /** Adds a startup, whose counts are 0 if it is not of the scope. */
    @Override
    public void add(StartupHistory history, Certainty isMember) {
        membership = isMember;
        try {
            add(history);
        } finally {
            membership = Certainty.SURE;
        }
    }

    /**
     * Whether the startup that is added is of the scope by the days that are chosen: if not, it adds to no value. The counts see to
     * that themselves.
     *
     * @return true unless it is merely possible that it is
     */
    protected final boolean isMember() {
        return membership.isAssumed();
    }

    /**
     * Adds one to a count.
     *
     * @param index which count, from 0
     */
    protected final void count(int index) {
        if (membership.isSure()) {
            values.numbers[index]++;
        } else {
            count(index, 1, 1, 1);
        }
    }

    /**
     * Adds a number to a count.
     *
     * @param index which count, from 0
     * @param number how many
     */
    protected final void count(int index, long number) {
        if (membership.isSure()) {
            values.add(index, number);
        } else {
            count(index, number, number, number);
        }
    }

    /**
     * Adds one to a count, if it is so: to what it is at least if that is sure, to its value if it is assumed, to what it is at
     * most if it is possible.
     *
     * @param index which count, from 0
     * @param certainty how certain it is that there is one more
     */
    protected final void count(int index, Certainty certainty) {
        switch (certainty) {
            case SURE -> count(index);
            case ASSUMED -> count(index, 0, 1, 1);
            case POSSIBLE -> count(index, 0, 0, 1);
            case IMPOSSIBLE -> {
                // there is none, wherever the days lie
            }
        }
    }

    /**
     * Adds a number to a count that vague days leave open.
     *
     * @param index which count, from 0
     * @param least how many there are wherever the days lie
     * @param number how many there are by the days that are chosen
     * @param most how many there may be
     * @throws IllegalArgumentException unless least &le; number &le; most
     */
    protected final void count(int index, long least, long number, long most) {
        if (least > number || number > most) {
            throw new IllegalArgumentException(
                    "a count must be from its least to its most, was " + least + ", " + number + ", " + most);
        }
        if (membership.isSure()) {
            addOpen(index, least, number, most);
        } else {
            addOpen(index, Math.min(0, least), isMember() ? number : 0, Math.max(0, most));
        }
    }

    private void addOpen(int index, long least, long number, long most) {
        values.add(index, number);
        if (least < number) {
            below = below == null ? new Totals(values.numbers.length) : below;
            below.add(index, number);
            below.subtract(index, least);
        }
        if (number < most) {
            above = above == null ? new Totals(values.numbers.length) : above;
            above.add(index, most);
            above.subtract(index, number);
        }
    }

    /**
     * The total of a count.
     *
     * @param index which count, from 0
     * @return how many, of the parts that were merged as well
     * @throws ArithmeticException if they are too many for a number of 64 bits, as only sums of numbers in a document are
     */
    protected final long total(int index) {
        return values.rest == null ? values.numbers[index] : sum(index).longValueExact();
    }

    /**
     * The total of a count, however large.
     *
     * @param index which count, from 0
     * @return the sum, of the parts that were merged as well, however large
     */
    protected final BigDecimal sum(int index) {
        return values.sum(index);
    }

    /**
     * What a count is at least, wherever vague days lie.
     *
     * @param index which count, from 0
     * @return the sum, however large
     */
    protected final BigDecimal least(int index) {
        return below == null ? sum(index) : sum(index).subtract(below.sum(index));
    }

    /**
     * What a count is at most, wherever vague days lie.
     *
     * @param index which count, from 0
     * @return the sum, however large
     */
    protected final BigDecimal most(int index) {
        return above == null ? sum(index) : sum(index).add(above.sum(index));
    }

    /**
     * The figure of one count, or of several together.
     *
     * @param unit what was counted
     * @param indexes which counts, from 0
     * @return the sum of the counts, with what it is at least and at most
     */
    protected final Figure figure(MetricUnit unit, int... indexes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int index : indexes) {
            sum = sum.add(sum(index));
        }
        if (below == null && above == null) {
            return Figure.amount(unit, sum);
        }
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (int index : indexes) {
            least = least.add(least(index));
            most = most.add(most(index));
        }
        return Figure.amount(unit, sum).between(least, most);
    }

    @Override
    public final void merge(CountingAccumulator other) {
        values.merge(other.values);
        below = merged(below, other.below);
        above = merged(above, other.above);
    }

    @Override
    public boolean tell(Numbers numbers) {
        int counts = values.numbers.length;
        return values.tell(numbers, 0)
                && (below == null || below.tell(numbers, counts))
                && (above == null || above.tell(numbers, 2 * counts));
    }

    @Override
    public void take(long key, long number) {
        int counts = values.numbers.length;
        int index = (int) (key % counts);
        if (key < counts) {
            values.add(index, number);
        } else if (key < 2L * counts) {
            below = below == null ? new Totals(counts) : below;
            below.add(index, number);
        } else {
            above = above == null ? new Totals(counts) : above;
            above.add(index, number);
        }
    }

    /** Begins to tell a startup for all days by what is counted of it on one day after the other. */
    protected final void beginDated() {
        told = told == null ? new long[values.numbers.length] : told;
        Arrays.fill(told, 0);
        values.clear();
    }

    /**
     * Tells what was counted of a startup as what its counts are from a day on, and begins anew with all counts 0. Nothing of it is left
     * open by vague days.
     *
     * @param day the day, as an epoch day: the first, or later than that of which counts were told before
     * @param numbers is given by how much the counts differ from those before
     */
    protected final void tellCounts(int day, DatedAccumulator.DatedNumbers numbers) {
        long[] before = Objects.requireNonNull(told, "not begun");
        for (int i = 0; i < before.length; i++) {
            if (values.numbers[i] != before[i]) {
                numbers.from(day).add(i, values.numbers[i] - before[i]);
                before[i] = values.numbers[i];
            }
        }
        values.clear();
    }

    private static @Nullable Totals merged(@Nullable Totals ours, @Nullable Totals theirs) {
        if (ours != null && theirs != null) {
            ours.merge(theirs);
        }
        return ours == null ? theirs : ours;
    }

    /** Sums by index, exact however large. */
    private static final class Totals implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long[] numbers;
        /** By index: what did not fit into a number any more; null as long as everything does. */
        private @Nullable BigInteger @Nullable [] rest;

        Totals(int count) {
            this.numbers = new long[count];
        }

        void clear() {
            Arrays.fill(numbers, 0);
            rest = null;
        }

        void add(int index, long number) {
            long before = numbers[index];
            long sum = before + number;
            if (((before ^ sum) & (number ^ sum)) < 0) {
                addRest(index, BigInteger.valueOf(before));
                sum = number;
            }
            numbers[index] = sum;
        }

        void subtract(int index, long number) {
            if (number == Long.MIN_VALUE) {
                addRest(index, BigInteger.valueOf(number).negate());
            } else {
                add(index, -number);
            }
        }

        private void addRest(int index, BigInteger number) {
            if (rest == null) {
                rest = new BigInteger[numbers.length];
            }
            BigInteger before = rest[index];
            rest[index] = before == null ? number : before.add(number);
        }

        boolean tell(Numbers told, int first) {
            for (int i = 0; i < numbers.length; i++) {
                if (numbers[i] != 0) {
                    told.add(first + i, numbers[i]);
                }
            }
            return rest == null;
        }

        BigDecimal sum(int index) {
            BigInteger beyond = rest == null ? null : rest[index];
            return beyond == null
                    ? BigDecimal.valueOf(numbers[index])
                    : new BigDecimal(beyond.add(BigInteger.valueOf(numbers[index])));
        }

        void merge(Totals other) {
            for (int i = 0; i < numbers.length; i++) {
                add(i, other.numbers[i]);
                BigInteger beyond = other.rest == null ? null : other.rest[i];
                if (beyond != null) {
                    addRest(i, beyond);
                }
            }
        }
    }
}
