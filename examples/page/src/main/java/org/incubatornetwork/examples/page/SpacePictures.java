package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Site;

/** How full the sites are, on the day and through the months. */
record SpacePictures(Gallery gallery) {
    private static final int MOST_SITES = 24;

    List<Picture> all() {
        return ImmutableList.of(fullness(), months());
    }

    private Picture fullness() {
        Words words = gallery.words();
        MetricReport figures = gallery.found().figures();
        String title = words.of("fullness");
        MetricResult network = figures.get("residents").network();
        if (network.value().isEmpty()) {
            return gallery.missing("fullness", title, network);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table =
                Table.of(title, words.of("site"), words.of("residents"), words.of("places"), words.of("occupancy"));
        double most = 0;
        for (Site site : gallery.sites()) {
            Figure residents = figures.get("residents").at(site.id()).figure();
            MetricResult occupancy = figures.get("occupancy").at(site.id());
            OptionalDouble capacity = occupancy.part("measure", "CAPACITY").value();
            String name = gallery.siteNames().get(site.id());
            String share = occupancy.value().isPresent()
                    ? words.percent(occupancy.value().getAsDouble())
                    : "";
            table.add(
                    name,
                    words.value(residents),
                    words.value(occupancy.part("measure", "CAPACITY")),
                    words.value(occupancy.figure()));
            if (rows.size() < MOST_SITES && (residents.value().orElse(0) > 0 || capacity.isPresent())) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("site", name);
                row.put("residents", residents.value().orElse(0));
                if (capacity.isPresent()) {
                    row.put("capacity", capacity.getAsDouble());
                }
                row.put("label", share.isEmpty() ? words.value(residents) : share);
                rows.add(row);
                most = Math.max(most, Math.max(residents.value().orElse(0), capacity.orElse(0)));
            }
        }
        if (rows.isEmpty()) {
            return Picture.missing("fullness", title, words.of("fullness.none"));
        }
        return gallery.draw(
                "fullness",
                "fullness",
                Map.of("rows", rows, "words", Map.of("axis", words.of("startups"), "most", most * 1.25)),
                title,
                words.of("fullness.seen", "day", words.date(gallery.found().day())),
                gallery.notes(figures.get("occupancy").network()),
                table);
    }

    private Picture months() {
        Words words = gallery.words();
        String title = words.of("months");
        MetricResult network = gallery.found().figures().get("residents").network();
        if (network.value().isEmpty()) {
            return gallery.missing("months", title, network);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> sites = new ArrayList<>();
        Table table = Table.of(words.of("months.table"), words.of("day"));
        List<Site> shown = gallery.sites().stream()
                .filter(site -> gallery.found().months().get("residents", scope(site)).stream()
                        .anyMatch(month -> month.value().orElse(0) > 0))
                .limit(MOST_SITES)
                .toList();
        List<String> head = new ArrayList<>(table.head());
        for (Site site : shown) {
            String name = gallery.siteNames().get(site.id());
            sites.add(name);
            head.add(name);
        }
        table = new Table(table.caption(), head, table.rows());
        ImmutableList<MetricReport> reports = gallery.found().months().reports();
        for (int i = 0; i < reports.size(); i++) {
            MetricReport month = reports.get(i);
            List<String> numbers = new ArrayList<>();
            for (Site site : shown) {
                double residents = month.get("residents").at(site.id()).value().orElse(0);
                OptionalDouble capacity = month.get("occupancy")
                        .at(site.id())
                        .part("measure", "CAPACITY")
                        .value();
                numbers.add(words.rounded(residents, 0)
                        + (capacity.isPresent() ? " / " + words.rounded(capacity.getAsDouble(), 0) : ""));
                if (residents > 0 || capacity.isPresent()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("site", gallery.siteNames().get(site.id()));
                    row.put("month", Gallery.time(month.asOf()));
                    row.put("residents", residents);
                    if (capacity.isPresent()) {
                        row.put("capacity", capacity.getAsDouble());
                    }
                    rows.add(row);
                }
            }
            if (month.asOf().getMonthValue() == 12 || i == reports.size() - 1) {
                table.add(words.date(month.asOf()), numbers.toArray(String[]::new));
            }
        }
        if (rows.isEmpty()) {
            return Picture.missing("months", title, words.of("fullness.none"));
        }
        return gallery.draw(
                "months",
                "months",
                Map.of("rows", rows, "sites", sites),
                title,
                words.of("months.seen"),
                List.of(words.of("months.table.note")),
                table);
    }

    private static Scope scope(Site site) {
        return Scope.of(site.id());
    }
}
