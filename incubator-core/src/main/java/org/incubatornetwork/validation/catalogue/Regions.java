package org.incubatornetwork.validation.catalogue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSetMultimap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** The committed table of ISO 3166-2; its source is named in it. */
final class Regions {
    private static final int COUNTRY_LENGTH = 2;
    private static final ImmutableSetMultimap<String, String> BY_COUNTRY = read();

    private Regions() {}

    /** Whether a code of the form of ISO 3166-2 is one of its country, or its country's codes are not known. */
    static boolean mayBe(String code) {
        Collection<String> known = of(code.substring(0, COUNTRY_LENGTH));
        return known.isEmpty() || known.contains(code);
    }

    /** The codes of a country. */
    static Collection<String> of(String country) {
        return BY_COUNTRY.get(country);
    }

    private static ImmutableSetMultimap<String, String> read() {
        ImmutableListMultimap.Builder<String, String> codes = ImmutableListMultimap.builder();
        try (InputStream in = Regions.class.getResourceAsStream("regions.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String country = line.substring(0, COUNTRY_LENGTH);
                for (String region : Splitter.on(' ').split(line.substring(COUNTRY_LENGTH + 2))) {
                    codes.put(country, country + "-" + region);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ImmutableSetMultimap.copyOf(codes.build());
    }
}
