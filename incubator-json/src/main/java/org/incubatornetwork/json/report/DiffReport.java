package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Objects;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.results.DiffJson;
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
public final class DiffReport extends FormattedReport {
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

    @Override
    Output.Content in(ReportFormat format) {
        return switch (format) {
            case TEXT -> out -> out.write(diff.text(locale).getBytes(UTF_8));
            case JSON ->
                JsonOutput.object(out -> {
                    out.text("format", FORMAT);
                    out.text("formatVersion", VERSION);
                    out.text("language", Phrases.language(locale));
                    DiffJson.difference(out, diff);
                });
            case SARIF -> throw new IllegalArgumentException("a difference has no findings, which SARIF is for");
        };
    }
}
