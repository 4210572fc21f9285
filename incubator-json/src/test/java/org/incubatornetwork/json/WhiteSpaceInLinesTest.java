package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.incubatornetwork.json.format.JsonLimits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** White space is within the limits: blank lines in their number, and a line with what follows it in its length. */
@Tag("once")
class WhiteSpaceInLinesTest {
    private static final int REGISTERS = Effort.of(300, 1_000);

    private static final JsonLimits LIMITS =
            JsonLimits.builder().documentLength(200).brokenLines(3).build();

    private static ReadResult read(String lines, int threads, int chunk) {
        try {
            return NetworkJsonLines.builder()
                    .limits(LIMITS)
                    .threads(threads)
                    .chunk(chunk)
                    .build()
                    .read(new ByteArrayInputStream(lines.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(String lines) {
        return read(lines, 1, 1 << 16).findings().stream()
                .map(finding -> finding.code() + " " + finding.location().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n\n", " \t\r\n\r\n", "   ", "\n \n \n "})
    void someMayFollowTheLastLine(String blank) {
        assertThat(found(Documents.FRAME_LINE + Documents.STARTUP_LINE + Documents.END_LINE + blank))
                .isEmpty();
    }

    @Test
    void tooManyBlankLinesAfterTheLastOneAreBrokenLines() {
        assertThat(found(Documents.FRAME_LINE + Documents.STARTUP_LINE + Documents.END_LINE + "\n\n\n\n"))
                .contains("EMPTY_DOCUMENT 4:1", "EMPTY_DOCUMENT 7:1", "BROKEN_LINE_LIMIT 7:1");
        assertThat(read(Documents.FRAME_LINE + Documents.STARTUP_LINE + Documents.END_LINE + "\n\n\n\n", 1, 4)
                        .document())
                .isEmpty();
    }

    @Test
    void theLastLineMayBeNoLongerThanALineWithWhatFollowsIt() {
        int room = 200 - Documents.END_LINE.strip().length();

        assertThat(found(Documents.FRAME_LINE + Documents.STARTUP_LINE + Documents.END_LINE.strip() + " ".repeat(room)))
                .isEmpty();
        assertThat(found(Documents.FRAME_LINE
                        + Documents.STARTUP_LINE
                        + Documents.END_LINE.strip()
                        + " ".repeat(room + 1)))
                .containsExactly("DOCUMENT_LIMIT 3:1");
        assertThat(found(Documents.FRAME_LINE + Documents.STARTUP_LINE + Documents.END_LINE + " ".repeat(300)))
                .contains("DOCUMENT_LIMIT 4:1");
    }

    @Test
    void blanksBetweenValuesCountAsTheLineThatTheyAreOn() {
        assertThat(found(Documents.FRAME_LINE
                        + Documents.STARTUP_LINE.replace(":", ":" + " ".repeat(50))
                        + Documents.END_LINE))
                .isEmpty();
        assertThat(found(Documents.FRAME_LINE
                        + Documents.STARTUP_LINE.replace(":", ":" + " ".repeat(200))
                        + Documents.END_LINE))
                .containsExactly("DOCUMENT_LIMIT 2:1");
    }

    /** Whatever stands where: the same is found, however the stream is cut and by however many threads it is read. */
    @Test
    void theSameIsFoundInChunksOfAnyLength() {
        String[] pieces = {
            "\n",
            "\n\n\n",
            " ",
            "   \n",
            " ".repeat(90),
            "\r\n",
            Documents.STARTUP_LINE,
            Documents.STARTUP_LINE.strip(),
            Documents.END_LINE,
            "\t\n\n"
        };
        Random random = new Random(1);
        for (int i = 0; i < REGISTERS; i++) {
            StringBuilder lines = new StringBuilder(Documents.FRAME_LINE);
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                lines.append(pieces[random.nextInt(pieces.length)]);
            }
            String register = lines.toString();
            ReadResult expected = read(register, 1, 1 << 16);
            for (int chunk : new int[] {4, 7, 64, 150}) {
                ReadResult read = read(register, 1 + i % 2, chunk);
                assertThat(read.findings()).as(register).isEqualTo(expected.findings());
                assertThat(read.report().counts())
                        .as(register)
                        .isEqualTo(expected.report().counts());
                assertThat(read.document()).as(register).isEqualTo(expected.document());
            }
        }
    }
}
