package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final NetworkJson JSON = NetworkJson.standard();

    private static String document(String version, String members) {
        return "{\"format\": \"incubator-network\", \"formatVersion\": \"" + version
                + "\", \"network\": {\"id\": \"n\", \"name\": \"N\"" + members + "}}";
    }

    @Test
    void aNewerMinorVersionIsReadAndSaidOnce() {
        ReadResult result = JSON.read(document(
                "1.1", ", \"mentors\": [{\"x\": 1}], \"sites\": [{\"id\": \"s\", \"name\": \"S\", \"floors\": 3}]"));

        assertThat(result.findings().stream().map(LocatedFinding::code)).containsExactly("NEWER_VERSION");
        assertThat(result.report().count(Severity.INFO)).isEqualTo(1);
        NetworkDocument document = result.orElseThrow();
        assertThat(document.formatVersion()).isEqualTo("1.1");
        assertThat(JSON.readOrThrow(JSON.writeBytes(document))).isEqualTo(document);
        assertThat(JSON.writeString(document)).contains("\"floors\": 3").contains("\"formatVersion\": \"1.1\"");
    }

    @Test
    void aNewerMinorVersionThatIsSaidLastIsReadLikewise() {
        ReadResult result = JSON.read(
                "{\"network\": {\"id\": \"n\", \"name\": \"N\", \"mentors\": 1}, \"format\": \"incubator-network\", \"formatVersion\": \"1.3\"}");

        assertThat(result.findings().stream().map(LocatedFinding::code)).containsExactly("NEWER_VERSION");
        assertThat(result.report().counts()).containsOnlyKeys("NEWER_VERSION");
    }

    @Test
    void rejectingUnknownMembersRejectsThoseOfANewerMinorVersion() {
        NetworkJson strict =
                NetworkJson.builder().unknownMembers(UnknownMembers.REJECT).build();

        ReadResult result = strict.read(document("1.1", ", \"mentors\": 1"));

        assertThat(result.document()).isEmpty();
        assertThat(result.findings().stream().map(finding -> finding.severity() + " " + finding.code()))
                .containsExactly("INFO NEWER_VERSION", "ERROR UNKNOWN_MEMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9", "2.0", "10.0"})
    void anotherMajorVersionIsOneErrorAndNothingElse(String version) {
        assertThat(JSON.read(document(version, ", \"country\": 1")).findings().stream()
                        .map(finding -> finding.code() + " " + finding.pointer()))
                .containsExactly("UNSUPPORTED_VERSION /formatVersion");
        assertThat(JSON.read("{\"network\": {\"id\": 1}, \"formatVersion\": \"" + version + "\"}")
                        .findings())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", "1.0.0", "v1.0", "01.0", "1.00", "1.10000", " 1.0"})
    void aMalformedVersion(String version) {
        assertThat(JSON.read(document(version, "")).findings().stream().map(LocatedFinding::code))
                .containsExactly("INVALID_VERSION");
    }

    @Test
    void anotherFormatEndsTheReading() {
        assertThat(JSON.read("{\"format\": \"CycloneDX\", \"components\": []}").findings().stream()
                        .map(LocatedFinding::code))
                .containsExactly("OTHER_FORMAT");
    }

    @Test
    void allThreeWordsAreRequired() {
        assertThat(JSON.read("{}").findings().stream()
                        .map(finding -> finding.finding().expected().orElseThrow()))
                .containsExactly("format", "formatVersion", "network");
    }

    @Test
    void theEnvelopeIsKept() {
        String envelope = Documents.envelope(
                "\"$schema\": \"s\", \"revision\": \"7\", \"publisher\": \"p\", \"license\": \"l\", \"language\": \"fr\", "
                        + "\"later\": [1], \"network\": {\"id\": \"n\", \"name\": \"N\"}");

        NetworkDocument document = JSON.readOrThrow(envelope);

        assertThat(document.schema()).contains("s");
        assertThat(document.revision()).contains("7");
        assertThat(document.publisher()).contains("p");
        assertThat(document.license()).contains("l");
        assertThat(document.language()).contains("fr");
        assertThat(document.unknownMembers()).hasSize(1);
        assertThat(JSON.readOrThrow(JSON.writeBytes(document))).isEqualTo(document);
    }
}
