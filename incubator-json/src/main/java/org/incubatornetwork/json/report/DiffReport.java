package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.results.JsonOutput;

/**
 * A report of what changed from one network to another, as text for people or as JSON for programs.
 *
 * <pre>{@code
 * NetworkDiff diff = NetworkDiff.between(network, network);
 * diff.isEmpty();  // true
 * System.out.print(DiffReport.of(diff, Locale.FRENCH).writeString(ReportFormat.TEXT));
 * }</pre>
 */
public final class DiffReport {
    /** The name by which a difference in JSON calls its format. */
    public static final String FORMAT = "incubator-network-diff";

    /** The version of the form of differences in JSON. */
    public static final String VERSION = "1.0";

    private final NetworkDiff diff;
    private final Locale locale;

    private DiffReport(NetworkDiff diff, Locale locale) {
        this.diff = diff;
        this.locale = locale;
    }

    /**
     * The report of a difference.
     *
     * @param diff what changed
     * @param locale the locale, by which the language is chosen: one that the library's texts have, or else English
     * @return the report
     */
    public static DiffReport of(NetworkDiff diff, Locale locale) {
        return new DiffReport(Objects.requireNonNull(diff), Objects.requireNonNull(locale));
    }

    /**
     * Writes the report to a stream, which is flushed and not closed.
     *
     * @param format the form: text, or JSON
     * @param out the stream
     * @throws IOException if the stream can't be written; once it has failed nothing more is written to it
     * @throws IllegalArgumentException if the form is SARIF, which has findings alone
     */
    public void write(ReportFormat format, OutputStream out) throws IOException {
        Output.toStream(Objects.requireNonNull(out), in(format));
    }

    /**
     * Writes the report to a file, which has what it had before until all of the new is there.
     *
     * @param format the form: text, or JSON
     * @param file the file
     * @throws IOException if the file can't be written
     * @throws IllegalArgumentException if the form is SARIF, which has findings alone
     */
    public void write(ReportFormat format, Path file) throws IOException {
        Output.toFile(file, in(format));
    }

    private Output.Content in(ReportFormat format) {
        return switch (format) {
            case TEXT -> out -> out.write(diff.text(locale).getBytes(UTF_8));
            case JSON -> JsonOutput.object(new DiffJson(diff, locale)::members);
            case SARIF -> throw new IllegalArgumentException("a difference has no findings, which SARIF is for");
        };
    }

    /**
     * Writes the report to a string.
     *
     * @param format the form: text, or JSON
     * @return its text
     * @throws IllegalArgumentException if the form is SARIF, which has findings alone
     */
    public String writeString(ReportFormat format) {
        return new String(Output.toBytes(in(format)), UTF_8);
    }
}
