package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PartKey;
import org.incubatornetwork.model.FunnelStep;

/** What became of each year's intake, and how one gets in. */
record IntakePictures(Gallery gallery) {
    private static final int MOST_ANNIVERSARIES = 10;
    private static final int MOST_YEARS = 30;

    List<Picture> all() {
        return ImmutableList.of(retention("SUPPORTED"), retention("ALIVE"), funnel());
    }

    private Picture retention(String state) {
        Words words = gallery.words();
        String id = "retention-" + state.charAt(0);
        String title = words.of("retention." + state);
        MetricResult result = gallery.found().figures().get("cohort-retention").network();
        TreeMap<Integer, TreeMap<Integer, Figure>> byYear = new TreeMap<>();
        result.parts().forEach((key, figure) -> {
            if (state.equals(key.values().get("state")) && figure.value().isPresent()) {
                int after = Integer.parseInt(key.values().get("anniversary"));
                if (after <= MOST_ANNIVERSARIES) {
                    byYear.computeIfAbsent(Integer.valueOf(key.values().get("year")), year -> new TreeMap<>())
                            .put(after, figure);
                }
            }
        });
        while (byYear.size() > MOST_YEARS) {
            byYear.pollFirstEntry();
        }
        if (byYear.isEmpty()) {
            return gallery.missing(id, title, result);
        }
        List<String> head = new ArrayList<>(List.of(words.of("intake"), words.of("startups")));
        for (int after = 0; after <= MOST_ANNIVERSARIES; after++) {
            head.add(words.of("after.years", "count", after));
        }
        Table table = new Table(title, head, new ArrayList<>());
        List<Map<String, Object>> rows = new ArrayList<>();
        byYear.forEach((year, figures) -> {
            String[] numbers = new String[MOST_ANNIVERSARIES + 2];
            numbers[0] = figures.firstEntry()
                    .getValue()
                    .denominator()
                    .map(words::number)
                    .orElse(Words.NONE);
            for (int after = 0; after <= MOST_ANNIVERSARIES; after++) {
                Figure figure = figures.get(after);
                numbers[after + 1] = figure == null ? "" : words.value(figure);
                if (figure != null) {
                    rows.add(Map.of(
                            "year",
                            String.valueOf(year),
                            "after",
                            after,
                            "share",
                            figure.value().getAsDouble(),
                            "percent",
                            words.rounded(100 * figure.value().getAsDouble(), 0)));
                }
            }
            table.add(String.valueOf(year), numbers);
        });
        return gallery.draw(
                id,
                "heat",
                Map.of("rows", rows, "words", Map.of("x", words.of("retention.after"), "y", words.of("intake"))),
                title,
                words.of("retention.seen." + state),
                gallery.notes(result),
                table);
    }

    /** The stages in the order in which they come, each with how many of those before reached it. */
    private Picture funnel() {
        Words words = gallery.words();
        String title = words.of("funnel");
        MetricResult result = gallery.found().figures().get("selection-funnel").network();
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table = Table.of(title, words.of("funnel.stage"), words.of("funnel.number"), words.of("funnel.share"));
        double most = 0;
        for (FunnelStep step : FunnelStep.known()) {
            Figure figure = result.part(PartKey.of("stage", step.code()));
            if (figure.value().isEmpty()
                    || figure.numerator().isEmpty()
                    || figure.denominator().isEmpty()) {
                continue;
            }
            if (rows.isEmpty()) {
                most = figure.denominator().get().doubleValue();
                rows.add(row(
                        words.of("funnel.before"),
                        most,
                        words.number(figure.denominator().get())));
                table.add(
                        words.of("funnel.before"),
                        words.number(figure.denominator().get()),
                        Words.NONE);
            }
            String name = words.code("funnel", step.code());
            rows.add(row(
                    name,
                    figure.numerator().get().doubleValue(),
                    words.number(figure.numerator().get()) + " (" + words.value(figure) + ")"));
            table.add(name, words.number(figure.numerator().get()), words.value(figure));
        }
        if (rows.isEmpty()) {
            return gallery.missing("funnel", title, result);
        }
        return gallery.draw(
                "funnel",
                "bars",
                Map.of(
                        "rows",
                        rows,
                        "words",
                        Map.of("axis", words.of("funnel.number"), "format", ",d", "most", most * 1.4)),
                title,
                words.of("funnel.seen"),
                gallery.notes(result),
                table);
    }

    private static Map<String, Object> row(String name, double value, String label) {
        return Map.of("name", name, "value", value, "label", label);
    }
}
