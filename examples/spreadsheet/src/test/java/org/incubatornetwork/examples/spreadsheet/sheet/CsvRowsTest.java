package org.incubatornetwork.examples.spreadsheet.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows.Hints;
import org.incubatornetwork.examples.spreadsheet.sheet.SheetRows.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
    @TempDir
    Path directory;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("list.csv"), bytes);
    }

    private Path file(String text) throws IOException {
        return file(text.getBytes(UTF_8));
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::stored).toList();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "UTF-8, UTF-8, true",
                "UTF-16LE, UTF-16LE, false",
                "windows-1252, windows-1252, false",
                "x-MacRoman, x-MacRoman, false",
                "IBM850, IBM850, false"
            })
    void anEncodingIsFoundOutAndNamed(String written, String named, boolean isSure) throws IOException {
        String text = "Société;Créée à\nPépinière;été\n";
        file(text.getBytes(Charset.forName(written)));
        try (SheetRows rows = SheetRows.open(directory.resolve("list.csv"), Hints.NONE)) {
            assertThat(rows.reading())
                    .isEqualTo(new Reading(
                            "list.csv",
                            Optional.of(Charset.forName(named)),
                            isSure,
                            Optional.of(';'),
                            Optional.empty(),
                            List.of(),
                            Set.of()));
            assertThat(texts(rows.next().orElseThrow())).containsExactly("Société", "Créée à");
        }
    }

    @Test
    void aMarkIsNoPartOfTheFirstHeader() throws IOException {
        for (Charset charset : List.of(UTF_8, UTF_16LE)) {
            Path file = file("\ufeffname,id\n".getBytes(charset));
            assertThat(texts(WorkbookTest.rows(file).get(0))).containsExactly("name", "id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void aDelimiterIsTheOneThatRowsAgreeOn(String delimiter) throws IOException {
        String text = "name,id|x\n\"one; two, three\",2|y\n\"line\nbreak\",3|z\n"
                .replace(",", "\u0001")
                .replace("|", "\u0001");
        Path file = file(text.replace("\u0001", delimiter).replace("two\u0001", "two,"));
        assertThat(WorkbookTest.rows(file))
                .extracting(row -> row.cells().size())
                .containsExactly(3, 3, 3);
    }

    @Test
    void aLineForExcelIsNoRowOfTheListButCounts() throws IOException {
        List<SheetRow> rows = WorkbookTest.rows(file("sep=;\nname;id\n\"a\nb\";2\nc;3\n"));
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 3, 4);
        assertThat(rows).extracting(SheetRow::line).containsExactly(2L, 3L, 5L);
        assertThat(texts(rows.get(1))).containsExactly("a\nb", "2");
    }

    @Test
    void emptyRowsAndShortOnesKeepTheirPlace() throws IOException {
        List<SheetRow> rows = WorkbookTest.rows(file("a,b,c\n\n1\n1,2,3,4\n"));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4);
        assertThat(rows.get(1).isBlank()).isTrue();
        assertThat(rows.get(2).cell(2)).isEqualTo(Cell.BLANK);
        assertThat(rows.get(3).cells()).hasSize(4);
    }

    @Test
    void anIdentifierKeepsItsZeros() throws IOException {
        assertThat(WorkbookTest.rows(file("001525487000088,x\n")).get(0).cell(0))
                .isEqualTo(Cell.text("001525487000088"));
    }

    @Test
    void whatIsNoListIsRefused() throws IOException {
        refused(
                "name,id\n\"Algae,1\nBuoys,2\n",
                "list.csv is cut or damaged: a quotation mark opened in row 2 is never closed, or closed in the middle"
                        + " of a cell; or a cell has more than a million characters.");
        refused("", "list.csv is empty; a list has a row of headers at least.");
        refused("%PDF-1.7\n", "list.csv is no sheet: expected CSV, or a workbook in .xlsx.");
        refused("<!DOCTYPE html><table>", "list.csv is no sheet: expected CSV, or a workbook in .xlsx.");
        refused("GIF89a\u0000\u0001", "list.csv is no sheet: expected CSV, or a workbook in .xlsx.");
        refused(
                ",".repeat(16_383) + "\n",
                "list.csv is refused: row 1 has a value in column 16384; at most 1000 columns are read.");
    }

    private void refused(String text, String sentence) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> WorkbookTest.rows(file)).hasMessage(sentence);
    }

    @Test
    void anEncodingThatIsSaidAndWrongIsRefused() throws IOException {
        Path file = file("nom\nété\n".getBytes(Charset.forName("windows-1252")));
        try (SheetRows rows = SheetRows.open(file, new Hints(Optional.empty(), Optional.of(UTF_8), Optional.empty()))) {
            rows.next();
        } catch (RuntimeException e) {
            assertThat(e)
                    .hasMessage("list.csv is not encoded in UTF-8; name the encoding it has, or none to have it found"
                            + " out.");
            return;
        }
        throw new AssertionError("read");
    }
}
