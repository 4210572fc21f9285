package org.incubatornetwork.text;

import java.util.HashMap;
import java.util.Map;

/**
 * How many letters of a word have to be inserted, deleted, replaced or exchanged with a neighbour to make another of it. The table of
 * all beginnings of both is worked out by columns, each in two numbers of 64 bits: so the time is that of reading the other word. (H.
 * Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, Nordic Journal of Computing 10, 2003.)
 */
final class EditDistance {
    /** The longest word there is a distance from. */
    static final int LONGEST = Long.SIZE;

    private static final int ASCII = 128;

    private final int length;
    /** By letter: the places at which the word has it. */
    private final long[] places = new long[ASCII];

    private final Map<Character, Long> placesOfOthers = new HashMap<>();

    private EditDistance(String word) {
        this.length = word.length();
        for (int i = 0; i < length; i++) {
            char letter = word.charAt(i);
            if (letter < ASCII) {
                places[letter] |= 1L << i;
            } else {
                placesOfOthers.merge(letter, 1L << i, (one, other) -> one | other);
            }
        }
    }

    /** The distances from a word of no more than 64 letters. */
    static EditDistance from(String word) {
        return new EditDistance(word);
    }

    private long places(char letter) {
        return letter < ASCII ? places[letter] : placesOfOthers.getOrDefault(letter, 0L);
    }

    /** The distance to another word, of any length. */
    int to(String other) {
        if (length == 0) {
            return other.length();
        }
        int distance = length;
        long last = 1L << (length - 1);
        long more = ~0L;
        long less = 0;
        long same = 0;
        long placesBefore = 0;
        for (int i = 0; i < other.length(); i++) {
            long here = places(other.charAt(i));
            long exchanged = ((~same & here) << 1) & placesBefore;
            same = (((here & more) + more) ^ more) | here | less | exchanged;
            long right = less | ~(same | more);
            long left = same & more;
            distance += (right & last) != 0 ? 1 : 0;
            distance -= (left & last) != 0 ? 1 : 0;
            right = (right << 1) | 1;
            more = (left << 1) | ~(same | right);
            less = right & same;
            placesBefore = here;
        }
        return distance;
    }
}
