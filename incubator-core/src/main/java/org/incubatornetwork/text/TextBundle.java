package org.incubatornetwork.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;

/** The texts of a package by key, from one property file for each language; both files have the same keys. */
public final class TextBundle {
    private final String name;
    private final ImmutableMap<String, LocalizedText> texts;

    private TextBundle(String name, ImmutableMap<String, LocalizedText> texts) {
        this.name = name;
        this.texts = texts;
    }

    /**
     * Reads a bundle: the resources {@code name_en.properties} and {@code name_fr.properties}, in UTF-8.
     *
     * @param owner a class of the package that has the resources
     * @param name the bundle's name
     * @return the bundle
     * @throws MissingResourceException if a file is missing, or one has a key that the other has not
     */
    public static TextBundle load(Class<?> owner, String name) {
        Properties english = read(owner, name + "_en.properties");
        Properties french = read(owner, name + "_fr.properties");
        Set<String> keys = english.stringPropertyNames();
        if (!keys.equals(french.stringPropertyNames())) {
            Set<String> unpaired = Sets.symmetricDifference(keys, french.stringPropertyNames());
            throw new MissingResourceException(
                    "not in both languages: " + unpaired,
                    name,
                    unpaired.iterator().next());
        }
        ImmutableMap.Builder<String, LocalizedText> texts = ImmutableMap.builder();
        for (String key : keys) {
            texts.put(key, new LocalizedText(english.getProperty(key), french.getProperty(key)));
        }
        return new TextBundle(name, texts.buildOrThrow());
    }

    /**
     * The keys.
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
     * @return the text in both languages
     * @throws MissingResourceException if the bundle has no such key
     */
    public LocalizedText text(String key) {
        LocalizedText text = texts.get(key);
        if (text == null) {
            throw new MissingResourceException("no text " + key + " in " + name, name, key);
        }
        return text;
    }

    private static Properties read(Class<?> owner, String resource) {
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
