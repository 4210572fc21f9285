package org.incubatornetwork.measure;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incubatornetwork.text.Languages;
import org.incubatornetwork.text.Nearest;

/** Finds the measure that is meant by a word, among all words by which measures go. */
final class NearestMeasure {
    private static final int LONGEST = 64;
    /** Words that say nothing about what is measured. */
    private static final ImmutableSet<String> EMPTY_WORDS = ImmutableSet.of(
            "number", "of", "total", "count", "the", "in", "per", "by", "de", "nombre", "des", "du", "d", "la");

    private static final CharMatcher MARKS = CharMatcher.inRange('\u0300', '\u036f');
    private static final CharMatcher LETTERS =
            CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9')).precomputed();

    private final Map<String, Measure> byWord = new LinkedHashMap<>();

    NearestMeasure(List<Measure> measures) {
        measures.forEach(measure -> byWord.put(measure.id().value(), measure));
        measures.forEach(measure -> measure.alsoKnownAs().forEach(word -> byWord.putIfAbsent(word, measure)));
        for (Measure measure : measures) {
            Languages.all()
                    .forEach(language -> byWord.putIfAbsent(kebab(measure.name().in(language)), measure));
        }
    }

    /** A name as an id would be spelled. */
    private static String kebab(String name) {
        String bare = MARKS.removeFrom(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD));
        return LETTERS.negate().trimAndCollapseFrom(bare, '-');
    }

    Optional<Measure> to(String word, Predicate<Measure> isPossible) {
        String sought = kebab(word.length() > LONGEST ? "" : word);
        Set<String> words = words(sought);
        Set<String> known = Maps.filterValues(byWord, isPossible::test).keySet();
        return sharing(words, 1, known)
                .or(() -> Nearest.to(sought, known))
                .or(() -> sharing(words, 0.5, known))
                .map(byWord::get);
    }

    /** The one that shares most words of both, as great a part of them at least; of several the shortest, and of these the first. */
    private static Optional<String> sharing(Set<String> sought, double least, Set<String> known) {
        String nearest = null;
        double most = least;
        for (String candidate : known) {
            Set<String> words = words(candidate);
            double shared = Sets.intersection(words, sought).size()
                    / (double) Math.max(1, Sets.union(words, sought).size());
            boolean isNearer =
                    shared > most || (shared == most && (nearest == null || candidate.length() < nearest.length()));
            if (isNearer) {
                nearest = candidate;
                most = shared;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Set<String> words(String text) {
        return Sets.difference(
                        ImmutableSet.copyOf(Splitter.on('-').omitEmptyStrings().split(text)), EMPTY_WORDS)
                .immutableCopy();
    }
}
