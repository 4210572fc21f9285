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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.incubatornetwork.text.VisibleText;

/**
 * A table as CSV, of which each column says what its cells are.
 *
 * @param <T> what a row is made of
 */
final class CsvTable<T> {
    private static final CharMatcher NEEDS_QUOTES = CharMatcher.anyOf(",\"\r\n");
    /**
     * Where a formula begins, in full width as well: at the beginning of a cell, and after a semicolon, which ends one for spreadsheets
     * that write decimals with a comma. Tabs and line ends are never seen here, for they are escaped.
     */
    private static final Pattern FORMULA = Pattern.compile("(?<=^|;)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])");

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
        return (cells.stream().map(CsvTable::quoted).collect(Collectors.joining(",")) + "\r\n").getBytes(UTF_8);
    }

    private static String quoted(String cell) {
        return NEEDS_QUOTES.matchesAnyOf(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** The cells of a line. */
    private static final class Row {
        private final ImmutableList.Builder<String> cells = ImmutableList.builder();

        void text(Optional<?> value) {
            String text = value.map(Object::toString).map(VisibleText::of).orElse("");
            cells.add(text.isEmpty() ? text : FORMULA.matcher(text).replaceAll("'"));
        }

        void number(Optional<BigDecimal> value) {
            cells.add(value.map(number -> number.stripTrailingZeros().toPlainString())
                    .orElse(""));
        }
    }
}
