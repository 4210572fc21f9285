package org.incubatornetwork.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody may have meant. */
final class Nearest {
    private Nearest() {}

    /** A question to add to a complaint, or nothing if no candidate is near. */
    static String hint(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }

    /** The candidate with the fewest changes to a word, the first by code unit of several; none if all need too many. */
    static Optional<String> to(String word, Collection<String> candidates) {
        String sought = word.toLowerCase(Locale.ROOT);
        int most = Math.max(2, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> changes(sought, candidate.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt((String candidate) -> changes(sought, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance. */
    private static int changes(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[previous.length];
            current[0] = i;
            for (int j = 1; j < current.length; j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
