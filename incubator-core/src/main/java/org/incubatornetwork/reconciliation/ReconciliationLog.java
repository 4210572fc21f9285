package org.incubatornetwork.reconciliation;

import com.google.common.base.Stopwatch;
import com.google.common.base.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how much was reconciled and how long it took, and nothing of what. */
final class ReconciliationLog {
    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationRun.class);

    private final Logger log;
    private final Stopwatch watch;

    ReconciliationLog() {
        this(LOG, Ticker.systemTicker());
    }

    ReconciliationLog(Logger log, Ticker ticker) {
        this.log = log;
        this.watch = Stopwatch.createUnstarted(ticker);
        if (log.isDebugEnabled()) {
            watch.start();
        }
    }

    /** A report was made: how much it has is all that is told, and how long it is since the run began. */
    void tell(int claims, long startups, int comparisons) {
        log.debug("reconciled {} claims with {} startups: {} comparisons, in {}", claims, startups, comparisons, watch);
    }
}
