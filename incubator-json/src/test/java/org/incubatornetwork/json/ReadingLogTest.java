package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.incubatornetwork.house.CapturedLog;
import org.junit.jupiter.api.Test;

class ReadingLogTest {
    private static final String DOCUMENT = """
            {"format":"incubator-network","formatVersion":"1.0","network":{"id":"secret","name":"N","startups":[%s]}}
            """;
    private static final String STARTUP = "{\"id\":\"secret\",\"name\":\"Secret\"}";
    private static final String LINES = DOCUMENT.replace("%s", "") + STARTUP + "\n{\"end\":{\"startups\":1}}\n";

    private final CapturedLog captured = new CapturedLog();
    private final ReadingLog log = new ReadingLog(captured.logger(), CapturedLog.ticker());

    @Test
    void howMuchOfADocumentWasReadIsLoggedAndNothingOfIt() {
        String document = DOCUMENT.replace("%s", STARTUP);

        NetworkJson.builder().log(log).build().read(document);

        assertThat(captured.lines())
                .containsExactly("debug read 1 startups in " + document.length() + " bytes, in 1.000 s");
    }

    @Test
    void linesAreLoggedOnce() throws IOException {
        NetworkJsonLines.builder().log(log).threads(2).build().read(new ByteArrayInputStream(LINES.getBytes(UTF_8)));

        assertThat(captured.lines())
                .containsExactly("debug read 1 startups in " + LINES.length() + " bytes, in 1.000 s");
    }

    @Test
    void aReadThatWasGivenUpIsLogged() {
        NetworkJsonLines reader = NetworkJsonLines.builder().log(log).build();

        assertThatThrownBy(() -> reader.read(
                        new ByteArrayInputStream(LINES.getBytes(UTF_8)),
                        frame -> {
                            throw new IllegalStateException("secret");
                        },
                        startup -> {}))
                .hasMessage("secret");
        assertThat(captured.lines())
                .containsExactly("debug stopped reading after 0 startups in 0 bytes, after 1.000 s");
    }
}
