package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our reader and writer pass the conformance kit. */
class ConformanceTest {
    private static final Path KIT = Path.of("conformance", "cases.jsonl");

    /** One line of the kit; shown by its id. */
    record Case(String id, JsonNode line) {
        byte[] document() {
            return line.has("base64")
                    ? Base64.getDecoder().decode(line.get("base64").asString())
                    : line.get("document").asString().getBytes(UTF_8);
        }

        boolean isLines() {
            return line.get("kind").asString().equals("lines");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(KIT).stream()
                .map(JsonMapper.shared()::readTree)
                .map(line -> new Case(line.get("id").asString(), line));
    }

    @Test
    void theCommittedKitIsTheWrittenOne() throws IOException {
        String written = ConformanceCases.write();
        if (Boolean.getBoolean("incubator.write")) {
            Files.createDirectories(KIT.getParent());
            Files.writeString(KIT, written);
        }
        assertThat(Files.readString(KIT))
                .as("run the tests with -Dincubator.write=true to update it")
                .isEqualTo(written);
        assertThat(written.lines().count()).isGreaterThan(300);
    }

    @Test
    void everyCodeIsFoundInSomeCase() throws IOException {
        List<String> found = cases().flatMap(
                        example -> example.line().get("findings").valueStream())
                .map(finding -> finding.asString().split(" ", -1)[1])
                .toList();
        // What is too large for a kit is in LimitsTest, what is found in writing in WritingTest, what only a
        // configuration may have
        // in ConfigurationJsonTest.
        assertThat(Stream.concat(
                        found.stream(),
                        Stream.of(
                                "STRING_LIMIT",
                                "DOCUMENT_LIMIT",
                                "BROKEN_LINE_LIMIT",
                                "UNWRITABLE_VALUE",
                                "INVALID_JSON_TEXT",
                                "INVALID_SETTING")))
                .containsOnly(Arrays.stream(FormatCode.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCase(Case example) throws IOException {
        JsonNode line = example.line();
        ReadResult result = example.isLines()
                ? NetworkJsonLines.standard().read(new ByteArrayInputStream(example.document()))
                : NetworkJson.standard().read(example.document());

        List<String> expected = new ArrayList<>();
        line.get("findings").forEach(finding -> expected.add(finding.asString()));
        // Where broken syntax is said to be within the document is left to the reader.
        List<String> found = result.findings().stream()
                .map(finding -> {
                    String code = finding.severity() + " " + finding.code();
                    return expected.contains(code) ? code : code + " " + finding.pointer();
                })
                .sorted(Comparator.naturalOrder())
                .toList();
        assertThat(found).isEqualTo(expected.stream().sorted().toList());
        assertThat(result.document().isPresent()).isEqualTo(result.report().count(Severity.ERROR) == 0);
        if (result.document().isPresent() && !example.isLines()) {
            byte[] written = NetworkJson.standard().writeBytes(result.orElseThrow());
            assertThat(NetworkJson.standard().readOrThrow(written)).isEqualTo(result.orElseThrow());
        }
    }
}
