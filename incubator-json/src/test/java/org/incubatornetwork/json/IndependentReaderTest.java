package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader in another language, which knows only FORMAT.md, passes the conformance kit: the page says all that is needed. */
class IndependentReaderTest {
    private static final String READER = "src/test/python/reader.py";

    @TempDir
    private Path folder;

    @Test
    void whatIsMadeFromThePageAlonePassesTheKit() throws Exception {
        String said = run("FORMAT.md", "conformance/cases.jsonl");

        assertThat(said)
                .isEqualTo(Files.readAllLines(Path.of("conformance", "cases.jsonl")).size() + " cases, 0 failed\n");
    }

    /** What it does not know of the page it can't find. */
    @Test
    void aPageThatSaysSomethingElseFails() throws Exception {
        Path page = folder.resolve("FORMAT.md");
        String changed = Files.readString(Path.of("FORMAT.md"))
                .replace("| `measure` | measure | yes |", "| `measure` | measure |  |")
                .replace("- `TRANSFERRED`: ", "- `TRANSFERED`: ");
        Files.writeString(page, changed);

        assertThat(run(page.toString(), "conformance/cases.jsonl"))
                .contains("Claim-measure-missing: ", "SupportPeriod-endReason-TRANSFERRED: ")
                .doesNotContain(" 0 failed");
    }

    /** What the reader prints; without an interpreter of Python the test is skipped. */
    private String run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("said.txt");
        ProcessBuilder python = new ProcessBuilder("python3", "-B", READER);
        python.command().addAll(List.of(arguments));
        Process process;
        try {
            process = python.redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        } catch (IOException e) {
            System.err.println("SKIPPED: IndependentReaderTest needs python3, which is not installed");
            return abort("python3 is not installed");
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out, UTF_8);
    }
}
