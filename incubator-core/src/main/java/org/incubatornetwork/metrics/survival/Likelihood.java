package org.incubatornetwork.metrics.survival;

import java.util.Arrays;

/**
 * The likelihood of masses p on innermost intervals: the product over subjects of the probability q of its interval,
 * which is the sum of the masses in a run of innermost intervals.
 *
 * <p>Innermost interval j lies between the boundaries j and j + 1, and a run between two boundaries, so that q is a
 * difference of two values of the distribution function, at the end and at the start of the run. All is computed from
 * such differences, in time and memory proportional to the number of distinct runs, whatever their length.
 */
final class Likelihood {

    private final int size;

    /** By distinct run, in ascending order: the boundary at which it starts. */
    private final int[] from;

    /** By distinct run: the boundary at which it ends. */
    private final int[] to;

    /** By distinct run: how many subjects have it. */
    private final int[] counts;

    private final int subjects;

    /** How many subjects say nothing, because their runs hold all innermost intervals. */
    private final int indifferent;

    private Likelihood(int size, int[] from, int[] to, int[] counts, int subjects, int indifferent) {
        this.size = size;
        this.from = from;
        this.to = to;
        this.counts = counts;
        this.subjects = subjects;
        this.indifferent = indifferent;
    }

    /**
     * Adds up what is alike.
     *
     * @param size the number of innermost intervals
     * @param from the boundaries at which runs start, in any order
     * @param to the boundaries at which they end
     * @param counts how many subjects have them
     */
    static Likelihood of(int size, int[] from, int[] to, int[] counts) {
        long[] keys = new long[from.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) from[i] << Integer.SIZE | to[i];
        }
        long everything = size;
        long[] distinct = Arrays.stream(keys)
                .filter(key -> key != everything)
                .sorted()
                .distinct()
                .toArray();
        int[] sums = new int[distinct.length];
        int subjects = 0;
        int indifferent = 0;
        for (int i = 0; i < keys.length; i++) {
            subjects += counts[i];
            if (keys[i] == everything) {
                indifferent += counts[i];
            } else {
                sums[Arrays.binarySearch(distinct, keys[i])] += counts[i];
            }
        }
        int[] starts = new int[distinct.length];
        int[] ends = new int[distinct.length];
        for (int run = 0; run < distinct.length; run++) {
            starts[run] = (int) (distinct[run] >> Integer.SIZE);
            ends[run] = (int) distinct[run];
        }
        return new Likelihood(size, starts, ends, sums, subjects, indifferent);
    }

    /** The same for masses that are 0 outside a support, which stand one after the other. */
    Likelihood on(boolean[] support) {
        int[] boundary = new int[size + 1];
        for (int j = 0; j < size; j++) {
            boundary[j + 1] = boundary[j] + (support[j] ? 1 : 0);
        }
        int[] starts = new int[from.length + 1];
        int[] ends = new int[from.length + 1];
        int[] all = Arrays.copyOf(counts, from.length + 1);
        for (int run = 0; run < from.length; run++) {
            starts[run] = boundary[from[run]];
            ends[run] = boundary[to[run]];
        }
        ends[from.length] = boundary[size];
        all[from.length] = indifferent;
        return of(boundary[size], starts, ends, all);
    }

    /** The number of innermost intervals. */
    int size() {
        return size;
    }

    int from(int run) {
        return from[run];
    }

    int to(int run) {
        return to[run];
    }

    /** Which part of the subjects has a run. */
    double share(int run) {
        return (double) counts[run] / subjects;
    }

    /** The probability q of each run. */
    double[] probabilities(double[] masses) {
        ExactSums distribution = ExactSums.upTo(masses);
        double[] probabilities = new double[from.length];
        for (int run = 0; run < probabilities.length; run++) {
            probabilities[run] = distribution.between(from[run], to[run]);
        }
        return probabilities;
    }

    /**
     * By innermost interval, the derivative of the logarithm of the likelihood, divided by the number of subjects: the
     * sum of share/q over the runs that hold it.
     */
    double[] derivatives(double[] probabilities) {
        ExactSums steps = new ExactSums(size + 1);
        steps.add(0, (double) indifferent / subjects);
        for (int run = 0; run < probabilities.length; run++) {
            double term = share(run) / probabilities[run];
            steps.add(from[run], term);
            steps.add(to[run], -term);
        }
        return steps.running(size);
    }

    /** The logarithm of the likelihood. */
    double logarithm(double[] masses) {
        double[] probabilities = probabilities(masses);
        CompensatedSum sum = new CompensatedSum();
        for (int run = 0; run < probabilities.length; run++) {
            sum.add(counts[run] * StrictMath.log(probabilities[run]));
        }
        return sum.value();
    }
}
