package org.incubatornetwork.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Git shows what happened in a network, told to by the lines that the page has, and says what the page says. */
class GitDiffTest {
    private static final Path EXAMPLES = Path.of("..").toAbsolutePath().normalize();
    private static final Path VERSIONS = EXAMPLES.resolve("versions");

    @TempDir
    Path directory;

    @Test
    void gitShowsWhatHappened() throws Exception {
        Matcher page = Pattern.compile("(?s)## A document under version control\n.*?```sh\n(.*?)```.*?```\n(.*?)```")
                .matcher(Files.readString(EXAMPLES.resolve("README.md"), UTF_8));
        assertThat(page.find()).isTrue();
        String program = Path.of(System.getProperty("java.home"), "bin", "java") + " --module-path "
                + System.getProperty("jdk.module.path") + " --module org.incubatornetwork.examples.quickstart/"
                + Quickstart.class.getName();
        Path document = directory.resolve("harbour.network.json");

        Files.copy(VERSIONS.resolve("harbour-2023.network.json"), document);
        sh("git init -q . && git add harbour.network.json");
        Files.writeString(document, Files.readString(VERSIONS.resolve("harbour-2024.network.json"), UTF_8), UTF_8);

        assertThat(sh(page.group(1).replace("java -jar /path/to/quickstart.jar", program)))
                .isEqualTo(page.group(2));
    }

    private String sh(String script) throws Exception {
        Path out = Files.createTempFile(directory, "out", ".txt");
        Process process = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String text = Files.readString(out, UTF_8);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
