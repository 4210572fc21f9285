package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs and people make of cells, rows and files, each found where it stands. */
class CellsAndRowsTest {
    private static final String MAPPING = """
        {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"},
         "support": {"level": "DIRECT"}, %s
         "columns": [{"header": "Nom", "member": "name"},
           {"header": "Entrée", "member": "supportPeriods.start", "optional": true},
           {"header": "Tél", "member": "identifiers", "scheme": "x", "optional": true},
           {"header": "Emplois", "member": "jobs.direct", "on": "2023", "optional": true},
           {"header": "Emplois / 2023", "member": "jobs.direct", "on": "2023", "optional": true}]}\
        """;

    @TempDir
    Path directory;

    private Path csv;
    private Path xlsx;
    private int status;
    private String told = "";
    private String refused = "";

    @BeforeEach
    void name() {
        csv = directory.resolve("list.csv");
        xlsx = directory.resolve("list.xlsx");
    }

    private void convert(Path list, String more, String language) throws IOException {
        Path mapping = Files.writeString(directory.resolve("m.json"), MAPPING.formatted(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        status = Spreadsheet.run(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                "--mapping",
                mapping.toString(),
                list.toString(),
                "--lang",
                language,
                "--out",
                directory.resolve("out.json").toString());
        told = out.toString(UTF_8);
        refused = err.toString(UTF_8).strip();
    }

    private void convert(Path list) throws IOException {
        convert(list, "", "en");
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(csv, text);
    }

    private List<String> findings() {
        return told.lines()
                .filter(line -> line.startsWith("list.") && !line.contains(" READ_AS: "))
                .toList();
    }

    private List<Startup> startups() throws IOException {
        return NetworkJson.standard().readOrThrow(directory.resolve("out.json")).network().startups();
    }

    private List<String> names() throws IOException {
        return startups().stream().map(Startup::name).toList();
    }

    private static String texts(String... texts) {
        StringBuilder cells = new StringBuilder();
        for (String text : texts) {
            cells.append(text.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        }
        return cells.toString();
    }

    private static String row(String... cells) {
        return "<row>" + String.join("", cells) + "</row>";
    }

    private static String number(String stored, int style) {
        return "<c s=\"" + style + "\"><v>" + stored + "</v></c>";
    }

    /** “janv 2024” that is typed into a spreadsheet is stored as the first of January. */
    @Test
    void aDayIsAsExactAsItIsShown() throws IOException {
        new Books(xlsx)
                .formats("mmm\\-yy", "yyyy", "\"Q\"yyyy", "dddd mmmm yyyy", "mm/yyyy", "d\\-mmm", "mmmm", "mmmm yyyy h:mm")
                .rows(row(texts("Nom", "Entrée"))
                        + row(texts("Algae"), number("45292", 1))
                        + row(texts("Buoys"), number("45292", 2))
                        + row(texts("Corail"), number("45292", 3))
                        + row(texts("Dunes"), number("45306", 4))
                        + row(texts("Écume"), number("45306.5", 5))
                        + row(texts("Fjord"), number("45306", 6))
                        + row(texts("Grain"), number("45306", 7))
                        + row(texts("Houle"), number("45306.5", 8)));
        convert(xlsx);
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!B2: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2024-01”: written as 2024-01.",
                        "list.xlsx: Startups!B3: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2024”: written as 2024.",
                        "list.xlsx: Startups!B4: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2024”: written as 2024.",
                        "list.xlsx: Startups!B5: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2024-01”: written as 2024-01.",
                        "list.xlsx: Startups!B6: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “01/2024”: written as 2024-01.",
                        "list.xlsx: Startups!B7: error YEAR_NOT_SHOWN: “--01-15” is a day whose year the sheet does not"
                                + " show, and may have made up: it is left out; show its year.",
                        "list.xlsx: Startups!B8: error YEAR_NOT_SHOWN: “--01” is a day whose year the sheet does not"
                                + " show, and may have made up: it is left out; show its year.",
                        "list.xlsx: Startups!B9: note SHOWN_IN_PART: The cell holds a day, of which the sheet shows"
                                + " “2024-01”: written as 2024-01.");
        assertThat(startups())
                .extracting(startup -> startup.supportPeriods().get(0).start().map(DateWindow::toString))
                .containsExactly(
                        Optional.of("2024-01"),
                        Optional.of("2024"),
                        Optional.of("2024"),
                        Optional.of("2024-01"),
                        Optional.of("2024-01"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("2024-01"));
        convert(xlsx, "", "fr");
        assertThat(findings())
                .contains(
                        "list.xlsx: Startups!B2: note SHOWN_IN_PART: La cellule contient un jour, dont la feuille montre"
                                + " « 2024-01 » : écrit comme 2024-01.",
                        "list.xlsx: Startups!B7: erreur YEAR_NOT_SHOWN: « --01-15 » est un jour dont la feuille ne montre"
                                + " pas l’année, peut-être inventée par elle : il est laissé de côté ; affichez son"
                                + " année.");
    }

    @Test
    void aNumberThatIsShownAsADayIsNoCount() throws IOException {
        new Books(xlsx)
                .formats("yyyy")
                .rows(row(texts("Nom", "Emplois")) + row(texts("Algae"), number("45", 1)));
        convert(xlsx);
        assertThat(findings())
                .containsExactly("list.xlsx: Startups!B2: error UNREADABLE_NUMBER: “1900” is no number that can stand"
                        + " here: it is left out.");
    }

    @Test
    void anIdentifierHasTheZerosGroupsAndWordsThatAreShown() throws IOException {
        new Books(xlsx)
                .formats("0#\" \"##\" \"##\" \"##\" \"##", "\"SIREN \"000000000")
                .rows(row(texts("Nom", "Tél"))
                        + row(texts("Algae"), number("612345678", 1))
                        + row(texts("Buoys"), number("12345678", 2)));
        convert(xlsx);
        assertThat(startups())
                .extracting(startup -> startup.metadata().identifiers().get(0).id())
                .containsExactly("06 12 34 56 78", "SIREN 012345678");
        assertThat(findings())
                .containsExactly("list.xlsx: Startups!B3: note WORDS_OF_FORMAT: “SIREN 012345678” is the number 12345678"
                        + " with words of its cell’s format: written as it is shown.");
    }

    @Test
    void anIdentifierOfWhichDigitsAreGoneIsFoundHoweverItIsWritten() throws IOException {
        convert(csv("""
            Nom;Tél
            Algae;1.52E+14
            Buoys;1,52 E+14
            Corail;1.52E14
            Dunes;1E+14
            Écume;152E12
            Fjord;15E-A
            """));
        assertThat(findings()).hasSize(5);
        assertThat(findings().subList(0, 4))
                .extracting(line -> line.substring(0, line.indexOf('”') + 1))
                .containsExactly(
                        "list.csv: list.csv!B2: error IDENTIFIER_LOST: “1.52E+14”",
                        "list.csv: list.csv!B3: error IDENTIFIER_LOST: “1,52 E+14”",
                        "list.csv: list.csv!B4: error IDENTIFIER_LOST: “1.52E14”",
                        "list.csv: list.csv!B5: error IDENTIFIER_LOST: “1E+14”");
        assertThat(findings().get(4))
                .isEqualTo("list.csv: list.csv!B6: warning DOUBTED_IDENTIFIER: “152E12” may be what a program made of an"
                        + " identifier, whose digits would be gone: written as it stands.");
        assertThat(startups())
                .flatExtracting(startup -> startup.metadata().identifiers())
                .extracting(identifier -> identifier.id())
                .containsExactly("152E12", "15E-A");
    }
}
