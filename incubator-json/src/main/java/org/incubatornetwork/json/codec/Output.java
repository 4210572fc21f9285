package org.incubatornetwork.json.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.function.Consumer;
import org.incubatornetwork.json.format.Layout;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * The way out for all that is written, so that what was refused or failed never reads as whole: a stream is left cut where it
 * was, and a file has what it had before until all of the new is there.
 */
public final class Output {
    private static final int MOST_LINKS = 40;

    /** After so many bytes it is asked whether the thread that writes was interrupted. */
    private static final int STEP = 1 << 18;

    private Output() {}

    /** What is written; it may throw at any time. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** A JSON value as content; where it is indented, it ends with a newline. */
    public static Content json(JsonFactory factory, Layout layout, Consumer<? super JsonGenerator> value) {
        return out -> {
            try (JsonGenerator generator = Jackson.generator(factory, out, layout)) {
                value.accept(generator);
                if (layout == Layout.INDENTED) {
                    generator.writeRaw('\n');
                }
            } catch (JacksonIOException e) {
                throw e.getCause();
            }
        };
    }

    /** Writes to a stream, which is flushed and not closed. Once it has failed, or was interrupted, nothing more is written to it. */
    public static void toStream(OutputStream out, Content content) throws IOException {
        write(new Unbroken(out, true), content);
    }

    private static void write(OutputStream out, Content content) throws IOException {
        content.writeTo(out);
        out.flush();
    }

    /** Writes to memory. */
    public static byte[] toBytes(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(new Unbroken(out, false), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes to a file, which is made or replaced: to a file beside it first, that is moved to its place when it is whole and
     * removed if anything fails. A link stays, and what it links to is replaced; permissions stay as they were.
     */
    public static void toFile(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A device or a pipe: it takes what comes, and nothing can be moved to its place.
            try (OutputStream out = Files.newOutputStream(file)) {
                toStream(out, content);
            }
            return;
        }
        Path target = behindLinks(file);
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        Path beside = target.resolveSibling(".incubator-" + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out = open(beside, target)) {
                copyPermissions(target, beside);
                toStream(out, content);
            }
            move(beside, target);
        } catch (IOException | RuntimeException | Error e) {
            remove(beside, e);
            throw e;
        }
    }

    /** What prevents it is told of the file that was asked for, and not of the one beside it. */
    private static OutputStream open(Path beside, Path target) throws IOException {
        try {
            return Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            NoSuchFileException told = new NoSuchFileException(target.toString(), null, "there is no folder for it");
            told.initCause(e);
            throw told;
        } catch (AccessDeniedException e) {
            AccessDeniedException told =
                    new AccessDeniedException(target.toString(), null, "its folder may not be written to");
            told.initCause(e);
            throw told;
        }
    }

    private static Path behindLinks(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Before anything is in the new file, so that nobody reads there what the old one kept from him. */
    private static void copyPermissions(Path target, Path beside) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (old != null && Files.exists(target)) {
            Files.setPosixFilePermissions(beside, old.readAttributes().permissions());
        }
    }

    private static void move(Path beside, Path target) throws IOException {
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path beside, Throwable failure) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * A stream that is not written to once it has failed, in whatever way: a generator, when it is closed, sends what it still
     * holds, and that is not to stand after what was lost. A {@link PrintStream} throws nothing and goes on, and so is asked.
     */
    private static final class Unbroken extends OutputStream {
        private final OutputStream out;
        private final boolean isInterruptible;
        private long written;
        private boolean broken;

        Unbroken(OutputStream out, boolean isInterruptible) {
            this.out = out;
            this.isInterruptible = isInterruptible;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!broken) {
                broken = true;
                checkInterrupted(length);
                out.write(bytes, from, length);
                check();
                broken = false;
            }
        }

        private void checkInterrupted(int length) throws InterruptedIOException {
            boolean isDue = written / STEP < (written + length) / STEP;
            written += length;
            if (isDue && isInterruptible && Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted while writing");
            }
        }

        @Override
        public void flush() throws IOException {
            if (!broken) {
                broken = true;
                out.flush();
                check();
                broken = false;
            }
        }

        private void check() throws IOException {
            if (out instanceof PrintStream printed && printed.checkError()) {
                throw new IOException("the stream has failed, now or before");
            }
        }
    }
}
