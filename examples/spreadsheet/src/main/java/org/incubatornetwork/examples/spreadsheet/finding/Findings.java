package org.incubatornetwork.examples.spreadsheet.finding;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.incubatornetwork.validation.rule.Severity;

/**
 * All findings of a run, however many: they are written to a file as they come, and told once it is known that the sheet could be read
 * to its end.
 */
public final class Findings implements Consumer<SheetFinding>, Closeable {
    private final Path file;
    private final OutputStream out;
    private final FindingWriter writer;
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    private final Map<FindingWriter.Tally, Long> columns = new LinkedHashMap<>();

    /**
     * Findings of a run.
     *
     * @param form how they are told
     * @param locale in which language
     * @param document the name of the document that is made
     * @throws IOException if no file can be made for them
     */
    public Findings(Form form, Locale locale, String document) throws IOException {
        file = Files.createTempFile("findings", ".tmp");
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        writer = FindingWriter.of(form, out, locale, document);
    }

    @Override
    public void accept(SheetFinding finding) {
        counts.merge(finding.severity(), 1L, Long::sum);
        columns.merge(new FindingWriter.Tally(finding.code(), finding.place().header()), 1L, Long::sum);
        try {
            writer.write(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How many there are of a severity.
     *
     * @param severity the severity
     * @return the number
     */
    public long count(Severity severity) {
        return counts.getOrDefault(severity, 0L);
    }

    /**
     * Tells them; nothing can be found after that.
     *
     * @param startups how many startups were read
     * @param to where
     * @throws IOException if it can't be written
     */
    public void tell(long startups, OutputStream to) throws IOException {
        writer.end(startups, counts, columns);
        out.flush();
        Files.copy(file, to);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
