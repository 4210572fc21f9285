package org.incubatornetwork.model;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** The committed table of ISO 4217, which the JDK's own differs from release to release. */
final class CurrencyTable {
    private static final ImmutableMap<String, OptionalInt> MINOR_UNITS = read();

    private CurrencyTable() {}

    static boolean isListed(String currency) {
        return MINOR_UNITS.containsKey(currency);
    }

    static OptionalInt minorUnits(String currency) {
        OptionalInt units = MINOR_UNITS.get(currency);
        return units == null ? OptionalInt.empty() : units;
    }

    private static ImmutableMap<String, OptionalInt> read() {
        ImmutableMap.Builder<String, OptionalInt> table = ImmutableMap.builder();
        try (InputStream in = CurrencyTable.class.getResourceAsStream("iso4217.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> table.put(row[0], minorUnits(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.buildOrThrow();
    }

    private static OptionalInt minorUnits(String[] row) {
        return row[1].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[1]));
    }
}
