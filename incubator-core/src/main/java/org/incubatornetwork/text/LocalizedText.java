package org.incubatornetwork.text;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language or in several, so that what was made once can be read in any of them, later and elsewhere.
 * Whoever asks for a language that it lacks reads English.
 *
 * <pre>{@code
 * LocalizedText greeting = LocalizedText.of("Welcome").with(Locale.FRENCH, "Bienvenue");
 * greeting.in(Locale.CANADA_FRENCH);  // Bienvenue
 * greeting.in(Locale.JAPAN);          // Welcome
 * }</pre>
 */
public final class LocalizedText implements Serializable, NoBean {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String ENGLISH = "en";
    private static final String NO_LANGUAGE = "und";

    private final ImmutableSortedMap<String, String> byLanguage;

    private LocalizedText(ImmutableSortedMap<String, String> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * A text in English, which everybody reads until {@linkplain #with another language} is added.
     *
     * @param english the English text
     * @return the text
     * @throws IllegalArgumentException if it is blank
     */
    public static LocalizedText of(String english) {
        return of(Locale.ENGLISH, english);
    }

    /**
     * A text in one language, which everybody reads until {@linkplain #with another language} is added.
     *
     * @param language the language
     * @param text the text in it
     * @return the text
     * @throws IllegalArgumentException if the locale has no language, or the text is blank
     */
    public static LocalizedText of(Locale language, String text) {
        return new LocalizedText(ImmutableSortedMap.of(tag(language), said(text)));
    }

    /**
     * A text that is the same for everybody, such as a name that a document tells.
     *
     * @param text the text, which may be empty
     * @return the text
     */
    public static LocalizedText verbatim(String text) {
        return new LocalizedText(ImmutableSortedMap.of(ENGLISH, text));
    }

    /** A text in each of some languages, given by their tags. */
    static LocalizedText inEach(Iterable<String> tags, UnaryOperator<String> text) {
        ImmutableSortedMap.Builder<String, String> byLanguage = ImmutableSortedMap.naturalOrder();
        tags.forEach(tag -> byLanguage.put(tag, text.apply(tag)));
        return new LocalizedText(byLanguage.buildOrThrow());
    }

    /** A text by language tags that are known to be such. */
    static LocalizedText ofTags(ImmutableSortedMap<String, String> byLanguage) {
        return new LocalizedText(byLanguage);
    }

    /**
     * The same text in one language more.
     *
     * @param language the language
     * @param text the text in it, which takes the place of the one that was there
     * @return the text in all its languages
     * @throws IllegalArgumentException if the locale has no language, or the text is blank
     */
    public LocalizedText with(Locale language, String text) {
        TreeMap<String, String> more = new TreeMap<>(byLanguage);
        more.put(tag(language), said(text));
        return new LocalizedText(ImmutableSortedMap.copyOf(more));
    }

    private static String said(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "a text must say something in each of its languages; leave out what it lacks");
        }
        return text;
    }

    private static String tag(Locale language) {
        String tag = language.toLanguageTag();
        if (tag.startsWith(NO_LANGUAGE)) {
            throw new IllegalArgumentException("a text must be in a language, was in " + tag);
        }
        return tag;
    }

    /**
     * The text in each of its languages.
     *
     * @return the texts by language tag (BCP 47), never empty
     */
    public ImmutableSortedMap<String, String> byLanguage() {
        return byLanguage;
    }

    /**
     * The text for a locale.
     *
     * @param locale the locale
     * @return the text in the language {@linkplain #languageFor for the locale}
     */
    public String in(Locale locale) {
        return in(locale.toLanguageTag());
    }

    /** The text for a locale, given by its tag. */
    String in(String locale) {
        return Objects.requireNonNull(byLanguage.get(languageFor(locale)));
    }

    /**
     * The language in which the text is read for a locale: the locale's own, or the nearest that says less ({@code zh-TW},
     * then {@code zh}); failing that English, and failing that the first.
     *
     * @param locale the locale
     * @return the language's tag, one of the keys of {@link #byLanguage()}
     */
    public String languageFor(Locale locale) {
        return languageFor(locale.toLanguageTag());
    }

    /** The language in which the text is read for a locale, given by its tag. */
    String languageFor(String locale) {
        String tag = locale;
        while (!byLanguage.containsKey(tag)) {
            int last = tag.lastIndexOf('-');
            if (last < 0) {
                return byLanguage.containsKey(ENGLISH) ? ENGLISH : byLanguage.firstKey();
            }
            tag = tag.substring(0, last);
        }
        return tag;
    }

    /** Whether another object is the same text in the same languages. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalizedText that && byLanguage.equals(that.byLanguage);
    }

    @Override
    public int hashCode() {
        return byLanguage.hashCode();
    }

    /** The texts by language. */
    @Override
    public String toString() {
        return byLanguage.toString();
    }
}
