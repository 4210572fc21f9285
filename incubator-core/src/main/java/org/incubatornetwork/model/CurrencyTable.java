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
    private static final ImmutableMap<String, Currency> CURRENCIES = read();

    private record Currency(OptionalInt minorUnits, OptionalInt withdrawn) {}

    private CurrencyTable() {}

    static boolean isListed(String currency) {
        return CURRENCIES.containsKey(currency);
    }

    static boolean isWithdrawn(String currency) {
        return withdrawnIn(currency).isPresent();
    }

    static OptionalInt withdrawnIn(String currency) {
        Currency listed = CURRENCIES.get(currency);
        return listed == null ? OptionalInt.empty() : listed.withdrawn();
    }

    static OptionalInt minorUnits(String currency) {
        Currency listed = CURRENCIES.get(currency);
        return listed == null ? OptionalInt.empty() : listed.minorUnits();
    }

    private static ImmutableMap<String, Currency> read() {
        ImmutableMap.Builder<String, Currency> table = ImmutableMap.builder();
        try (InputStream in = CurrencyTable.class.getResourceAsStream("iso4217.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(row -> table.put(row[0], new Currency(number(row[1]), number(row[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.buildOrThrow();
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }
}
