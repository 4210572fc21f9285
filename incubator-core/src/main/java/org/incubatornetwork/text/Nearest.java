package org.incubatornetwork.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody may have meant. */
public final class Nearest {
    private static final int LEAST_PREFIX = 3;
    private static final Comparator<String> SHORTEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private Nearest() {}

    /**
     * The nearest of the words that are known: the one that takes the fewest letters inserted, deleted, replaced or
     * exchanged with a neighbour, whatever their case; a word that is only cut short is as near as one mistake.
     *
     * @param word the word that is not known
     * @param known the words that are
     * @return the nearest; of several the shortest, and of these the first in the order of characters; empty if none is near: if
     *     more than a third of the letters are wrong, or more than one of a shorter word; and for a word of more than 64 letters
     */
    public static Optional<String> to(String word, Collection<String> known) {
        String sought = word.length() > EditDistance.LONGEST ? word : word.toLowerCase(Locale.ROOT);
        if (sought.length() > EditDistance.LONGEST) {
            return Optional.empty();
        }
        EditDistance distance = EditDistance.from(sought);
        String nearest = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            int mistakes = mistakes(sought, candidate.toLowerCase(Locale.ROOT), distance, least + 1);
            if (mistakes < least
                    || (mistakes == least && nearest != null && SHORTEST.compare(candidate, nearest) < 0)) {
                least = mistakes;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * The end of a message about a word that is not known.
     *
     * @param word the word that is not known
     * @param known the words that are
     * @return {@code ; did you mean ...?}, or an empty text if none is near
     */
    public static String question(String word, Collection<String> known) {
        return to(word, known).map(nearest -> "; did you mean " + nearest + "?").orElse("");
    }

    /** How many mistakes make one of another; too many to count if as many letters are missing or added. */
    private static int mistakes(String one, String other, EditDistance distance, int tooMany) {
        if (one.length() >= LEAST_PREFIX && other.startsWith(one)) {
            return Math.min(1, other.length() - one.length());
        }
        return Math.abs(one.length() - other.length()) >= tooMany ? tooMany : distance.to(other);
    }
}
