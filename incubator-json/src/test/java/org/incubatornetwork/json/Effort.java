package org.incubatornetwork.json;

/** How much a test tries: a part in an ordinary build, and everything with {@code -Dincubator.full=true}. */
final class Effort {
    private Effort() {}

    static int of(int ordinary, int full) {
        return isFull() ? full : ordinary;
    }

    /** Whether everything is tried. */
    static boolean isFull() {
        return Boolean.getBoolean("incubator.full");
    }
}
