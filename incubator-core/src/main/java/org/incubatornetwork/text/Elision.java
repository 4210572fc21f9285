package org.incubatornetwork.text;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Locale;

/** Words that lose their last vowel where another follows: in French <i>de</i> becomes <i>d'</i>, and <i>que</i> <i>qu'</i>. */
final class Elision {
    private static final LocalizedText WORDS = Languages.text("elided");

    /** Those that a French word may start with; before an h, and a y, it is a matter of the word. */
    private static final CharMatcher VOWEL = CharMatcher.anyOf("aàâäæeéèêëiîïoôöœuùûü");

    private Elision() {}

    /** Shortens the last word of a text, in a language, if what is next makes it. */
    static void before(String next, StringBuilder text, String language) {
        String words = WORDS.in(language);
        int space = text.length() - 1;
        if (words.isEmpty() || space < 0 || text.charAt(space) != ' ' || !startsWithVowel(next)) {
            return;
        }
        int start = space;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        if (Splitter.on(' ')
                .splitToList(words)
                .contains(text.substring(start, space).toLowerCase(Locale.ROOT))) {
            text.replace(space - 1, space + 1, "'");
        }
    }

    private static boolean startsWithVowel(String text) {
        return !text.isEmpty() && VOWEL.matches(Character.toLowerCase(text.charAt(0)));
    }
}
