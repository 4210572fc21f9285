package org.incubatornetwork.json;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may have been meant by a misspelt name or code. */
final class Spelling {
    private static final int LONGEST = 64;

    private Spelling() {}

    /** The nearest of the known texts, the first of several; null if none is near. */
    static @Nullable String nearest(String text, Collection<String> known) {
        if (text.length() > LONGEST) {
            return null;
        }
        String sought = text.toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = Math.max(1, text.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - sought.length()) >= least) {
                continue; // so many letters are to insert or delete at least
            }
            int distance = distance(sought, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** The least number of letters to insert, delete, replace or exchange with a neighbour. */
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
