package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Neither lists nor registers need fit into memory, of which the build gives this test less than the rows take. */
class LargeListTest {
    private static final int ROWS = 100_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"out.jsonl", "out.json"})
    void aListInCsvIsConvertedRowByRow(String out) throws IOException {
        Path list = LargeLists.write(directory.resolve("list.csv"), ROWS, 12);
        assertThat(Files.size(list)).isGreaterThan(Runtime.getRuntime().maxMemory());
        assertThat(convert(list, out)).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.jsonl", "out.json"})
    void aWorkbookIsConvertedRowByRow(String out) throws IOException {
        Path book = LargeLists.writeWorkbook(directory.resolve("list.xlsx"), ROWS, 12);
        assertThat(convert(book, out)).isEqualTo(ROWS);
    }

    /** Rows of one firm are far from each other: they come in the opposite order. */
    @Test
    void listsOfSeveralDaysAreConvertedFirmByFirm() throws IOException {
        Path first = LargeLists.write(directory.resolve("first.csv"), ROWS, 12);
        Path second = LargeLists.writeBackwards(directory.resolve("second.csv"), ROWS, 12);
        String mapping =
                LargeLists.MAPPING.replace("\"columns\"", "\"list\": {\"subject\": \"EVER_SUPPORTED\"}, \"columns\"");
        assertThat(run(
                        mapping,
                        "out.jsonl",
                        "--list",
                        "2024-01-01",
                        first.toString(),
                        "--list",
                        "2024-06-30",
                        second.toString()))
                .isEqualTo(ROWS);
    }

    /** A register is a startup at a time in memory, whichever way it goes. */
    @Test
    void aRegisterGoesToSheetsAndBackStartupByStartup() throws IOException {
        SyntheticRegister register = SyntheticRegister.builder()
                .startups(40_000)
                .extractedOn(LocalDate.of(2024, 6, 30))
                .build();
        Path lines = directory.resolve("in.jsonl");
        Path sheets = directory.resolve("sheets.xlsx");
        Path back = directory.resolve("back.jsonl");
        NetworkJsonLines.standard().write(NetworkDocument.of(register.frame()), register.startups(), lines);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        assertThat(Spreadsheet.run(nowhere, System.err, "--export", lines.toString(), "--out", sheets.toString()))
                .isZero();
        assertThat(Spreadsheet.run(nowhere, System.err, "--import", sheets.toString(), "--out", back.toString()))
                .isZero();
        assertThat(back).hasSameBinaryContentAs(lines);
        try (ZipFile zip = new ZipFile(sheets.toFile())) {
            assertThat(zip.stream().mapToLong(ZipEntry::getSize).sum())
                    .isGreaterThan(Runtime.getRuntime().maxMemory());
        }
    }

    private long convert(Path list, String name) throws IOException {
        return run(LargeLists.MAPPING, name, list.toString());
    }

    private long run(String mapping, String name, String... lists) throws IOException {
        Path out = directory.resolve(name);
        List<String> arguments = new ArrayList<>(List.of(lists));
        arguments.addAll(List.of(
                "--mapping",
                Files.writeString(directory.resolve("mapping.json"), mapping).toString(),
                "--out",
                out.toString()));
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = Spreadsheet.run(new PrintStream(told, true, UTF_8), System.err, arguments.toArray(String[]::new));
        assertThat(told.toString(UTF_8)).contains(ROWS + " startups; errors: 0, warnings: 0, notes: ");
        assertThat(status).isZero();
        return startups(out);
    }

    /** How many startups a document has, or lines of them, in no more memory than one takes. */
    private static long startups(Path document) throws IOException {
        long startups = 0;
        try (JsonParser json = JsonMapper.shared().createParser(document)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                startups +=
                        token == JsonToken.PROPERTY_NAME && json.currentName().equals("supportPeriods") ? 1 : 0;
            }
        }
        return startups;
    }
}
