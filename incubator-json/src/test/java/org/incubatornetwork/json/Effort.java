package org.incubatornetwork.json;

/** How much a test tries: a part in an ordinary build, and everything with {@code -Dincubator.full=true}. */
final class Effort {
    private Effort() {}

    static int of(int ordinary, int full) {
        return Boolean.getBoolean("incubator.full") ? full : ordinary;
    }
}
