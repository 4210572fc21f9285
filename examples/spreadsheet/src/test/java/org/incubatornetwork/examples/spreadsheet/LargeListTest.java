package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incubatornetwork.examples.spreadsheet.sheet.Cell;
import org.incubatornetwork.examples.spreadsheet.sheet.WorkbookWriter;
import org.incubatornetwork.json.NetworkJsonLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeListTest {
    private static final int ROWS = 100_000;

    @TempDir
    Path directory;

    /** The build gives this test less memory than the list takes on the disk. */
    @Test
    void aListNeedNotFitIntoMemory() throws IOException {
        Path list = LargeLists.write(directory.resolve("list.csv"), ROWS, 12);
        assertThat(Files.size(list)).isGreaterThan(Runtime.getRuntime().maxMemory());
        assertThat(convert(list)).isEqualTo(ROWS);
    }

    @Test
    void aWorkbookIsReadRowByRow() throws IOException {
        Path file = directory.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                WorkbookWriter writer = new WorkbookWriter(out)) {
            writer.sheet("List");
            List<String> headers = List.of(
                    "N°",
                    "Nom",
                    "ICE",
                    "Entrée",
                    "Sortie",
                    "Statut",
                    "Depuis",
                    "Secteurs",
                    "Emplois 2023",
                    "CA 2023",
                    "Objet");
            writer.row(headers.stream().map(Cell::text).toList());
            for (int i = 0; i < ROWS / 5; i++) {
                List<Cell> cells = new ArrayList<>();
                for (String text : List.of(
                        "S-" + i,
                        "Société n° " + i + " &&&&&&&&",
                        String.format("%015d", i),
                        "2021-03-04",
                        "",
                        "Active",
                        "2021")) {
                    cells.add(Cell.text(text));
                }
                writer.row(cells);
            }
        }
        assertThat(convert(file)).isEqualTo(ROWS / 5);
    }

    private long convert(Path list) throws IOException {
        Path mapping = Files.writeString(directory.resolve("mapping.json"), LargeLists.MAPPING);
        Path out = directory.resolve("out.jsonl");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int status = Spreadsheet.run(
                new PrintStream(told, true, UTF_8),
                System.err,
                "--mapping",
                mapping.toString(),
                list.toString(),
                "--out",
                out.toString());
        assertThat(told.toString(UTF_8)).contains("startups; errors: 0, warnings: 0, notes: ");
        assertThat(status).isZero();
        long[] startups = new long[1];
        NetworkJsonLines.standard().read(Files.newInputStream(out), frame -> {}, startup -> startups[0]++);
        return startups[0];
    }
}
