package org.incubatornetwork.examples.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.rule.Severity;

/** The network in one screen: figures with what they are of, and the answers to what is asked first. */
public record Overview(Gallery gallery) {
    private static final int MOST_NAMED = 6;

    /**
     * A figure of the summary.
     *
     * @param name what it is
     * @param value the figure, or why there is none
     * @param of what it is of; may be empty
     * @param isMissing whether there is none
     * @param href the id of the part of the page that shows more
     */
    public record Tile(String name, String value, String of, boolean isMissing, String href) {}

    /**
     * An answer.
     *
     * @param text the sentence
     * @param href the id of the part of the page that shows more
     */
    public record Answer(String text, String href) {}

    List<Tile> tiles() {
        Words words = gallery.words();
        MetricReport figures = gallery.found().figures();
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile("site-count", "sites", words.of("tile.sites", "planned", words.number(planned()))));
        tiles.add(tile("residents", "months", ""));
        tiles.add(tile("occupancy", "fullness", null));
        tiles.add(tile("startups-supported", "flows", words.of("tile.supported")));
        tiles.add(tile("incubation-success-rate", "flows", null));
        tiles.add(survival(figures.get("survival").network()));
        tiles.add(jobs(figures.get("jobs-direct").network()));
        tiles.add(contradictions());
        return tiles;
    }

    private long planned() {
        MetricResult sites = gallery.found().figures().get("site-count").network();
        return Stream.of(SiteStatus.values())
                .filter(status -> status.phase() == SiteStatus.Phase.PLANNED)
                .mapToLong(status -> sites.part("status", status.name()).count().orElse(0))
                .sum();
    }

    private Tile tile(String measure, String href, String of) {
        Words words = gallery.words();
        MetricResult result = gallery.found().figures().get(measure).network();
        String ratio = of != null ? of : words.ratio(result.figure());
        return new Tile(
                words.of("tile." + measure),
                words.value(result.figure()),
                result.value().isPresent() ? ratio : "",
                result.value().isEmpty(),
                href);
    }

    private Tile survival(MetricResult result) {
        Words words = gallery.words();
        boolean missing = result.value().isEmpty();
        return new Tile(
                words.of("tile.survival"),
                words.value(result.figure()),
                missing
                        ? ""
                        : words.of(
                                "tile.survival.of",
                                "interval",
                                words.interval(result.part("horizon", Policies.horizonCode(60)))),
                missing,
                "survival");
    }

    private Tile jobs(MetricResult result) {
        Words words = gallery.words();
        return new Tile(
                words.of("tile.jobs-direct"),
                words.value(result.figure()),
                result.value().isEmpty()
                        ? ""
                        : result.coverage().map(words::coverage).orElse(""),
                result.value().isEmpty(),
                "jobs");
    }

    private Tile contradictions() {
        Words words = gallery.words();
        int wrong = gallery.found().verdicts().of(Verdict.INCONSISTENT).size();
        return new Tile(
                words.of("tile.contradictions"),
                words.number(wrong),
                words.of(
                        "tile.contradictions.of",
                        "count",
                        words.number(gallery.found().verdicts().comparisons().size())),
                false,
                "published");
    }

    /** How full the sites are, whether survival differs between them, what published figure is wrong, and what else is. */
    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer(full(), "fullness"));
        answers.add(new Answer(differs(), "survival"));
        answers.add(new Answer(wrong(), "published"));
        answers.add(new Answer(faults(), "findings"));
        return answers;
    }

    private String full() {
        Words words = gallery.words();
        MetricReport figures = gallery.found().figures();
        MetricResult occupancy = figures.get("occupancy").network();
        if (occupancy.value().isEmpty()) {
            return words.of("answer.full.none", "reason", words.value(occupancy.figure()));
        }
        Comparator<Site> byOccupancy = Comparator.comparingDouble(
                site -> figures.get("occupancy").at(site.id()).value().orElseThrow());
        List<Site> known = gallery.sites().stream()
                .filter(site -> figures.get("occupancy").at(site.id()).value().isPresent())
                .toList();
        Optional<Site> fullest = known.stream().max(byOccupancy);
        Optional<Site> emptiest = known.stream().min(byOccupancy);
        String answer = words.of(
                "answer.full", "share", words.value(occupancy.figure()), "ratio", words.ratio(occupancy.figure()));
        return known.size() < 2
                ? answer
                : answer + " "
                        + words.of(
                                "answer.range",
                                "fullest",
                                gallery.siteNames().get(fullest.get().id()),
                                "most",
                                words.value(figures.get("occupancy")
                                        .at(fullest.get().id())
                                        .figure()),
                                "emptiest",
                                gallery.siteNames().get(emptiest.get().id()),
                                "least",
                                words.value(figures.get("occupancy")
                                        .at(emptiest.get().id())
                                        .figure()));
    }

    private String differs() {
        Words words = gallery.words();
        MetricResult comparison =
                gallery.found().figures().get("survival-comparison").network();
        if (comparison.comparisons().isEmpty()) {
            return words.of("answer.survival.none", "reason", words.value(comparison.figure()));
        }
        return words.of("answer.survival.graduation", "answer", difference(SurvivalClock.GRADUATION)) + " "
                + words.of("answer.survival.admission", "answer", difference(SurvivalClock.ADMISSION));
    }

    private String difference(SurvivalClock clock) {
        return new SurvivalPictures(gallery)
                .difference(gallery.found()
                        .figures()
                        .get("survival-comparison")
                        .under(p -> p.withClock(clock))
                        .network());
    }

    private String wrong() {
        Words words = gallery.words();
        List<Comparison> comparisons = gallery.found().verdicts().comparisons();
        String wrong = measures(comparisons.stream().filter(each -> each.verdict() == Verdict.INCONSISTENT));
        String doubtful = measures(comparisons.stream()
                .filter(each -> each.verdict() != Verdict.INCONSISTENT
                        && !each.findings().isEmpty()));
        return (wrong.isEmpty() ? words.of("answer.published.none") : words.of("answer.published", "measures", wrong))
                + (doubtful.isEmpty() ? "" : " " + words.of("answer.doubtful", "measures", doubtful));
    }

    private String measures(Stream<Comparison> comparisons) {
        List<String> names = comparisons
                .map(comparison -> new Published(gallery).measure(comparison.measure()))
                .distinct()
                .toList();
        return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (names.size() > MOST_NAMED ? " …" : "");
    }

    private String faults() {
        Words words = gallery.words();
        return words.of(
                "answer.findings",
                "errors",
                words.number(gallery.found().findings().count(Severity.ERROR)),
                "warnings",
                words.number(gallery.found().findings().count(Severity.WARNING)),
                "notes",
                words.number(gallery.found().findings().count(Severity.INFO)));
    }
}
