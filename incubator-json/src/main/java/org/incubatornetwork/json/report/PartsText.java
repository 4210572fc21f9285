package org.incubatornetwork.json.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.json.report.TextTable.Column;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.catalogue.CohortMetrics;
import org.incubatornetwork.metrics.catalogue.OutcomeMetrics;
import org.incubatornetwork.metrics.catalogue.ResidencyMetrics;
import org.incubatornetwork.metrics.catalogue.SpaceMetrics;
import org.incubatornetwork.metrics.catalogue.SurvivalMetrics;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** The figures of the parts of a network: of each site, each cohort and each year's intake. */
final class PartsText {
    private static final String NOTHING = "–";
    /** What is seen of an intake: one column for each year after. */
    private static final int MOST_ANNIVERSARIES = 10;

    private final Phrases phrases;
    private final MetricReport report;
    private final int width;
    /** Whether a figure has the sign of doubt, which then is explained. */
    private boolean isMarked;

    PartsText(Phrases phrases, MetricReport report, int width) {
        this.phrases = phrases;
        this.report = report;
        this.width = width;
    }

    boolean isMarked() {
        return isMarked;
    }

    void appendTo(StringBuilder out) {
        append(out, sites());
        append(out, cohorts());
        retention(out, "SUPPORTED");
        retention(out, "ALIVE");
    }

    private void append(StringBuilder out, TextTable table) {
        if (!table.isEmpty()) {
            table.appendTo(out, 2, width);
            out.append('\n');
        }
    }

    /** What a director asks of each site. */
    private TextTable sites() {
        TextTable table = new TextTable(
                Column.left(phrases.of("sites.site")),
                Column.right(phrases.of("metrics.residents")),
                Column.right(phrases.of("metrics.occupancy")),
                Column.right(phrases.of("metrics.free")),
                Column.right(phrases.of("metrics.success")));
        SiteOutline outline = new SiteOutline(
                Frame.of(report.network(), report.asOf(), report.policies().vagueDates()));
        ImmutableList<SiteOutline.Entry> open = outline.entries(
                site -> report.get(ResidencyMetrics.RESIDENTS.id())
                                .at(site.id())
                                .value()
                                .isPresent()
                        && outline.openness(site).isAssumed(),
                Ordering.allEqual());
        for (SiteOutline.Entry entry : open) {
            Site site = entry.site();
            Scope scope = Scope.of(site.id());
            table.add(
                    entry.marked(VisibleText.of(site.name())),
                    cell(ResidencyMetrics.RESIDENTS, scope),
                    cell(SpaceMetrics.OCCUPANCY, scope),
                    cell(SpaceMetrics.FREE_CAPACITY, scope),
                    cell(OutcomeMetrics.INCUBATION_SUCCESS_RATE, scope));
        }
        return table;
    }

    /** What became of each cohort of which somebody is known. */
    private TextTable cohorts() {
        ImmutableSet<String> horizons = report.get(SurvivalMetrics.SURVIVAL.id())
                .network()
                .parts("horizon")
                .keySet();
        List<Column> columns = new ArrayList<>(List.of(
                Column.left(phrases.of("cohorts.cohort")),
                Column.right(phrases.of("cohorts.startups")),
                Column.right(phrases.of("cohorts.graduated"))));
        horizons.forEach(horizon ->
                columns.add(Column.right(phrases.of("cohorts.alive", "horizon", phrases.horizon(Period.parse(horizon))))
                        .atMost(9)));
        TextTable table = new TextTable(columns.toArray(new Column[0]));
        for (Cohort cohort : report.network().cohorts()) {
            Scope scope = Scope.of(cohort.id());
            Figure startups = report.get(ResidencyMetrics.STARTUPS_SUPPORTED.id())
                    .at(scope)
                    .figure();
            if (startups.value().orElse(0) > 0 || startups.isOpen()) {
                List<String> cells = new ArrayList<>(List.of(
                        VisibleText.of(cohort.name()),
                        cell(ResidencyMetrics.STARTUPS_SUPPORTED, scope),
                        cell(CohortMetrics.COHORT_GRADUATION_RATE, scope)));
                MetricResult survival =
                        report.get(SurvivalMetrics.SURVIVAL.id()).at(scope);
                horizons.forEach(horizon -> cells.add(value(survival, survival.part("horizon", horizon))));
                table.add(cells.toArray(new String[0]));
            }
        }
        return table;
    }

    /** How many of each year's intake are in a state so many years later, in per cent. */
    private void retention(StringBuilder out, String state) {
        MetricResult result = report.get(CohortMetrics.COHORT_RETENTION.id()).network();
        TreeMap<Integer, TreeMap<Integer, Figure>> byYear = new TreeMap<>();
        result.parts().forEach((key, figure) -> {
            int anniversary = number(key.values().get("anniversary"));
            if (state.equals(key.values().get("state")) && anniversary <= MOST_ANNIVERSARIES) {
                byYear.computeIfAbsent(number(key.values().get("year")), year -> new TreeMap<>())
                        .put(anniversary, figure);
            }
        });
        List<Column> columns = new ArrayList<>(
                List.of(Column.left(phrases.of("retention.year")), Column.right(phrases.of("cohorts.startups"))));
        IntStream.rangeClosed(1, MOST_ANNIVERSARIES)
                .forEach(after -> columns.add(Column.right("+" + phrases.number(after))));
        TextTable table = new TextTable(columns.toArray(new Column[0]));
        byYear.forEach((year, figures) -> {
            if (figures.size() > 1) {
                List<String> cells = new ArrayList<>(List.of(year.toString(), startups(figures)));
                IntStream.rangeClosed(1, MOST_ANNIVERSARIES)
                        .forEach(after -> cells.add(Optional.ofNullable(figures.get(after))
                                .map(this::perCent)
                                .orElse("")));
                table.add(cells.toArray(new String[0]));
            }
        });
        if (!table.isEmpty()) {
            boolean isDoubtful = result.restsOnVagueDays();
            isMarked |= isDoubtful;
            TextWrap.append(out, phrases.of("retention." + state) + (isDoubtful ? "*" : ""), "  ", width);
            out.append('\n');
            append(out, table);
        }
    }

    private static int number(@Nullable String value) {
        return value == null ? Integer.MAX_VALUE : Integer.parseInt(value);
    }

    private String startups(NavigableMap<Integer, Figure> figures) {
        return figures.firstEntry()
                .getValue()
                .denominator()
                .map(phrases::number)
                .orElse(NOTHING);
    }

    /** A share in whole per cent, without the sign; where days leave it open, the least and the most. */
    private String perCent(Figure figure) {
        if (figure.value().isPresent()) {
            return perCent(figure.value().getAsDouble());
        }
        return figure.lowerBound().isPresent() && figure.upperBound().isPresent()
                ? perCent(figure.lowerBound().get().doubleValue()) + "–"
                        + perCent(figure.upperBound().get().doubleValue())
                : NOTHING;
    }

    private String perCent(double share) {
        return phrases.number(BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_EVEN));
    }

    private String cell(Metric metric, Scope scope) {
        MetricResult result = report.get(metric.id()).at(scope);
        String ratio = FigureText.ratio(phrases, result.figure());
        return value(result, result.figure())
                + (FigureText.isShown(result.figure()) && !ratio.isEmpty() ? " (" + ratio + ")" : "");
    }

    private String value(MetricResult result, Figure figure) {
        if (!FigureText.isShown(figure)) {
            return NOTHING;
        }
        String mark = FigureText.mark(result, figure);
        isMarked |= !mark.isEmpty();
        return FigureText.value(phrases, figure) + mark;
    }
}
