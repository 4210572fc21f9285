package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a document, reading it ends in documented findings or in a document that can be written. */
@Tag("once")
class RobustnessTest {
    private static final int FLIPS = Effort.of(1_000, 20_000);
    private static final int FLIPS_IN_LINES = Effort.of(100, 2_000);
    private static final int BYTES_FROM_CUT_TO_CUT = Effort.of(17, 5);

    private static final ImmutableSet<String> CODES =
            Arrays.stream(FormatCode.values()).map(Enum::name).collect(ImmutableSet.toImmutableSet());

    private static final NetworkJson JSON =
            NetworkJson.builder().layout(Layout.COMPACT).build();

    /** Ten documents that have, together, every member of the format. */
    static ImmutableList<byte[]> tenDocuments() {
        Network all = Samples.maximalNetwork();
        Network none = Samples.minimalNetwork();
        Network frame = all.withSites()
                .withServices()
                .withCohorts()
                .withMemberships()
                .withClaims()
                .withStartups();
        return Stream.concat(
                        Stream.of(
                                        frame,
                                        none,
                                        none.withSites(all.sites()),
                                        none.withServices(all.services()),
                                        none.withCohorts(all.cohorts()),
                                        none.withMemberships(all.memberships()),
                                        none.withClaims(all.claims()),
                                        none.withStartups(all.startups().get(0)),
                                        none.withStartups(all.startups().get(1)))
                                .map(network -> JSON.writeBytes(NetworkDocument.of(network))),
                        Stream.of(Documents.network("\"extensions\": {\"é\": [1e308, \"\\ud83d\\ude80\"]}\n")
                                .getBytes(UTF_8)))
                .collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest
    @MethodSource("tenDocuments")
    void aDocumentThatIsCutAnywhereIsFoundToBe(byte[] document) {
        assertThat(JSON.read(document).document()).isPresent();
        for (int length = 1; length < document.length - 1; length += BYTES_FROM_CUT_TO_CUT) {
            ReadResult result = JSON.read(Arrays.copyOf(document, length));
            assertSound(result);
            assertThat(result.report().counts().keySet())
                    .as("cut at %d", length)
                    .containsAnyOf("CUT_DOCUMENT", "NOT_UTF_8");
        }
    }

    @Test
    void aFlippedBitIsFoundOrHarmless() {
        List<byte[]> documents = tenDocuments();
        Random random = new Random(1);
        for (int i = 0; i < FLIPS; i++) {
            byte[] document = flipped(documents.get(i % documents.size()), random);
            ReadResult result = JSON.read(document);
            assertSound(result);
            if (result.document().isPresent()) {
                NetworkDocument read = result.orElseThrow();
                assertThat(JSON.readOrThrow(JSON.writeBytes(read))).isEqualTo(read);
            }
        }
    }

    @Test
    void aFlippedBitInLinesIsFoundOrHarmless() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        NetworkJsonLines.standard().write(NetworkDocument.of(Samples.maximalNetwork()), lines);
        Random random = new Random(2);
        for (int i = 0; i < FLIPS_IN_LINES; i++) {
            byte[] flipped = flipped(lines.toByteArray(), random);
            assertSound(NetworkJsonLines.standard().read(new ByteArrayInputStream(flipped)));
        }
    }

    /** The same with one to three bits changed. */
    private static byte[] flipped(byte[] document, Random random) {
        byte[] flipped = document.clone();
        for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static void assertSound(ReadResult result) {
        assertThat(result.document().isPresent()).isEqualTo(result.report().count(Severity.ERROR) == 0);
        for (LocatedFinding finding : result.findings()) {
            if (!CODES.contains(finding.code()) || finding.location().isEmpty()) {
                throw new AssertionError(finding);
            }
        }
    }
}
