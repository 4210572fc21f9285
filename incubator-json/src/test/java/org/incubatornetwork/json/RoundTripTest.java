package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    static Stream<NetworkDocument> documents() {
        return Stream.of(
                NetworkDocument.of(Samples.minimalNetwork()),
                NetworkDocument.of(Samples.maximalNetwork()),
                NetworkDocument.builder()
                        .schema("https://example.org/schema.json")
                        .formatVersion("1.12")
                        .revision("3")
                        .publisher("MITC")
                        .license("CC-BY-4.0")
                        .language("fr")
                        .addAllUnknownMembers(
                                Samples.maximalNetwork().metadata().unknownMembers())
                        .network(Samples.minimalNetwork())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentThatWasWrittenIsReadBackEqual(NetworkDocument document) {
        for (Layout layout : Layout.values()) {
            NetworkJson json = NetworkJson.builder().layout(layout).build();
            byte[] bytes = json.writeBytes(document);

            ReadResult result = json.read(bytes);

            assertThat(result.report().count(Severity.ERROR))
                    .as(result.toString())
                    .isZero();
            assertThat(result.document()).contains(document);
            assertThat(json.writeBytes(result.orElseThrow())).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theLayoutsDifferInWhiteSpaceOnly(NetworkDocument document) {
        NetworkJson compact = NetworkJson.builder().layout(Layout.COMPACT).build();
        String indented = NetworkJson.standard().writeString(document);

        assertThat(indented).endsWith("}\n").doesNotContain("\r").doesNotContain(" \n");
        assertThat(compact.writeString(document)).doesNotContain("\n");
        assertThat(compact.read(indented).document())
                .isEqualTo(compact.read(compact.writeString(document)).document());
    }

    @Test
    void allWaysInAndOutAreTheSame(@TempDir Path directory) throws IOException {
        NetworkJson json = NetworkJson.standard();
        NetworkDocument document = NetworkDocument.of(Samples.maximalNetwork());
        Path file = directory.resolve("network.json");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();

        json.write(document, file);
        json.write(document, stream);
        byte[] bytes = json.writeBytes(document);

        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(stream.toByteArray()).isEqualTo(bytes);
        assertThat(json.writeString(document).getBytes(UTF_8)).isEqualTo(bytes);
        assertThat(json.readOrThrow(file)).isEqualTo(document);
        assertThat(json.readOrThrow(bytes)).isEqualTo(document);
        assertThat(json.readOrThrow(new ByteArrayInputStream(bytes))).isEqualTo(document);
        assertThat(json.readOrThrow(new String(bytes, UTF_8))).isEqualTo(document);
    }

    @Test
    void membersAreReadInAnyOrder() {
        String reordered = """
                {"network": {"startups": [{"name": "S", "id": "s"}], "name": "N", "id": "n"},
                 "formatVersion": "1.0", "format": "incubator-network"}
                """;

        Network network = NetworkJson.standard().readOrThrow(reordered).network();

        assertThat(network.startups()).hasSize(1);
        assertThat(NetworkJson.standard().writeString(NetworkDocument.of(network)))
                .isEqualTo("""
                        {
                          "format": "incubator-network",
                          "formatVersion": "1.0",
                          "network": {
                            "id": "n",
                            "name": "N",
                            "startups": [
                              {
                                "id": "s",
                                "name": "S"
                              }
                            ]
                          }
                        }
                        """);
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        String expected = NetworkJson.standard().writeString(NetworkDocument.of(Samples.maximalNetwork()));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(NetworkJson.standard().writeString(NetworkDocument.of(Samples.maximalNetwork())))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void idsCodesAndDatesAreSharedWithinARead() {
        Network network =
                NetworkJson.standard().readOrThrow(Documents.network("""
                        "startups": [
                          {"id": "a", "name": "A", "legalForm": "SARL", "founded": "2001", "sectors": [{"scheme": "I", "code": "1"}],
                           "supportPeriods": [{"level": "HOSTED", "siteId": "c", "start": "2024-01-01"}]},
                          {"id": "b", "name": "B", "legalForm": "SARL", "founded": "2001", "sectors": [{"scheme": "I", "code": "1"}],
                           "supportPeriods": [{"level": "HOSTED", "siteId": "c", "start": "2024-01-01"}]}]""")).network();
        var one = network.startups().get(0);
        var other = network.startups().get(1);

        assertThat(one.legalForm().orElseThrow()).isSameAs(other.legalForm().orElseThrow());
        assertThat(one.founded().orElseThrow()).isSameAs(other.founded().orElseThrow());
        assertThat(one.sectors().get(0)).isSameAs(other.sectors().get(0));
        assertThat(one.supportPeriods().get(0).siteId().orElseThrow())
                .isSameAs(other.supportPeriods().get(0).siteId().orElseThrow());
        assertThat(one.supportPeriods().get(0).start().orElseThrow())
                .isSameAs(other.supportPeriods().get(0).start().orElseThrow());
    }
}
