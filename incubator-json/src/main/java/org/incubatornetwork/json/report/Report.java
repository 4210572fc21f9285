package org.incubatornetwork.json.report;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.validation.ValidationReport;
import org.jspecify.annotations.Nullable;

/**
 * A report on a document: what was found in it and computed from it, as much as one wants to tell, in one language and every
 * {@linkplain ReportFormat form}.
 *
 * <pre>{@code
 * byte[] document = Files.readAllBytes(file);
 * ReadResult result = NetworkJson.standard().read(document);
 * Network network = result.orElseThrow().network();
 *
 * Report report = Report.builder(SourceText.of("technopark.json", document))
 *         .locale(Locale.FRENCH)
 *         .reading(result)
 *         .validation(Validator.asOf(day).validate(network))
 *         .metrics(MetricEngine.builder().asOf(day).build().measure(network))
 *         .build();
 * System.out.print(report.writeString(ReportFormat.TEXT));
 * report.write(ReportFormat.JSON, out);
 * }</pre>
 */
public final class Report extends FormattedReport {
    /** The name by which a report in JSON calls its format. */
    public static final String FORMAT = JsonReport.FORMAT;

    /** The version of the form of reports in JSON. */
    public static final String VERSION = JsonReport.VERSION;

    private final ReportContent content;

    private Report(ReportContent content) {
        this.content = content;
    }

    @Override
    Output.Content in(ReportFormat format) {
        return switch (format) {
            case TEXT -> TextReport.of(content);
            case JSON -> JsonReport.of(content);
            case SARIF -> SarifReport.of(content);
        };
    }

    /**
     * A builder of a report.
     *
     * @param source the text of the document that it is about
     * @return a builder of a report in English with nothing in it
     */
    public static Builder builder(SourceText source) {
        Objects.requireNonNull(source);
        return new Builder(source);
    }

    /**
     * A builder of a report on a network that was built in code: what is found has no line, and the report is named after the network.
     *
     * @param network the network
     * @return a builder of a report in English with nothing in it
     */
    public static Builder builder(Network network) {
        return builder(SourceText.named(network.id().value()));
    }

    /** Builds {@link Report}. */
    public static final class Builder {
        private final SourceText source;
        private Locale locale = Locale.ENGLISH;
        private int findingsPerCode = 3;
        private boolean curves;
        private ReportContent.@Nullable Sites sites;
        private @Nullable FormatReport reading;
        private @Nullable ValidationReport validation;
        private @Nullable MetricReport metrics;
        private @Nullable Reconciliation reconciliation;

        private Builder(SourceText source) {
            this.source = source;
        }

        /**
         * Sets the language of what people read.
         *
         * @param locale the locale, by which the language is chosen: one that the library's texts have, or else English
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder locale(Locale locale) {
            this.locale = locale;
            return this;
        }

        /**
         * Sets how many findings of each code a report as text shows; the others are counted. The other forms show all.
         *
         * @param count the number, at least 1; 3 unless set
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder findingsPerCode(int count) {
            if (count < 1) {
                throw new IllegalArgumentException("at least one finding of each code must be shown, was " + count);
            }
            findingsPerCode = count;
            return this;
        }

        /**
         * Adds the sites of a network by their status. Only a report as text shows them.
         *
         * @param network the network
         * @param day the day as on which they are shown
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder sites(Network network, LocalDate day) {
            sites = new ReportContent.Sites(network, day);
            return this;
        }

        /**
         * Adds what was found in reading the document.
         *
         * @param result what came of reading
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder reading(ReadResult result) {
            reading = result.report();
            return this;
        }

        /**
         * Adds what was found in reading a document that was refused, such as a configuration.
         *
         * @param refusal the refusal
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder reading(InvalidDocumentException refusal) {
            reading = refusal.report();
            return this;
        }

        /**
         * Adds what the rules found.
         *
         * @param report what was found
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder validation(ValidationReport report) {
            validation = report;
            return this;
        }

        /**
         * Adds what was measured. A report as text shows those of the network under their first policies, and the main ones of
         * its sites.
         *
         * @param report the metrics
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder metrics(MetricReport report) {
            metrics = report;
            return this;
        }

        /**
         * Adds the points of survival curves to what was measured. Only a report as JSON has them, and gets several times as long.
         *
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder curves() {
            curves = true;
            return this;
        }

        /**
         * Adds the verdicts on published figures.
         *
         * @param verdicts what came of comparing them
         * @return this builder
         */
        @CanIgnoreReturnValue
        public Builder reconciliation(Reconciliation verdicts) {
            reconciliation = verdicts;
            return this;
        }

        /**
         * The report of what was added.
         *
         * @return the report
         */
        public Report build() {
            return new Report(new ReportContent(
                    source,
                    locale,
                    findingsPerCode,
                    curves,
                    Optional.ofNullable(sites),
                    Optional.ofNullable(reading),
                    Optional.ofNullable(validation),
                    Optional.ofNullable(metrics),
                    Optional.ofNullable(reconciliation)));
        }
    }
}
