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
import java.util.stream.Stream;
import org.incubatornetwork.examples.spreadsheet.conversion.Conversion;
import org.incubatornetwork.examples.spreadsheet.conversion.Frame;
import org.incubatornetwork.examples.spreadsheet.mapping.MappingReader;

/**
 * Prints how much processor time the conversion of a list takes beside the CSV reader, which makes its fields texts and does nothing with
 * them: to startups in memory, one after the other, and to a file of each kind, beside the {@linkplain LibrariesAlone libraries alone};
 * of a list with the facts alone, and of one with addresses and persons. All is done by one thread, in turn, on the same list; the least
 * of many rounds counts. It is no test: a time depends on the machine.
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
        Path lines = directory.resolve("out.jsonl");
        Path document = directory.resolve("out.json");
        convert(mapping, list, lines);
        LibrariesAlone libraries = new LibrariesAlone(startup(lines));
        Map<String, Work> works = new LinkedHashMap<>();
        works.put("CSV reader alone", () -> read(list));
        works.put("to startups", () -> startups(mapping, list));
        works.put("to JSON Lines", () -> convert(mapping, list, lines));
        works.put("  by libraries alone", () -> libraries.convert(list, false, lines));
        works.put("to a document", () -> convert(mapping, list, document));
        works.put("  by libraries alone, indented", () -> libraries.convert(list, true, document));
        Map<String, Double> least = new LinkedHashMap<>();
        Map<String, Long> written = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                // What is there already is no work of this round, which would have to free its pages.
                Files.deleteIfExists(lines);
                Files.deleteIfExists(document);
                least.merge(work.getKey(), milliseconds(work.getValue()), Math::min);
                written.put(work.getKey(), size(lines) + size(document));
            }
        }
        double reader = least.get("CSV reader alone");
        System.out.printf(Locale.ROOT, "%d rows of %d columns, %d bytes%n", ROWS, columns(list), Files.size(list));
        least.forEach((name, time) -> System.out.printf(
                Locale.ROOT,
                "%-30s %4.0f ms, %4.1f times the reader, %9d bytes%n",
                name,
                time,
                time / reader,
                written.get(name)));
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** A startup of JSON Lines, whose first line is none. */
    private static String startup(Path lines) throws IOException {
        try (Stream<String> read = Files.lines(lines)) {
            return read.skip(2).findFirst().orElseThrow();
        }
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
                new Conversion(Frame.of(MappingReader.read(mapping)), list, Optional.empty(), finding -> {})) {
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
