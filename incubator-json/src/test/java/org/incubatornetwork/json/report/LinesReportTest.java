package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.NetworkJsonLines;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.SourceLocation;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Finding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What rules find in JSON Lines is shown on the line that it is about. */
class LinesReportTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static final byte[] LINES = """
            {"format":"incubator-network","formatVersion":"1.0","network":{"id":"n","name":"N"}}
            {"id":"p","name":"Parle"}
            {"id":"q","name":"\\t"}
            {"end":{"startups":2}}
            """.getBytes(UTF_8);

    private final SourceText source = SourceText.of("register.jsonl", LINES);
    private final ReadResult reading = NetworkJsonLines.standard().read(new ByteArrayInputStream(LINES));
    private final ValidationReport findings =
            Validator.asOf(DAY).validate(reading.network().orElseThrow());

    LinesReportTest() throws IOException {}

    @Test
    void inText() {
        assertThat(Report.builder(source).validation(findings).build().writeString(ReportFormat.TEXT))
                .contains("""
                    register.jsonl:3:18
                    3 | {"id":"q","name":"\\t"}
                      |                  ^^^^
                """.indent(0));
    }

    @Test
    void inJson() {
        JsonNode found = JsonMapper.shared()
                .readTree(Report.builder(source).validation(findings).build().writeString(ReportFormat.JSON))
                .at("/validation/findings");
        assertThat(found.valueStream()
                        .filter(finding -> finding.get("pointer").asString().equals("/network/startups/1/name"))
                        .map(finding -> finding.get("line") + ":" + finding.get("column")))
                .isNotEmpty()
                .containsOnly("3:18");
    }

    @Test
    void inSarif() {
        JsonNode results = JsonMapper.shared()
                .readTree(Report.builder(source)
                        .reading(reading)
                        .validation(findings)
                        .build()
                        .writeString(ReportFormat.SARIF))
                .at("/runs/0/results");
        assertThat(results.valueStream()
                        .filter(result -> result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                                .asString()
                                .equals("/network/startups/1/name"))
                        .map(result -> result.at("/locations/0/physicalLocation/region"))
                        .map(region -> region.get("startLine") + ":" + region.get("startColumn")))
                .isNotEmpty()
                .containsOnly("3:18");
    }

    @Test
    void ofEveryRuleOnAnyLine() throws IOException {
        Network network = SyntheticRegister.builder()
                .seed(13)
                .startups(120)
                .faultShare(0.7)
                .build()
                .network();
        NetworkDocument document = NetworkDocument.of(network);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        NetworkJsonLines.standard().write(document, lines);
        String whole = NetworkJson.builder().layout(Layout.COMPACT).build().writeString(document);
        ValidationReport report = Validator.asOf(DAY).validate(network);
        Map<String, SourceLocation> inLines = places(report, lines.toByteArray());
        Map<String, SourceLocation> inDocument = places(report, whole.getBytes(UTF_8));
        List<String> texts = lines.toString(UTF_8).lines().toList();

        assertThat(report.counts()).hasSizeGreaterThan(5);
        inLines.forEach((pointer, place) -> {
            List<String> steps = Splitter.on('/').splitToList(pointer);
            boolean isOfStartup = steps.size() > 3 && steps.get(2).equals("startups");
            assertThat(place.line()).as(pointer).isEqualTo(isOfStartup ? Integer.parseInt(steps.get(3)) + 2 : 1);
            if (isOfStartup) {
                String rest = texts.get(place.line() - 1).substring(place.column() - 1);
                assertThat(whole.substring(
                                Objects.requireNonNull(inDocument.get(pointer)).column() - 1))
                        .as(pointer)
                        .startsWith(rest);
            }
        });
    }

    private static Map<String, SourceLocation> places(ValidationReport report, byte[] text) {
        return SourceText.of("register", text)
                .locate(report.findings().stream().map(Finding::pointer).toList());
    }

    @Test
    void theExcerptOfAStartupEndsWithItsLine() {
        assertThat(source.excerpt(2, 1, 80)).isEqualTo("2 | {\"id\":\"p\",\"name\":\"Parle\"}\n  | ^");
    }
}
