package org.incubatornetwork.metrics.survival;

/**
 * Sums of doubles in a row, each with what rounding took from it, so that their differences are as exact as the terms:
 * the sum of many terms less the sum of all but the last of them is the last.
 */
final class ExactSums {

    private final double[] sum;
    private final double[] lost;

    ExactSums(int length) {
        this.sum = new double[length];
        this.lost = new double[length];
    }

    /** The sums of the first 0, 1, 2, ... terms, all of them included. */
    static ExactSums upTo(double[] terms) {
        ExactSums sums = new ExactSums(terms.length + 1);
        for (int i = 0; i < terms.length; i++) {
            sums.sum[i + 1] = sums.sum[i];
            sums.lost[i + 1] = sums.lost[i];
            sums.add(i + 1, terms[i]);
        }
        return sums;
    }

    /** Adds a term to a sum; Neumaier's summation, as in {@link CompensatedSum}. */
    void add(int index, double term) {
        double before = sum[index];
        double next = before + term;
        lost[index] += Math.abs(before) >= Math.abs(term) ? (before - next) + term : (term - next) + before;
        sum[index] = next;
    }

    /** The later sum less the earlier one. */
    double between(int earlier, int later) {
        return (sum[later] - sum[earlier]) + (lost[later] - lost[earlier]);
    }

    /** The first sum, the first two together, the first three together, ... as many as wanted. */
    double[] running(int length) {
        double[] running = new double[length];
        CompensatedSum all = new CompensatedSum();
        for (int i = 0; i < length; i++) {
            all.add(sum[i]);
            all.add(lost[i]);
            running[i] = all.value();
        }
        return running;
    }
}
