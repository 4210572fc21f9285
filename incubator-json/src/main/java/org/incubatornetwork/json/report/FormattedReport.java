package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.style.NoBean;

/** A report that can be written in several forms, in UTF-8. */
public abstract sealed class FormattedReport implements NoBean permits Report, ComparisonReport, DiffReport {
    FormattedReport() {}

    /** The report in a form. */
    abstract Output.Content in(ReportFormat format);

    /**
     * Writes the report to a stream, which is flushed and not closed.
     *
     * @param format the form
     * @param out the stream
     * @throws IOException if the stream can't be written; once it has failed nothing more is written to it
     * @throws IllegalArgumentException if the form is SARIF, which has findings alone, and the report has none
     */
    public final void write(ReportFormat format, OutputStream out) throws IOException {
        Output.toStream(Objects.requireNonNull(out), in(format));
    }

    /**
     * Writes the report to a file, which is made or replaced as {@link
     * org.incubatornetwork.json.NetworkJson#write(org.incubatornetwork.json.format.NetworkDocument, Path)} does it: it has what it
     * had before until all of the new is there.
     *
     * @param format the form
     * @param file the file
     * @throws IOException if the file can't be written
     * @throws IllegalArgumentException if the form is SARIF, which has findings alone, and the report has none
     */
    public final void write(ReportFormat format, Path file) throws IOException {
        Output.toFile(file, in(format));
    }

    /**
     * Writes the report to a string.
     *
     * @param format the form
     * @return its text
     * @throws IllegalArgumentException if the form is SARIF, which has findings alone, and the report has none
     */
    public final String writeString(ReportFormat format) {
        return new String(Output.toBytes(in(format)), UTF_8);
    }
}
