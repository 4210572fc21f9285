package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.json.report.LocatedFindings.Entry;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricSeries;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;
import org.incubatornetwork.metrics.metric.Coverage;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.MetricWarning;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.VisibleText;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.rule.Subject;

/**
 * Figures or findings as a table for spreadsheets and programs: comma-separated values by RFC 4180, in UTF-8 without a mark, with a
 * line of column names first and a carriage return and a line feed at the end of each.
 *
 * <pre>{@code
 * MetricReport metrics = MetricEngine.asOf(day).measure(network);
 * CsvReport.ofFigures(metrics, Locale.FRENCH).write(Path.of("target", "figures.csv"));
 * }</pre>
 *
 * <p><strong>Figures.</strong> A row for each result, and one for each of its parts, which says in the column {@code part} of what it
 * is: {@code currency=MAD}. What is known of a result as a whole (its population, coverage, exclusions and warnings) is in the row of
 * the whole alone. Several reports stand one below the other: the day and the period tell them apart.
 *
 * <p><strong>Findings.</strong> A row for each, with its place in the document.
 *
 * <p>The names of columns and all codes are the same in every language; names, definitions and messages are in one. Numbers have a
 * point and no grouping, whatever the locale; a cell that has nothing to tell is empty, which is not 0. What a document says is shown
 * with hidden characters escaped, and an apostrophe stands before what a spreadsheet would take for a formula, a {@code =}, {@code +},
 * {@code -} or {@code @} at the beginning of a text or after a semicolon, at which some spreadsheets begin a cell: a network must not be
 * able to run anything in the spreadsheet of its reader.
 */
public final class CsvReport implements NoBean {
    private final Output.Content content;

    private CsvReport(Output.Content content) {
        this.content = content;
    }

    /**
     * The table of what was measured.
     *
     * @param report the figures
     * @param locale the locale, by which the language is chosen: one that the library's texts have, or else English
     * @return the table
     */
    public static CsvReport ofFigures(MetricReport report, Locale locale) {
        return ofFigures(new MetricSeries(ImmutableList.of(report)), locale);
    }

    /**
     * The table of what was measured at several times.
     *
     * @param series the figures of each time
     * @param locale the locale, by which the language is chosen: one that the library's texts have, or else English
     * @return the table
     */
    public static CsvReport ofFigures(MetricSeries series, Locale locale) {
        CsvTable<Row> table = figures(Objects.requireNonNull(locale));
        ImmutableList<MetricReport> reports = series.reports();
        return new CsvReport(out -> table.write(
                Iterables.concat(Iterables.transform(
                        reports, report -> Iterables.concat(Iterables.transform(report.results(), Row::of)))),
                out));
    }

    /**
     * The table of what the rules found.
     *
     * @param source the document that was validated
     * @param report what was found in it
     * @param locale the locale, by which the language is chosen: one that the library's texts have, or else English
     * @return the table
     */
    public static CsvReport ofFindings(SourceText source, ValidationReport report, Locale locale) {
        CsvTable<Entry> table = findings(Objects.requireNonNull(locale));
        ImmutableList<Entry> entries = LocatedFindings.of(report, source);
        return new CsvReport(out -> table.write(entries, out));
    }

    /** A figure of a result: that of the whole, or of a part of it. */
    private record Row(MetricResult result, Optional<PartKey> part, Figure figure) {
        static Iterable<Row> of(MetricResult result) {
            return Iterables.concat(
                    ImmutableList.of(new Row(result, Optional.empty(), result.figure())),
                    Iterables.transform(
                            result.parts().entrySet(),
                            part -> new Row(result, Optional.of(part.getKey()), part.getValue())));
        }

        Optional<MetricResult> whole() {
            return part.isPresent() ? Optional.empty() : Optional.of(result);
        }
    }

    private static CsvTable<Row> figures(Locale locale) {
        CsvTable<Row> table = new CsvTable<Row>()
                .texts("asOf", row -> Optional.of(row.result().asOf()))
                .texts("periodStart", ofPeriod(ReportingPeriod::start))
                .texts("periodEnd", ofPeriod(ReportingPeriod::end))
                .texts("measure", row -> Optional.of(row.result().id()))
                .texts(
                        "name",
                        row -> row.result().metric().map(metric -> metric.name().in(locale)))
                .texts("scope", row -> Optional.of(row.result().scope().kind()))
                .texts("siteId", ofScope(Scope::siteId))
                .texts("programmeId", ofScope(Scope::programmeId))
                .texts("cohortId", ofScope(Scope::cohortId))
                .texts("year", ofScope(Scope::year))
                .texts("sectorScheme", ofScope(scope -> scope.sector().map(Sector::scheme)))
                .texts("sectorCode", ofScope(scope -> scope.sector().map(Sector::code)))
                .texts("part", Row::part);
        return ofFigure(table)
                .texts("noValueText", row -> row.figure().noValue().map(reason -> reason.message(locale)))
                .counts(
                        "populationSize",
                        row -> row.whole().map(MetricResult::populationSize).orElse(OptionalLong.empty()))
                .counts("known", ofCoverage(Coverage::known))
                .counts("coverable", ofCoverage(Coverage::population))
                .texts("exclusions", row -> row.whole().flatMap(whole -> joined(pairs(whole.exclusions()))))
                .texts(
                        "warnings",
                        row -> row.whole()
                                .flatMap(whole ->
                                        joined(whole.warnings().stream().map(MetricWarning::code))))
                .texts("estimator", row -> row.result().estimator())
                .texts(
                        "policies",
                        row -> joined(Stream.concat(
                                pairs(row.result().policiesUsed()),
                                pairs(row.result().parameters()))));
    }

    private static CsvTable<Row> ofFigure(CsvTable<Row> table) {
        return table.texts("unit", row -> Optional.of(row.figure().unit().code()))
                .texts("currency", row -> row.figure().currency())
                .estimates("value", row -> row.figure().value())
                .decimals("least", row -> row.figure().lowerBound())
                .decimals("most", row -> row.figure().upperBound())
                .decimals("numerator", row -> row.figure().numerator())
                .decimals("denominator", row -> row.figure().denominator())
                .estimates("lower", ofInterval(ConfidenceInterval::lower))
                .estimates("upper", ofInterval(ConfidenceInterval::upper))
                .estimates("level", ofInterval(interval -> interval.level().value()))
                .texts("noValue", row -> row.figure().noValue().map(reason -> reason.code()));
    }

    private static CsvTable<Entry> findings(Locale locale) {
        return new CsvTable<Entry>()
                .texts("severity", entry -> Optional.of(entry.finding().severity()))
                .texts("code", entry -> Optional.of(entry.finding().code()))
                .texts("pointer", entry -> Optional.of(entry.finding().pointer()))
                .counts("line", ofPlace(SourceLocation::line))
                .counts("column", ofPlace(SourceLocation::column))
                .texts("subjectKind", ofSubject(subject -> Optional.of(subject.kind())))
                .texts("subjectId", ofSubject(Subject::id))
                .texts("subjectLabel", ofSubject(subject -> subject.label().map(VisibleText::start)))
                .texts("actual", entry -> entry.finding().actual().map(VisibleText::start))
                .texts("expected", entry -> entry.finding().expected().map(VisibleText::start))
                .texts("message", entry -> Optional.of(entry.finding().message(locale)))
                .texts("remedy", entry -> entry.finding().remedy().map(remedy -> remedy.in(locale)))
                .texts("hint", entry -> entry.finding().hint().map(VisibleText::start))
                .texts("fingerprint", entry -> Optional.of(entry.finding().fingerprint()));
    }

    private static Function<Row, Optional<?>> ofPeriod(Function<ReportingPeriod, ?> member) {
        return row -> row.result().period().map(member);
    }

    private static Function<Row, Optional<?>> ofScope(Function<Scope, Optional<?>> member) {
        return row -> member.apply(row.result().scope());
    }

    private static Function<Row, OptionalLong> ofCoverage(Function<Coverage, Long> member) {
        return row -> row.whole()
                .flatMap(MetricResult::coverage)
                .map(coverage -> OptionalLong.of(member.apply(coverage)))
                .orElse(OptionalLong.empty());
    }

    private static Function<Row, OptionalDouble> ofInterval(Function<ConfidenceInterval, Double> member) {
        return row -> row.figure()
                .interval()
                .map(interval -> OptionalDouble.of(member.apply(interval)))
                .orElse(OptionalDouble.empty());
    }

    private static Function<Entry, OptionalLong> ofPlace(Function<SourceLocation, Integer> member) {
        return entry ->
                entry.place().map(place -> OptionalLong.of(member.apply(place))).orElse(OptionalLong.empty());
    }

    private static Function<Entry, Optional<?>> ofSubject(Function<Subject, Optional<?>> member) {
        return entry -> entry.finding().subject().flatMap(member::apply);
    }

    private static <K, V> Stream<String> pairs(Map<K, V> entries) {
        return entries.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
    }

    private static Optional<String> joined(Stream<String> words) {
        return words.reduce((before, word) -> before + "; " + word);
    }

    /**
     * Writes the table to a stream, which is flushed and not closed.
     *
     * @param out the stream
     * @throws IOException if the stream can't be written; once it has failed nothing more is written to it
     */
    public void write(OutputStream out) throws IOException {
        Output.toStream(Objects.requireNonNull(out), content);
    }

    /**
     * Writes the table to a file, which has what it had before until all of the new is there.
     *
     * @param file the file
     * @throws IOException if the file can't be written
     */
    public void write(Path file) throws IOException {
        Output.toFile(file, content);
    }

    /**
     * Writes the table to a string.
     *
     * @return its text
     */
    public String writeString() {
        return new String(Output.toBytes(content), UTF_8);
    }
}
