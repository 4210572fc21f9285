package org.incubatornetwork.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody may have meant. */
public final class Nearest {
    private static final int LONGEST = 64;
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
     * @return the nearest; of several the shortest, and of these the first in the order of characters; empty if none is near: if more than a third of the letters are wrong,
     *     or more than one of a shorter word
     */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String sought = word.toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            int mistakes = mistakes(sought, candidate.toLowerCase(Locale.ROOT), least + 1);
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
    private static int mistakes(String one, String other, int tooMany) {
        if (one.length() >= LEAST_PREFIX && other.startsWith(one)) {
            return Math.min(1, other.length() - one.length());
        }
        return Math.abs(one.length() - other.length()) >= tooMany ? tooMany : distance(one, other);
    }

    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[other.length()];
    }
}
