package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody should give the program, and somebody does. */
class FaultsTest {
    private static final String MAPPING = """
        {"mapping": "1.0", "network": {"id": "quay", "name": "The Quay"}, "key": {"member": "name"},%s
         "columns": [{"header": "name", "member": "name"}, {"header": "about", "member": "description", "optional": true}]}\
        """;

    @TempDir
    Path directory;

    private int status;
    private String told = "";
    private String refused = "";

    private void run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        status = Spreadsheet.run(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        told = out.toString(UTF_8);
        refused = err.toString(UTF_8).strip();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private List<String> findings() {
        return told.lines()
                .filter(line -> line.contains(": ") && !line.contains("READ_AS") && !line.startsWith(" "))
                .toList();
    }

    private List<String> names() throws IOException {
        return NetworkJson.standard().readOrThrow(directory.resolve("out.json")).network().startups().stream()
                .map(Startup::name)
                .toList();
    }

    /** A firm may be called Total: it is a row of totals only where nothing else is said. */
    @Test
    void whatMayBeTotalsIsReadAndTold() throws IOException {
        run(
                "--mapping",
                file("m.json", MAPPING.formatted("")),
                file("list.csv", "name,about\nAlgae,x\nTOTAL 2023,y\nTotalEnergies,z\nTotal:,\nGrand total,5\n"),
                "--out",
                directory.resolve("out.json"));
        assertThat(findings())
                .containsExactly(
                        "list.csv: list.csv!3: warning TOTALS_ROW: “TOTAL 2023” may begin a row of totals; it was read"
                                + " as a startup: “totals” may say that it is none.",
                        "list.csv: list.csv!5: warning TOTALS_ROW: A row of totals, “Total:”, is no startup, and is"
                                + " left out.",
                        "list.csv: list.csv!6: warning TOTALS_ROW: A row of totals, “Grand total”, is no startup, and"
                                + " is left out.",
                        "3 startups; errors: 0, warnings: 3, notes: 1.");
        assertThat(names()).containsExactly("Algae", "TOTAL 2023", "TotalEnergies");
    }

    @Test
    void aTextThatNoDocumentTakesIsFoundAtItsCell() throws IOException {
        Path book = new Books(directory.resolve("list.xlsx"))
                .rows("<row><c t=\"inlineStr\"><is><t>name</t></is></c><c"
                        + " t=\"inlineStr\"><is><t>about</t></is></c></row><row><c"
                        + " t=\"inlineStr\"><is><t>Algae</t></is></c><c t=\"inlineStr\"><is><t>"
                        + "y".repeat((1 << 20) + 1) + "</t></is></c></row>");
        run("--mapping", file("m.json", MAPPING.formatted("")), book, "--out", directory.resolve("out.json"));
        assertThat(findings())
                .containsExactly(
                        "list.xlsx: Startups!B2: error LONG_TEXT: The text has 1048577 characters, more than the"
                                + " 1048576 that a document takes: it is left out.",
                        "1 startup; errors: 1, warnings: 0, notes: 0.");
        assertThat(names()).containsExactly("Algae");
    }

    /** Names that make the same id are two keys, and so two firms: the second is not the first, nor beside it. */
    @Test
    void anIdIsOfOneFirmInAllLists() throws IOException {
        run(
                "--mapping",
                file(
                        "m.json",
                        MAPPING.formatted(
                                " \"list\": {\"subject\": \"SUPPORTED\"}, \"support\": {\"level\": \"DIRECT\"},")),
                "--list",
                "2021-01-01",
                file("a.csv", "name\nAlgae!\n"),
                "--list",
                "2022-01-01",
                file("b.csv", "name\nAlgae?\n"),
                "--out",
                directory.resolve("out.json"));
        assertThat(findings())
                .contains(
                        "b.csv: b.csv!2: error DUPLICATE_KEY: “algae?” would have the id algae, which “algae!” in a.csv"
                                + " has: the row is left out; a column of ids, or another “key”, tells them apart.");
        assertThat(names()).containsExactly("Algae!");
    }

    @Test
    void whatTheCommandLineCannotMeanIsOneSentence() throws IOException {
        Path mapping = file("m.json", MAPPING.formatted(""));
        Path list = file("list.csv", "name\nAlgae\n");
        Path out = directory.resolve("out.json");
        Path folder = Files.createDirectory(directory.resolve("folder.json"));
        List<String> sentences = new ArrayList<>();
        for (Object[] arguments : new Object[][] {
            {"--export", "--draft", list},
            {"--draft", list, "--out", out},
            {"--draft", "--mapping", mapping, list},
            {"--import", list, "--frame", out, "--out", out},
            {"--mapping", mapping, list, "--out", directory.resolve("none/out.json")},
            {"--mapping", mapping, list, "--out", folder},
            {"--mapping", mapping, list, "--frame", folder, "--out", out},
            {"--mapping", mapping, list, "--frame", mapping, "--out", out, "--lang", "fr"},
            {"--mapping", mapping, list, "--out", "x.txt"},
            {"--mapping", mapping, list, "--outt", out},
            {"--mapping", mapping, list},
            {"--mapping", mapping, "--list", "1.1.2024", list, "--out", out},
            {"--mapping", mapping, "--list", "+12024-01-01", list, "--out", out},
            {"--mapping", mapping, " ", "--out", out},
            {"--lang", "de"}
        }) {
            run(arguments);
            assertThat(status).isEqualTo(2);
            assertThat(told).isEmpty();
            sentences.add(refused.replace(directory.toString(), "…"));
        }
        assertThat(sentences)
                .containsExactly(
                        "spreadsheet: One of --draft, --export and --import at a time.",
                        "spreadsheet: The option --out says nothing to --draft.",
                        "spreadsheet: The option --mapping says nothing to --draft.",
                        "spreadsheet: The option --frame says nothing to --import.",
                        "spreadsheet: The file …/none/out.json can’t be written: there is no folder …/none.",
                        "spreadsheet: The file …/folder.json can’t be written: it is a folder.",
                        "spreadsheet: …/folder.json is a folder, and no document.",
                        "spreadsheet: …/m.json est refusé : à 1:1 : Le membre format manque.",
                        "spreadsheet: The document goes to a file in .json or .jsonl; “x.txt” is neither.",
                        "spreadsheet: There is no option --outt. Did you mean --out?",
                        "spreadsheet: The option --out is needed; --help tells of it.",
                        "spreadsheet: “1.1.2024” is no day; a day looks like 2024-06-30.",
                        "spreadsheet: “+12024-01-01” is no day; a day looks like 2024-06-30.",
                        "spreadsheet: “ ” is no name of a file.",
                        "spreadsheet: The option --lang has no “de”; there are en, fr.");
        assertThat(out).doesNotExist();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("m.json", "list.csv", "folder.json");
        }
    }

    private Path bytes(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    private Path bomb() throws IOException {
        Path file = directory.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : List.of("_rels/.rels", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] blanks = ("<a>" + " ".repeat(1 << 20)).getBytes(US_ASCII);
                for (int i = 0; i < 100; i++) {
                    zip.write(blanks);
                }
            }
        }
        return file;
    }

    /** Whether it is converted, one of several lists, drafted from or imported; and whatever was read before it came to light. */
    @Test
    void whatIsNoSheetIsOneSentenceWhateverIsAskedOfIt() throws IOException {
        String rows = "<row><c t=\"inlineStr\"><is><t>name</t></is></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>Algae</t></is></c></row>";
        byte[] whole = Files.readAllBytes(new Books(directory.resolve("whole.xlsx")).rows(rows));
        List<Path> bad = List.of(
                bytes("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}),
                file("page.csv", "<!DOCTYPE html><table>"),
                bytes(
                        "secret.xlsx",
                        "\u00d0\u00cf\u0011\u00e0....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"
                                .getBytes(ISO_8859_1)),
                bomb(),
                new Books(directory.resolve("wide.xlsx")).rows(rows + "<row><c r=\"XFD3\"><v>1</v></c></row>"),
                file("wide.csv", "name\nAlgae\n" + ",".repeat(16_383) + "\n"),
                bytes("cut.xlsx", Arrays.copyOf(whole, whole.length / 2)),
                new Books(directory.resolve("ends.xlsx")).rows(rows + "<row><c><v>1</v>"),
                file("cut.csv", "name\nAlgae\n\"Buoys\n"),
                file("cutrow.csv", "name;about\nAlgae;x\nBuo"),
                bytes("cutletter.csv", Arrays.copyOf("name\nAlgaé\nBuoyé".getBytes(UTF_8), 17)),
                bytes("cutwide.csv", Arrays.copyOf("name\nAlgae\n".getBytes(UTF_16LE), 21)),
                bytes("mixed.csv", "name\nAlgaÃ©\nBuoyé\n".getBytes(ISO_8859_1)));
        Path good = file("good.csv", "name\nAlgae\n");
        String list = " \"list\": {\"subject\": \"SUPPORTED\"}, \"support\": {\"level\": \"DIRECT\"},";
        Path mapping = file("m.json", MAPPING.formatted(""));
        Path lists = file("lists.json", MAPPING.formatted(list));
        Path out = file("out.json", "as it was");
        List<String> before = names(directory);
        for (Path each : bad) {
            for (Object[] arguments : new Object[][] {
                {"--mapping", mapping, each, "--out", out},
                {"--mapping", lists, "--list", "2021-01-01", good, "--list", "2022-01-01", each, "--out", out},
                {"--import", each, "--out", out},
                {"--draft", each}
            }) {
                run(arguments);
                boolean isDraft = arguments.length == 2;
                if (isDraft && status == 0) {
                    // A draft is of the first rows, and needs not read to the end.
                    continue;
                }
                assertThat(status).describedAs("%s %s", each, told).isEqualTo(2);
                assertThat(told).isEmpty();
                assertThat(refused)
                        .startsWith("spreadsheet: " + each.getFileName())
                        .hasLineCount(1)
                        .doesNotContain("Exception");
                assertThat(names(directory)).isEqualTo(before);
                assertThat(out).hasContent("as it was");
            }
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Every sheet that is not read is told, hidden ones among them. */
    @Test
    void otherSheetsAreTold() throws IOException {
        Path book = new Books(directory.resolve("list.xlsx"))
                .others("2022", "Notes")
                .rows("<row><c t=\"str\"><v>name</v></c></row><row><c t=\"str\"><v>Algae</v></c></row>");
        run("--mapping", file("m.json", MAPPING.formatted("")), book, "--out", directory.resolve("out.json"));
        assertThat(findings().stream().filter(line -> line.startsWith("list.xlsx")))
                .containsExactly(
                        "list.xlsx: 2022: warning UNREAD_SHEET: The sheet “2022” was not read: the mapping names none,"
                                + " and “Startups” is the first that is shown; say by “sheet” which it is.",
                        "list.xlsx: Notes: warning UNREAD_SHEET: The sheet “Notes” was not read: the mapping names"
                                + " none, and “Startups” is the first that is shown; say by “sheet” which it is.");
        run(
                "--lang",
                "fr",
                "--mapping",
                file("m.json", MAPPING.formatted("\"sheet\": \"Notes\",")),
                book,
                "--out",
                directory.resolve("out.json"));
        assertThat(findings().stream().filter(line -> line.startsWith("list.xlsx")))
                .containsExactly(
                        "list.xlsx: Startups: note DROPPED_SHEET: La feuille « Startups » n’a pas été lue : la"
                                + " correspondance nomme « Notes ».",
                        "list.xlsx: 2022: note DROPPED_SHEET: La feuille « 2022 » n’a pas été lue : la"
                                + " correspondance nomme « Notes ».");
    }
}
