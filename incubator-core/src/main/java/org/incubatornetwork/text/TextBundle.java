package org.incubatornetwork.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incubatornetwork.style.NoBean;

/** The texts of a package by key, from one property file for each language; all files have the same keys. */
public final class TextBundle implements NoBean {
    private final String name;
    private final ImmutableMap<String, LocalizedText> texts;

    private TextBundle(String name, ImmutableMap<String, LocalizedText> texts) {
        this.name = name;
        this.texts = texts;
    }

    /**
     * Reads a bundle of this library: a resource {@code name_en.properties} in UTF-8, and its like for each of the {@link
     * Languages}. They may become more, so a bundle of one's own {@linkplain #load(Class, String, Iterable) says which
     * it has}.
     *
     * @param owner a class of the package that has the resources
     * @param name the bundle's name
     * @return the bundle
     * @throws MissingResourceException if a file is missing, or one has a key that another has not
     */
    public static TextBundle load(Class<?> owner, String name) {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(name);
        return load(owner, name, Languages.all());
    }

    /**
     * Reads a bundle in some languages: for each a resource such as {@code name_pt-BR.properties}, in UTF-8.
     *
     * @param owner a class of the package that has the resources
     * @param name the bundle's name
     * @param languages the languages, at least one
     * @return the bundle
     * @throws MissingResourceException if a file is missing, or one has a key that another has not
     */
    public static TextBundle load(Class<?> owner, String name, Iterable<Locale> languages) {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(name);
        SortedMap<String, Properties> files = new TreeMap<>();
        Set<String> keys = new TreeSet<>();
        for (Locale language : languages) {
            String tag = language.toLanguageTag();
            Properties file = read(owner, name + "_" + tag + ".properties");
            files.put(tag, file);
            keys.addAll(file.stringPropertyNames());
        }
        ImmutableMap.Builder<String, LocalizedText> texts = ImmutableMap.builder();
        for (String key : keys) {
            texts.put(key, text(name, key, files));
        }
        return new TextBundle(name, texts.buildOrThrow());
    }

    private static LocalizedText text(String name, String key, SortedMap<String, Properties> files) {
        ImmutableSortedMap.Builder<String, String> byLanguage = ImmutableSortedMap.naturalOrder();
        files.forEach((tag, file) -> {
            String text = file.getProperty(key);
            if (text == null) {
                throw new MissingResourceException("no text " + key + " in " + name + "_" + tag, name, key);
            }
            byLanguage.put(tag, text);
        });
        return LocalizedText.ofTags(byLanguage.buildOrThrow());
    }

    /**
     * The keys of the texts.
     *
     * @return every key, in no particular order
     */
    public ImmutableSet<String> keys() {
        return texts.keySet();
    }

    /**
     * The text of a key.
     *
     * @param key the key
     * @return the text in every language of the bundle
     * @throws MissingResourceException if the bundle has no such key
     */
    public LocalizedText text(String key) {
        Objects.requireNonNull(key);
        LocalizedText text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("no text " + key + " in " + name, name, key);
        }
        return text;
    }

    static Properties read(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new MissingResourceException("no resource " + resource, owner.getName(), resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
