package org.incubatornetwork.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.incubatornetwork.json.format.ReadingProgress;
import org.incubatornetwork.json.format.ReadingProgress.State;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private static final String START_OF_LINE = "\r\u001b[K";

    private final Stopped clock = new Stopped();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final TerminalProgress progress = new TerminalProgress(new PrintStream(shown, false, UTF_8), clock);

    private void reach(Duration after, State state, long startups, OptionalLong total) {
        clock.now = Instant.EPOCH.plus(after);
        progress.accept(new ReadingProgress(state, startups, 250, total));
    }

    @Test
    void aReadOfTwoSecondsShowsNothing() {
        reach(Duration.ofMillis(1_999), State.READING, 5, OptionalLong.of(1_000));
        reach(Duration.ofSeconds(3), State.ENDED, 5, OptionalLong.of(1_000));

        assertThat(shown.toString(UTF_8)).isEmpty();
    }

    @Test
    void aLongerReadIsShownNotTooOftenAndTakenAway() {
        reach(Duration.ofMillis(2_000), State.READING, 120_000, OptionalLong.of(1_000));
        reach(Duration.ofMillis(2_100), State.READING, 130_000, OptionalLong.of(1_000));
        reach(Duration.ofMillis(2_200), State.READING, 140_000, OptionalLong.empty());
        reach(Duration.ofMillis(2_300), State.STOPPED, 140_000, OptionalLong.empty());

        assertThat(shown.toString(UTF_8))
                .isEqualTo(START_OF_LINE + "Reading: 120,000 startups, 25 %"
                        + START_OF_LINE + "Reading: 140,000 startups"
                        + START_OF_LINE);
    }

    @Test
    void aDocumentThatComesInSlowlyIsShownAsWell() {
        reach(Duration.ofMillis(2_500), State.RECEIVING, 0, OptionalLong.empty());
        reach(Duration.ofMillis(3_500), State.READING, 64, OptionalLong.of(1_000));
        reach(Duration.ofMillis(4_000), State.ENDED, 100, OptionalLong.of(1_000));

        assertThat(shown.toString(UTF_8))
                .isEqualTo(START_OF_LINE + "Receiving: 250 bytes" + START_OF_LINE + "Reading: 64 startups, 25 %"
                        + START_OF_LINE);
    }

    /** A clock that the test sets. */
    private static final class Stopped extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
