package org.incubatornetwork.diff;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.text.Message;
import org.incubatornetwork.text.TextBundle;
import org.incubatornetwork.text.VisibleText;

/** What happened, in a line: how often each, and how much of it had happened before and was learnt since. */
final class HappeningText {
    private HappeningText() {}

    static String of(List<Happening> happenings, TextBundle bundle, int mostShown, Locale locale) {
        return Arrays.stream(HappeningKind.values())
                .flatMap(kind -> alike(happenings, kind))
                .map(same -> sum(same, bundle, mostShown).in(locale) + later(same, bundle, locale))
                .collect(joining(", "));
    }

    /** Those of a kind, moves from one site to another for themselves. */
    private static Stream<List<Happening>> alike(List<Happening> happenings, HappeningKind kind) {
        return happenings.stream()
                .filter(happening -> happening.kind() == kind)
                .collect(groupingBy(
                        happening -> List.of(happening.fromSite(), happening.toSite()), LinkedHashMap::new, toList()))
                .values()
                .stream();
    }

    private static Message sum(List<Happening> same, TextBundle bundle, int mostShown) {
        Happening first = same.get(0);
        return Message.of(
                bundle.text("diff.happening." + first.kind()),
                ImmutableMap.<String, Serializable>of(
                        "count",
                        same.size(),
                        "from",
                        site(first.fromSite(), mostShown),
                        "to",
                        site(first.toSite(), mostShown)));
    }

    private static String site(Optional<SiteId> site, int mostShown) {
        return site.map(id -> VisibleText.of(id.value(), mostShown)).orElse("?");
    }

    private static String later(List<Happening> same, TextBundle bundle, Locale locale) {
        long count = same.stream().filter(Happening::isLearntLater).count();
        return count == 0
                ? ""
                : " "
                        + Message.of(bundle.text("diff.happening.later"), ImmutableMap.of("count", count))
                                .in(locale);
    }
}
