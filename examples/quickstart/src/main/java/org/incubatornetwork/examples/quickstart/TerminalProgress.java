package org.incubatornetwork.examples.quickstart;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.incubatornetwork.json.format.ReadingProgress;
import org.incubatornetwork.json.format.ReadingProgress.State;

/** Shows on a terminal how far a document is read, if that takes longer than two seconds; then it takes the line away again. */
final class TerminalProgress implements Consumer<ReadingProgress> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintStream terminal;
    private final Clock clock;
    private Instant due;
    private boolean isShown;

    /** A display of a read that begins now. */
    TerminalProgress(PrintStream terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.due = clock.instant().plus(PATIENCE);
    }

    /** What shows how far a read is: a terminal, or nothing where there is none, such as in a pipeline. */
    static Consumer<ReadingProgress> onTerminal(PrintStream err, Clock clock) {
        return System.console() == null ? progress -> {} : new TerminalProgress(err, clock);
    }

    @Override
    public void accept(ReadingProgress progress) {
        Instant now = clock.instant();
        boolean goesOn = progress.state() == State.RECEIVING || progress.state() == State.READING;
        if (!goesOn) {
            clear();
        } else if (!now.isBefore(due)) {
            due = now.plus(PAUSE);
            isShown = true;
            terminal.print(START_OF_LINE + sentence(progress));
            terminal.flush();
        }
    }

    private void clear() {
        if (isShown) {
            terminal.print(START_OF_LINE);
            terminal.flush();
            isShown = false;
        }
    }

    private static String sentence(ReadingProgress progress) {
        String read = progress.state() == State.RECEIVING
                ? String.format(Locale.ROOT, "Receiving: %,d bytes", progress.bytes())
                : String.format(Locale.ROOT, "Reading: %,d startups", progress.startups());
        return progress.totalBytes().isEmpty()
                ? read
                : read + ", "
                        + 100
                                * progress.bytes()
                                / Math.max(1, progress.totalBytes().getAsLong()) + " %";
    }
}
