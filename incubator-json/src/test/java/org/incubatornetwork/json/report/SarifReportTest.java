package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.json.NetworkJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What code hosts ask of SARIF. */
class SarifReportTest {
    private static final String DOCUMENT = """
            {"format": "incubator-network", "formatVersion": "1.0", "network": {"id": "n", "name": "N",
              "founded": "🚀01", "startups": [{"id": "a", "name": 31}, {"id": "a", "name": 31}, {"id": "c"}], "x": [
            1]
            """;

    private static JsonNode run(String name, Locale locale) {
        byte[] document = DOCUMENT.getBytes(UTF_8);
        return JsonMapper.shared()
                .readTree(Report.builder(SourceText.of(name, document))
                        .reading(NetworkJson.standard().read(document))
                        .locale(locale)
                        .build()
                        .writeString(ReportFormat.SARIF))
                .at("/runs/0");
    }

    private static Stream<JsonNode> results() {
        return run("n.json", Locale.ENGLISH).get("results").valueStream();
    }

    @Test
    void everyCodeHasDescriptionsAndHelp() {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            assertThat(run("n.json", locale).at("/tool/driver/rules").valueStream())
                    .hasSizeGreaterThan(3)
                    .allSatisfy(rule -> {
                        String summary = rule.at("/shortDescription/text").asString();
                        assertThat(summary).isNotBlank();
                        assertThat(rule.at("/fullDescription/text").asString())
                                .startsWith(summary)
                                .isNotEqualTo(summary);
                        assertThat(rule.at("/help/text").asString()).isNotBlank();
                        assertThat(rule.at("/defaultConfiguration/level").asString())
                                .isNotBlank();
                    });
        }
    }

    @Test
    void theDriverHasTheVersionAndTheAddressOfTheLibrary() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        JsonNode driver = run("n.json", Locale.ENGLISH).at("/tool/driver");

        assertThat(driver.get("version").asString()).isEqualTo(first(pom, "<version>(.*?)</version>"));
        assertThat(driver.get("informationUri").asString()).isEqualTo(first(pom, "<project.homepage>(.*?)</"));
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void regionsHaveEnds() {
        assertThat(results()
                        .map(result -> result.get("ruleId").asString() + " "
                                + Stream.of("startLine", "startColumn", "endLine", "endColumn")
                                        .map(member -> result.at("/locations/0/physicalLocation/region")
                                                .get(member))
                                        .map(String::valueOf)
                                        .reduce((one, other) -> one + ":" + other)
                                        .orElse("")))
                .containsExactly(
                        "INVALID_DATE_WINDOW 2:14:2:19",
                        "WRONG_TYPE 2:54:2:56",
                        "WRONG_TYPE 2:79:2:81",
                        "MISSING_MEMBER 2:84:2:85",
                        "UNKNOWN_MEMBER 2:98:2:101",
                        "CUT_DOCUMENT 4:1:4:1");
    }

    @Test
    void codeHostsTellEqualFindingsApart() {
        Function<String, Stream<String>> fingerprints = name -> results()
                .map(result -> result.get("partialFingerprints").get(name).asString());

        assertThat(fingerprints.apply("primaryLocationLineHash"))
                .doesNotHaveDuplicates()
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{16}:[12]"));
        assertThat(fingerprints.apply("finding/v1").distinct()).hasSize(5);
    }

    @Test
    void peopleAreToldWhatWasExpected() {
        assertThat(results().map(result -> result.at("/message/text").asString()))
                .contains("This is of the wrong JSON type: 31 Expected: string");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n.json                  | n.json
            a folder\\techno park.json | a%20folder/techno%20park.json
            a:b                     | ./a:b
            2024:x.json             | ./2024:x.json
            a/b:c                   | a/b:c
            C:\\x                   | file:///C:/x
            c:/a b.json             | file:///c:/a%20b.json
            C:x                     | ./C:x
            \\\\server\\share\\x.json | file://server/share/x.json
            /home/a/n.json          | file:///home/a/n.json
            ../n.json               | ../n.json
            100%.json               | 100%25.json
            a?b#c.json              | a%3Fb%23c.json
            """)
    void theNameOfAFileIsAReference(String name, String expected) {
        assertThat(FileReference.of(name)).isEqualTo(expected);
    }

    @Test
    void lettersAreEscapedAsTheyStand() {
        assertThat(FileReference.of("cafe\u0301.json")).isEqualTo("cafe%CC%81.json");
        assertThat(FileReference.of("caf\u00e9.json")).isEqualTo("caf%C3%A9.json");
        assertThat(FileReference.of("[\u202e]")).isEqualTo("%5B%E2%80%AE%5D");
    }
}
