package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A report as plain text for people: its sections one after the other, with an empty line between them. */
final class TextReport {
    private static final int COLUMNS = 100;

    private final Phrases phrases;
    private final ReportContent content;
    private final List<String> sections = new ArrayList<>();

    private TextReport(ReportContent content) {
        this.phrases = new Phrases(content.locale());
        this.content = content;
    }

    static void write(ReportContent content, OutputStream out) throws IOException {
        out.write(new TextReport(content).text().getBytes(UTF_8));
        out.flush();
    }

    private String text() {
        FindingsText findings = new FindingsText(phrases, content.source(), COLUMNS, content.findingsPerCode());
        content.sites()
                .ifPresent(sites ->
                        add(out -> new SitesText(phrases, sites.day()).appendTo(out, sites.network(), COLUMNS)));
        content.reading()
                .filter(report -> !report.findings().isEmpty() || hasNothingElse())
                .ifPresent(report -> add(out -> findings.appendTo(out, report)));
        content.validation().ifPresent(report -> add(out -> findings.appendTo(out, report)));
        content.metrics().ifPresent(report -> add(new MetricsText(phrases, report, COLUMNS)::appendTo));
        content.reconciliation()
                .ifPresent(verdicts -> add(out -> new ReconciliationText(phrases, COLUMNS).appendTo(out, verdicts)));
        return String.join("\n", sections);
    }

    private boolean hasNothingElse() {
        return content.sites().isEmpty()
                && content.validation().isEmpty()
                && content.metrics().isEmpty()
                && content.reconciliation().isEmpty();
    }

    private void add(Consumer<StringBuilder> section) {
        StringBuilder out = new StringBuilder();
        section.accept(out);
        sections.add(out.toString());
    }
}
