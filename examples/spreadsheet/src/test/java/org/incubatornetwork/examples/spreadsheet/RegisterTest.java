package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRow;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows;
import org.incubatornetwork.examples.spreadsheet.sheet.Workbook;
import org.incubatornetwork.examples.spreadsheet.sheet.WorkbookWriter;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private static final String DOCUMENT = """
        {"format": "incubator-network", "formatVersion": "1.0", "unknown": {"a.b": [1, {}], "[0]": "", "~/": null},
         "network": {"id": "quay", "name": "The Quay", "sites": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}],
           "startups": [
             {"id": "1", "name": " Algae\\n_x0041_", "founded": "2019~", "address": {"addressLocality": "Agadir"},
              "supportPeriods": [{"level": "HOSTED", "siteId": "north", "start": "2020", "terms": [{"kind": "RENT"}]}, {"level": "DIRECT"}],
              "statusEvents": [{"status": "OPERATING", "on": "2024-06-30", "observedOn": ["2024-06-30"]}],
              "jobs": [{"on": "2023", "direct": 12, "baseline": true}, {"on": "2024", "direct": 9007199254740991}],
              "identifiers": [{"scheme": "MA-ICE", "id": "001525487000088"}], "more": {"k.l": 1}, "other": [{"x": 1.50}]},
             {"id": "2", "name": "Buoys"}]}}\
        """;

    @TempDir
    Path directory;

    private String told = "";
    private String refused = "";

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Spreadsheet.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
        told = out.toString(UTF_8);
        refused = err.toString(UTF_8);
        return status;
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private NetworkDocument roundTrip(NetworkDocument document) throws IOException {
        NetworkJson.standard().write(document, directory.resolve("in.json"));
        assertThat(run("--export", path("in.json"), "--out", path("sheets.xlsx")))
                .isZero();
        assertThat(run("--import", path("sheets.xlsx"), "--out", path("out.json")))
                .describedAs(told)
                .isZero();
        return NetworkJson.standard().readOrThrow(directory.resolve("out.json"));
    }

    @Test
    void aRegisterComesBackAsItWas() throws IOException {
        NetworkDocument document = NetworkJson.standard().readOrThrow(DOCUMENT);
        assertThat(roundTrip(document)).isEqualTo(document);
        assertThat(NetworkJson.standard().writeString(roundTrip(document)))
                .isEqualTo(NetworkJson.standard().writeString(document));
        try (Workbook book = new Workbook(directory.resolve("sheets.xlsx"))) {
            assertThat(book.sheets())
                    .containsExactly(
                            "startups", "supportPeriods", "statusEvents", "jobs", "identifiers", "other", "network");
        }
    }

    @Test
    void aRichRegisterDoesToo() throws IOException {
        SyntheticRegister synthetic = SyntheticRegister.builder()
                .startups(200)
                .extractedOn(LocalDate.of(2024, 6, 30))
                .richness(20)
                .vagueShare(0.3)
                .build();
        NetworkDocument document = NetworkDocument.of(
                synthetic.frame().withStartups(synthetic.startups().toList()));
        assertThat(roundTrip(document)).isEqualTo(document);
    }

    /** A register that need not fit into memory comes from JSON Lines, and goes to them. */
    @Test
    void aRegisterInLinesDoesToo() throws IOException {
        NetworkDocument document = NetworkJson.standard().readOrThrow(DOCUMENT);
        NetworkJsonLines.standard().write(document, directory.resolve("in.jsonl"));
        assertThat(run("--export", path("in.jsonl"), "--out", path("sheets.xlsx")))
                .isZero();
        assertThat(run("--import", path("sheets.xlsx"), "--out", path("out.jsonl")))
                .isZero();
        assertThat(directory.resolve("out.jsonl")).hasSameBinaryContentAs(directory.resolve("in.jsonl"));
        Files.writeString(
                directory.resolve("in.jsonl"),
                Files.readString(directory.resolve("in.jsonl")).replace("\"Buoys\"", "0"));
        assertThat(run("--export", path("in.jsonl"), "--out", path("none.xlsx")))
                .isEqualTo(2);
        assertThat(refused)
                .startsWith("spreadsheet: ")
                .contains("in.jsonl")
                .endsWith("\n")
                .hasLineCount(1);
        assertThat(directory).isDirectoryNotContaining("glob:**{none,.tmp}*");
    }

    /** What is wrong with the last startup is found when all others were written: to a file beside, that is not kept. */
    @Test
    void anErrorInTheLastStartupLeavesTheFileAsItWas() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        edit(cell -> cell.stored().equals("Buoys") ? Cell.BLANK : cell);
        Files.writeString(directory.resolve("kept.jsonl"), "before");
        assertThat(run("--import", path("edited.xlsx"), "--out", path("kept.jsonl")))
                .isEqualTo(1);
        assertThat(told)
                .contains("startups!3: error REFUSED_BY_FORMAT: MISSING_MEMBER: The member name is missing.\n")
                .contains("0 startups; errors: 1, warnings: 3");
        assertThat(directory.resolve("kept.jsonl")).hasContent("before");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
        // What has gone where nothing can be taken back is whole.
        Files.createSymbolicLink(directory.resolve("null.jsonl"), Path.of("/dev/null"));
        assertThat(run("--import", path("edited.xlsx"), "--out", path("null.jsonl")))
                .isEqualTo(1);
        assertThat(run("--import", path("sheets.xlsx"), "--out", path("null.jsonl")))
                .isZero();
        Files.delete(directory.resolve("null.jsonl"));
    }

    /** Rows may be sorted, and new ones put anywhere: they are of the startup whose id they have. */
    @Test
    void rowsMayStandInAnyOrder() throws IOException {
        NetworkDocument document = NetworkJson.standard().readOrThrow(DOCUMENT);
        roundTrip(document);
        try (Workbook book = new Workbook(directory.resolve("sheets.xlsx"));
                WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(directory.resolve("edited.xlsx")))) {
            for (String name : List.of("network", "jobs", "supportPeriods", "startups")) {
                writer.sheet(name);
                List<List<Cell>> rows = new ArrayList<>();
                SheetRows read = book.find(name).orElseThrow();
                for (Optional<SheetRow> row = read.next(); row.isPresent(); row = read.next()) {
                    rows.add(row.get().cells());
                }
                if (!name.equals("network")) {
                    Collections.reverse(rows.subList(1, rows.size()));
                }
                if (name.equals("supportPeriods")) {
                    rows.add(1, List.of(Cell.text("2"), Cell.text("REMOTE")));
                }
                for (List<Cell> row : rows) {
                    writer.row(row);
                }
            }
        }
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .describedAs(told)
                .isZero();
        List<Startup> startups = NetworkJson.standard()
                .readOrThrow(directory.resolve("out.json"))
                .network()
                .startups();
        assertThat(startups).extracting(startup -> startup.id().value()).containsExactly("2", "1");
        assertThat(startups.get(0).supportPeriods())
                .extracting(SupportPeriod::level)
                .containsExactly(SupportLevel.REMOTE);
        Startup before = document.network().startups().get(0);
        assertThat(startups.get(1).supportPeriods())
                .containsExactlyElementsOf(before.supportPeriods().reverse());
        assertThat(startups.get(1).jobs())
                .containsExactlyElementsOf(before.jobs().reverse());
    }

    @Test
    void startupsHaveNoPlaceAmongTheRestOfTheNetwork() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        edit(cell -> cell.stored().equals("/network/sites/[0]/name") ? Cell.text("/network/startups/[0]/name") : cell);
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .isOne();
        assertThat(told)
                .contains("error WRONG_PATH: “/network/startups/[0]/name” leads nowhere, or to what another cell says"
                        + " already.");
    }

    @Test
    void aSheetHasNoMoreRowsThanAWorkbookCanHold() throws IOException {
        try (WorkbookWriter writer = new WorkbookWriter(OutputStream.nullOutputStream())) {
            writer.sheet("jobs");
            for (int i = 0; i < 1 << 20; i++) {
                writer.row(List.of());
            }
            assertThatThrownBy(() -> writer.row(List.of()))
                    .hasMessage("The sheet jobs would have more rows than a workbook can hold (1048576).");
        }
    }

    @Test
    void whatAPersonMistypesIsFoundAtItsCell() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        edit(cell -> cell.stored().equals("2019~")
                ? Cell.text("spring 2019")
                : cell.stored().equals("HOSTED") ? Cell.text("HOSTEL") : cell);
        Files.delete(directory.resolve("out.json"));
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .isOne();
        assertThat(told.lines().filter(line -> line.startsWith("edited") && line.contains(" error ")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("edited.xlsx: startups!C2: error REFUSED_BY_FORMAT: INVALID_DATE_WINDOW: "))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("edited.xlsx: supportPeriods!B2: error REFUSED_BY_FORMAT: INVALID_CODE: "));
        assertThat(told)
                .contains(
                        "edited.xlsx: network!C",
                        "warning DOUBTED_BY_FORMAT: UNKNOWN_MEMBER: The member unknown is not known.");
        assertThat(directory.resolve("out.json")).doesNotExist();
    }

    /** What the format says of a startup one of whose cells could not be read is no news. */
    @Test
    void aCellThatCannotBeReadIsToldOnce() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        edit(cell -> cell.stored().startsWith("{\"k.l\"") || cell.stored().startsWith("{\"kind\"")
                ? Cell.text("{")
                : cell.stored().equals("2019~") ? Cell.text("spring 2019") : cell);
        assertThat(run("--import", path("edited.xlsx"), "--out", path("none.json")))
                .isOne();
        assertThat(told.lines().filter(line -> line.contains(" error ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(" error REFUSED_BY_FORMAT: ", "JSON"));
    }

    /** A link stays one, and what it leads to is written. */
    @Test
    void anExportIsWrittenWhereALinkLeads() throws IOException {
        Files.writeString(directory.resolve("in.json"), DOCUMENT);
        Path real = Files.writeString(directory.resolve("real.xlsx"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.xlsx"), real);
        assertThat(run("--export", path("in.json"), "--out", link.toString())).isZero();
        assertThat(link).isSymbolicLink();
        try (Workbook book = new Workbook(real)) {
            assertThat(book.sheets()).contains("startups");
        }
    }

    @Test
    void whatASpreadsheetMakesOfTypedValuesIsUnderstood() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        edit(cell -> cell.stored().equals("2020")
                ? new Cell(Cell.Kind.NUMBER, "2020", "2020")
                : cell.stored().equals("12") ? Cell.text("13") : cell);
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .describedAs(told)
                .isZero();
        NetworkDocument edited = NetworkJson.standard().readOrThrow(directory.resolve("out.json"));
        assertThat(edited.network().startups().get(0).jobs().get(0).direct()).hasValue(13);
    }

    @Test
    void rowsOfNobodyAreFound() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        edit(cell -> cell.stored().equals("MA-ICE")
                        || cell.stored().equals("001525487000088")
                        || !cell.stored().equals("2")
                ? cell
                : Cell.text("1"));
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .isOne();
        assertThat(told).contains("edited.xlsx: startups!3: error DUPLICATE_KEY: “1” stands in row 2 already");
        Files.writeString(directory.resolve("x.csv"), "a,b\n");
        assertThat(run("--import", path("x.csv"), "--out", path("out.json"))).isEqualTo(2);
        assertThat(refused.strip())
                .isEqualTo("spreadsheet: x.csv is no register that was exported: it has no sheet “startups” with its"
                        + " content.");
    }

    private void edit(UnaryOperator<Cell> editor) throws IOException {
        edit(editor, "", List.of());
    }

    /** Edits each cell, and adds a row to a sheet. */
    private void edit(UnaryOperator<Cell> editor, String sheet, List<Cell> added) throws IOException {
        try (Workbook book = new Workbook(directory.resolve("sheets.xlsx"));
                WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(directory.resolve("edited.xlsx")))) {
            for (String name : book.sheets()) {
                writer.sheet(name);
                SheetRows rows = book.find(name).orElseThrow();
                for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                    List<Cell> cells = new ArrayList<>();
                    row.get().cells().forEach(cell -> cells.add(editor.apply(cell)));
                    writer.row(cells);
                }
                if (name.equals(sheet)) {
                    writer.row(added);
                }
            }
        }
    }

    /** What is typed into a new row is kept as it is typed; but numbers are numbers. */
    @Test
    void columnsOfTextsAreTextsToTheLastRow() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        try (ZipFile zip = new ZipFile(directory.resolve("sheets.xlsx").toFile())) {
            // The jobs: startup, on, direct (number), baseline (true or false), and what else they have.
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("xl/worksheets/sheet4.xml"))
                                    .readAllBytes(),
                            UTF_8))
                    .contains("<cols><col min=\"1\" max=\"2\" width=\"16\" style=\"1\"/><col min=\"5\" max=\"16384\""
                            + " width=\"16\" style=\"1\"/></cols><sheetData>");
        }
    }

    /** A number is taken with the zeros that its cell shows, and told; digits that are gone are an error. */
    @Test
    void numbersAmongTextsAreTold() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        edit(cell -> cell.stored().equals("001525487000088")
                ? new Cell(Cell.Kind.NUMBER, "1525487000088", "1525487000088")
                : cell);
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .isZero();
        assertThat(told.lines().filter(line -> line.contains("NUMBER_AS_TEXT: ")))
                .containsExactly(
                        "edited.xlsx: identifiers!C2: warning NUMBER_AS_TEXT: A number stands in a column of texts: it"
                                + " was taken as “1525487000088”, and zeros at its start or its end may be gone; format"
                                + " the cell as text and type it again.");
        edit(cell -> cell.stored().equals("001525487000088")
                ? new Cell(Cell.Kind.NUMBER, "1.52548700008812E+15", "1.52548700008812E+15")
                : cell);
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .isOne();
        assertThat(told.lines().filter(line -> line.contains("IDENTIFIER_LOST: ")))
                .containsExactly("edited.xlsx: identifiers!C2: error IDENTIFIER_LOST: “1.52548700008812E+15” is what a"
                        + " spreadsheet makes of an identifier, whose other digits are gone: it is left out; look it"
                        + " up where it came from.");
        edit(cell -> cell.stored().equals("001525487000088") ? Cell.text("1.52E+14") : cell);
        assertThat(run("--lang", "fr", "--import", path("edited.xlsx"), "--out", path("out.json")))
                .isZero();
        assertThat(told.lines().filter(line -> line.contains("NUMBER_AS_TEXT: ")))
                .containsExactly(
                        "edited.xlsx: identifiers!C2: avertissement NUMBER_AS_TEXT: « 1.52E+14 » est la façon dont un"
                                + " tableur montre un long nombre, dont les autres chiffres auraient disparu : pris tel"
                                + " quel ; le vérifier à sa source.");
    }

    @Test
    void aRowOfAStartupThatNoSheetHasIsFound() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        edit(cell -> cell, "supportPeriods", List.of(Cell.text("nobody"), Cell.text("REMOTE")));
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .isOne();
        assertThat(told.lines().filter(line -> line.contains(" error ")))
                .containsExactly(
                        "edited.xlsx: supportPeriods!A4: error UNKNOWN_STARTUP: No row of the sheet startups has the"
                                + " id “nobody”.");
    }

    /** A day that a spreadsheet made of a month is the month that it shows; one without its year is none. */
    @Test
    void daysAreAsExactAsTheirCells() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        typed("2019~", "17", "45292");
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .describedAs(told)
                .isZero();
        assertThat(NetworkJson.standard()
                        .readOrThrow(directory.resolve("out.json"))
                        .network()
                        .startups()
                        .get(0)
                        .founded())
                .contains(DateWindow.parse("2024-01"));
        typed("2019~", "16", "45292");
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .isOne();
        assertThat(told.lines().filter(line -> line.contains(" error ")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("edited.xlsx: startups!C2: error REFUSED_BY_FORMAT: INVALID_DATE_WINDOW: "));
    }

    @Test
    void aNumberThatIsShownByTheLanguageOfAProgramIsNoDay() throws IOException {
        roundTrip(NetworkJson.standard().readOrThrow(DOCUMENT));
        typed("2019~", "27", "45292");
        assertThat(run("--import", path("edited.xlsx"), "--out", path("out.json")))
                .isOne();
        assertThat(told.lines().filter(line -> line.contains(" error ")))
                .containsExactly(
                        "edited.xlsx: startups!C2: error UNREADABLE_DAY: “45292” is a number that is shown as a"
                                + " day, a month or a time, by the language of the program that shows it: it is left out; give"
                                + " the cell a format of its own, such as yyyy-mm-dd.");
        assertThat(run("--lang", "fr", "--import", path("edited.xlsx"), "--out", path("out.json")))
                .isOne();
        assertThat(told.lines().filter(line -> line.contains(" erreur ")))
                .containsExactly("edited.xlsx: startups!C2: erreur UNREADABLE_DAY: « 45292 » est un nombre montré comme"
                        + " un jour, un mois ou une heure selon la langue du programme qui le montre : il est laissé de"
                        + " côté ; donnez à la cellule un format à elle, comme yyyy-mm-dd.");
    }

    /** Puts a number of a format in place of a text. */
    private void typed(String text, String format, String number) throws IOException {
        try (ZipFile zip = new ZipFile(directory.resolve("sheets.xlsx").toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(directory.resolve("edited.xlsx")))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String content = new String(zip.getInputStream(entry).readAllBytes(), UTF_8)
                        .replace("</cellXfs>", "<xf numFmtId=\"" + format + "\"/></cellXfs>")
                        .replaceAll(
                                "s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is>",
                                "s=\"2\"><v>" + number + "</v>");
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content.getBytes(UTF_8));
            }
        }
    }
}
