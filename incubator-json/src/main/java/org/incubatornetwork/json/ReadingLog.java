package org.incubatornetwork.json;

import com.google.common.base.Stopwatch;
import com.google.common.base.Ticker;
import java.util.function.Consumer;
import org.incubatornetwork.json.format.ReadingProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how much was read and how long it took, and nothing of what. */
final class ReadingLog {
    private final Logger log;
    private final Ticker ticker;

    /** The log of a reader. */
    ReadingLog(Class<?> reader) {
        this(LoggerFactory.getLogger(reader), Ticker.systemTicker());
    }

    ReadingLog(Logger log, Ticker ticker) {
        this.log = log;
        this.ticker = ticker;
    }

    /** What is told of one read that begins now, and tells others. */
    Consumer<ReadingProgress> begin(Consumer<? super ReadingProgress> others) {
        Stopwatch watch = Stopwatch.createUnstarted(ticker);
        if (log.isDebugEnabled()) {
            watch.start();
        }
        return progress -> {
            tell(progress, watch);
            others.accept(progress);
        };
    }

    private void tell(ReadingProgress progress, Stopwatch watch) {
        switch (progress.state()) {
            case RECEIVING, READING -> {}
            case ENDED ->
                log.debug("read {} startups in {} bytes, in {}", progress.startups(), progress.bytes(), watch);
            case STOPPED ->
                log.debug(
                        "stopped reading after {} startups in {} bytes, after {}",
                        progress.startups(),
                        progress.bytes(),
                        watch);
        }
    }
}
