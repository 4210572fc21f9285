package org.incubatornetwork.validation;

import com.google.common.base.Stopwatch;
import com.google.common.base.Ticker;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.rule.Context;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log how much was validated, and of rules that threw, of each once: which rule, where, and the class of what was thrown. Its
 * message is left out, and with it the trace: they may quote the document, which a log must not. The finding has it.
 */
final class ValidationLog {
    private static final Logger LOG = LoggerFactory.getLogger(ValidationRun.class);
    private static final int LONGEST = 200;

    private final Logger log;
    private final Stopwatch watch;
    private final Set<String> told = new HashSet<>();

    ValidationLog() {
        this(LOG, Ticker.systemTicker());
    }

    ValidationLog(Logger log, Ticker ticker) {
        this.log = log;
        this.watch = Stopwatch.createUnstarted(ticker);
        if (log.isDebugEnabled()) {
            watch.start();
        }
    }

    /** A report was made: how much it has is all that is told, and how long it is since the run began. */
    void tell(int rules, long startups, int findings) {
        log.debug("applied {} rules to {} startups: {} findings, in {}", rules, startups, findings, watch);
    }

    void tell(String rule, String pointer, Throwable failure) {
        if (told.add(rule)) {
            log.warn(
                    "rule {} failed on {} with {}; of its further failures only the first in the document is reported",
                    VisibleText.of(rule, LONGEST),
                    VisibleText.of(pointer, LONGEST),
                    failure.getClass().getName());
        }
    }

    /** Throws if a check has observed something and has not reported it: it would pass unseen. */
    static void requireReported(Context context) {
        if (context.settle() > 0) {
            throw new IllegalStateException("something was observed and not reported: end it with report()");
        }
    }

    /** What a report says of a rule that threw, in the context of the rule for that. */
    static Finding finding(Context ofFailures, Rule rule, Throwable failure) {
        return ofFailures
                .at()
                .with("rule", rule.code())
                .with("exception", failure.getClass().getName())
                .with("reason", Optional.ofNullable(failure.getMessage()).orElse("-"))
                .toFinding();
    }
}
