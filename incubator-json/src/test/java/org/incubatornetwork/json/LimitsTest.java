package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitsTest {
    /** For each hostile megabyte, garbage included; about half of it is garbage. */
    private static final int MOST_ALLOCATED = 96 << 20;

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
                new String[] {"\"legalName\": ", "\"country\": ", "\"founded\": ", "\"x\": ", "\"register\": "}) {
            assertThat(codes(json, Documents.network(member + '"' + "x".repeat(21) + '"')))
                    .as(member)
                    .contains("STRING_LIMIT");
        }
        assertThat(codes(json, Documents.network("\"legalName\": \"" + "é".repeat(20) + "\"")))
                .isEmpty();
    }

    @Test
    void standardStringLength() {
        String longest = "x".repeat(1 << 20);
        assertThat(codes(NetworkJson.standard(), Documents.network("\"legalName\": \"" + longest + "\"")))
                .isEmpty();
        assertThat(codes(NetworkJson.standard(), Documents.network("\"legalName\": \"" + longest + "x\"")))
                .containsExactly("STRING_LIMIT");
        assertThat(codes(NetworkJson.standard(), Documents.network("\"legalName\": \"" + "x".repeat(20 << 20) + "\"")))
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
        assertThat(codes(
                        NetworkJson.standard(),
                        Documents.network("\"alternateNames\": {\"" + "n".repeat(257) + "\": \"\"}")))
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

    @Test
    void findingsPerCode() {
        NetworkJson json = limited(JsonLimits.builder().findingsPerCode(2).build());
        ReadResult result = json.read(Documents.network("\"sites\": [1, 2, 3, 4]"));
        assertThat(result.findings()).hasSize(2);
        assertThat(result.counts()).containsEntry("WRONG_TYPE", 4L);
    }

    @Test
    void limitsAreChecked() {
        assertThatThrownBy(() -> JsonLimits.builder().depth(1_001).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("depth must be from 1 to 1000, was 1001");
        assertThatThrownBy(() -> JsonLimits.builder().nameLength(0).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> hostileDocuments() {
        String colliding = IntStream.range(0, 65_536)
                .mapToObj(i -> '"'
                        + String.format("%16s", Integer.toBinaryString(i))
                                .replace(' ', '0')
                                .replace("0", "Aa")
                                .replace("1", "BB")
                        + "\":0")
                .collect(Collectors.joining(","));
        return Stream.of(
                Arguments.of("deep arrays", Documents.network("\"x\": " + "[".repeat(1_000_000))),
                Arguments.of("deep objects", Documents.network("\"x\": " + "{\"a\":".repeat(200_000))),
                Arguments.of("long number", Documents.network("\"x\": " + "9".repeat(1_000_000))),
                Arguments.of("long fraction", Documents.network("\"x\": 0." + "9".repeat(1_000_000))),
                Arguments.of("long exponent", Documents.network("\"x\": 1e" + "9".repeat(1_000_000))),
                Arguments.of("colliding members", Documents.network(colliding)),
                Arguments.of("colliding names", Documents.network("\"x\": {" + colliding + "}")),
                Arguments.of("colliding languages", Documents.network("\"alternateNames\": {" + colliding + "}")),
                Arguments.of("long string", Documents.network("\"x\": \"" + "x".repeat(1_000_000) + '"')),
                Arguments.of(
                        "long escaped string", Documents.network("\"name\": \"" + "\\u0041".repeat(170_000) + '"')),
                Arguments.of("endless array", Documents.network("\"sites\": [" + "0,".repeat(500_000))),
                Arguments.of("endless empty objects", Documents.network("\"startups\": [" + "{},".repeat(330_000))),
                Arguments.of("endless empty lists", Documents.network("\"x\": [" + "[],".repeat(330_000))),
                Arguments.of("endless ids", Documents.network("\"sites\": [" + "{\"id\":\"!\"},".repeat(90_000))),
                Arguments.of("duplicates", Documents.network("\"id\":1,".repeat(140_000) + "\"x\":1")),
                Arguments.of("long name", Documents.network("\"" + "n".repeat(1_000_000) + "\": 1")),
                Arguments.of("brackets", "[".repeat(1_000_000)),
                Arguments.of("white space", " ".repeat(1_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileDocuments")
    void aHostileMegabyteIsReadQuicklyAndCheaply(String what, String document) {
        byte[] bytes = document.getBytes(UTF_8);
        NetworkJson json = NetworkJson.standard();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId());

        ReadResult result = json.read(bytes);

        double megabytes = Math.max(1, bytes.length / (double) (1 << 20));
        assertThat(result.counts()).isNotEmpty();
        assertThat(threads.getCurrentThreadCpuTime() - cpu).isLessThan((long) (megabytes * 1e9));
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated)
                .isLessThan((long) (megabytes * MOST_ALLOCATED));
    }
}
