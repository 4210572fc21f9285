package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.survival.LogRankTest;
import org.incubatornetwork.metrics.survival.SurvivalCurve;
import org.incubatornetwork.metrics.survival.SurvivalPoint;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SurvivalClock;

/** Curves of survival: of all, with the band, and of each site beside the others; by clock; numbers at risk below. */
record SurvivalPictures(Gallery gallery) {
    /** Where fewer are left to look at, a curve says little, and its picture ends. */
    private static final int FEWEST_AT_RISK = 10;

    private static final int MOST_SITES = 7;
    private static final int MOST_YEARS = 20;

    private record Curve(String name, SurvivalCurve curve, Policies policies) {}

    List<Picture> all() {
        return ImmutableList.of(
                ofAll(SurvivalClock.GRADUATION),
                bySite(SurvivalClock.GRADUATION),
                ofAll(SurvivalClock.ADMISSION),
                bySite(SurvivalClock.ADMISSION));
    }

    private Picture ofAll(SurvivalClock clock) {
        Words words = gallery.words();
        String title = words.of("survival." + clock);
        String id = "survival-" + clock.name().charAt(0);
        MetricResult result = gallery.found()
                .figures()
                .get("survival")
                .under(p -> p.withClock(clock))
                .network();
        if (result.curve().isEmpty()) {
            return result.turnbull().isPresent()
                    ? Picture.missing(id, title, words.of("survival.turnbull"))
                    : gallery.missing(id, title, result);
        }
        List<String> notes = new ArrayList<>(gallery.notes(result));
        return draw(
                id,
                title,
                words.of("survival.seen"),
                List.of(new Curve(words.of("all"), result.curve().get(), result.policies())),
                notes);
    }

    private Picture bySite(SurvivalClock clock) {
        Words words = gallery.words();
        String title = words.of("survival.sites." + clock);
        String id = "survival-sites-" + clock.name().charAt(0);
        MetricResult compared = gallery.found()
                .figures()
                .get("survival-comparison")
                .under(p -> p.withClock(clock))
                .network();
        List<Curve> curves = new ArrayList<>();
        for (Site site : gallery.sites()) {
            MetricResult result = gallery.found()
                    .figures()
                    .get("survival")
                    .under(p -> p.withClock(clock))
                    .at(site.id());
            result.curve()
                    .filter(curve -> curve.rows().get(0).atRisk() >= FEWEST_AT_RISK)
                    .ifPresent(curve ->
                            curves.add(new Curve(gallery.siteNames().get(site.id()), curve, result.policies())));
        }
        if (curves.size() < 2) {
            return compared.noValue().isPresent()
                    ? gallery.missing(id, title, compared)
                    : Picture.missing(id, title, words.of("survival.few"));
        }
        LogRankTest test = compared.comparisons().get("SITE");
        List<String> notes = new ArrayList<>();
        notes.add(Words.sentence(difference(compared)));
        if (curves.size() > MOST_SITES) {
            notes.add(words.of("survival.more", "count", MOST_SITES));
        }
        Picture picture = draw(
                id,
                title,
                words.of("survival.sites.seen"),
                curves.subList(0, Math.min(MOST_SITES, curves.size())),
                notes);
        return test == null ? picture : withTest(picture, test);
    }

    /** The answer of the log-rank test, in a sentence. */
    String difference(MetricResult compared) {
        Words words = gallery.words();
        LogRankTest test = compared.comparisons().get("SITE");
        if (test == null || test.pValue().isEmpty()) {
            return words.of("logrank.none", "reason", words.value(compared.part("groups", "SITE")));
        }
        double p = test.pValue().getAsDouble();
        return words.of(
                p < 0.05 ? "logrank.differs" : "logrank.same",
                "statistic",
                words.rounded(test.statistic().orElseThrow(), 1),
                "degrees",
                test.degreesOfFreedom().orElseThrow(),
                "p",
                words.probability(p));
    }

    private Picture withTest(Picture picture, LogRankTest test) {
        Words words = gallery.words();
        Table table = Table.of(
                words.of("logrank"),
                words.of("site"),
                words.of("startups"),
                words.of("observed"),
                words.of("expected"));
        for (LogRankTest.Group group : test.groups()) {
            table.add(
                    gallery.siteName(SiteId.of(group.label())).orElse(group.label()),
                    words.number(group.subjects()),
                    words.rounded(group.observed(), 0),
                    words.rounded(group.expected(), 1));
        }
        List<Table> tables = new ArrayList<>(picture.tables());
        tables.add(table);
        return new Picture(
                picture.id(),
                picture.title(),
                picture.description(),
                picture.svg(),
                picture.missing(),
                picture.notes(),
                tables);
    }

    private Picture draw(String id, String title, String seen, List<Curve> curves, List<String> notes) {
        Words words = gallery.words();
        boolean single = curves.size() == 1;
        int years = curves.stream().mapToInt(each -> years(each.curve())).max().orElse(1);
        double lowest = curves.stream()
                .mapToDouble(each -> lowest(each, single, years))
                .min()
                .orElse(0);
        double floor = Math.max(0, Math.floor((lowest - 0.05) * 4) / 4);
        int step = years > 10 ? 4 : years > 5 ? 2 : 1;
        List<Map<String, Object>> ticks = new ArrayList<>();
        List<Map<String, Object>> risk = new ArrayList<>();
        Table table = single
                ? Table.of(title, words.of("after"), words.of("survival"), words.of("interval"), words.of("atRisk"))
                : Table.of(title, words.of("group"), words.of("after"), words.of("survival"), words.of("atRisk"));
        for (int year = 0; year <= years; year++) {
            if (year % step == 0) {
                ticks.add(Map.of("t", days(year), "label", String.valueOf(year)));
            }
        }
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (Curve each : curves) {
            int end = Math.min(years, single ? years : years(each.curve()));
            drawn.add(Map.of("name", each.name(), "points", points(each, single, days(end))));
            for (int year = 0; year <= years; year++) {
                int atRisk = atRisk(each.curve(), days(year));
                if (year % step == 0) {
                    risk.add(Map.of("name", each.name(), "t", days(year), "n", atRisk));
                }
                if (year > 0 && (single || year % step == 0)) {
                    SurvivalPoint point = each.curve().at(days(year));
                    String after = words.of("after.years", "count", year);
                    if (single) {
                        table.add(after, words.percent(point.survival()), limits(each, point), words.number(atRisk));
                    } else {
                        table.addRow(each.name(), after, words.percent(point.survival()), words.number(atRisk));
                    }
                }
            }
        }
        List<String> all = new ArrayList<>(notes);
        if (floor > 0) {
            all.add(words.of("survival.floor", "floor", words.percent(floor)));
        }
        all.add(words.of("survival.end", "count", FEWEST_AT_RISK));
        return gallery.draw(
                id,
                "survival",
                Map.of(
                        "curves", drawn,
                        "risk", risk,
                        "ticks", ticks,
                        "last", days(years),
                        "lowest", floor,
                        "words",
                                Map.of(
                                        "axis", words.of("survival.axis"),
                                        "time", words.of("survival.time"),
                                        "risk", words.of("atRisk"))),
                title,
                seen,
                all,
                table);
    }

    private String limits(Curve each, SurvivalPoint point) {
        return limitsOf(each, point)
                .map(limits -> gallery.words().percent(limits.lower()) + " – "
                        + gallery.words().percent(limits.upper()))
                .orElse(Words.NONE);
    }

    private static Optional<ConfidenceInterval> limitsOf(Curve each, SurvivalPoint point) {
        return point.limits(each.policies().survivalLimits(), each.policies().confidenceLevel());
    }

    private static int days(int years) {
        return Policies.horizonDays(12 * years);
    }

    /** How many whole years a curve is drawn for. */
    private static int years(SurvivalCurve curve) {
        int years = 1;
        while (years < MOST_YEARS && atRisk(curve, days(years + 1)) >= FEWEST_AT_RISK) {
            years++;
        }
        return years;
    }

    /** How many are at risk at a time: those of the first row from then on. */
    private static int atRisk(SurvivalCurve curve, int time) {
        int low = 0;
        int high = curve.rows().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.rows().get(middle).time() < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < curve.rows().size() ? curve.rows().get(low).atRisk() : 0;
    }

    private static double lowest(Curve each, boolean band, int years) {
        SurvivalPoint last = each.curve().at(days(Math.min(years, years(each.curve()))));
        return band ? limitsOf(each, last).map(ConfidenceInterval::lower).orElse(last.survival()) : last.survival();
    }

    /** The steps of a curve: where nobody dies it stays as it is. */
    private static List<Map<String, Object>> points(Curve each, boolean band, int last) {
        List<Map<String, Object>> points = new ArrayList<>();
        points.add(Map.of("t", 0, "s", 1));
        for (SurvivalPoint point : each.curve().rows()) {
            if (point.events() > 0 && point.time() <= last) {
                points.add(point(each, point, point.time(), band));
            }
        }
        points.add(point(each, each.curve().at(last), last, band));
        return points;
    }

    private static Map<String, Object> point(Curve each, SurvivalPoint point, long time, boolean band) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("t", time);
        row.put("s", point.survival());
        if (band) {
            limitsOf(each, point).ifPresent(limits -> {
                row.put("l", limits.lower());
                row.put("u", limits.upper());
            });
        }
        return row;
    }
}
