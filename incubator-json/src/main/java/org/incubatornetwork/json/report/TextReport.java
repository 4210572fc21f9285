package org.incubatornetwork.json.report;

import java.time.LocalDate;
import java.util.Locale;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.ValidationReport;

/**
 * Reports as plain text for people: no line is wider than a number of columns, and every line ends with a newline
 * character.
 */
public final class TextReport {
    private static final int COLUMNS = 100;
    private static final int NARROWEST = 60;
    private static final int FINDINGS_PER_CODE = 3;

    private final Phrases phrases;
    private final int width;
    private final int findingsPerCode;

    private TextReport(Phrases phrases, int width, int findingsPerCode) {
        this.phrases = phrases;
        this.width = width;
        this.findingsPerCode = findingsPerCode;
    }

    /**
     * Reports in a language, 100 columns wide, with the first three findings of each code.
     *
     * @param locale the locale, by which the language is chosen: French, or else English
     * @return the reports
     */
    public static TextReport in(Locale locale) {
        return new TextReport(new Phrases(locale), COLUMNS, FINDINGS_PER_CODE);
    }

    /**
     * The same, of another width.
     *
     * @param columns the greatest number of columns of a line, at least 60
     * @return the reports
     */
    public TextReport withWidth(int columns) {
        if (columns < NARROWEST) {
            throw new IllegalArgumentException("a report must be at least " + NARROWEST + " columns wide, was " + columns);
        }
        return new TextReport(phrases, columns, findingsPerCode);
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
        return new TextReport(phrases, width, count);
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
        new SitesText(phrases, day).appendTo(out, network, width);
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
        new FindingsText(phrases, source, width, findingsPerCode).appendTo(out, result);
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
        new FindingsText(phrases, source, width, findingsPerCode).appendTo(out, report);
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
        new MetricsText(phrases, report, width).appendTo(out);
        return out.toString();
    }
}
