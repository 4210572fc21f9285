package org.incubatornetwork.history;

/**
 * The certainty of what vague days decide, such as that a startup is resident on a day: whether it is so wherever these days lie,
 * by the days that a policy chooses, or somewhere at all. Of exact days it is sure or impossible.
 *
 * <p>The constants are in order, so that of several things the least certain tells how certain it is that all are so ({@link
 * #and}), and the most certain that some is ({@link #or}).
 */
public enum Certainty {
    /** The certainty of what is not so, wherever the days lie. */
    IMPOSSIBLE,
    /** The certainty of what may be so, but is not by the days that are chosen, or no day is chosen. */
    POSSIBLE,
    /** The certainty of what is so by the days that are chosen, but need not be. */
    ASSUMED,
    /** The certainty of what is so, wherever the days lie. */
    SURE;

    /** The certainty of what exact days decide. */
    static Certainty of(boolean sure) {
        return sure ? SURE : IMPOSSIBLE;
    }

    /** The certainty of what is so wherever days lie, by those chosen, or somewhere; each holds where the one before does. */
    static Certainty of(boolean sure, boolean assumed, boolean possible) {
        return sure ? SURE : assumed ? ASSUMED : possible ? POSSIBLE : IMPOSSIBLE;
    }

    /** The certainty that a day of a window, of which one may be chosen, is within some days, both included. */
    static Certainty within(int earliest, int chosen, int latest, int from, int to) {
        return of(
                from <= earliest && latest <= to,
                chosen != EpochDay.NEVER && from <= chosen && chosen <= to,
                earliest <= to && from <= latest && from <= to);
    }

    /**
     * Whether what is asked is so wherever the days lie.
     *
     * @return true if it counts in the least
     */
    public boolean isSure() {
        return this == SURE;
    }

    /**
     * Whether what is asked is so by the days that are chosen.
     *
     * @return true if it counts in the value
     */
    public boolean isAssumed() {
        return compareTo(ASSUMED) >= 0;
    }

    /**
     * Whether what is asked may be so.
     *
     * @return true if it counts in the most
     */
    public boolean isPossible() {
        return this != IMPOSSIBLE;
    }

    /**
     * The certainty that this and another are both so.
     *
     * @param other how certain the other is
     * @return the less certain of the two
     */
    public Certainty and(Certainty other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The certainty that this or another is so.
     *
     * @param other how certain the other is
     * @return the more certain of the two
     */
    public Certainty or(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The certainty of the contrary.
     *
     * @return sure for what is impossible, assumed for what is possible, and the other way round
     */
    public Certainty not() {
        return switch (this) {
            case IMPOSSIBLE -> SURE;
            case POSSIBLE -> ASSUMED;
            case ASSUMED -> POSSIBLE;
            case SURE -> IMPOSSIBLE;
        };
    }
}
