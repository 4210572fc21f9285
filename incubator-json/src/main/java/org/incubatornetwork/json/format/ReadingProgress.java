package org.incubatornetwork.json.format;

import java.util.OptionalLong;

/**
 * How far a read is. Neither number ever falls, but that they begin again once a document is there and is parsed. The same is told with any
 * number of threads.
 *
 * @param state whether it goes on
 * @param startups how many startups have been read, those at fault among them; of JSON Lines those that were handed over as well
 * @param bytes how many bytes that took, or have come in
 * @param totalBytes how many bytes there are, where that is known: of a file, and of a document once it is in memory
 */
public record ReadingProgress(State state, long startups, long bytes, OptionalLong totalBytes) {

    /** Whether a read goes on. The last that is told of each is that it does not. */
    public enum State {
        /** A document comes in, and nothing of it is parsed yet. JSON Lines are parsed as they come. */
        RECEIVING,
        /** The read goes on. */
        READING,
        /** The read came to its end, be it because of what was found. */
        ENDED,
        /** The read was given up: it was interrupted, or its source, or whoever takes what is read, has thrown. */
        STOPPED
    }
}
