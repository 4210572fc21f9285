package org.incubatornetwork.examples.spreadsheet.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.incubatornetwork.examples.spreadsheet.text.Texts;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.rule.Severity;

/** Findings for people: a line for each, then how many there are of a kind in each column. */
final class TextFindings implements FindingWriter {
    private final Writer out;
    private final Locale locale;

    TextFindings(OutputStream out, Locale locale) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        this.locale = locale;
    }

    @Override
    public void write(SheetFinding finding) throws IOException {
        out.write(VisibleText.of(finding.place().file()) + ": "
                + VisibleText.of(finding.place().reference()) + ": "
                + Texts.of("severity." + finding.severity()).in(locale) + " " + finding.code() + ": "
                + finding.message(locale) + "\n");
    }

    @Override
    public void end(long startups, Map<Severity, Long> counts, Map<Tally, Long> columns) throws IOException {
        if (!columns.isEmpty()) {
            out.write("\n");
        }
        for (Map.Entry<Tally, Long> column : columns.entrySet()) {
            String header = column.getKey().header();
            out.write("  " + column.getKey().code() + (header.isEmpty() ? "" : " (" + VisibleText.of(header, 60) + ")")
                    + ": " + column.getValue() + "\n");
        }
        out.write((columns.isEmpty() ? "" : "\n")
                + Texts.message(
                                "summary",
                                "startups",
                                startups,
                                "errors",
                                counts.getOrDefault(Severity.ERROR, 0L),
                                "warnings",
                                counts.getOrDefault(Severity.WARNING, 0L),
                                "notes",
                                counts.getOrDefault(Severity.INFO, 0L))
                        .in(locale)
                + "\n");
        out.flush();
    }
}
