package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.incubatornetwork.json.codec.DocumentReader;
import org.incubatornetwork.json.codec.FindingCollector;
import org.incubatornetwork.json.codec.Input;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.codec.Settings;
import org.incubatornetwork.json.codec.SharedValues;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.style.NoBean;

/**
 * Reads and writes a small document by which something is configured. It is as strict as {@link NetworkJson}, and stricter with
 * names: what does not exist is an error with the nearest that does. All problems are found in one pass. Immutable and safe for
 * concurrent use.
 *
 * @param <T> the type of what is configured by it
 */
public abstract sealed class SettingsJson<T> implements NoBean permits ConfigurationJson, PoliciesJson {
    private static final Settings SETTINGS = Settings.of(JsonLimits.STANDARD, UnknownMembers.REJECT);

    private final ObjectCodec<T, ?> codec;

    SettingsJson(ObjectCodec<T, ?> codec) {
        this.codec = codec;
    }

    final ObjectCodec<T, ?> codec() {
        return codec;
    }

    /**
     * Reads a configuration.
     *
     * @param configuration its bytes
     * @return the configuration
     * @throws InvalidDocumentException if an error was found; it carries all findings
     */
    public final T readOrThrow(byte[] configuration) {
        FindingCollector findings = new FindingCollector(SETTINGS.limits().findingsPerCode());
        T read = new DocumentReader<>(configuration, codec, SETTINGS).read(new SharedValues(), findings);
        if (read == null) {
            throw new InvalidDocumentException(findings.report());
        }
        return read;
    }

    /**
     * Reads a configuration from a stream, to its end or to the limit of a document; the stream is not closed.
     *
     * @param configuration the stream
     * @return the configuration
     * @throws IOException if the stream can't be read
     * @throws InvalidDocumentException if an error was found; it carries all findings
     */
    public final T readOrThrow(InputStream configuration) throws IOException {
        return readOrThrow(configuration.readNBytes(SETTINGS.limits().documentLength() + 1));
    }

    /**
     * Reads a configuration from a file.
     *
     * @param configuration the file
     * @return the configuration
     * @throws IOException if the file can't be read
     * @throws InvalidDocumentException if an error was found; it carries all findings
     */
    public final T readOrThrow(Path configuration) throws IOException {
        try (InputStream in = Input.of(configuration)) {
            return readOrThrow(in);
        }
    }

    /**
     * Reads a configuration from a string.
     *
     * @param configuration its text
     * @return the configuration
     * @throws InvalidDocumentException if an error was found; it carries all findings
     */
    public final T readOrThrow(String configuration) {
        return readOrThrow(configuration.getBytes(UTF_8));
    }

    /**
     * Writes a configuration to a stream, which is flushed and not closed.
     *
     * @param configuration the configuration
     * @param out the stream
     * @throws IOException if the stream can't be written; once it has failed nothing more is written to it
     * @throws InvalidDocumentException if it has what is not read back: a name that is not known here, a value that a setting
     *     does not take, or a text that has no form in JSON, such as half of a surrogate pair; what has been written by then is
     *     cut, and no configuration
     */
    public final void write(T configuration, OutputStream out) throws IOException {
        Output.toStream(Objects.requireNonNull(out), content(configuration));
    }

    private Output.Content content(T configuration) {
        Objects.requireNonNull(configuration);
        return Output.json(
                SETTINGS.factory(),
                Layout.INDENTED,
                generator -> codec.write(new Writing(generator, SETTINGS, Layout.INDENTED), configuration));
    }

    /**
     * Writes a configuration to a file, which is made or replaced as {@link NetworkJson#write(NetworkDocument, Path)} does it: it
     * has what it had before until all of the new is there.
     *
     * @param configuration the configuration
     * @param file the file
     * @throws IOException if the file can't be written
     * @throws InvalidDocumentException if it has what is not read back; the file is then as it was
     */
    public final void write(T configuration, Path file) throws IOException {
        Output.toFile(file, content(configuration));
    }

    /**
     * Writes a configuration to memory.
     *
     * @param configuration the configuration
     * @return its bytes, in UTF-8
     * @throws InvalidDocumentException if it has what is not read back
     */
    public final byte[] writeBytes(T configuration) {
        return Output.toBytes(content(configuration));
    }

    /**
     * Writes a configuration to a string.
     *
     * @param configuration the configuration
     * @return its text
     * @throws InvalidDocumentException if it has what is not read back
     */
    public final String writeString(T configuration) {
        return new String(writeBytes(configuration), UTF_8);
    }
}
