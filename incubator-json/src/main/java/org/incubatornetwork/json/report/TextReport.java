package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.json.codec.Output;

/** A report as plain text for people: its sections one after the other, with an empty line between them, and that it ends. */
final class TextReport {
    /** How wide a line is at most: what any terminal shows. */
    static final int COLUMNS = 80;

    private final Phrases phrases;
    private final ReportContent content;
    private final List<String> sections = new ArrayList<>();

    private TextReport(ReportContent content) {
        this.phrases = new Phrases(content.locale());
        this.content = content;
    }

    static Output.Content of(ReportContent content) {
        return out -> out.write(new TextReport(content).text().getBytes(UTF_8));
    }

    private String text() {
        FindingsText findings = new FindingsText(phrases, content.source(), COLUMNS, content.findingsPerCode());
        content.sites().ifPresent(sites -> add(out -> new SitesText(phrases, frame(sites)).appendTo(out, COLUMNS)));
        content.reading()
                .filter(report -> !report.findings().isEmpty() || hasNothingElse())
                .ifPresent(report -> add(out -> findings.appendTo(out, report)));
        content.validation().ifPresent(report -> add(out -> findings.appendTo(out, report)));
        content.metrics().ifPresent(report -> add(new MetricsText(phrases, report, COLUMNS)::appendTo));
        content.reconciliation()
                .ifPresent(verdicts -> add(out -> new ReconciliationText(phrases, COLUMNS).appendTo(out, verdicts)));
        // By its last line one knows that a report was not cut.
        return String.join("\n", sections) + "\n" + phrases.of("end") + "\n";
    }

    /** What is known of the sites, by the days that the figures beside them take for vague ones. */
    private Frame frame(ReportContent.Sites sites) {
        return Frame.of(
                sites.network(),
                sites.day(),
                content.metrics().map(report -> report.policies().vagueDates()).orElse(VagueDates.DEFAULT));
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
