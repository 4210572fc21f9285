package org.incubatornetwork.examples.spreadsheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.incubatornetwork.examples.spreadsheet.Books;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell.Kind;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows.Hints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("list.xlsx");
    }

    static List<SheetRow> rows(Path file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetRows sheet = SheetRows.open(file, Hints.NONE)) {
            for (Optional<SheetRow> row = sheet.next(); row.isPresent(); row = sheet.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static Cell first(Path file) throws IOException {
        return rows(file).get(0).cell(0);
    }

    @Test
    void rowsAndCellsAreCountedFromWhatIsThere() throws IOException {
        List<SheetRow> rows = rows(new Books(file)
                .rows("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row"
                        + " r=\"5\"/><row><c><v>6</v></c></row>"));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 5, 6);
        assertThat(rows.get(0).cells()).extracting(Cell::stored).containsExactly("1", "", "", "2", "3");
        assertThat(rows.get(2).cell(0).stored()).isEqualTo("6");
    }

    @Test
    void readingsInSmallCharactersAreNotPartOfAText() throws IOException {
        Path book = new Books(file)
                .texts(
                        "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>",
                        "<r><t>Al</t></r><r><t>gae</t></r>",
                        "")
                .rows("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c"
                        + " t=\"s\"><v>1</v></c></row>");
        assertThat(rows(book).get(0).cells()).extracting(Cell::stored).containsExactly("東京", "Algae", "", "Algae");
    }

    @Test
    void aStrictWorkbookWithIsoDaysIsReadAsAnyOther() throws IOException {
        Path book = new Books(file)
                .strict()
                .rows("<row><c t=\"d\"><v>2023-12-31</v></c><c t=\"d\"><v>2023-12-31T00:00:00</v></c><c"
                        + " t=\"d\"><v>2023-12-31T10:30:00</v></c></row>");
        assertThat(rows(book).get(0).cells())
                .containsExactly(
                        new Cell(Kind.DAY, "2023-12-31", "2023-12-31"),
                        new Cell(Kind.DAY, "2023-12-31", "2023-12-31T00:00:00"),
                        new Cell(Kind.DAY, "2023-12-31T10:30:00", "2023-12-31T10:30:00"));
    }

    @Test
    void aNumberIsADayInTheSystemOfItsWorkbook() throws IOException {
        String row = "<row><c s=\"1\"><v>44197</v></c></row>";
        assertThat(first(new Books(file).formats("dd/mm/yyyy").rows(row)))
                .isEqualTo(new Cell(Kind.DAY, "2021-01-01", "01/01/2021"));
        assertThat(first(new Books(file).since1904().formats("dd/mm/yyyy").rows(row)))
                .isEqualTo(new Cell(Kind.DAY, "2025-01-02", "02/01/2025"));
    }

    @Test
    void aDayIsToldByTheLettersOfItsFormatAndNotByItsWords() throws IOException {
        String row = "<row><c s=\"1\"><v>44197.5</v></c></row>";
        assertThat(first(new Books(file).formats("\"day \"0.0").rows(row)).kind())
                .isEqualTo(Kind.NUMBER);
        assertThat(first(new Books(file).formats("[Red]0.0\\d").rows(row)).kind())
                .isEqualTo(Kind.NUMBER);
        assertThat(first(new Books(file).formats("[h]:mm").rows(row)).kind()).isEqualTo(Kind.NUMBER);
        assertThat(first(new Books(file)
                        .formats("[$-40C]d\" de \"mmmm\" de \"yyyy;@")
                        .rows(row)))
                .isEqualTo(new Cell(Kind.DAY, "2021-01-01T12:00", "2021-01-01 12:00"));
    }

    @Test
    void theDayThatNeverWasIsNone() throws IOException {
        String row = "<row><c s=\"1\"><v>60</v></c><c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c><c"
                + " s=\"1\"><v>0</v></c></row>";
        assertThat(rows(new Books(file).formats("d.m.yy").rows(row)).get(0).cells())
                .containsExactly(
                        new Cell(Kind.NUMBER, "60", "60"),
                        new Cell(Kind.DAY, "1900-02-28", "28.2.00"),
                        new Cell(Kind.DAY, "1900-03-01", "1.3.00"),
                        new Cell(Kind.NUMBER, "0", "0"));
    }

    @Test
    void zerosAndGroupsOfIdentifiersAreShown() throws IOException {
        Path book = new Books(file)
                .formats("000 000 000", "000\\ 000\\ 000\\ 00000", "00000")
                .rows("<row><c s=\"1\"><v>12345678</v></c><c s=\"2\"><v>12345678900012</v></c><c"
                        + " s=\"3\"><v>7</v></c></row>");
        assertThat(rows(book).get(0).cells())
                .containsExactly(
                        new Cell(Kind.NUMBER, "12345678", "012 345 678"),
                        new Cell(Kind.NUMBER, "12345678900012", "123 456 789 00012"),
                        new Cell(Kind.NUMBER, "7", "00007"));
    }

    /** Places, words and characters between them, whichever a program writes, and the section that is for the number. */
    @Test
    void aWholeNumberIsShownAsItsFormatSays() throws IOException {
        String[][] shown = {
            {"0#\" \"##\" \"##\" \"##\" \"##", "612345678", "06 12 34 56 78"},
            {"000\" \"000\" \"000", "12345678", "012 345 678"},
            {"\"SIREN \"000000000", "12345678", "SIREN 012345678"},
            {"000\\.000\\.000", "12345678", "012.345.678"},
            {"0\\ 00\\ 00\\ 00\\ 000\\ 000\\ \\|\\ 00", "184127645108946", "1 84 12 76 451 089 | 46"},
            {"[&lt;=9999999]###\\-####;\\(###\\)\\ ###\\-####", "5551234", "555-1234"},
            {"[&lt;=9999999]###\\-####;\\(###\\)\\ ###\\-####", "2125551234", "(212) 555-1234"},
            {"[$-40C]00000;@", "1234", "01234"},
            {"000000000000000", "1.52548700008E+11", "000152548700008"},
            {"+33 0 00 00", "61234", "+33 6 12 34"},
            {"00", "12345", "12345"},
            {"0##", "5", "005"},
            {"#,##0", "12345", "12345"},
            {"0.00", "5", "5"},
            {"0%", "1", "1"},
            {"# ?/?", "5", "5"},
            {"000", "1.5", "1.5"},
            {"000", "-5", "-5"},
            {"General", "7", "7"},
            {"0000E+00", "7", "7"}
        };
        Books book = new Books(file);
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < shown.length; i++) {
            book.formats(shown[i][0]);
            cells.append("<c s=\"" + (i + 1) + "\"><v>" + shown[i][1] + "</v></c>");
        }
        assertThat(rows(book.rows("<row>" + cells + "</row>")).get(0).cells())
                .extracting(Cell::shown)
                .containsExactly(
                        java.util.Arrays.stream(shown).map(each -> each[2]).toArray(String[]::new));
    }

    /** Of a day no more is read than is shown; an m beside hours or seconds is one of minutes. */
    @Test
    void aDayIsStoredAsFarAsItIsShown() throws IOException {
        String[][] stored = {
            {"mmm\\-yy", "2024-01"},
            {"mmmm yyyy", "2024-01"},
            {"yyyy", "2024"},
            {"d\\-mmm", "--01-15"},
            {"dddd", "--"},
            {"dddd dd mmmm yyyy", "2024-01-15"},
            {"[$-411]ge.m.d", "2024-01-15"},
            {"yyyy\\ h:mm", "2024"},
            {"d/m/yy h:mm:ss", "2024-01-15"},
            {"mm:ss.0", "45306"},
            {"h:mm AM/PM", "45306"}
        };
        Books book = new Books(file);
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < stored.length; i++) {
            book.formats(stored[i][0]);
            cells.append("<c s=\"" + (i + 1) + "\"><v>45306</v></c>");
        }
        assertThat(rows(book.rows("<row>" + cells + "<c s=\"1\" t=\"d\"><v>2023-12-31T00:00:00</v></c></row>"))
                        .get(0)
                        .cells())
                .extracting(Cell::stored)
                .containsExactly(java.util.stream.Stream.concat(
                                java.util.Arrays.stream(stored).map(each -> each[1]),
                                java.util.stream.Stream.of("2023-12"))
                        .toArray(String[]::new));
    }

    /** The formats that every workbook has, without a code. */
    @Test
    void aBuiltInFormatShowsADayAMonthOrADayWithoutItsYear() {
        assertThat(java.util.stream.IntStream.rangeClosed(13, 22)
                        .mapToObj(id -> NumberFormat.of(id, Optional.empty()).day()))
                .containsExactly("", "ymd", "ymd", "md", "ym", "", "", "", "", "ymd");
        assertThat(java.util.stream.IntStream.rangeClosed(26, 82)
                        .filter(id -> NumberFormat.of(id, Optional.empty()).isDay()
                                && !NumberFormat.of(id, Optional.empty()).isByLanguage()))
                .containsExactly(30, 31, 71, 72, 73, 74, 77, 81);
        assertThat(java.util.stream.IntStream.rangeClosed(0, 200)
                        .filter(id -> NumberFormat.of(id, Optional.empty()).isByLanguage()))
                .containsExactly(27, 28, 29, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    }

    @Test
    void aFormulaWithoutItsValueIsNoZero() throws IOException {
        Path book = new Books(file)
                .rows("<row><c><f>A2*2</f></c><c><f>A2*2</f><v>8</v></c><c t=\"str\"><f>\"\"</f><v></v></c><c"
                        + " t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"b\"><v>1</v></c></row>");
        assertThat(rows(book).get(0).cells())
                .extracting(Cell::kind)
                .containsExactly(Kind.UNCACHED, Kind.NUMBER, Kind.BLANK, Kind.ERROR, Kind.BOOLEAN);
    }

    @Test
    void mergedCellsAndHiddenRowsAreTold() throws IOException {
        List<SheetRow> rows = rows(new Books(file)
                .merged("A1:A3", "B1:C1")
                .rows("<row><c><v>7</v></c><c><v>8</v></c></row><row hidden=\"1\"/><row r=\"3\"/><row/>"));
        assertThat(rows).extracting(SheetRow::isHidden).containsExactly(false, true, false, false);
        assertThat(rows.get(0).cell(2)).isEqualTo(new Cell(Kind.MERGED, "8", "8"));
        assertThat(rows.get(2).cell(0)).isEqualTo(new Cell(Kind.MERGED, "7", "7"));
        assertThat(rows.get(3).cell(0)).isEqualTo(Cell.BLANK);
    }

    /** An empty shared text is one all the same: those after it keep their numbers. */
    @Test
    void sharedTextsAreCountedWithThoseThatAreEmpty() throws IOException {
        new Books(file)
                .texts("<t>a</t>", "", "<t/>", "<r><t/></r>", "<t>b</t>")
                .rows("<row><c t=\"s\"><v>4</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>");
        assertThat(rows(file).get(0).cells()).containsExactly(Cell.text("b"), Cell.BLANK, Cell.text("a"));
    }

    @Test
    void whatAnotherHandWritesIsRead() throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Startups");
            sheet.value(0, 0, "Algae & <Sons>\n");
            sheet.value(0, 1, 12.5);
            sheet.value(0, 2, LocalDate.of(2021, 3, 4));
            sheet.style(0, 2).format("yyyy-mm-dd").set();
            sheet.value(0, 3, true);
        }
        assertThat(rows(file).get(0).cells())
                .containsExactly(
                        Cell.text("Algae & <Sons>\n"),
                        new Cell(Kind.NUMBER, "12.5", "12.5"),
                        new Cell(Kind.DAY, "2021-03-04", "2021-03-04"),
                        new Cell(Kind.BOOLEAN, "true", "true"));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<Cell> cells = List.of(
                Cell.text("  a\tb\nc_x0041_ _xAB <&>\"\uffff"),
                Cell.BLANK,
                new Cell(Kind.NUMBER, "9007199254740991", "9007199254740991"),
                new Cell(Kind.BOOLEAN, "false", "false"));
        try (WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(file))) {
            writer.sheet("One & only");
            writer.row(cells);
        }
        assertThat(rows(file).get(0).cells()).isEqualTo(cells);
        try (Workbook book = new Workbook(file)) {
            assertThat(book.sheets()).containsExactly("One & only");
        }
    }

    @Test
    void aWorkbookThatIsCutIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(new Books(file).rows("<row><c><v>1</v></c></row>"));
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        refused("list.xlsx is cut or damaged: the table of contents of a workbook is missing at its end.");
        new Books(file).rows("<row><c><v>1</v>");
        refused("list.xlsx is cut or damaged: a part of the workbook is missing or ends early.");
    }

    @Test
    void aBombIsRefusedBeforeItHasUnpacked() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : List.of("_rels/.rels", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<a>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                byte[] blanks = new byte[1 << 20];
                java.util.Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 100; i++) {
                    zip.write(blanks);
                }
                zip.closeEntry();
            }
        }
        refused("list.xlsx is refused: it unpacks to far more than its size.");
    }

    @Test
    void anEntityIsNeverResolved() throws IOException {
        new Books(file).texts("<t>&a;</t>").rows("<row><c t=\"s\"><v>0</v></c></row>");
        refused("list.xlsx is cut or damaged: a part of the workbook is missing or ends early.");
    }

    @Test
    void mergedCellsThatOverlapWithoutEndAreRefused() throws IOException {
        String[] ranges = new String[1_001];
        java.util.Arrays.fill(ranges, "A1:B9");
        new Books(file).merged(ranges).rows("<row><c><v>1</v></c></row>");
        refused("list.xlsx is refused: merged cells of the sheet Startups overlap at row 1.");
    }

    @Test
    void othersAreRefusedByName() throws IOException {
        Files.write(file, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 1});
        refused("list.xlsx is a workbook of the old kind (.xls), or another document of that age; save it as .xlsx.");
        Files.write(
                file,
                ("\u00d0\u00cf\u0011\u00e0....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        refused("list.xlsx is protected by a password; save a copy without one.");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
        }
        refused("list.xlsx is an OpenDocument file; save it as .xlsx.");
        new Books(file).rows("<row><c r=\"XFD1\"><v>1</v></c></row>");
        refused("list.xlsx is refused: row 1 has a value in column 16384; at most 1000 columns are read.");
        new Books(file).rows("<row r=\"3\"/><row r=\"2\"/>");
        refused("list.xlsx is refused: in the sheet Startups row 2 comes after row 3.");
        new Books(file).rows("<row><c t=\"q\"><v>1</v></c></row>");
        refused("list.xlsx is refused: a cell in row 1 of the sheet Startups is of the unknown type q.");
    }

    @Test
    void aSheetThatIsNotThereIsNamedWithTheNearest() throws IOException {
        new Books(file).rows("");
        assertThatThrownBy(() ->
                        SheetRows.open(file, new Hints(Optional.of("Startup"), Optional.empty(), Optional.empty())))
                .hasMessage("list.xlsx has no sheet Startup. Did you mean Startups?");
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> rows(file)).hasMessage(sentence);
    }
}
