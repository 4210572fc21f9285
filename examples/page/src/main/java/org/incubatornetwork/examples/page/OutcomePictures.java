package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PartKey;

/** What came of the support: jobs, money, sectors, services. */
record OutcomePictures(Gallery gallery) {
    private static final int MOST_BARS = 15;
    private static final int MOST_CURRENCIES = 4;
    private static final String WITHOUT = "";

    List<Picture> all() {
        ImmutableList.Builder<Picture> pictures = ImmutableList.builder();
        pictures.add(jobs());
        pictures.addAll(funding());
        return pictures.add(sectors()).add(services()).build();
    }

    private Picture jobs() {
        Words words = gallery.words();
        String title = words.of("jobs");
        MetricResult direct = gallery.found().figures().get("jobs-direct").network();
        MetricResult indirect = gallery.found().figures().get("jobs-indirect").network();
        if (direct.value().isEmpty()) {
            return gallery.missing("jobs", title, direct);
        }
        List<String> series = List.of(words.of("jobs.direct"), words.of("jobs.indirect"));
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> known = new ArrayList<>();
        Table table = Table.of(
                title, words.of("day"), series.get(0), words.of("jobs.known"), series.get(1), words.of("jobs.known"));
        for (MetricReport year : gallery.found().years().reports()) {
            String name = String.valueOf(year.asOf().getYear());
            List<MetricResult> results = List.of(
                    year.get("jobs-direct").network(), year.get("jobs-indirect").network());
            for (int i = 0; i < 2; i++) {
                rows.add(Map.of(
                        "year",
                        name,
                        "series",
                        series.get(i),
                        "count",
                        results.get(i).value().orElse(0)));
                double share = results.get(i)
                        .coverage()
                        .map(coverage -> coverage.share().orElse(0))
                        .orElse(0.0);
                known.add(Map.of("year", name, "series", series.get(i), "share", share));
            }
            table.add(
                    words.date(year.asOf()),
                    words.value(results.get(0).figure()),
                    share(results.get(0)),
                    words.value(results.get(1).figure()),
                    share(results.get(1)));
        }
        table.add(
                words.date(gallery.found().day()),
                words.value(direct.figure()),
                share(direct),
                words.value(indirect.figure()),
                share(indirect));
        List<String> notes = new ArrayList<>();
        notes.add(words.of("jobs.note"));
        notes.addAll(gallery.notes(direct));
        return gallery.draw(
                "jobs",
                "jobs",
                Map.of(
                        "rows", rows,
                        "known", known,
                        "series", series,
                        "words", Map.of("axis", words.of("jobs.axis"), "known", words.of("jobs.known.axis"))),
                title,
                words.of("jobs.seen"),
                notes,
                table);
    }

    private String share(MetricResult result) {
        return result.coverage()
                .map(coverage -> coverage.share().isPresent()
                        ? gallery.words().percent(coverage.share().getAsDouble())
                        : Words.NONE)
                .orElse(Words.NONE);
    }

    /** A picture for each currency: they are never added. */
    private List<Picture> funding() {
        Words words = gallery.words();
        MetricResult all = gallery.found().figures().get("funding-raised").network();
        Set<String> currencies = new TreeSet<>(all.parts("currency").keySet());
        if (currencies.isEmpty()) {
            return List.of(
                    all.value().isPresent()
                            ? Picture.missing("funding", words.of("funding"), words.of("funding.none"))
                            : gallery.missing("funding", words.of("funding"), all));
        }
        List<Picture> pictures = new ArrayList<>();
        for (String currency : currencies) {
            if (pictures.size() < MOST_CURRENCIES) {
                pictures.add(funding(currency, all));
            }
        }
        return pictures;
    }

    private Picture funding(String currency, MetricResult all) {
        Words words = gallery.words();
        String title = words.of("funding.in", "currency", currency);
        Set<String> instruments = new TreeSet<>();
        all.parts().keySet().forEach(key -> instrument(key, currency).ifPresent(instruments::add));
        Map<String, String> names = new LinkedHashMap<>();
        instruments.forEach(
                code -> names.put(code, code.equals(WITHOUT) ? words.of("unknown") : words.code("instrument", code)));
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table = Table.of(title, words.of("year"));
        List<String> head = new ArrayList<>(table.head());
        head.addAll(names.values());
        head.add(words.of("together"));
        table = new Table(title, head, table.rows());
        for (MetricReport year : gallery.found().years().reports()) {
            MetricResult result = year.get("funding-raised").network();
            List<String> numbers = new ArrayList<>();
            int order = 0;
            for (String instrument : instruments) {
                Figure figure = result.parts().entrySet().stream()
                        .filter(part -> instrument(part.getKey(), currency).equals(Optional.of(instrument)))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
                double amount = figure == null ? 0 : figure.value().orElse(0);
                rows.add(Map.of(
                        "year",
                        String.valueOf(year.asOf().getYear()),
                        "series",
                        names.get(instrument),
                        "count",
                        amount,
                        "order",
                        order++));
                numbers.add(words.rounded(amount, 0));
            }
            numbers.add(words.rounded(result.part("currency", currency).value().orElse(0), 0));
            table.add(String.valueOf(year.asOf().getYear()), numbers.toArray(String[]::new));
        }
        return gallery.draw(
                "funding-" + currency,
                "stackedByYear",
                Map.of("rows", rows, "series", List.copyOf(names.values()), "words", Map.of("axis", currency)),
                title,
                words.of("funding.seen"),
                gallery.notes(all),
                table);
    }

    private static Optional<String> instrument(PartKey key, String currency) {
        Map<String, String> values = key.values();
        if (!currency.equals(values.get("currency")) || values.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(values.getOrDefault("instrument", WITHOUT));
    }

    private Picture sectors() {
        Words words = gallery.words();
        return bars("sectors", "sector-share", "sector", words.of("sectors.axis"), ".0%");
    }

    private Picture services() {
        Words words = gallery.words();
        return bars("services", "service-reach", "category", words.of("services.axis"), ",d");
    }

    private Picture bars(String id, String measure, String dimension, String axis, String format) {
        Words words = gallery.words();
        String title = words.of(id);
        MetricResult result = gallery.found().figures().get(measure).network();
        Map<String, Figure> parts = new LinkedHashMap<>();
        result.parts(dimension).entrySet().stream()
                .filter(part -> part.getValue().value().isPresent())
                .sorted(Comparator.comparingDouble((Map.Entry<String, Figure> part) ->
                                -part.getValue().value().orElseThrow())
                        .thenComparing(Map.Entry::getKey))
                .forEach(part -> parts.put(words.code(dimension, part.getKey()), part.getValue()));
        Figure without = result.part(PartKey.without(dimension));
        if (without.value().orElse(0) > 0) {
            parts.put(words.of("unknown"), without);
        }
        if (parts.isEmpty()) {
            return result.noValue()
                            .filter(reason -> !reason.code().equals("SEE_BREAKDOWN"))
                            .isPresent()
                    ? gallery.missing(id, title, result)
                    : Picture.missing(id, title, words.of(id + ".none"));
        }
        Table table = Table.of(title, words.of(dimension), axis, words.of("parts.of"), words.of("interval"));
        List<Map<String, Object>> rows = new ArrayList<>();
        double most = 0;
        for (Map.Entry<String, Figure> part : parts.entrySet()) {
            Figure figure = part.getValue();
            table.add(part.getKey(), words.value(figure), words.ratio(figure), words.interval(figure));
            if (rows.size() < MOST_BARS) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("name", part.getKey());
                row.put("value", figure.value().getAsDouble());
                figure.interval().ifPresent(interval -> {
                    row.put("low", interval.lower());
                    row.put("high", interval.upper());
                });
                row.put("label", words.value(figure));
                rows.add(row);
                most = Math.max(most, figure.value().getAsDouble());
            }
        }
        List<String> notes = new ArrayList<>(gallery.notes(result));
        if (parts.size() > MOST_BARS) {
            notes.add(words.of("parts.more", "count", MOST_BARS));
        }
        return gallery.draw(
                id,
                "bars",
                Map.of(
                        "rows",
                        rows,
                        "words",
                        Map.of("axis", axis, "format", format, "most", most > 0 ? most * 1.35 : 1)),
                title,
                words.of(id + ".seen"),
                notes,
                table);
    }
}
