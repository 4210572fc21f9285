package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.incubatornetwork.text.VisibleText;

/**
 * A table as CSV, of which each column says what its cells are.
 *
 * @param <T> what a row is made of
 */
final class CsvTable<T> {
    private static final CharMatcher NEEDS_QUOTES = CharMatcher.anyOf(",\"\r\n").precomputed();
    /** What a formula begins with, in full width as well. Tabs and line ends are never seen here, for they are escaped. */
    private static final CharMatcher BEGINS_FORMULA =
            CharMatcher.anyOf("=+-@\uff1d\uff0b\uff0d\uff20").precomputed();
    /** Ends a cell for spreadsheets that write decimals with a comma. */
    private static final char OTHER_SEPARATOR = ';';

    private final Map<String, BiConsumer<T, Row>> columns = new LinkedHashMap<>();

    /** A column of words of the library's or of the document's own. */
    CsvTable<T> texts(String name, Function<T, Optional<?>> cell) {
        columns.put(name, (item, row) -> row.text(cell.apply(item)));
        return this;
    }

    /** A column of exact numbers, in plain notation. */
    CsvTable<T> decimals(String name, Function<T, Optional<BigDecimal>> cell) {
        columns.put(name, (item, row) -> row.number(cell.apply(item)));
        return this;
    }

    /** A column of whole numbers. */
    CsvTable<T> counts(String name, Function<T, OptionalLong> cell) {
        return decimals(name, item -> {
            OptionalLong count = cell.apply(item);
            return count.isPresent() ? Optional.of(BigDecimal.valueOf(count.getAsLong())) : Optional.empty();
        });
    }

    /** A column of binary fractions, as the shortest decimals that read back as the same. */
    CsvTable<T> estimates(String name, Function<T, OptionalDouble> cell) {
        return decimals(name, item -> {
            OptionalDouble value = cell.apply(item);
            return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty();
        });
    }

    /** Writes the names of the columns, and a line for each item. */
    void write(Iterable<T> items, OutputStream out) throws IOException {
        out.write(line(ImmutableList.copyOf(columns.keySet())));
        for (T item : items) {
            Row row = new Row();
            columns.values().forEach(column -> column.accept(item, row));
            out.write(line(row.cells.build()));
        }
    }

    private static byte[] line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ",").append(quoted(cell));
        }
        return line.append("\r\n").toString().getBytes(UTF_8);
    }

    private static String quoted(String cell) {
        return NEEDS_QUOTES.matchesAnyOf(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static boolean mayHoldFormula(String text) {
        return !text.isEmpty() && (BEGINS_FORMULA.matches(text.charAt(0)) || text.indexOf(OTHER_SEPARATOR) >= 0);
    }

    /** The text with an apostrophe before each formula, which makes a text of it. */
    private static String withoutFormulas(String text) {
        StringBuilder harmless = new StringBuilder(text.length() + 1);
        char before = OTHER_SEPARATOR;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (before == OTHER_SEPARATOR && BEGINS_FORMULA.matches(letter)) {
                harmless.append('\'');
            }
            harmless.append(letter);
            before = letter;
        }
        return harmless.toString();
    }

    /** The cells of a line. */
    private static final class Row {
        private final ImmutableList.Builder<String> cells = ImmutableList.builder();

        void text(Optional<?> value) {
            String text = value.map(Object::toString).map(VisibleText::of).orElse("");
            cells.add(mayHoldFormula(text) ? withoutFormulas(text) : text);
        }

        void number(Optional<BigDecimal> value) {
            cells.add(value.map(number -> number.stripTrailingZeros().toPlainString())
                    .orElse(""));
        }
    }
}
