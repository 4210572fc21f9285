package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.incubatornetwork.json.codec.DocumentReader;
import org.incubatornetwork.json.codec.FindingCollector;
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
import org.incubatornetwork.json.tables.ConfigurationCodecs;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.catalogue.RuleCatalogue;
import org.incubatornetwork.validation.rule.Rule;

/**
 * Reads and writes the configuration of a validation: which rules are applied and how, what is suppressed, and what an
 * earlier report has already found. It is immutable and safe for concurrent use.
 *
 * <pre>{@code
 * ConfigurationJson json = ConfigurationJson.standard();
 * Path baseline = Path.of("target", "baseline.json");
 * json.write(ValidationConfiguration.DEFAULT.accepting(Validator.asOf(day).validate(network)), baseline);
 *
 * Validator validator = Validator.builder().asOf(day).configuration(json.readOrThrow(baseline)).build();
 * validator.validate(network).findings();  // []
 * }</pre>
 *
 * <p>It is as strict as {@link NetworkJson}, and stricter with names: a rule or parameter that does not exist, or a member
 * that is not known, is an error with the nearest that does. All problems are found in one pass.
 */
public final class ConfigurationJson {
    /** The name by which a configuration calls its format. */
    public static final String FORMAT = ConfigurationCodecs.FORMAT;

    /** The version of the form of configurations. */
    public static final String VERSION = ConfigurationCodecs.VERSION;

    private static final Settings SETTINGS = Settings.of(JsonLimits.STANDARD, UnknownMembers.REJECT);

    private final ObjectCodec<ValidationConfiguration, ValidationConfiguration.Builder> codec;

    private ConfigurationJson(Iterable<Rule> rules) {
        codec = ConfigurationCodecs.of(rules);
    }

    /**
     * A reader and writer of configurations of the rules of the {@link RuleCatalogue}.
     *
     * @return the reader and writer
     */
    public static ConfigurationJson standard() {
        return of();
    }

    /**
     * A reader and writer of configurations of the rules of the {@link RuleCatalogue} and of others.
     *
     * @param own rules of one's own
     * @return the reader and writer
     * @throws IllegalArgumentException if two rules have one code
     */
    public static ConfigurationJson of(Rule... own) {
        return new ConfigurationJson(ImmutableList.<Rule>builder()
                .addAll(RuleCatalogue.rules())
                .addAll(Arrays.asList(own))
                .build());
    }

    ObjectCodec<ValidationConfiguration, ValidationConfiguration.Builder> codec() {
        return codec;
    }

    /**
     * Reads a configuration.
     *
     * @param configuration its bytes
     * @return the configuration
     * @throws InvalidDocumentException if an error was found; it carries all findings
     */
    public ValidationConfiguration readOrThrow(byte[] configuration) {
        FindingCollector findings = new FindingCollector(SETTINGS.limits().findingsPerCode());
        ValidationConfiguration read =
                new DocumentReader<>(configuration, codec, SETTINGS).read(new SharedValues(), findings);
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
    public ValidationConfiguration readOrThrow(InputStream configuration) throws IOException {
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
    public ValidationConfiguration readOrThrow(Path configuration) throws IOException {
        try (InputStream in = Files.newInputStream(configuration)) {
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
    public ValidationConfiguration readOrThrow(String configuration) {
        return readOrThrow(configuration.getBytes(UTF_8));
    }

    /**
     * Writes a configuration to a stream, which is flushed and not closed.
     *
     * @param configuration the configuration
     * @param out the stream
     * @throws IOException if the stream can't be written; once it has failed nothing more is written to it
     * @throws InvalidDocumentException if it has what is not read back: a rule or parameter that is not known here, a value
     *     that a parameter does not take, or a reason that has no form in JSON, such as half of a surrogate pair;
     *     what has been written by then is cut, and no configuration
     */
    public void write(ValidationConfiguration configuration, OutputStream out) throws IOException {
        Output.toStream(Objects.requireNonNull(out), content(configuration));
    }

    private Output.Content content(ValidationConfiguration configuration) {
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
    public void write(ValidationConfiguration configuration, Path file) throws IOException {
        Output.toFile(file, content(configuration));
    }

    /**
     * Writes a configuration to memory.
     *
     * @param configuration the configuration
     * @return its bytes, in UTF-8
     * @throws InvalidDocumentException if it has what is not read back
     */
    public byte[] writeBytes(ValidationConfiguration configuration) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(configuration, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Writes a configuration to a string.
     *
     * @param configuration the configuration
     * @return its text
     * @throws InvalidDocumentException if it has what is not read back
     */
    public String writeString(ValidationConfiguration configuration) {
        return new String(writeBytes(configuration), UTF_8);
    }
}
