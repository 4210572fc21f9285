package org.incubatornetwork.json;

/** How many operations were done: see {@link OperationsAgent}. Those of one thread are counted. */
public final class Operations {
    private static long done;

    private Operations() {}

    /** Counts an operation. */
    public static void count() {
        done++;
    }

    /** How many there were so far; 0 where nothing is counted. */
    public static long done() {
        return done;
    }
}
