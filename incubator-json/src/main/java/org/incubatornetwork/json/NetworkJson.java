package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.DocumentReader;
import org.incubatornetwork.json.codec.FindingCollector;
import org.incubatornetwork.json.codec.Input;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.codec.Progress;
import org.incubatornetwork.json.codec.Settings;
import org.incubatornetwork.json.codec.SharedValues;
import org.incubatornetwork.json.codec.Utf8;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.ReadingProgress;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.json.tables.NetworkCodecs;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.style.NoBean;

/**
 * Reads and writes documents of incubator networks. It is immutable and safe for concurrent use.
 *
 * <p>Reading never stops at the first problem and never returns a part of a network: {@link #read(byte[])} returns
 * everything that was found and, if nothing of it is an error, the document; {@link #readOrThrow(byte[])} throws {@link
 * org.incubatornetwork.json.format.InvalidDocumentException} instead. No other exception comes of a document, whatever is in it.
 */
public final class NetworkJson implements NoBean {
    private final Settings settings;
    private final Layout layout;
    private final Consumer<? super ReadingProgress> listener;
    private final ReadingLog log;

    private NetworkJson(Builder builder) {
        settings = Settings.of(builder.limits, builder.unknownMembers);
        layout = builder.layout;
        listener = builder.listener;
        log = builder.log;
    }

    /**
     * A reader and writer with the standard limits, that keeps unknown members and writes indented.
     *
     * @return the reader and writer
     */
    public static NetworkJson standard() {
        return builder().build();
    }

    /**
     * Reads a document.
     *
     * @param document its bytes
     * @return the document and what was found
     */
    public ReadResult read(byte[] document) {
        Objects.requireNonNull(document);
        return inMemory(progress -> readAll(document, progress));
    }

    private ReadResult inMemory(Progress.Work<ReadResult> work) {
        try {
            return Progress.tell(log.begin(listener), work);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no source that could fail
        }
    }

    private ReadResult readAll(byte[] document, Progress progress) {
        return read(document, Utf8.firstMalformed(document, 0, document.length), progress);
    }

    private ReadResult read(byte[] document, int wellFormed, Progress progress) {
        progress.total(document.length);
        FindingCollector findings = new FindingCollector(settings.limits().findingsPerCode());
        NetworkDocument read = new DocumentReader<>(document, wellFormed, NetworkCodecs.DOCUMENT, settings)
                .telling(progress)
                .read(new SharedValues(), findings);
        progress.reachEnd();
        return ReadResult.of(read, findings);
    }

    /**
     * Reads a document from a stream, to its end or to the limit of a document; the stream is not closed.
     *
     * <p>How far it is tells the {@linkplain Builder#progress listener}. Reading ends early if the calling thread is interrupted, by an
     * {@link java.io.InterruptedIOException} (the thread stays interrupted), and by whatever the listener throws.
     *
     * @param document the stream
     * @return the document and what was found
     * @throws IOException if the stream can't be read
     */
    public ReadResult read(InputStream document) throws IOException {
        Objects.requireNonNull(document);
        return Progress.tell(log.begin(listener), progress -> receive(document, progress));
    }

    private ReadResult receive(InputStream document, Progress progress) throws IOException {
        return readAll(progress.receive(document, settings.limits().documentLength() + 1), progress);
    }

    /**
     * Reads a document from a file, as {@link #read(InputStream)} does. Of a file it is known how many bytes there are.
     *
     * @param document the file
     * @return the document and what was found
     * @throws IOException if the file can't be read
     */
    public ReadResult read(Path document) throws IOException {
        Objects.requireNonNull(document);
        return Progress.tell(log.begin(listener), progress -> {
            try (InputStream in = Input.of(document)) {
                if (Files.isRegularFile(document)) {
                    progress.total(Files.size(document));
                }
                return receive(in, progress);
            }
        });
    }

    /**
     * Reads a document from a string.
     *
     * @param document its text; half of a surrogate pair is found to be {@link org.incubatornetwork.json.format.FormatCode#NOT_UTF_8}
     * @return the document and what was found
     */
    public ReadResult read(String document) {
        int wellFormed = Utf8.firstLoneSurrogate(document);
        if (wellFormed == document.length()) {
            byte[] bytes = document.getBytes(UTF_8);
            return inMemory(progress -> read(bytes, bytes.length, progress));
        }
        int start = document.substring(0, wellFormed).getBytes(UTF_8).length;
        return inMemory(progress -> read(document.getBytes(UTF_8), start, progress));
    }

    /**
     * Reads a document that has no errors.
     *
     * @param document its bytes
     * @return the document
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if an error was found; it carries all findings
     */
    public NetworkDocument readOrThrow(byte[] document) {
        return read(document).orElseThrow();
    }

    /**
     * Reads a document that has no errors from a stream, which is not closed.
     *
     * @param document the stream
     * @return the document
     * @throws IOException if the stream can't be read
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if an error was found; it carries all findings
     */
    public NetworkDocument readOrThrow(InputStream document) throws IOException {
        return read(document).orElseThrow();
    }

    /**
     * Reads a document that has no errors from a file.
     *
     * @param document the file
     * @return the document
     * @throws IOException if the file can't be read
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if an error was found; it carries all findings
     */
    public NetworkDocument readOrThrow(Path document) throws IOException {
        return read(document).orElseThrow();
    }

    /**
     * Reads a document that has no errors from a string.
     *
     * @param document its text
     * @return the document
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if an error was found; it carries all findings
     */
    public NetworkDocument readOrThrow(String document) {
        return read(document).orElseThrow();
    }

    /**
     * Writes a document to a stream, which is flushed and not closed.
     *
     * @param document the document
     * @param out the stream
     * @throws IOException if the stream can't be written, or the thread is interrupted; nothing more is written to it then
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a value has no form in the format, such as a text with half of a surrogate pair;
     *     what has been written by then is cut, and no document
     */
    public void write(NetworkDocument document, OutputStream out) throws IOException {
        Output.toStream(Objects.requireNonNull(out), content(document));
    }

    /**
     * Writes a document with startups that need not be in memory together; the stream is flushed and not closed.
     *
     * @param frame the document; startups of its own are not written
     * @param startups the startups; their stream is not closed
     * @param out the stream
     * @throws IOException if the stream can't be written, or the thread is interrupted; nothing more is written to it then
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a value has no form in the format; what has been written by then is
     *     cut, and no document
     */
    public void write(NetworkDocument frame, Stream<Startup> startups, OutputStream out) throws IOException {
        Output.toStream(Objects.requireNonNull(out), content(frame, startups));
    }

    private Output.Content content(NetworkDocument document) {
        return content(document, NetworkCodecs.DOCUMENT);
    }

    private Output.Content content(NetworkDocument frame, Stream<Startup> startups) {
        return content(frame, NetworkCodecs.handing(Objects.requireNonNull(startups)));
    }

    private Output.Content content(NetworkDocument document, ValueCodec<NetworkDocument> codec) {
        Objects.requireNonNull(document);
        return Output.json(
                settings.factory(),
                layout,
                generator -> codec.write(new Writing(generator, settings, layout), document));
    }

    /**
     * Writes a document to a file, which is made or replaced. It has what it had before until all of the new is
     * there: that is written to a file beside it first ({@code .incubator-….tmp}), which is moved to its place, in one step where
     * the file system can. What a symbolic link links to is replaced, and not the link; permissions stay, where the file
     * system has those of POSIX. To what is no regular file, such as a pipe, is written as to a stream.
     *
     * @param document the document
     * @param file the file
     * @throws IOException if the file can't be written, or the thread is interrupted; the file is then as it was
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a value has no form in the format; the file is then as it was
     */
    public void write(NetworkDocument document, Path file) throws IOException {
        Output.toFile(file, content(document));
    }

    /**
     * Writes a document with startups that need not be in memory together to a file, as {@link #write(NetworkDocument, Path)} does.
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
     * Writes a document to memory.
     *
     * @param document the document
     * @return its bytes, in UTF-8
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a value has no form in the format
     */
    public byte[] writeBytes(NetworkDocument document) {
        return Output.toBytes(content(document));
    }

    /**
     * Writes a document to a string.
     *
     * @param document the document
     * @return its text
     * @throws org.incubatornetwork.json.format.InvalidDocumentException if a value has no form in the format
     */
    public String writeString(NetworkDocument document) {
        return new String(writeBytes(document), UTF_8);
    }

    @Override
    public String toString() {
        return "NetworkJson{" + settings.limits() + ", " + settings.unknownMembers() + ", " + layout + "}";
    }

    /**
     * A builder of a reader and writer.
     *
     * @return a builder with the settings of {@link #standard()}
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link NetworkJson}. */
    public static final class Builder {
        private JsonLimits limits = JsonLimits.STANDARD;
        private UnknownMembers unknownMembers = UnknownMembers.KEEP;
        private Layout layout = Layout.INDENTED;
        private Consumer<? super ReadingProgress> listener = progress -> {};
        private ReadingLog log = new ReadingLog(NetworkJson.class);

        private Builder() {}

        /**
         * Sets the limits of what is read and written.
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
         * Sets the layout of what is written.
         *
         * @param layout the layout
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder layout(Layout layout) {
            this.layout = Objects.requireNonNull(layout);
            return this;
        }

        /**
         * Sets who is told how far a read is: on the thread that reads, about every quarter of a megabyte that comes in, and then that is
         * parsed, and once when the read has ended or was stopped.
         *
         * @param listener the listener, of all reads of this reader; a read is stopped by whatever it throws
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder progress(Consumer<? super ReadingProgress> listener) {
            this.listener = Objects.requireNonNull(listener);
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
        public NetworkJson build() {
            return new NetworkJson(this);
        }
    }
}
