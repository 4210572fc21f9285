package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.validation.rule.Finding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** The fingerprints of what a reader finds tell two faults apart, and stay where nothing but an order changes. */
class FingerprintsTest {
    private static List<String> of(ReadResult result) {
        return result.findings().stream()
                .map(located -> located.finding().fingerprint())
                .toList();
    }

    private static List<String> of(String members) {
        return of(NetworkJson.standard().read(Documents.network(members)));
    }

    @Test
    void faultsOfDifferentStartupsAreDifferent() {
        assertThat(of("""
                        "startups": [{"id": "a", "name": 3}, {"id": "b", "name": 3}, {"id": "c"}, {"id": "d"},
                          {"name": "E"}, {"name": "F"}, {"id": "é", "name": 3}, {"id": 7, "name": "G"}]""")).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void faultsOfDifferentFactsOfOneStartupAreDifferent() {
        String longText = "x".repeat(200);
        assertThat(of("""
                        "startups": [{"id": "a", "name": "A", "jobs": [
                          {"on": "2020-01-01", "direct": 1.0}, {"on": "2021-01-01", "direct": 1.0}, {"direct": 1.0}],
                          "identifiers": [{"scheme": "s", "value": 1}, {"scheme": "t", "value": 1}],
                          "founded": "%sa", "legalForm": 3}, {"id": "b", "name": "B", "founded": "%sb"}]""".formatted(longText, longText))).hasSizeGreaterThan(7).doesNotHaveDuplicates();
    }

    @Test
    void faultsOfDifferentEntitiesWithoutIdAreDifferent() {
        assertThat(of("""
                        "claims": [{"measure": 3, "asOf": "2020"}, {"measure": 3, "asOf": "2021"}, {"asOf": "2020"}, {"asOf": "2021"},
                          {"measure": "residents", "quantity": {"value": 1}, "asOf": "2020"},
                          {"measure": "residents", "quantity": {"value": 1}, "asOf": "2021"}],
                        "startups": [{"id": 7, "name": "A"}, {"id": 7, "name": "B"}]""")).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    }

    @Test
    void aValueIsDigestedInFull() {
        String longText = "x".repeat(200);
        assertThat(of("\"founded\": \"" + longText + "a\"")).isNotEqualTo(of("\"founded\": \"" + longText + "b\""));
    }

    @Test
    void noFingerprintDependsOnAnOrderOrOnWhiteSpace() {
        assertThat(
                        of(
                                "\"startups\": [{\"id\": \"a\", \"name\": 3}, {\"id\": \"b\", \"jobs\": [{\"on\": 1}, {\"on\": 2}], \"name\": \"B\"}]"))
                .containsExactlyInAnyOrderElementsOf(
                        of(
                                "\"startups\": [{\"id\":\"b\",\"name\":\"B\",\"jobs\":[{\"on\":2},{ \"on\" : 1 }]},{\"name\":3,\"id\":\"a\"}]"));
    }

    @Test
    void whatAMapperReadsHasTheFingerprintsOfTheDocument() {
        String document = Documents.network("""
                        "startups": [{"id": "a", "name": 3, "x": [{"y": 1.50}, "\\ud83d\\ude80é"]}, {"id": "b", "jobs": [{"on": 1}, {"on": 2.0}]},
                          {"id": "c", "name": "C", "kind": "?", "jobs": [{"on": "2020-01-01", "direct": true, "z": null}]}],
                        "claims": [{"measure": 3}, {"measure": null, "sources": [{"title": ""}, {"title": 7}]}]""");

        DatabindException refusal = catchThrowableOfType(
                DatabindException.class,
                () -> JsonMapper.builder()
                        .addModule(new IncubatorModule())
                        .build()
                        .readValue(document, NetworkDocument.class));
        InvalidDocumentException cause = (InvalidDocumentException) Objects.requireNonNull(refusal.getCause());
        List<String> byMapper =
                cause.findings().stream().map(FingerprintsTest::told).toList();

        assertThat(byMapper)
                .hasSizeGreaterThan(8)
                .containsExactlyInAnyOrderElementsOf(NetworkJson.standard().read(document).findings().stream()
                        .map(FingerprintsTest::told)
                        .toList());
    }

    private static String told(LocatedFinding located) {
        Finding finding = located.finding();
        return finding.code() + " " + finding.pointer() + " " + finding.subject() + " " + finding.fingerprint();
    }

    @Test
    void equalFaultsAreEqual() {
        assertThat(of("\"startups\": [{\"id\": \"a\", \"name\": 3}, {\"id\": \"a\", \"name\": 3}]").stream()
                        .distinct())
                .hasSize(1);
    }

    @Test
    void linesHaveTheFingerprintsAndSubjectsOfTheDocument() throws IOException {
        String startups = "{\"id\":\"a\",\"name\":3}\n{\"name\":\"B\",\"jobs\":[{\"on\":1}]}\n{\"id\":\"c\",\"x\":1}";
        String frame = Documents.network("");
        ReadResult lines = NetworkJsonLines.standard()
                .read(new ByteArrayInputStream(
                        (frame + "\n" + startups + "\n{\"end\":{\"startups\":3}}").getBytes(UTF_8)));
        ReadResult document =
                NetworkJson.standard().read(Documents.network("\"startups\": [" + startups.replace("\n", ",") + "]"));

        assertThat(lines.findings().stream().map(finding -> finding.finding()))
                .containsExactlyInAnyOrderElementsOf(document.findings().stream()
                        .map(finding -> finding.finding())
                        .toList());
        assertThat(document.findings().stream()
                        .map(finding -> finding.finding())
                        .filter(finding -> finding.code().equals("WRONG_TYPE"))
                        .map(Finding::subject)
                        .map(subject -> subject.orElseThrow().pointer() + " "
                                + subject.get().id().orElse("-") + " "
                                + subject.get().label().orElse("-")))
                .containsExactlyInAnyOrder("/network/startups/0 a -", "/network/startups/1 - B");
    }
}
