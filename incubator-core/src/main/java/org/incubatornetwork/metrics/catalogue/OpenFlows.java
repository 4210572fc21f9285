package org.incubatornetwork.metrics.catalogue;

import org.incubatornetwork.history.Certainty;

/** What one startup adds to counts at least and at most, where vague days leave some of them open. */
final class OpenFlows {
    private final long[] least;
    private final long[] most;

    OpenFlows(int counts) {
        this.least = new long[counts];
        this.most = new long[counts];
    }

    void add(int index, Certainty certainty) {
        least[index] += certainty.isSure() ? 1 : 0;
        most[index] += certainty.isPossible() ? 1 : 0;
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
