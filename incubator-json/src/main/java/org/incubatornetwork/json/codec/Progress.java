package org.incubatornetwork.json.codec;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.incubatornetwork.json.format.ReadingProgress;
import org.incubatornetwork.json.format.ReadingProgress.State;

/** Counts what one read has read, and tells a listener of it: now and then, and how it ended. */
public final class Progress {
    /** After so many bytes a listener is told. */
    private static final int STEP = 1 << 18;

    /** After so many steps it is looked how far a document was read. */
    private static final int OFTEN = 16;

    private final Consumer<? super ReadingProgress> listener;
    private OptionalLong total = OptionalLong.empty();
    private boolean isInterruptible;
    private long startups;
    private long bytes;
    private int steps;

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
        } catch (UncheckedIOException e) {
            progress.stop(e);
            if (e.getCause() instanceof InterruptedIOException interrupted) {
                throw interrupted;
            }
            throw e;
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

    /** Takes in the bytes of a document, at most so many, and says how many have come; from here on the read is ended by an interrupt. */
    public byte[] receive(InputStream in, int most) throws IOException {
        isInterruptible = true;
        List<byte[]> parts = new ArrayList<>();
        byte[] part;
        do {
            part = in.readNBytes(Math.min(STEP, most - (int) bytes));
            parts.add(part);
            bytes += part.length;
            if (part.length == STEP) {
                checkInterrupted();
                tell(State.RECEIVING);
            }
        } while (part.length == STEP && bytes < most);
        byte[] document = Bytes.concat(parts.toArray(byte[][]::new));
        bytes = 0;
        total = OptionalLong.of(document.length);
        return document;
    }

    /** Who interrupts the thread that reads wants no more of it. */
    public static void checkInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    /** What tells that a read was interrupted. */
    public static InterruptedIOException interrupted() {
        return new InterruptedIOException("interrupted while reading");
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

    /** Counts a startup of a document. */
    void countStartup() {
        startups++;
    }

    /** Counts a step through a document. Returns whether it is time to say how far that is. */
    boolean countStep() {
        steps++;
        return steps % OFTEN == 0;
    }

    /** Says how far a document was read. */
    void reachByte(long offset) {
        if (offset >= bytes + STEP) {
            if (isInterruptible && Thread.currentThread().isInterrupted()) {
                throw new UncheckedIOException(interrupted());
            }
            pass(startups, offset);
        }
    }
}
