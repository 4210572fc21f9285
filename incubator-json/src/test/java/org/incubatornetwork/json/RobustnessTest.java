package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.validation.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a document, reading it ends in documented findings or in a document that can be written. */
class RobustnessTest {
    /** How many flips; the build's own number is small, {@code -Dincubator.flips=100000} is the full one. */
    private static final ImmutableSet<String> CODES =
            Arrays.stream(FormatCode.values()).map(Enum::name).collect(ImmutableSet.toImmutableSet());

    private static final int FLIPS = Integer.getInteger("incubator.flips", 5_000);

    private static final NetworkJson JSON =
            NetworkJson.builder().layout(Layout.COMPACT).build();

    private static List<byte[]> documents() {
        List<byte[]> documents = new ArrayList<>();
        documents.add(JSON.writeBytes(NetworkDocument.of(Samples.maximalNetwork())));
        documents.add(NetworkJson.standard().writeBytes(NetworkDocument.of(Samples.minimalNetwork())));
        Samples.maximalNetwork()
                .sites()
                .forEach(site -> documents.add(JSON.writeBytes(
                        NetworkDocument.of(Samples.minimalNetwork().withSites(site)))));
        Samples.maximalNetwork()
                .startups()
                .forEach(startup -> documents.add(JSON.writeBytes(
                        NetworkDocument.of(Samples.minimalNetwork().withStartups(startup)))));
        Samples.maximalNetwork()
                .claims()
                .forEach(claim -> documents.add(JSON.writeBytes(
                        NetworkDocument.of(Samples.minimalNetwork().withClaims(claim)))));
        documents.add(Documents.network("\"extensions\": {\"é\": [1e400, \"\\ud83d\\ude80\"]}")
                .getBytes(StandardCharsets.UTF_8));
        return documents;
    }

    static Stream<byte[]> tenDocuments() {
        return documents().stream();
    }

    @ParameterizedTest
    @MethodSource("tenDocuments")
    void aDocumentThatIsCutAnywhereIsRefused(byte[] document) {
        for (int length = 0; length < document.length - 1; length++) {
            ReadResult result = JSON.read(Arrays.copyOf(document, length));
            assertThat(result.document()).isEmpty();
            assertThat(result.count(Severity.ERROR)).isPositive();
        }
    }

    @Test
    void aFlippedBitIsFoundOrHarmless() {
        List<byte[]> documents = documents();
        Random random = new Random(1);
        for (int i = 0; i < FLIPS; i++) {
            byte[] document = documents.get(i % documents.size()).clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                document[random.nextInt(document.length)] ^= (byte) (1 << random.nextInt(8));
            }
            checkDocument(document);
        }
    }

    @Test
    void flippedBitsInLinesAreFoundOrHarmless() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NetworkJsonLines.standard().write(NetworkDocument.of(Samples.maximalNetwork()), out);
        Random random = new Random(2);
        for (int i = 0; i < FLIPS / 5; i++) {
            byte[] lines = out.toByteArray();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                lines[random.nextInt(lines.length)] ^= (byte) (1 << random.nextInt(8));
            }
            ReadResult result = NetworkJsonLines.standard().read(new ByteArrayInputStream(lines));
            assertThat(result.document().isPresent()).isEqualTo(result.count(Severity.ERROR) == 0);
        }
    }

    private static void checkDocument(byte[] document) {
        ReadResult result = JSON.read(document);
        assertThat(result.document().isPresent()).isEqualTo(result.count(Severity.ERROR) == 0);
        result.document()
                .ifPresent(read ->
                        assertThat(JSON.readOrThrow(JSON.writeBytes(read))).isEqualTo(read));
        for (LocatedFinding finding : result.findings()) {
            assertThat(CODES).contains(finding.code());
            assertThat(finding.location()).isPresent();
        }
    }
}
