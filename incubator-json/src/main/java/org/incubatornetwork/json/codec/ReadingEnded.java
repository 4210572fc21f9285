package org.incubatornetwork.json.codec;

/** Ends a reading after its reason has been reported; never leaves this module. */
public final class ReadingEnded extends RuntimeException {
    ReadingEnded() {
        super("see the findings", null, false, false);
    }
}
