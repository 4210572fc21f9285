package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Objects;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.results.ComparisonJson;
import org.incubatornetwork.json.results.JsonOutput;
import org.incubatornetwork.metrics.MetricComparison;

/**
 * A report of figures side by side: of networks, sites, cohorts or years, as text for people or as JSON for programs.
 *
 * <pre>{@code
 * MetricReport metrics = MetricEngine.asOf(day).measure(network);
 * ComparisonReport report = ComparisonReport.of(MetricComparison.ofScopes(metrics, ScopeKind.SITE), Locale.FRENCH);
 * System.out.print(report.writeString(ReportFormat.TEXT));
 * }</pre>
 */
public final class ComparisonReport extends FormattedReport {
    /** The name by which a comparison in JSON calls its format. */
    public static final String FORMAT = "incubator-network-comparison";

    /** The version of the form of comparisons in JSON. */
    public static final String VERSION = "1.0";

    private final MetricComparison comparison;
    private final Locale locale;

    private ComparisonReport(MetricComparison comparison, Locale locale) {
        this.comparison = comparison;
        this.locale = locale;
    }

    /**
     * The report of a comparison.
     *
     * @param comparison the figures side by side
     * @param locale the locale, by which the language is chosen: one that the library's texts have, or else English
     * @return the report
     */
    public static ComparisonReport of(MetricComparison comparison, Locale locale) {
        return new ComparisonReport(Objects.requireNonNull(comparison), Objects.requireNonNull(locale));
    }

    @Override
    Output.Content in(ReportFormat format) {
        return switch (format) {
            case TEXT ->
                out -> out.write(new ComparisonText(new Phrases(locale), comparison)
                        .text()
                        .getBytes(UTF_8));
            case JSON ->
                JsonOutput.object(out -> {
                    out.text("format", FORMAT);
                    out.text("formatVersion", VERSION);
                    out.text("language", Phrases.language(locale));
                    new ComparisonJson(comparison, locale).members(out);
                });
            case SARIF -> throw new IllegalArgumentException("a comparison has no findings, which SARIF is for");
        };
    }
}
