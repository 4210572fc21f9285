package org.incubatornetwork.json.report;

import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.validation.ValidationReport;

/**
 * Reports as plain text for people: no line is wider than a hundred columns of a terminal, and every line ends with a
 * newline character.
 */
public final class TextReport {
    private static final int COLUMNS = 100;
    private static final int FINDINGS_PER_CODE = 3;

    private final Phrases phrases;
    private final int findingsPerCode;

    private TextReport(Phrases phrases, int findingsPerCode) {
        this.phrases = phrases;
        this.findingsPerCode = findingsPerCode;
    }

    /**
     * Reports in a language, with the first three findings of each code.
     *
     * @param locale the locale, by which the language is chosen: French, or else English
     * @return the reports
     */
    public static TextReport in(Locale locale) {
        return new TextReport(new Phrases(locale), FINDINGS_PER_CODE);
    }

    /**
     * The same, with fewer or more findings.
     *
     * @param count how many findings of each code are shown, at least 1; the others are counted
     * @return the reports
     */
    public TextReport withFindingsPerCode(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("at least one finding of each code must be shown, was " + count);
        }
        return new TextReport(phrases, count);
    }

    /**
     * The sites by their status.
     *
     * @param network the network
     * @param day the day
     * @return the text
     */
    public String sites(Network network, LocalDate day) {
        StringBuilder out = new StringBuilder();
        new SitesText(phrases, day).appendTo(out, network, COLUMNS);
        return out.toString();
    }

    /**
     * What was found in reading a document, each finding with the line at fault and a caret under the fault.
     *
     * @param result what came of reading
     * @param source the text of the document
     * @return the text
     */
    public String findings(ReadResult result, SourceText source) {
        StringBuilder out = new StringBuilder();
        new FindingsText(phrases, source, COLUMNS, findingsPerCode).appendTo(out, result.report());
        return out.toString();
    }

    /**
     * What was found in a document that was refused, such as a configuration, each finding with the line at fault and a caret
     * under the fault.
     *
     * @param refusal the refusal
     * @param source the text of the document
     * @return the text
     */
    public String findings(InvalidDocumentException refusal, SourceText source) {
        StringBuilder out = new StringBuilder();
        new FindingsText(phrases, source, COLUMNS, findingsPerCode).appendTo(out, refusal.report());
        return out.toString();
    }

    /**
     * What the rules found in a network, each finding with the line at fault and a caret under the fault.
     *
     * @param report what was found
     * @param source the text of the document that the network was read from
     * @return the text
     */
    public String findings(ValidationReport report, SourceText source) {
        StringBuilder out = new StringBuilder();
        new FindingsText(phrases, source, COLUMNS, findingsPerCode).appendTo(out, report);
        return out.toString();
    }

    /**
     * The metrics of a network under the report's first policies, and the main ones of its sites.
     *
     * @param report the metrics
     * @return the text
     */
    public String metrics(MetricReport report) {
        StringBuilder out = new StringBuilder();
        new MetricsText(phrases, report, COLUMNS).appendTo(out);
        return out.toString();
    }

    /**
     * The verdicts on published figures.
     *
     * @param reconciliation what came of comparing them
     * @return the text
     */
    public String reconciliation(Reconciliation reconciliation) {
        StringBuilder out = new StringBuilder();
        new ReconciliationText(phrases, COLUMNS).appendTo(out, reconciliation);
        return out.toString();
    }
}
