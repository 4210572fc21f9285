package org.incubatornetwork.text;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** The tags by which languages are named (BCP 47): {@code fr}, {@code ar-MA}, {@code zh-Hant}. */
public final class LanguageTags {
    /** Longer than any that is in use; what is longer need not be looked at. */
    private static final int LONGEST = 100;

    /** The longest code of a language in ISO 639; the names of languages are longer. */
    private static final int LONGEST_LANGUAGE = 3;

    private LanguageTags() {}

    /**
     * Whether a text is a tag: well-formed by BCP 47, in whatever case, with a language of two or three letters. Whether there
     * is such a language is not asked.
     *
     * <pre>{@code
     * LanguageTags.isTag("zh-Hant-TW");  // true
     * LanguageTags.isTag("fr_FR");       // false
     * LanguageTags.isTag("french");      // false
     * }</pre>
     *
     * @param text the text
     * @return true if it is one
     */
    public static boolean isTag(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            int length = new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .length();
            return length > 0 && length <= LONGEST_LANGUAGE;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /**
     * A tag in the one spelling by which it is compared: case tells nothing.
     *
     * @param tag the tag
     * @return the tag in small letters
     */
    public static String folded(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }
}
