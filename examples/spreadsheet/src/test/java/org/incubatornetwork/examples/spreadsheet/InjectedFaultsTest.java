package org.incubatornetwork.examples.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.END;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.ICE;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.ID;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.JOBS;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.NAME;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.REVENUE;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.ROW;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.SECTORS;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.START;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.STATUS;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.TOWN;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.WIDTH;
import static org.incubatornetwork.examples.spreadsheet.FaultySheet.styled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incubatornetwork.examples.spreadsheet.FaultySheet.Entry;
import org.incubatornetwork.examples.spreadsheet.FaultySheet.Form;
import org.incubatornetwork.examples.spreadsheet.FaultySheet.Line;
import org.incubatornetwork.examples.spreadsheet.conversion.Conversion;
import org.incubatornetwork.examples.spreadsheet.conversion.Frame;
import org.incubatornetwork.examples.spreadsheet.finding.SheetFinding;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The law of faults: into sheets in which nothing is amiss, faults of every kind are put, at any place, some of them at once; what is
 * found is each of them at its cell, by its code, and nothing else; and the document says what it can of each, and no more.
 */
class InjectedFaultsTest {
    private static final int ROUNDS = 150;

    @TempDir
    Path directory;

    private final List<SheetFinding> findings = new ArrayList<>();

    /** Puts a fault into a sheet. */
    private interface Fault {
        void into(FaultySheet sheet, Line line);
    }

    /** A fault in a cell: what stands there, what is found, and what of it is in the document. */
    private static Fault cell(int column, Function<FaultySheet, Entry> entry, String written, String... codes) {
        return (sheet, line) -> {
            line.cells.set(column, entry.apply(sheet));
            if (column == END) {
                line.cells.set(START, sheet.day(LocalDate.of(2018, 3, 14)));
            }
            if (column == START) {
                line.cells.set(END, Entry.BLANK);
            }
            line.written.put(column, written);
            for (String code : codes) {
                line.find(column, code);
            }
        };
    }

    private static Fault text(int column, String text, String written, String... codes) {
        return cell(column, sheet -> Entry.text(text), written, codes);
    }

    private static Fault xml(int column, String xml, String written, String... codes) {
        return cell(column, sheet -> new Entry("", xml), written, codes);
    }

    /** A row that is none of a startup, put before another. */
    private static Fault row(Function<FaultySheet, Line> row) {
        return (sheet, line) -> sheet.lines.add(sheet.lines.indexOf(line), row.apply(sheet));
    }

    private static Line other(String code, Map<Integer, String> texts) {
        Line line = new Line();
        for (int i = 0; i < WIDTH; i++) {
            line.cells.add(Entry.text(texts.getOrDefault(i, "")));
        }
        line.isStartup = false;
        return line.find(ROW, code);
    }

    /** What may stand in any sheet. */
    private static final Map<String, Fault> ANYWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("ambiguous day", text(START, "03/04/2021", "[2021-03-04..2021-04-03]", "AMBIGUOUS_DAY")),
            Map.entry("ambiguous end", text(END, "5.6.2022", "[2022-05-06..2022-06-05]", "AMBIGUOUS_DAY")),
            Map.entry("end before the start", text(END, "mars 2011", "2011-03", "END_BEFORE_START")),
            Map.entry("year of two digits", text(START, "03/04/21", "", "TWO_DIGIT_YEAR")),
            Map.entry("month with a year of two digits", text(START, "mars-21", "", "TWO_DIGIT_YEAR")),
            Map.entry("placeholder", text(START, "01/01/1900", "1900-01-01", "PLACEHOLDER_DAY")),
            Map.entry("no day", text(START, "31/02/2021", "", "UNREADABLE_DAY")),
            Map.entry("day in words", text(START, "bientôt", "", "UNREADABLE_DAY")),
            Map.entry("time of day", text(START, "2021-03-14 10:30", "2021-03-14", "TIME_DROPPED")),
            Map.entry("comma or point", text(REVENUE, "1,234", "", "AMBIGUOUS_NUMBER")),
            Map.entry("comma or point of jobs", text(JOBS, "1.234", "", "AMBIGUOUS_NUMBER")),
            Map.entry("range", text(JOBS, "10-20", "", "UNREADABLE_NUMBER")),
            Map.entry("part of a job", text(JOBS, "1,5", "", "UNREADABLE_NUMBER")),
            Map.entry("other currency", text(REVENUE, "12 000 €", "", "OTHER_CURRENCY")),
            Map.entry("blanks between thousands", text(REVENUE, "1 250 000,50", "1250000.50 MAD")),
            Map.entry("no-break blanks", text(REVENUE, "1\u00a0250\u00a0000", "1250000.00 MAD")),
            Map.entry("points between thousands", text(REVENUE, "1.250.000,50", "1250000.50 MAD")),
            Map.entry("commas between thousands", text(REVENUE, "1,250,000.50", "1250000.50 MAD")),
            Map.entry("groups of lakh and crore", text(REVENUE, "12,34,56,789", "123456789.00 MAD")),
            Map.entry("lakh", text(REVENUE, "1.5 lakh", "150000.00 MAD")),
            Map.entry("crore", text(REVENUE, "2,5 crores", "25000000.00 MAD")),
            Map.entry("millions of the currency", text(REVENUE, "3 MDH", "3000000.00 MAD")),
            Map.entry("scientific", text(ICE, "1,52E+14", "", "IDENTIFIER_LOST")),
            Map.entry("scientific with a blank", text(ICE, "1.52 E14", "", "IDENTIFIER_LOST")),
            Map.entry("perhaps scientific", text(ICE, "152E12", "152E12", "DOUBTED_IDENTIFIER", "SHORT_IDENTIFIER")),
            Map.entry("zeros gone", text(ICE, "52548700008", "52548700008", "SHORT_IDENTIFIER")),
            Map.entry("unknown of a day", text(START, "n.c.", "")),
            Map.entry("unknown of an amount", text(REVENUE, "?", "")),
            Map.entry("unknown of an identifier", text(ICE, "N/A", "")),
            Map.entry("word that is not known", text(STATUS, "Gelée", "", "UNKNOWN_WORD")),
            Map.entry("word that is refused", text(STATUS, "test", "", "REFUSED_WORD")),
            Map.entry("several facts", text(TOWN, "Agadir / Souss / Maroc", "Agadir Souss", "PARTS_LEFT")),
            Map.entry("broken day", text(START, "#REF!", "", "ERROR_CELL")),
            Map.entry("broken text", text(TOWN, "#NOM?", "", "ERROR_CELL")),
            Map.entry("narrow column", text(REVENUE, "########", "", "ERROR_CELL")),
            Map.entry("beyond the headers", (sheet, line) -> {
                line.cells.add(Entry.text("en marge"));
                line.find(WIDTH, "CELL_WITHOUT_HEADER");
            }),
            Map.entry("no id", (sheet, line) -> {
                line.cells.set(ID, Entry.BLANK);
                line.isStartup = false;
                line.find(ROW, "LACKING_FACT");
            }),
            Map.entry("no name", (sheet, line) -> {
                line.cells.set(NAME, Entry.text("-"));
                line.isStartup = false;
                line.find(ROW, "NO_NAME");
            }),
            Map.entry("bad id", (sheet, line) -> {
                line.cells.set(ID, Entry.text("n° 1"));
                line.isStartup = false;
                line.find(ID, "INVALID_ID").find(ROW, "LACKING_FACT");
            }),
            Map.entry("duplicate", (sheet, line) -> {
                Line again = sheet.startup();
                again.cells.set(ID, line.cells.get(ID));
                again.isStartup = false;
                again.find(ROW, "DUPLICATE_KEY");
                sheet.lines.add(sheet.lines.indexOf(line) + 1, again);
            }),
            Map.entry("blank row", (sheet, line) -> {
                Line blank = other("", Map.of());
                blank.codes.clear();
                blank.columns.clear();
                sheet.lines.add(sheet.lines.indexOf(line), blank);
            }),
            Map.entry("totals", row(sheet -> other("TOTALS_ROW", Map.of(NAME, "Total", JOBS, "12", REVENUE, "1200")))),
            Map.entry(
                    "subtotals",
                    row(sheet -> other("TOTALS_ROW", Map.of(ID, "Sous-total 2021 :", JOBS, "12", REVENUE, "1200")))),
            Map.entry("note", row(sheet -> other("NOTE_ROW", Map.of(ID, "Source : ministère")))),
            Map.entry("footnote", row(sheet -> other("NOTE_ROW", Map.of(NAME, "* données provisoires")))),
            Map.entry("headers again", (sheet, line) -> {
                int at = sheet.lines.indexOf(line);
                for (List<String> headers : sheet.headers()) {
                    Line again = other("REPEATED_HEADER", Map.of());
                    for (int i = 0; i < WIDTH; i++) {
                        again.cells.set(i, Entry.text(headers.get(i)));
                    }
                    sheet.lines.add(at++, again);
                }
            })));

    /** What only CSV has: numbers of which nobody says what they are. */
    private static final Map<String, Fault> IN_CSV = Map.of(
            "serial number", text(START, "44197", "[2021-01-01..2025-01-02]", "SERIAL_DAY"),
            "control character", text(TOWN, "Aga\u0001dir", "", "INVALID_TEXT"));

    /** What only workbooks have. */
    private static final Map<String, Fault> IN_BOOKS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "serial number",
                    cell(
                            START,
                            sheet -> new Entry("", styled(sheet.serial(LocalDate.of(2021, 3, 4)), 0)),
                            "2021-03-04",
                            "SERIAL_DAY")),
            Map.entry(
                    "day of East Asia",
                    cell(
                            START,
                            sheet -> new Entry("", styled(sheet.serial(LocalDate.of(2021, 3, 4)), 6)),
                            "2021-03-04")),
            Map.entry("format by language", xml(START, styled("44197", 7), "", "UNREADABLE_DAY")),
            Map.entry(
                    "month",
                    cell(
                            START,
                            sheet -> new Entry("", styled(sheet.serial(LocalDate.of(2021, 3, 1)), 3)),
                            "2021-03",
                            "SHOWN_IN_PART")),
            Map.entry("no year", xml(START, styled("40000", 4), "", "YEAR_NOT_SHOWN")),
            Map.entry("ISO day", xml(START, "<c t=\"d\"><v>2021-03-04</v></c>", "2021-03-04")),
            Map.entry("error", xml(JOBS, "<c t=\"e\"><v>#DIV/0!</v></c>", "", "ERROR_CELL")),
            Map.entry("error that is not known", xml(REVENUE, "<c t=\"e\"><v>#N/A</v></c>", "")),
            Map.entry("formula without value", xml(JOBS, "<c><f>A1</f></c>", "", "UNCACHED_FORMULA")),
            Map.entry("formula", (sheet, line) -> {
                line.cells.set(SECTORS, new Entry("", "<c t=\"str\"><f>A1</f><v>Eau</v></c>"));
                line.formulas = SECTORS;
            }),
            Map.entry("scientific", xml(ICE, "<c><v>1.52548700008812E+17</v></c>", "", "IDENTIFIER_LOST")),
            Map.entry("sure digits", xml(ICE, "<c><v>1.52548700008812E+14</v></c>", "152548700008812")),
            Map.entry(
                    "words of a format",
                    xml(ICE, styled("1525487000088", 5), "ICE 001525487000088", "WORDS_OF_FORMAT")),
            Map.entry("half a job", xml(JOBS, "<c><v>2.5</v></c>", "", "UNREADABLE_NUMBER")),
            Map.entry("hidden row", (sheet, line) -> {
                line.attributes = sheet.any(List.of(" hidden=\"1\"", " hidden=\"true\"", " ht=\"0\""));
                line.find(ROW, "HIDDEN_ROW");
            }),
            Map.entry("merged with the row above", (sheet, line) -> {
                Line above = sheet.startup();
                above.merged.add(new int[] {TOWN, 0, 1});
                above.cells.set(TOWN, Entry.text("Rabat"));
                line.cells.set(TOWN, Entry.BLANK);
                line.find(TOWN, "MERGED_CELL");
                line.written.put(TOWN, "");
                sheet.lines.add(sheet.lines.indexOf(line), above);
            }),
            Map.entry("caption", row(sheet -> {
                Line caption = other("NOTE_ROW", Map.of(ID, "Promotion 2021"));
                caption.merged.add(new int[] {0, WIDTH - 1, 0});
                return caption;
            })),
            Map.entry("hidden column", (sheet, line) -> {
                if (sheet.columns.isEmpty()) {
                    sheet.columns = "<col min=\"5\" max=\"5\" hidden=\"1\"/>";
                    sheet.onSheet.add("HIDDEN_COLUMN Startups!E" + (sheet.above.size() + 1));
                }
            })));

    private static Map<String, Fault> of(Form form) {
        Map<String, Fault> faults = new TreeMap<>(form.isBook() ? IN_BOOKS : IN_CSV);
        ANYWHERE.forEach((name, fault) -> faults.put("any: " + name, fault));
        return faults;
    }

    private List<Startup> convert(FaultySheet sheet, Path file) throws IOException {
        findings.clear();
        Path mapping = Files.writeString(directory.resolve("mapping.json"), sheet.mapping(""));
        try (Conversion conversion =
                new Conversion(Frame.of(MappingReader.read(mapping)), file, Optional.empty(), findings::add)) {
            return conversion.startups().toList();
        }
    }

    private Path file(Form form) {
        return directory.resolve(form.isBook() ? "list.xlsx" : "list.csv");
    }

    private List<String> found() {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.place().reference())
                .sorted()
                .toList();
    }

    /** What the document says of a column. */
    private static String written(Startup startup, int column) {
        Optional<SupportPeriod> support = startup.supportPeriods().stream().findFirst();
        return switch (column) {
            case START ->
                support.flatMap(SupportPeriod::start).map(DateWindow::toString).orElse("");
            case END ->
                support.flatMap(SupportPeriod::end).map(DateWindow::toString).orElse("");
            case ICE ->
                startup.metadata().identifiers().stream().map(Identifier::id).collect(Collectors.joining());
            case STATUS ->
                startup.statusEvents().isEmpty() ? "" : startup.statusEvents().toString();
            case JOBS -> startup.jobs().isEmpty() ? "" : startup.jobs().toString();
            case REVENUE ->
                startup.revenues().stream()
                        .map(revenue -> revenue.amount().toString())
                        .collect(Collectors.joining());
            case TOWN ->
                startup.address()
                        .map(address -> address.addressLocality().orElse("")
                                + address.addressRegion().map(" "::concat).orElse(""))
                        .orElse("");
            default -> throw new IllegalArgumentException("column " + column);
        };
    }

    private void check(FaultySheet sheet, String faults) throws IOException {
        Path file = file(sheet.form);
        List<String> expected = sheet.write(file);
        List<Startup> startups = convert(sheet, file);
        assertThat(found()).describedAs(faults).isEqualTo(expected);
        List<Line> lines = sheet.lines.stream().filter(line -> line.isStartup).toList();
        assertThat(startups)
                .describedAs(faults)
                .extracting(startup -> startup.id().value())
                .containsExactlyElementsOf(lines.stream().map(Line::id).toList());
        for (int i = 0; i < lines.size(); i++) {
            Startup startup = startups.get(i);
            lines.get(i)
                    .written
                    .forEach((column, value) -> assertThat(written(startup, column))
                            .describedAs("%s, column %d", faults, column)
                            .isEqualTo(value));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereNothingIsAmissNothingIsFound(Form form) throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            check(new FaultySheet(form, new Random(seed)), "seed " + seed);
        }
    }

    /** Each fault alone, in a sheet of its own. */
    @ParameterizedTest
    @EnumSource
    void everyFaultIsFoundAtItsCellAndNothingElse(Form form) throws IOException {
        int seed = 0;
        for (Map.Entry<String, Fault> fault : of(form).entrySet()) {
            FaultySheet sheet = new FaultySheet(form, new Random(seed++));
            fault.getValue().into(sheet, sheet.any(sheet.lines));
            check(sheet, fault.getKey());
        }
    }

    /** Several at once, each in a row of its own. */
    @ParameterizedTest
    @EnumSource
    void faultsDoNotHideEachOther(Form form) throws IOException {
        List<Map.Entry<String, Fault>> all = new ArrayList<>(of(form).entrySet());
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(1000 + seed);
            FaultySheet sheet = new FaultySheet(form, random);
            List<Line> lines = new ArrayList<>(sheet.lines);
            Collections.shuffle(lines, random);
            Collections.shuffle(all, random);
            int faults = 2 + random.nextInt(lines.size() - 2);
            for (int i = 0; i < faults; i++) {
                all.get(i).getValue().into(sheet, lines.get(i));
            }
            check(
                    sheet,
                    "seed " + seed + ": "
                            + all.subList(0, faults).stream()
                                    .map(Map.Entry::getKey)
                                    .toList());
        }
    }

    /** What a mapping decides is no doubt any more. */
    @Test
    void whatTheMappingDecidesIsNotFound() throws IOException {
        FaultySheet sheet = new FaultySheet(Form.CSV, new Random(3));
        ANYWHERE.get("ambiguous day").into(sheet, sheet.lines.get(0));
        ANYWHERE.get("year of two digits").into(sheet, sheet.lines.get(1));
        ANYWHERE.get("comma or point").into(sheet, sheet.lines.get(2));
        Path file = file(Form.CSV);
        sheet.write(file);
        Path mapping = Files.writeString(
                directory.resolve("mapping.json"),
                sheet.mapping("\"days\": {\"order\": \"DMY\", \"century\": 1950}, \"numbers\": {\"decimal\": \",\"},"));
        try (Conversion conversion =
                new Conversion(Frame.of(MappingReader.read(mapping)), file, Optional.empty(), findings::add)) {
            List<Startup> startups = conversion.startups().toList();
            assertThat(written(startups.get(0), START)).isEqualTo("2021-04-03");
            assertThat(written(startups.get(1), START)).isEqualTo("2021-04-03");
            assertThat(written(startups.get(2), REVENUE)).isEqualTo("1.234 MAD");
        }
        assertThat(findings).noneMatch(finding -> finding.place().row() > sheet.above.size() + 2);
    }
}
