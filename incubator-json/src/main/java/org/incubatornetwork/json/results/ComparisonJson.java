package org.incubatornetwork.json.results;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incubatornetwork.metrics.FigureDifference;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.metric.MetricResult;

/** Figures side by side, as JSON: of each row the value in every column, and how it differs from that in the first. */
public final class ComparisonJson {
    private final MetricComparison comparison;
    private final Locale locale;

    public ComparisonJson(MetricComparison comparison, Locale locale) {
        this.comparison = comparison;
        this.locale = locale;
    }

    public void members(JsonOutput out) {
        out.arrayOrEmpty("columns", comparison.columns(), this::column);
        out.arrayOrEmpty("rows", comparison.rows(), this::row);
    }

    private void column(JsonOutput out, MetricComparison.Column column) {
        out.text("label", column.label());
        out.text("networkId", column.report().network().id());
        out.text("scope", column.scope());
        out.text("asOf", column.report().asOf());
        column.report()
                .period()
                .ifPresent(period -> out.object("period", members -> {
                    members.text("start", period.start());
                    members.text("end", period.end());
                }));
    }

    private void row(JsonOutput out, MetricComparison.Row row) {
        out.text("measure", row.measure());
        row.metric().ifPresent(metric -> {
            out.text("name", metric.name().in(locale));
            out.text("unit", metric.unit());
        });
        out.object("policies", row.variant(), (members, kind, choice) -> members.text(kind, choice));
        out.arrayOrEmpty("values", row.results(), this::value);
        ImmutableList<Integer> others =
                IntStream.range(1, row.results().size()).boxed().collect(ImmutableList.toImmutableList());
        out.array("differences", others, (members, column) -> difference(members, column, row.between(0, column)));
    }

    private void value(JsonOutput out, Optional<MetricResult> result) {
        if (result.isEmpty()) {
            return;
        }
        out.estimate("value", result.get().value());
        out.text("currency", result.get().figure().currency());
        out.decimal("least", result.get().figure().lowerBound());
        out.decimal("most", result.get().figure().upperBound());
        result.get()
                .noValue()
                .ifPresent(reason -> out.object("noValue", members -> {
                    members.text("code", reason);
                    members.text("message", reason.message(locale));
                }));
    }

    private void difference(JsonOutput out, int column, FigureDifference difference) {
        out.count("from", 0);
        out.count("to", column);
        out.estimate("difference", difference.difference());
        if (difference.isOpen()) {
            out.decimal("least", difference.least());
            out.decimal("most", difference.most());
        }
        out.estimate("ratio", difference.ratio());
        out.array("obstacles", difference.obstacles(), (members, obstacle) -> {
            members.text("code", obstacle);
            members.text("message", obstacle.message(locale));
        });
    }
}
