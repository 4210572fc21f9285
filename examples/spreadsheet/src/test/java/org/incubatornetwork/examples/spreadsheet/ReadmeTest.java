package org.incubatornetwork.examples.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The way that the page goes is gone here, command by command: what it says they print is what they print. */
class ReadmeTest {
    private static final Pattern COMMAND = Pattern.compile(" *```sh\\n *sheets (.*)\\n((?s:.*?)) *```");

    private static String run(String command) throws IOException {
        String[] parts = command.split(" > ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Spreadsheet.run(
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), parts[0].split(" "));
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(status).isZero();
        if (parts.length == 1) {
            return out.toString(UTF_8);
        }
        Files.write(Path.of(parts[1]), out.toByteArray());
        return "";
    }

    @Test
    void everyCommandPrintsWhatThePageSays() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        assertThat(page).contains("```csv\n" + Files.readString(Path.of("lists/2022.csv")) + "```");
        List<MatchResult> commands =
                new ArrayList<>(COMMAND.matcher(page).results().toList());
        assertThat(commands).hasSize(5);
        for (MatchResult command : commands) {
            assertThat(run(command.group(1))).isEqualTo(command.group(2).replaceAll("(?m)^ {3}", ""));
        }
        assertThat(Path.of("target/back.jsonl")).hasSameTextualContentAs(Path.of("target/quay.jsonl"));
        assertThat(Path.of("target/draft.json")).content().contains("\"unit\" : 1000", "it seems to tell of persons");
    }
}
