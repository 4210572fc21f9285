package org.incubatornetwork.json;

import org.incubatornetwork.json.format.ReadingProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how much was read, and nothing of what. */
final class ReadingLog {
    private final Logger log;

    /** The log of a reader. */
    ReadingLog(Class<?> reader) {
        this(LoggerFactory.getLogger(reader));
    }

    ReadingLog(Logger log) {
        this.log = log;
    }

    void tell(ReadingProgress progress) {
        switch (progress.state()) {
            case READING -> {}
            case ENDED -> log.debug("read {} startups in {} bytes", progress.startups(), progress.bytes());
            case STOPPED ->
                log.debug("stopped reading after {} startups in {} bytes", progress.startups(), progress.bytes());
        }
    }
}
