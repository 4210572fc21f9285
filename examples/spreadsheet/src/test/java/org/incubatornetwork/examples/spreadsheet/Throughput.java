package org.incubatornetwork.examples.spreadsheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.examples.spreadsheet.conversion.Conversion;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;

/**
 * Prints how much processor time the conversion of a list takes beside the CSV reader, which makes its fields texts and does nothing with
 * them: to startups in memory, one after the other, and to a file of each kind; of a list with the facts alone, and of one with addresses and persons. All is done by one thread, in turn, on the same list; the
 * least of many rounds counts. It is no test: a time depends on the machine.
 */
final class Throughput {
    private static final int ROWS = 100_000;
    private static final int ROUNDS = 25;

    private Throughput() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createTempDirectory("throughput");
        try {
            measure(directory, LargeLists.write(directory.resolve("list.csv"), ROWS, 1), LargeLists.MAPPING);
            measure(directory, LargeLists.writeWide(directory.resolve("list.csv"), ROWS), LargeLists.WIDE_MAPPING);
        } finally {
            for (String name : new String[] {"list.csv", "mapping.json", "out.jsonl", "out.json", ""}) {
                Files.deleteIfExists(directory.resolve(name));
            }
        }
    }

    private static void measure(Path directory, Path list, String meaning) throws IOException {
        Path mapping = Files.writeString(directory.resolve("mapping.json"), meaning);
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("CSV reader alone", () -> read(list));
        works.put("to startups", () -> startups(mapping, list));
        works.put("to JSON Lines", () -> convert(mapping, list, directory.resolve("out.jsonl")));
        works.put("to a document", () -> convert(mapping, list, directory.resolve("out.json")));
        Map<String, Double> least = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                // What a round has written is no work of the next, which would have to free its pages.
                Files.deleteIfExists(directory.resolve("out.jsonl"));
                Files.deleteIfExists(directory.resolve("out.json"));
                least.merge(work.getKey(), milliseconds(work.getValue()), Math::min);
            }
        }
        double reader = least.get("CSV reader alone");
        System.out.printf(
                Locale.ROOT,
                "%d rows of %d columns, %d bytes; %d of JSON Lines, %d of a document%n",
                ROWS,
                columns(list),
                Files.size(list),
                Files.size(directory.resolve("out.jsonl")),
                Files.size(directory.resolve("out.json")));
        least.forEach((name, time) ->
                System.out.printf(Locale.ROOT, "%-16s %4.0f ms, %4.1f times the reader%n", name, time, time / reader));
    }

    private static int columns(Path list) throws IOException {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(';').ofCsvRecord(list)) {
            return reader.iterator().next().getFieldCount();
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
        if (fields % (ROWS + 1) != 0) {
            throw new IllegalStateException(fields + " fields");
        }
    }

    private static void startups(Path mapping, Path list) throws IOException {
        try (Conversion conversion =
                new Conversion(MappingReader.read(mapping), list, Optional.empty(), finding -> {})) {
            conversion.startups().forEach(startup -> {});
            if (conversion.count() != ROWS) {
                throw new IllegalStateException(conversion.count() + " startups");
            }
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
