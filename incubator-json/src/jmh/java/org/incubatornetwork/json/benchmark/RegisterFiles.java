package org.incubatornetwork.json.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.incubatornetwork.benchmark.Registers;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.synthetic.SyntheticRegister;

/**
 * The registers as files, each written once and shared by all forks of a run, which would spend most of their time on making them.
 * They lie where the system property {@code benchmark.registers} says.
 */
final class RegisterFiles {
    /** Results are compared on registers of this size where those that are timed are larger. */
    private static final int SAMPLE = 10_000;

    private RegisterFiles() {}

    /** How many startups the register has on which results are compared. */
    static int sample(int startups) {
        return Math.min(startups, SAMPLE);
    }

    /** The bytes of a document; when it is written it is seen to that reading gives it back. */
    static byte[] document(int startups) throws IOException {
        return Files.readAllBytes(file(startups + ".json", out -> {
            NetworkDocument document = NetworkDocument.of(Registers.network(startups));
            byte[] json = Documents.json(document);
            Same.check(document, Documents.JSON.readOrThrow(json));
            out.write(json);
        }));
    }

    /** A file of JSON Lines, of which no startup is kept while it is written. */
    static Path lines(int startups) throws IOException {
        return file(startups + ".jsonl", out -> {
            SyntheticRegister register = Registers.register(startups);
            NetworkJsonLines.standard().write(NetworkDocument.of(register.frame()), register.startups(), out);
        });
    }

    private static Path file(String name, Content content) throws IOException {
        Path directory = Path.of(System.getProperty("benchmark.registers", "target/registers"));
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempFile(directory, name, null);
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                content.write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    /** What a file is to have. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }
}
