package org.incubatornetwork.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;

/**
 * The languages that this library speaks. The resource {@code languages.properties} lists them, each with the way it
 * writes numbers; what else is said in them is in the {@linkplain TextBundle bundles} of the packages.
 */
public final class Languages {
    private static final String RESOURCE = "languages.properties";
    private static final Properties PROPERTIES = TextBundle.read(Languages.class, RESOURCE);
    private static final ImmutableSortedSet<String> TAGS = tags(PROPERTIES.stringPropertyNames());

    private Languages() {}

    /**
     * The languages, sorted by their tags.
     *
     * @return every language in which this library has all its texts, such as {@link Locale#ENGLISH}
     */
    public static ImmutableList<Locale> all() {
        return TAGS.stream().map(Locale::forLanguageTag).collect(ImmutableList.toImmutableList());
    }

    /** What is said of each language, as of all keys {@code en.decimal}, {@code fr.decimal}, ... */
    static LocalizedText text(String key) {
        return LocalizedText.inEach(TAGS, language -> {
            String name = language + "." + key;
            String text = PROPERTIES.getProperty(name);
            if (text == null) {
                throw new MissingResourceException("no " + name + " in " + RESOURCE, RESOURCE, name);
            }
            return text;
        });
    }

    private static ImmutableSortedSet<String> tags(Set<String> keys) {
        return keys.stream()
                .map(key -> key.substring(0, key.lastIndexOf('.')))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
