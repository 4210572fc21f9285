package org.incubatornetwork.examples.page;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;

/** What pictures are made with: what was found, the words, and the pen. */
public record Gallery(Examination found, Words words, Vega vega, Map<SiteId, String> siteNames) {

    static Gallery of(Examination found, Words words, Vega vega) {
        Map<SiteId, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Site site : found.network().sites()) {
            String name = words.name(site.name());
            names.putIfAbsent(
                    site.id(), taken.add(name) ? name : words.name(site.id().value()) + " " + name);
        }
        return new Gallery(found, words, vega, names);
    }

    /** Draws a picture with its tables; {@code drawing} is the name of a function of {@code pictures.js}. */
    Picture draw(
            String id,
            String drawing,
            Map<String, ?> data,
            String title,
            String seen,
            List<String> notes,
            Table... tables) {
        return Picture.of(id, title, seen, Drawing.named(id, title, seen, vega.draw(drawing, data)), notes, tables);
    }

    /** What stands in the place of a picture of a result that has no value. */
    Picture missing(String id, String title, MetricResult result) {
        return Picture.missing(
                id,
                title,
                result.noValue().map(reason -> reason.message(words.language())).orElseGet(() -> words.of("missing")));
    }

    Optional<String> siteName(SiteId id) {
        return Optional.ofNullable(siteNames.get(id));
    }

    /** The sites that have figures, in the order of the document. */
    List<Site> sites() {
        ImmutableSet<Scope> scopes = found.figures().scopes();
        return found.network().sites().stream()
                .filter(site -> scopes.contains(Scope.of(site.id())))
                .toList();
    }

    /** A day as pictures take it: milliseconds, as of midnight UTC. */
    static long time(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** The coverage and the warnings of a result, in sentences. */
    List<String> notes(MetricResult result) {
        List<String> notes = new ArrayList<>();
        result.coverage()
                .filter(coverage -> coverage.known() < coverage.population())
                .ifPresent(coverage -> notes.add(Words.sentence(words.coverage(coverage))));
        result.exclusions()
                .forEach((code, count) -> notes.add(Words.sentence(words.of(
                        "excluded",
                        "count",
                        words.number(count),
                        "reason",
                        result.exclusion(code).in(words.language())))));
        result.warnings().forEach(warning -> notes.add(warning.message(words.language())));
        return notes;
    }
}
