package org.incubatornetwork.json;

/** Ends a reading after its reason has been reported; never leaves this package. */
final class ReadingEnded extends RuntimeException {
    ReadingEnded() {
        super("see the findings", null, false, false);
    }
}
