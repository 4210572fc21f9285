package org.incubatornetwork.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Properties;

/** The texts of a package by key, from one property file for each language; both files have the same keys. */
public final class TextBundle {
    private final String name;
    private final ImmutableMap<String, String> english;
    private final ImmutableMap<String, String> french;

    private TextBundle(String name, ImmutableMap<String, String> english, ImmutableMap<String, String> french) {
        this.name = name;
        this.english = english;
        this.french = french;
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
        TextBundle bundle =
                new TextBundle(name, read(owner, name + "_en.properties"), read(owner, name + "_fr.properties"));
        ImmutableSet<String> unpaired = Sets.symmetricDifference(bundle.english.keySet(), bundle.french.keySet())
                .immutableCopy();
        if (!unpaired.isEmpty()) {
            throw new MissingResourceException(
                    "not in both languages: " + unpaired,
                    name,
                    unpaired.iterator().next());
        }
        return bundle;
    }

    /**
     * The keys.
     *
     * @return every key, in no particular order
     */
    public ImmutableSet<String> keys() {
        return english.keySet();
    }

    /**
     * The text of a key.
     *
     * @param key the key
     * @return the text in both languages
     * @throws MissingResourceException if the bundle has no such key
     */
    public LocalizedText text(String key) {
        String text = english.get(key);
        String texte = french.get(key);
        if (text == null || texte == null) {
            throw new MissingResourceException("no text " + key + " in " + name, name, key);
        }
        return new LocalizedText(text, texte);
    }

    private static ImmutableMap<String, String> read(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new MissingResourceException("no resource " + resource, owner.getName(), resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Maps.fromProperties(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
