package org.incubatornetwork.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import org.incubatornetwork.house.CapturedLog;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class ReconciliationLogTest {
    private final CapturedLog captured = new CapturedLog();

    @Test
    void howMuchWasReconciledIsLoggedAndHowLongItTook() {
        new ReconciliationLog(captured.logger(), CapturedLog.ticker()).tell(17, 2_995, 40);

        assertThat(captured.lines())
                .containsExactly("debug reconciled 17 claims with 2995 startups: 40 comparisons, in 1.000 s");
    }

    /** Whoever does not ask for it does not pay for it: no clock is read. */
    @Test
    void nothingIsTimedThatIsNotLogged() {
        new ReconciliationLog(NOPLogger.NOP_LOGGER, new Ticker() {
                    @Override
                    public long read() {
                        throw new AssertionError("timed");
                    }
                })
                .tell(17, 2_995, 40);
    }
}
