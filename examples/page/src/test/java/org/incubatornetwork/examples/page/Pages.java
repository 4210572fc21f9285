package org.incubatornetwork.examples.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Pages that several tests look at: each is made once, for its pictures take seconds. */
final class Pages {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-30T12:00:00Z"), ZoneOffset.UTC);

    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private Pages() {}

    static String empty() {
        return of(Documents.empty(), "fr");
    }

    static String hostile() {
        return of(Documents.hostile(), "fr");
    }

    static String register() {
        return of(Documents.register(60), "en");
    }

    /** The page of a document in a language. */
    static String of(String document, String language) {
        return of("document", document, language);
    }

    /** The same of a document with a name, which the page tells. */
    static String of(String name, String document, String language) {
        return MADE.computeIfAbsent(name + language + document, key -> make(name, document, language));
    }

    private static String make(String name, String document, String language) {
        try {
            Path directory = Files.createTempDirectory("page");
            Path file = Files.writeString(directory.resolve(name + ".json"), document);
            Path page = directory.resolve("page.html");
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = Page.run(
                    CLOCK,
                    new PrintStream(err, true, UTF_8),
                    file.toString(),
                    "--output",
                    page.toString(),
                    "--language",
                    language);
            assertThat(err.toString(UTF_8)).isEmpty();
            assertThat(status).isZero();
            String text = Files.readString(page);
            for (Path written : new Path[] {page, file, directory}) {
                Files.delete(written);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
