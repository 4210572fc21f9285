package org.incubatornetwork.metrics;

import com.google.common.base.Stopwatch;
import com.google.common.base.Ticker;
import java.util.HashSet;
import java.util.Set;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.model.MeasureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log how much was measured, and of metrics that threw, of each once: which metric, on which startup, and the class of what was
 * thrown. Its message is left out, and with it the trace: they may quote the document, which a log must not. The result has it.
 */
final class MetricLog {
    private static final Logger LOG = LoggerFactory.getLogger(MetricRun.class);
    private static final long NONE = -1;

    private final Logger log;
    private final Stopwatch watch;
    private final Set<MeasureId> told = new HashSet<>();
    private long startup = NONE;

    MetricLog() {
        this(LOG, Ticker.systemTicker());
    }

    MetricLog(Logger log, Ticker ticker) {
        this.log = log;
        this.watch = Stopwatch.createUnstarted(ticker);
        if (log.isDebugEnabled()) {
            watch.start();
        }
    }

    /** A startup is shown to the metrics, by its place among those that were added. */
    void enterStartup(long position) {
        startup = position;
    }

    /** What follows concerns no single startup. */
    void leaveStartup() {
        startup = NONE;
    }

    /** A report was made: how much it has is all that is told, and how long it is since the run began. */
    void tell(int results, long startups) {
        log.debug("measured {} figures of {} startups, in {}", results, startups, watch);
    }

    void tell(Metric metric, Throwable failure) {
        if (told.add(metric.id())) {
            log.warn(
                    "metric {} failed on {} with {}; its further failures are not logged",
                    metric.id(),
                    startup == NONE ? "/network" : "/network/startups/" + startup,
                    failure.getClass().getName());
        }
    }
}
