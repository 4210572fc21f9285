package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.MetricResult;

/** Who came and who left. */
record FlowPictures(Gallery gallery) {

    List<Picture> all() {
        return ImmutableList.of(flows());
    }

    private Picture flows() {
        Words words = gallery.words();
        String title = words.of("flows");
        MetricResult network = gallery.found().figures().get("admissions").network();
        if (network.value().isEmpty()) {
            return gallery.missing("flows", title, network);
        }
        List<String> series = List.of(words.of("admissions"), words.of("exits"));
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table = Table.of(
                title, words.of("year"), series.get(0), series.get(1), words.of("turnover"), words.of("turnover.of"));
        for (MetricReport year : gallery.found().years().reports()) {
            String name = String.valueOf(year.asOf().getYear());
            MetricResult admissions = year.get("admissions").network();
            MetricResult exits = year.get("exits").network();
            MetricResult turnover = year.get("resident-turnover").network();
            rows.add(Map.of(
                    "year",
                    name,
                    "series",
                    series.get(0),
                    "count",
                    admissions.value().orElse(0)));
            rows.add(Map.of(
                    "year",
                    name,
                    "series",
                    series.get(1),
                    "count",
                    exits.value().orElse(0)));
            table.add(
                    name,
                    words.value(admissions.figure()),
                    words.value(exits.figure()),
                    words.value(turnover.figure()),
                    average(turnover));
        }
        return gallery.draw(
                "flows",
                "byYear",
                Map.of("rows", rows, "series", series, "words", Map.of("axis", words.of("stays"))),
                title,
                words.of("flows.seen"),
                List.of(words.of("flows.note")),
                table);
    }

    /** The residents that a turnover is of: its denominator is theirs times the days of the year. */
    private String average(MetricResult turnover) {
        return turnover.denominator()
                .map(days -> gallery.words()
                        .rounded(
                                days.doubleValue()
                                        / turnover.period().orElseThrow().days(),
                                1))
                .orElse(Words.NONE);
    }
}
