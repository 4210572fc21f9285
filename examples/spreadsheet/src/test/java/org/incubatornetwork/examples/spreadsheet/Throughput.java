package org.incubatornetwork.examples.spreadsheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Prints how much processor time a conversion to JSON Lines takes, beside the CSV reader that does nothing with its fields. Both are of
 * one thread; the least of several rounds counts. It is no test: a time depends on the machine.
 */
final class Throughput {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 8;

    private Throughput() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("throughput");
        try {
            Path list = LargeLists.write(directory.resolve("list.csv"), ROWS, 1);
            Path mapping = Files.writeString(directory.resolve("mapping.json"), LargeLists.MAPPING);
            Path out = directory.resolve("out.jsonl");
            double reader = Double.MAX_VALUE;
            double conversion = Double.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                reader = Math.min(reader, milliseconds(() -> read(list)));
                conversion = Math.min(conversion, milliseconds(() -> convert(mapping, list, out)));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d rows, %d bytes: CSV reader %.0f ms, to a document in JSON Lines %.0f ms: %.1f times%n",
                    ROWS,
                    Files.size(list),
                    reader,
                    conversion,
                    conversion / reader);
        } finally {
            for (String name : new String[] {"list.csv", "mapping.json", "out.jsonl", ""}) {
                Files.deleteIfExists(directory.resolve(name));
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double milliseconds(Work work) throws IOException {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static void read(Path list) throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(list)) {
            for (CsvRecord row : reader) {
                fields += row.getFieldCount();
            }
        }
        if (fields != (ROWS + 1) * 11L) {
            throw new IllegalStateException(fields + " fields");
        }
    }

    private static void convert(Path mapping, Path list, Path out) {
        int status = Spreadsheet.run(
                new PrintStream(new ByteArrayOutputStream()),
                System.err,
                "--mapping",
                mapping.toString(),
                list.toString(),
                "--out",
                out.toString());
        if (status != 0) {
            throw new IllegalStateException("status " + status);
        }
    }
}
