package org.incubatornetwork.examples.spreadsheet.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import org.incubatornetwork.validation.rule.Severity;

/** Writes findings as they come, and then how many there were. */
interface FindingWriter {
    /** Writes a finding. */
    void write(SheetFinding finding) throws IOException;

    /**
     * Writes the end.
     *
     * @param startups how many startups were read
     * @param counts how many findings there are of each severity
     * @param columns how many findings there are of each code and column, in the order in which they came first
     */
    void end(long startups, Map<Severity, Long> counts, Map<Tally, Long> columns) throws IOException;

    /** A code and the header of a column. */
    record Tally(SheetCode code, String header) {}

    static FindingWriter of(Form form, OutputStream out, Locale locale, String document) throws IOException {
        return switch (form) {
            case TEXT -> new TextFindings(out, locale);
            case JSON -> new JsonFindings(out, locale, document);
            case SARIF -> new SarifFindings(out, locale, document);
        };
    }
}
