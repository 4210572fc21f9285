package org.incubatornetwork.json.report;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.json.report.TextTable.Column;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.catalogue.ResidencyMetrics;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.VisibleText;

/** The metrics of a network, each with what it was divided by and between which limits it lies; and those of its parts. */
final class MetricsText {
    private static final ImmutableSet<MeasureId> IN_STARTUP_DAYS =
            ImmutableSet.of(ResidencyMetrics.RESIDENT_TURNOVER.id(), ResidencyMetrics.RESIDENT_REPLACEMENT.id());

    private final Phrases phrases;
    private final MetricReport report;
    private final int width;
    /** Whether a figure has the sign of doubt, which then is explained. */
    private boolean isMarked;

    MetricsText(Phrases phrases, MetricReport report, int width) {
        this.phrases = phrases;
        this.report = report;
        this.width = width;
    }

    void appendTo(StringBuilder out) {
        out.append(phrases.of("metrics", "day", report.asOf())).append('\n');
        report.period()
                .ifPresent(period -> line(
                        out,
                        phrases.of(
                                "metrics.period",
                                "start",
                                period.start(),
                                "end",
                                period.end().minusDays(1))));
        out.append('\n');
        TextTable table = new TextTable(
                Column.left(phrases.of("metrics.metric")),
                Column.right(phrases.of("metrics.value")),
                Column.left(phrases.of("metrics.ratio")).atMost(13),
                Column.right(phrases.of("metrics.interval")),
                Column.right(phrases.of("metrics.risk")));
        SetMultimap<String, String> missing = LinkedHashMultimap.create();
        SetMultimap<String, String> notes = LinkedHashMultimap.create();
        for (Metric metric : report.metrics()) {
            MetricResult result = report.get(metric.id()).network();
            String name = name(metric.name().in(phrases.locale()), result.parameters());
            boolean broken =
                    result.noValue().filter(NoValue.SEE_BREAKDOWN::equals).isPresent();
            if (FigureText.isShown(result.figure()) || broken) {
                rows(table, name, result);
                result.warnings().forEach(warning -> notes.put(warning.message(phrases.locale()), name));
            } else {
                missing.put(result.noValue().orElseThrow().message(phrases.locale()), name);
            }
            result.exclusions()
                    .forEach((code, count) -> notes.put(
                            phrases.of(
                                    "metrics.excluded",
                                    "count",
                                    phrases.number(count),
                                    "reason",
                                    result.exclusion(code).in(phrases.locale())),
                            name));
        }
        if (!table.isEmpty()) {
            table.appendTo(out, 2, width);
            out.append('\n');
        }
        PartsText parts = new PartsText(phrases, report, width);
        parts.appendTo(out);
        if (isMarked || parts.isMarked()) {
            line(out, phrases.of("metrics.vague"));
        }
        if (report.omittedMemberships() > 0) {
            line(out, phrases.of("metrics.omitted", "count", phrases.number(report.omittedMemberships())));
        }
        report.omittedScopes()
                .forEach((kind, count) ->
                        line(out, phrases.of("metrics.omitted." + kind, "count", phrases.number(count))));
        missing.asMap().forEach((reason, names) -> note(out, "metrics.missing", reason, names));
        // What is known and what is left out of the same metrics stand together, and can be added up.
        SetMultimap<String, String> byMetrics = LinkedHashMultimap.create();
        notes.asMap().forEach((note, names) -> byMetrics.put(phrases.list(names), note));
        byMetrics.asMap().forEach((names, said) -> note(out, "metrics.note", String.join(" ", said), List.of(names)));
    }

    /** The name of a metric, and what it was made with if it says so: of other parameters it is another figure. */
    private static String name(String metric, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? metric
                : metric + " ("
                        + VisibleText.of(
                                Joiner.on(", ").withKeyValueSeparator(" ").join(parameters)) + ")";
    }

    private void note(StringBuilder out, String key, String note, Collection<String> metrics) {
        line(out, phrases.of(key, "note", note, "metrics", phrases.list(metrics)));
    }

    /** The figure, or in its place, where it is one of them, the figures at each horizon. */
    private void rows(TextTable table, String name, MetricResult result) {
        ImmutableMap<String, Figure> horizons = ImmutableMap.copyOf(Maps.filterValues(
                result.parts("horizon"),
                figure -> FigureText.isShown(figure) && figure.unit().equals(result.unit())));
        if (FigureText.isShown(result.figure()) && !horizons.containsValue(result.figure())) {
            row(table, name, result, inStartups(result));
        }
        horizons.forEach((horizon, figure) -> row(
                table,
                phrases.of("metrics.horizon", "metric", name, "horizon", phrases.horizon(Period.parse(horizon))),
                result,
                figure));
    }

    /** Where both numbers are startups times days of the period, the startups. */
    private static Figure inStartups(MetricResult result) {
        if (IN_STARTUP_DAYS.contains(result.id())
                && result.numerator().isPresent()
                && result.denominator().isPresent()) {
            BigDecimal days = BigDecimal.valueOf(result.period().orElseThrow().days());
            return result.figure()
                    .withNumerator(result.numerator().get().divide(days, MathContext.DECIMAL64))
                    .withDenominator(result.denominator().get().divide(days, MathContext.DECIMAL64));
        }
        return result.figure();
    }

    private void row(TextTable table, String name, MetricResult result, Figure figure) {
        table.add(
                name,
                value(result, figure),
                FigureText.ratio(phrases, figure),
                figure.interval()
                        .map(interval -> FigureText.number(phrases, figure, interval.lower()) + " – "
                                + FigureText.number(phrases, figure, interval.upper()))
                        .orElse(""),
                figure.numberAtRisk().isPresent()
                        ? phrases.number(figure.numberAtRisk().getAsLong())
                        : "");
    }

    private String value(MetricResult result, Figure figure) {
        String mark = FigureText.mark(result, figure);
        isMarked |= !mark.isEmpty();
        return FigureText.value(phrases, figure) + mark;
    }

    private void line(StringBuilder out, String text) {
        TextWrap.append(out, text, "  ", width);
    }
}
