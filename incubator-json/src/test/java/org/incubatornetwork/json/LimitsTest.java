package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.LocatedFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    private static NetworkJson limited(JsonLimits limits) {
        return NetworkJson.builder().limits(limits).build();
    }

    private static Stream<String> codes(NetworkJson json, String document) {
        return json.read(document).findings().stream().map(LocatedFinding::code);
    }

    @Test
    void depth() {
        NetworkJson json = limited(JsonLimits.builder().depth(5).build());
        // document, network and extensions are three levels
        assertThat(codes(json, Documents.network("\"extensions\": {\"a\": [[]]}")))
                .isEmpty();
        assertThat(codes(json, Documents.network("\"extensions\": {\"a\": [[[]]]}")))
                .containsExactly("DEPTH_LIMIT");
        assertThat(codes(json, Documents.network("\"country\": [[[[]]]]"))).containsExactly("DEPTH_LIMIT");
        assertThat(codes(json, Documents.network("\"sources\": [{\"sources\": [{}]}]")))
                .containsExactly("DEPTH_LIMIT");
    }

    @Test
    void standardDepth() {
        String nested = "[".repeat(61) + "]".repeat(61);
        assertThat(codes(NetworkJson.standard(), Documents.network("\"extensions\": {\"a\": " + nested + "}")))
                .isEmpty();
        assertThat(codes(NetworkJson.standard(), Documents.network("\"extensions\": {\"a\": [" + nested + "]}")))
                .containsExactly("DEPTH_LIMIT");
    }

    @Test
    void stringLength() {
        NetworkJson json = limited(JsonLimits.builder().stringLength(20).build());
        for (String member :
                new String[] {"\"url\": ", "\"country\": ", "\"founded\": ", "\"x\": ", "\"register\": "}) {
            assertThat(codes(json, Documents.network(member + '"' + "x".repeat(21) + '"')))
                    .as(member)
                    .contains("STRING_LIMIT");
        }
        assertThat(codes(json, Documents.network("\"url\": \"" + "é".repeat(20) + "\"")))
                .isEmpty();
    }

    @Test
    void standardStringLength() {
        String longest = "x".repeat(1 << 20);
        assertThat(codes(NetworkJson.standard(), Documents.network("\"url\": \"" + longest + "\"")))
                .isEmpty();
        assertThat(codes(NetworkJson.standard(), Documents.network("\"url\": \"" + longest + "x\"")))
                .containsExactly("STRING_LIMIT");
        assertThat(codes(NetworkJson.standard(), Documents.network("\"url\": \"" + "x".repeat(20 << 20) + "\"")))
                .containsExactly("STRING_LIMIT");
    }

    @Test
    void nameLength() {
        assertThat(codes(NetworkJson.standard(), Documents.network("\"" + "n".repeat(256) + "\": 1")))
                .containsExactly("UNKNOWN_MEMBER");
        assertThat(codes(NetworkJson.standard(), Documents.network("\"" + "n".repeat(257) + "\": 1")))
                .containsExactly("NAME_LIMIT");
        assertThat(codes(NetworkJson.standard(), Documents.network("\"extensions\": {\"" + "n".repeat(257) + "\": 1}")))
                .containsExactly("NAME_LIMIT");
    }

    @Test
    void numberLength() {
        assertThat(codes(NetworkJson.standard(), Documents.network("\"extensions\": {\"a\": " + "1".repeat(128) + "}")))
                .isEmpty();
        for (String document : new String[] {
            Documents.network("\"extensions\": {\"a\": " + "1".repeat(129) + "}"),
            Documents.network("\"extensions\": {\"a\": [\"x\", " + "1".repeat(2_000_000) + "]}"),
            Documents.network("\"country\": 0." + "1".repeat(127)),
            Documents.startup("\"serviceUses\": [{\"minutes\": " + "1".repeat(129) + "}]")
        }) {
            assertThat(codes(NetworkJson.standard(), document)).containsExactly("NUMBER_LIMIT");
        }
    }

    @Test
    void documentLength() {
        String document = Documents.network("");
        int length = document.getBytes(UTF_8).length;
        assertThat(codes(limited(JsonLimits.builder().documentLength(length).build()), document))
                .isEmpty();
        NetworkJson shorter =
                limited(JsonLimits.builder().documentLength(length - 1).build());
        assertThat(codes(shorter, document)).containsExactly("DOCUMENT_LIMIT");
        assertThat(shorter.read(document).findings().get(0).finding().expected())
                .contains("<= " + (length - 1));
    }

    /** What they are, and where the reading ends, is in {@link NetworkJsonLinesTest}. */
    @Test
    void standardBrokenLines() throws IOException {
        String lines = Documents.network("").replace("\n", "") + "\n" + "[\n".repeat(1_000);
        assertThat(brokenLines(lines + "{\"end\":{\"startups\":1000}}")).containsExactly(entry("CUT_DOCUMENT", 1_000L));
        assertThat(brokenLines(lines + "[\n".repeat(1_000)))
                .containsExactly(entry("BROKEN_LINE_LIMIT", 1L), entry("CUT_DOCUMENT", 1_001L));
    }

    private static Map<String, Long> brokenLines(String lines) throws IOException {
        return NetworkJsonLines.standard()
                .read(new ByteArrayInputStream(lines.getBytes(UTF_8)))
                .report()
                .counts();
    }

    @Test
    void findingsPerCode() {
        NetworkJson json = limited(JsonLimits.builder().findingsPerCode(2).build());
        ReadResult result = json.read(Documents.network("\"sites\": [1, 2, 3, 4]"));
        assertThat(result.findings()).hasSize(2);
        assertThat(result.report().counts()).containsEntry("WRONG_TYPE", 4L);
    }

    @Test
    void limitsAreChecked() {
        assertThatThrownBy(() -> JsonLimits.builder().depth(1_001).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("depth must be from 1 to 1000, was 1001");
        assertThatThrownBy(() -> JsonLimits.builder().nameLength(0).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<String> hostileDocuments() {
        return Stream.concat(HostileDocuments.DOCUMENTS.keySet().stream(), HostileDocuments.LINES.keySet().stream());
    }

    /** That it needs little heap is shown by {@link BoundedHeapTest}. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileDocuments")
    void aHostileMegabyteIsReadQuickly(String what) throws IOException {
        boolean isLines = HostileDocuments.LINES.containsKey(what);
        byte[] bytes = Optional.ofNullable((isLines ? HostileDocuments.LINES : HostileDocuments.DOCUMENTS).get(what))
                .orElseThrow()
                .get()
                .getBytes(UTF_8);
        double megabytes = Math.max(1, bytes.length / (double) (1 << 20));
        long most = (long) (megabytes * 1e9);
        long least = Long.MAX_VALUE;
        // A busy machine and a cold compiler may spoil a reading, but hardly each of eight.
        for (int i = 0; i < 8 && least >= most; i++) {
            least = Math.min(least, nanoseconds(bytes, isLines));
        }
        assertThat(least).isLessThan(most);
    }

    /** The processor time that reading takes. */
    private static long nanoseconds(byte[] bytes, boolean isLines) throws IOException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        ReadResult result = isLines
                ? NetworkJsonLines.standard().read(new ByteArrayInputStream(bytes))
                : NetworkJson.standard().read(bytes);
        long taken = threads.getCurrentThreadCpuTime() - start;
        assertThat(result).isNotNull();
        return taken;
    }
}
