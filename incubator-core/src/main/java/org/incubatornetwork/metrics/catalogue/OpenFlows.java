package org.incubatornetwork.metrics.catalogue;

import org.incubatornetwork.history.Certainty;

/** What one startup adds to counts at least and at most, where vague days leave some of them open. */
final class OpenFlows {
    private final long[] least;
    private final long[] most;
    private final boolean[] bounded;

    OpenFlows(int counts, int... bounded) {
        this.least = new long[counts];
        this.most = new long[counts];
        this.bounded = new boolean[counts];
        for (int index : bounded) {
            bound(index);
        }
    }

    /** Says that a count is one that vague days leave open, be it that nothing adds to it. */
    void bound(int index) {
        bounded[index] = true;
    }

    void add(int index, Certainty certainty) {
        least[index] += certainty.isSure() ? 1 : 0;
        most[index] += certainty.isPossible() ? 1 : 0;
    }

    boolean isBounded(int index) {
        return bounded[index];
    }

    long least(int index) {
        return least[index];
    }

    long most(int index) {
        return most[index];
    }

    /** The value by the days that are chosen; where none is chosen, what there is at least. */
    long clamped(int index, long value) {
        return Math.max(least[index], Math.min(value, most[index]));
    }
}
