package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incubatornetwork.measure.Measure;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.NumberText;

/** What was published, beside what is computed, with the verdicts and why they are so. */
public record Published(Gallery gallery) {
    private static final int MOST_MEASURES = 6;
    private static final int MOST_SENTENCES = 400;

    /** From what contradicts to what can't be told. */
    private static final ImmutableList<Verdict> ORDER = ImmutableList.of(
            Verdict.INCONSISTENT,
            Verdict.MISSED,
            Verdict.CONSISTENT,
            Verdict.MET,
            Verdict.NOT_YET,
            Verdict.NOT_COMPARABLE,
            Verdict.NOT_COMPUTABLE);

    /**
     * The comparisons of one verdict.
     *
     * @param code the verdict
     * @param name its name
     * @param count how many there are
     * @param sentences what is said of each
     * @param isOpen whether they are unfolded at first
     */
    public record Group(String code, String name, int count, List<Sentence> sentences, boolean isOpen) {}

    /**
     * What is said of a comparison.
     *
     * @param measure what it is about
     * @param text why the verdict comes of it
     * @param need what would have to be known to tell more; may be empty
     * @param sources who published the figures
     */
    public record Sentence(String measure, String text, String need, String sources) {}

    List<Group> groups() {
        Words words = gallery.words();
        List<Group> groups = new ArrayList<>();
        for (Verdict verdict : ORDER) {
            List<Comparison> comparisons = gallery.found().verdicts().of(verdict);
            if (!comparisons.isEmpty()) {
                groups.add(new Group(
                        verdict.name(),
                        words.of("verdict." + verdict),
                        comparisons.size(),
                        comparisons.stream()
                                .limit(MOST_SENTENCES)
                                .map(this::sentence)
                                .toList(),
                        verdict == Verdict.INCONSISTENT || verdict == Verdict.MISSED));
            }
        }
        return groups;
    }

    private Sentence sentence(Comparison comparison) {
        Words words = gallery.words();
        return new Sentence(
                measure(comparison.measure()),
                comparison.sentence(words.language()),
                comparison.need().map(need -> need.in(words.language())).orElse(""),
                String.join(
                        ", ",
                        comparison.claims().stream()
                                .map(PublishedClaim::claim)
                                .flatMap(Published::sources)
                                .distinct()
                                .map(words::name)
                                .toList()));
    }

    private static Stream<String> sources(Claim claim) {
        return claim.saidBy().isPresent()
                ? claim.saidBy().stream()
                : claim.sources().stream()
                        .map(source -> source.publisher().or(source::title))
                        .flatMap(Optional::stream);
    }

    String measure(MeasureId id) {
        return Measures.findMeasure(id)
                .map(measure -> measure.name().in(gallery.words().language()))
                .orElseGet(() -> gallery.words().name(id.value()));
    }

    /** The measures with most figures on a time axis, each beside what is computed. */
    Picture picture() {
        Words words = gallery.words();
        String title = words.of("claims");
        Map<MeasureId, List<PublishedClaim>> byMeasure = new LinkedHashMap<>();
        List<Claim> claims = gallery.found().network().claims();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            if (isOfNetwork(claim) && day(claim).isPresent() && claim.quantity().isPresent()) {
                byMeasure
                        .computeIfAbsent(claim.measure(), measure -> new ArrayList<>())
                        .add(new PublishedClaim(i, claim));
            }
        }
        List<MeasureId> shown = byMeasure.entrySet().stream()
                .filter(entry -> Measures.findMeasure(entry.getKey()).isPresent())
                .sorted(Comparator.comparing((Map.Entry<MeasureId, List<PublishedClaim>> entry) ->
                                entry.getValue().stream().noneMatch(claim -> worst(claim) == Verdict.INCONSISTENT))
                        .thenComparing(entry -> -entry.getValue().size())
                        .thenComparing(entry -> entry.getKey().value()))
                .limit(MOST_MEASURES)
                .map(Map.Entry::getKey)
                .toList();
        if (shown.isEmpty()) {
            return Picture.missing("claims", title, words.of("claims.none"));
        }
        List<Map<String, Object>> points = new ArrayList<>();
        List<Map<String, Object>> lines = new ArrayList<>();
        Set<Verdict> verdicts = new LinkedHashSet<>();
        Table table = Table.of(
                title,
                words.of("measure"),
                words.of("of"),
                words.of("published"),
                words.of("computed"),
                words.of("verdict"),
                words.of("source"));
        List<String> names = shown.stream().map(this::measure).toList();
        List<String> percents = new ArrayList<>();
        for (MeasureId id : shown) {
            Measure measure = Measures.getMeasure(id);
            boolean percent = measure.unit().equals(MetricUnit.RATIO);
            if (percent) {
                percents.add(measure(id));
            }
            for (PublishedClaim published : byMeasure.get(id)) {
                Claim claim = published.claim();
                Quantity quantity = claim.quantity().orElseThrow();
                Verdict verdict = worst(published);
                verdicts.add(verdict);
                double low = quantity.value().doubleValue();
                double high = quantity.upper().map(upper -> upper.doubleValue()).orElse(low);
                points.add(Map.of(
                        "measure",
                        measure(id),
                        "t",
                        Gallery.time(day(claim).orElseThrow()),
                        "low",
                        low,
                        "high",
                        high,
                        "mid",
                        (low + high) / 2,
                        "verdict",
                        words.of("verdict." + verdict)));
                table.addTexts(
                        measure(id),
                        claim.asOf()
                                .or(claim::publishedOn)
                                .map(window -> ValueText.span(window).in(words.language()))
                                .orElse(""),
                        (percent ? ValueText.of(quantity, NumberText::percent) : ValueText.of(quantity))
                                .in(words.language()),
                        computed(published),
                        words.of("verdict." + verdict),
                        String.join(
                                ", ", sources(claim).distinct().map(words::name).toList()));
            }
            for (MetricReport year : gallery.found().years().reports()) {
                year.get(id)
                        .network()
                        .value()
                        .ifPresent(value -> lines.add(
                                Map.of("measure", measure(id), "t", Gallery.time(year.asOf()), "value", value)));
            }
        }
        List<Map<String, Object>> marks = ORDER.stream()
                .filter(verdicts::contains)
                .map(verdict -> Map.<String, Object>of(
                        "name", words.of("verdict." + verdict), "colour", colour(verdict), "shape", shape(verdict)))
                .toList();
        List<String> notes = new ArrayList<>();
        notes.add(words.of(lines.isEmpty() ? "claims.noline" : "claims.line"));
        if (byMeasure.size() > shown.size()) {
            notes.add(words.of("claims.more", "count", byMeasure.size() - shown.size()));
        }
        return gallery.draw(
                "claims",
                "claims",
                Map.of("lines", lines, "claims", points, "measures", names, "verdicts", marks, "percent", percents),
                title,
                words.of("claims.seen"),
                notes,
                table);
    }

    private String computed(PublishedClaim published) {
        Words words = gallery.words();
        boolean percent = Measures.findMeasure(published.claim().measure())
                .filter(measure -> measure.unit().equals(MetricUnit.RATIO))
                .isPresent();
        return gallery.found().verdicts().of(published.index()).stream()
                .filter(comparison -> comparison.claims().size() == 1)
                .flatMap(comparison -> comparison.computed().stream())
                .map(figure -> {
                    String low = percent
                            ? words.percent(figure.lower().doubleValue())
                            : words.rounded(figure.lower().doubleValue(), 0);
                    String high = percent
                            ? words.percent(figure.upper().doubleValue())
                            : words.rounded(figure.upper().doubleValue(), 0);
                    return low.equals(high) ? low : low + " – " + high;
                })
                .findFirst()
                .orElse(Words.NONE);
    }

    /** A claim about all of the network, and of no part of it. */
    private static boolean isOfNetwork(Claim claim) {
        return claim.siteIds().isEmpty()
                && claim.cohortId().isEmpty()
                && claim.programmeId().isEmpty()
                && claim.tierId().isEmpty()
                && claim.organizationId().isEmpty()
                && claim.subgroups().isEmpty();
    }

    private static Optional<LocalDate> day(Claim claim) {
        return claim.asOf()
                .or(claim::publishedOn)
                .flatMap(window -> window.latest().or(window::earliest));
    }

    private Verdict worst(PublishedClaim claim) {
        return gallery.found().verdicts().of(claim.index()).stream()
                .map(Comparison::verdict)
                .min(Comparator.comparingInt(ORDER::indexOf))
                .orElse(Verdict.NOT_COMPUTABLE);
    }

    private static String colour(Verdict verdict) {
        return switch (verdict) {
            case INCONSISTENT, MISSED -> "var(--vermillion)";
            case CONSISTENT, MET -> "var(--green)";
            default -> "var(--muted)";
        };
    }

    private static String shape(Verdict verdict) {
        return switch (verdict) {
            case INCONSISTENT -> "triangle-up";
            case MISSED -> "triangle-down";
            case CONSISTENT -> "circle";
            case MET -> "square";
            case NOT_YET -> "diamond";
            default -> "cross";
        };
    }
}
