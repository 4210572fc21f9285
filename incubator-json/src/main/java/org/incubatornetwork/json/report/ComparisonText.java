package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.json.report.TextTable.Column;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.FigureDifference;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.text.VisibleText;

/** Figures side by side, as text: tables, below each figure how it differs from the first, and why it can't be said of some. */
final class ComparisonText {
    /** So many fit on a line beside the first; of more there are further tables, each with the first again. */
    private static final int MOST_OTHERS = 4;

    private static final String NOTHING = "–";

    private final Phrases phrases;
    private final MetricComparison comparison;
    private final SetMultimap<String, String> obstacles = LinkedHashMultimap.create();
    /** Whether a figure has the sign of doubt, which then is explained. */
    private boolean isMarked;

    ComparisonText(Phrases phrases, MetricComparison comparison) {
        this.phrases = phrases;
        this.comparison = comparison;
    }

    String text() {
        StringBuilder out = new StringBuilder();
        TextWrap.append(out, phrases.of("comparison"), "", TextReport.COLUMNS);
        out.append('\n');
        int others = comparison.columns().size() - 1;
        for (int first = 1; first <= Math.max(1, others); first += MOST_OTHERS) {
            appendTable(out, first, Math.min(others, first + MOST_OTHERS - 1));
        }
        if (isMarked) {
            TextWrap.append(out, phrases.of("metrics.vague"), "  ", TextReport.COLUMNS);
        }
        obstacles
                .asMap()
                .forEach((reason, names) -> TextWrap.append(
                        out,
                        phrases.of("comparison.apart", "reason", reason, "metrics", phrases.list(names)),
                        "  ",
                        TextReport.COLUMNS));
        return out.append('\n').append(phrases.of("end")).append('\n').toString();
    }

    /** The first column, and some of the others. */
    private void appendTable(StringBuilder out, int firstOther, int lastOther) {
        ImmutableList<MetricComparison.Column> all = comparison.columns();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.left(phrases.of("metrics.metric")));
        Stream.concat(all.stream().limit(1), all.stream().limit(lastOther + 1L).skip(firstOther))
                .forEach(column -> columns.add(Column.right(VisibleText.of(VisibleText.start(column.label())))));
        TextTable table = new TextTable(columns.toArray(new Column[0]));
        for (MetricComparison.Row row : comparison.rows()) {
            if (row.results().stream()
                    .flatMap(Optional::stream)
                    .anyMatch(result -> FigureText.isShown(result.figure()))) {
                add(table, row, firstOther, lastOther);
            }
        }
        if (!table.isEmpty()) {
            table.appendTo(out, 2, TextReport.COLUMNS);
            out.append('\n');
        }
    }

    private void add(TextTable table, MetricComparison.Row row, int firstOther, int lastOther) {
        String name = name(row);
        List<String> values = new ArrayList<>(List.of(name, value(row.results().get(0))));
        List<String> differences = new ArrayList<>(List.of("", ""));
        for (int i = firstOther; i <= lastOther; i++) {
            values.add(value(row.results().get(i)));
            differences.add(difference(row.between(0, i), name));
        }
        table.add(values.toArray(new String[0]));
        if (differences.stream().anyMatch(text -> !text.isEmpty())) {
            table.add(differences.toArray(new String[0]));
        }
    }

    private String name(MetricComparison.Row row) {
        String name = row.metric()
                .map(Metric::name)
                .map(text -> text.in(phrases.locale()))
                .orElseGet(() -> row.measure().toString());
        return row.variant().isEmpty()
                ? name
                : name + " (" + String.join(", ", row.variant().values()) + ")";
    }

    private String value(Optional<MetricResult> result) {
        return result.filter(found -> FigureText.isShown(found.figure()))
                .map(this::value)
                .orElse(NOTHING);
    }

    private String value(MetricResult result) {
        String mark = FigureText.mark(result, result.figure());
        isMarked |= !mark.isEmpty();
        return FigureText.value(phrases, result.figure()) + mark;
    }

    private String bounds(FigureDifference difference) {
        return difference.isOpen()
                ? " ("
                        + FigureText.range(
                                phrases,
                                difference.left().orElseThrow().unit(),
                                difference.least().orElseThrow(),
                                difference.most().orElseThrow())
                        + ")"
                : "";
    }

    /** How much more and how many times, or nothing, and the reasons below the table. */
    private String difference(FigureDifference difference, String name) {
        if (!difference.isComparable()) {
            difference.obstacles().forEach(obstacle -> obstacles.put(obstacle.message(phrases.locale()), name));
            return "";
        }
        double more = difference.difference().orElseThrow();
        boolean isRatio = difference.left().orElseThrow().unit().equals(MetricUnit.RATIO);
        String shown = isRatio ? phrases.percent(more) : phrases.rounded(more, more == Math.rint(more) ? 0 : 1);
        String signed = (more > 0 ? "+" + shown : shown) + bounds(difference);
        return difference.ratio().isPresent()
                ? signed + ", × " + phrases.rounded(difference.ratio().getAsDouble(), 2)
                : signed;
    }
}
