package org.incubatornetwork.json;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.Input;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.codec.Progress;
import org.incubatornetwork.json.codec.Settings;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.ReadingProgress;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.json.lines.LinesReader;
import org.incubatornetwork.json.lines.LinesWriter;
import org.incubatornetwork.json.tables.StartupCodecs;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;

/**
 * Reads and writes registers that are larger than memory, in JSON Lines: first a line with the document and everything of
 * its network but the startups, then a line for each startup, and last a line that says how many there are, so that a file
 * that was cut is noticed. It is immutable and safe for concurrent use.
 *
 * <p>Reading pushes: the network without startups comes first, then each startup in the order of the lines. Once an error is
 * found nothing more is handed over, though lines are still checked; so whoever computes from startups as they come must
 * ask the result, at the end, whether they were all.
 */
public final class NetworkJsonLines implements NoBean {
    private static final int CHUNK = 1 << 18;

    private final Settings settings;
    private final int threads;
    private final int chunk;
    private final Consumer<? super ReadingProgress> listener;
    private final ReadingLog log;

    private NetworkJsonLines(Builder builder) {
        settings = Settings.of(builder.limits, builder.unknownMembers);
        threads = builder.threads;
        chunk = builder.chunk;
        listener = builder.listener;
        log = builder.log;
    }

    /**
     * A reader and writer with the standard limits, that keeps unknown members and reads on the calling thread.
     *
     * @return the reader and writer
     */
    public static NetworkJsonLines standard() {
        return builder().build();
    }

    /**
     * Reads a register and hands it over piece by piece, on the calling thread; the stream is not closed.
     *
     * <p>How far it is tells the {@linkplain Builder#progress listener}. Reading ends early, whatever the number of threads, if the calling thread is interrupted, by an {@link
     * java.io.InterruptedIOException} (the thread stays interrupted), and by whatever a taker of startups or the listener throws.
     *
     * @param lines the stream
     * @param frame takes the document, whose network has no startups yet; called once, before any startup, or not at all
     * @param startups takes each startup, in the order of the lines
     * @return the document without startups, and what was found; no document if an error was found
     * @throws IOException if the stream can't be read
     */
    public ReadResult read(
            InputStream lines, Consumer<? super NetworkDocument> frame, Consumer<? super Startup> startups)
            throws IOException {
        Objects.requireNonNull(lines);
        Objects.requireNonNull(frame);
        Objects.requireNonNull(startups);
        return Progress.tell(log.begin(listener), progress -> read(lines, frame, startups, progress));
    }

    private ReadResult read(
            InputStream lines,
            Consumer<? super NetworkDocument> frame,
            Consumer<? super Startup> startups,
            Progress progress)
            throws IOException {
        LinesReader reader = new LinesReader(lines, chunk, settings, frame, startups, progress);
        return ReadResult.of(reader.read(threads), reader.findings());
    }

    /**
     * Reads a register from a file and hands it over piece by piece, as {@link #read(InputStream, Consumer, Consumer)} does. Of a file it is
     * known how many bytes there are.
     *
     * @param lines the file
     * @param frame takes the document, whose network has no startups yet; called once, before any startup, or not at all
     * @param startups takes each startup, in the order of the lines
     * @return the document without startups, and what was found; no document if an error was found
     * @throws IOException if the file can't be read
     */
    public ReadResult read(Path lines, Consumer<? super NetworkDocument> frame, Consumer<? super Startup> startups)
            throws IOException {
        Objects.requireNonNull(lines);
        Objects.requireNonNull(frame);
        Objects.requireNonNull(startups);
        return Progress.tell(log.begin(listener), progress -> {
            try (InputStream in = Input.of(lines)) {
                if (Files.isRegularFile(lines)) {
                    progress.total(Files.size(lines));
                }
                return read(in, frame, startups, progress);
            }
        });
    }

    /**
     * Reads a register as a whole; the stream is not closed.
     *
     * @param lines the stream
     * @return the document and what was found; no document if an error was found
     * @throws IOException if the stream can't be read
     */
    public ReadResult read(InputStream lines) throws IOException {
        ImmutableList.Builder<Startup> startups = ImmutableList.builder();
        ReadResult result = read(lines, frame -> {}, startups::add);
        return result.mapNetwork(network -> network.withStartups(startups.build()));
    }

    /**
     * Reads a register from a file, as a whole.
     *
     * @param lines the file
     * @return the document and what was found; no document if an error was found
     * @throws IOException if the file can't be read
     */
    public ReadResult read(Path lines) throws IOException {
        ImmutableList.Builder<Startup> startups = ImmutableList.builder();
        ReadResult result = read(lines, frame -> {}, startups::add);
        return result.mapNetwork(network -> network.withStartups(startups.build()));
    }

    /**
     * Reads startups from some lines of a register, for those who share its lines among processes: lines that follow each
     * other, without the register's first and without its last. That all lines were shared out, and are as many startups as
     * the last line says, is theirs to see. Limits hold for these lines, by themselves. The stream is not closed.
     *
     * @param lines the stream
     * @param position the place of the first of them among the register's startups, from 0, by which findings say where
     *     they are
     * @param frame the document on the register's first line, as {@link NetworkJson} reads it
     * @param startups takes each startup, in the order of the lines, until an error is found
     * @return what was found in these lines, and the document without startups; no document if an error was found
     * @throws IOException if the stream can't be read
     * @throws IllegalArgumentException if the position is negative
     */
    public ReadResult readStartups(
            InputStream lines, long position, NetworkDocument frame, Consumer<? super Startup> startups)
            throws IOException {
        if (position < 0) {
            throw new IllegalArgumentException("a position counts from 0, was " + position);
        }
        Objects.requireNonNull(lines);
        Objects.requireNonNull(frame);
        Objects.requireNonNull(startups);
        return Progress.tell(log.begin(listener), progress -> {
            LinesReader reader = new LinesReader(lines, chunk, settings, document -> {}, startups, progress);
            reader.readPart(frame, position, threads);
            return ReadResult.of(frame, reader.findings());
        });
    }

    /**
     * Writes a document to a stream, which is flushed and not closed.
     *
     * @param document the document
     * @param out the stream
     * @throws IOException if the stream can't be written, or the thread is interrupted; nothing more is written to it then
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a value has no form in the format; what has been written by then is
     *     cut: it has no last line
     */
    public void write(NetworkDocument document, OutputStream out) throws IOException {
        write(document, document.network().startups().stream(), out);
    }

    /**
     * Writes a document with startups that need not be in memory together; the stream is flushed and not closed.
     *
     * @param frame the document; startups of its own are not written
     * @param startups the startups; their stream is not closed
     * @param out the stream
     * @throws IOException if the stream can't be written, or the thread is interrupted; nothing more is written to it then
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a value has no form in the format; what has been written by then is
     *     cut: it has no last line
     */
    public void write(NetworkDocument frame, Stream<Startup> startups, OutputStream out) throws IOException {
        Output.toStream(Objects.requireNonNull(out), content(frame, startups));
    }

    private Output.Content content(NetworkDocument frame, Stream<Startup> startups) {
        return LinesWriter.content(Objects.requireNonNull(frame), Objects.requireNonNull(startups), settings);
    }

    /**
     * Writes a document to a file, which is made or replaced as {@link NetworkJson#write(NetworkDocument, Path)} does it: it has
     * what it had before until all of the new is there.
     *
     * @param document the document
     * @param file the file
     * @throws IOException if the file can't be written, or the thread is interrupted; the file is then as it was
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a value has no form in the format; the file is then as it was
     */
    public void write(NetworkDocument document, Path file) throws IOException {
        write(document, document.network().startups().stream(), file);
    }

    /**
     * Writes a document with startups that need not be in memory together to a file, as {@link #write(NetworkDocument, Path)}
     * does.
     *
     * @param frame the document; startups of its own are not written
     * @param startups the startups, whose stream is not closed; if they throw, the file is as it was
     * @param file the file
     * @throws IOException if the file can't be written, or the thread is interrupted; the file is then as it was
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a value has no form in the format; the file is then as it was
     */
    public void write(NetworkDocument frame, Stream<Startup> startups, Path file) throws IOException {
        Output.toFile(file, content(frame, startups));
    }

    /**
     * What the line of a startup may have, for tools that read lines into tables of their own: its members with their types. The register's
     * first and last line have none of them.
     *
     * @return the columns, in the order of a document
     */
    public static ImmutableList<Column> startupColumns() {
        return Columns.of(StartupCodecs.STARTUP);
    }

    @Override
    public String toString() {
        return "NetworkJsonLines{" + settings.limits() + ", " + settings.unknownMembers() + ", threads=" + threads
                + "}";
    }

    /**
     * A builder of a reader and writer.
     *
     * @return a builder with the settings of {@link #standard()}
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link NetworkJsonLines}. */
    public static final class Builder {
        private JsonLimits limits = JsonLimits.STANDARD;
        private UnknownMembers unknownMembers = UnknownMembers.KEEP;
        private int threads = 1;
        private int chunk = CHUNK;
        private Consumer<? super ReadingProgress> listener = progress -> {};
        private ReadingLog log = new ReadingLog(NetworkJsonLines.class);

        private Builder() {}

        /**
         * Sets the limits of what is read and written. That of a document holds for each line.
         *
         * @param limits the limits
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder limits(JsonLimits limits) {
            this.limits = Objects.requireNonNull(limits);
            return this;
        }

        /**
         * Sets what is done with unknown members.
         *
         * @param unknownMembers what is done with them
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder unknownMembers(UnknownMembers unknownMembers) {
            this.unknownMembers = Objects.requireNonNull(unknownMembers);
            return this;
        }

        /**
         * Sets how many threads parse lines. What is read, found and handed over is the same with any number.
         *
         * @param threads at least 1; with 1 the calling thread parses
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder threads(int threads) {
            if (threads < 1) {
                throw new IllegalArgumentException("there must be at least one thread, was " + threads);
            }
            this.threads = threads;
            return this;
        }

        /**
         * Sets who is told how far a read is: on the calling thread and alike for any number of threads, about every quarter of a megabyte,
         * when all startups in it have been handed over; and once when the read has ended or was stopped.
         *
         * @param listener the listener, of all reads of this reader; a read is stopped by whatever it throws
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder progress(Consumer<? super ReadingProgress> listener) {
            this.listener = Objects.requireNonNull(listener);
            return this;
        }

        /** Sets how many bytes of lines a thread parses at a time; what is read is the same with any number from 4. */
        @CanIgnoreReturnValue
        Builder chunk(int bytes) {
            chunk = bytes;
            return this;
        }

        /** Sets where it is logged how much was read. */
        @CanIgnoreReturnValue
        Builder log(ReadingLog log) {
            this.log = log;
            return this;
        }

        /**
         * The reader and writer with these settings.
         *
         * @return the reader and writer
         */
        public NetworkJsonLines build() {
            return new NetworkJsonLines(this);
        }
    }
}
