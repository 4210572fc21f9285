package org.incubatornetwork.json.codec;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.incubatornetwork.json.format.ReadingProgress;
import org.incubatornetwork.json.format.ReadingProgress.State;

/** Counts what one read has read, and tells a listener of it: now and then, and how it ended. */
public final class Progress {
    /** After so many bytes a listener is told. */
    private static final int STEP = 1 << 18;

    private static final int OFTEN = 64;

    private final Consumer<? super ReadingProgress> listener;
    private OptionalLong total = OptionalLong.empty();
    private long startups;
    private long bytes;

    private Progress(Consumer<? super ReadingProgress> listener) {
        this.listener = listener;
    }

    /**
     * What reads, and counts what it reads.
     *
     * @param <T> the type of what is read
     */
    public interface Work<T> {
        T read(Progress progress) throws IOException;
    }

    /** Reads, and tells how it ended, whatever happens. */
    public static <T> T tell(Consumer<? super ReadingProgress> listener, Work<T> work) throws IOException {
        Progress progress = new Progress(listener);
        T read;
        try {
            read = work.read(progress);
        } catch (IOException | RuntimeException | Error e) {
            progress.stop(e);
            throw e;
        }
        progress.tell(State.ENDED);
        return read;
    }

    private void stop(Throwable reason) {
        try {
            tell(State.STOPPED);
        } catch (RuntimeException e) {
            if (!e.equals(reason)) {
                reason.addSuppressed(e);
            }
        }
    }

    private void tell(State state) {
        listener.accept(new ReadingProgress(state, startups, bytes, total));
    }

    /** Says how many bytes there are in all. */
    public void total(long bytes) {
        total = OptionalLong.of(bytes);
    }

    /** Says how many startups were read, and of how many bytes. */
    public void reach(long startups, long bytes) {
        this.startups = startups;
        this.bytes = bytes;
    }

    /** Says the same, and tells it. */
    public void pass(long startups, long bytes) {
        reach(startups, bytes);
        tell(State.READING);
    }

    /** Says that a document was read, all its bytes. */
    public void reachEnd() {
        bytes = total.orElse(bytes);
    }

    /** Says that a document is read from its start again: it is told of again where it goes beyond what was told. */
    void restart() {
        startups = 0;
    }

    /** Counts a startup of a document; returns whether it is time to say how far that is. */
    boolean countStartup() {
        startups++;
        return startups % OFTEN == 0;
    }

    /** Says how far a document was read. */
    void reachByte(long offset) {
        if (offset >= bytes + STEP) {
            pass(startups, offset);
        }
    }
}
