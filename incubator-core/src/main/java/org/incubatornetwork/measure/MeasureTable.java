package org.incubatornetwork.measure;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.text.Languages;
import org.incubatornetwork.text.LocalizedText;

/** The table of measures. What its columns mean is said at its head. */
final class MeasureTable {
    /** A cell and what ends it. One that holds a comma or a quotation mark is quoted, as in any CSV. */
    private static final Pattern CELL = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

    private static final ImmutableList<String> WORDS = ImmutableList.of(
            "id", "unit", "lower", "upper", "asks", "computed", "basis", "counts", "total", "brought", "also");

    private final List<String> columns;

    private MeasureTable(List<String> columns) {
        this.columns = columns;
        List<String> missing = Stream.concat(
                        WORDS.stream(), Languages.all().stream().flatMap(MeasureTable::textColumns))
                .filter(column -> !columns.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the table of measures lacks " + String.join(", ", missing)
                    + ": it has its texts in every language, as languages.properties lists them");
        }
    }

    private static Stream<String> textColumns(Locale language) {
        return Stream.of("name_", "description_").map(column -> column + language.toLanguageTag());
    }

    static ImmutableList<Measure> read() {
        try (InputStream in = MeasureTable.class.getResourceAsStream("measures.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImmutableList<Measure> read(Stream<String> lines) {
        List<List<String>> rows = lines.filter(line -> !line.startsWith("#"))
                .map(MeasureTable::cells)
                .toList();
        MeasureTable table = new MeasureTable(rows.get(0));
        return rows.stream().skip(1).map(table::measure).collect(ImmutableList.toImmutableList());
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (cell.group(3).isEmpty()) {
                break;
            }
        }
        return cells;
    }

    private Measure measure(List<String> row) {
        if (row.size() != columns.size()) {
            throw new IllegalStateException("the row of " + row.get(0) + " in the table of measures must have "
                    + columns.size() + " cells, had " + row.size());
        }
        Measure.Builder measure = Measure.builder()
                .id(MeasureId.of(cell(row, "id")))
                .unit(MetricUnit.ours(cell(row, "unit")))
                .lower(filled(row, "lower").map(BigDecimal::new))
                .upper(filled(row, "upper").map(BigDecimal::new))
                .asks(details(cell(row, "asks")))
                .isComputed(cell(row, "computed").equals("yes"))
                .basis(filled(row, "basis").map(ClaimBasis::valueOf))
                .countedUnit(filled(row, "counts").map(CountedUnit::of))
                .isTotal(!cell(row, "total").isEmpty())
                .isCount(cell(row, "total").equals("count"))
                .isBroughtAlong(cell(row, "brought").equals("yes"))
                .alsoKnownAs(words(cell(row, "also")))
                .name(text(row, "name"));
        return filled(row, "description_en").isPresent()
                ? measure.description(text(row, "description")).build()
                : measure.build();
    }

    private static ImmutableSet<ClaimDetail> details(String words) {
        return words(words).stream()
                .map(word -> ClaimDetail.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static List<String> words(String text) {
        return Splitter.on(' ').omitEmptyStrings().splitToList(text);
    }

    private LocalizedText text(List<String> row, String column) {
        LocalizedText text = LocalizedText.of(cell(row, column + "_" + Locale.ENGLISH.toLanguageTag()));
        for (Locale language : Languages.all()) {
            text = text.with(language, cell(row, column + "_" + language.toLanguageTag()));
        }
        return text;
    }

    private Optional<String> filled(List<String> row, String column) {
        return Optional.of(cell(row, column)).filter(cell -> !cell.isEmpty());
    }

    private String cell(List<String> row, String column) {
        return row.get(columns.indexOf(column));
    }
}
