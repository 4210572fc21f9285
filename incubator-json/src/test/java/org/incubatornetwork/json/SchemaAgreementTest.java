package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.validation.Severity;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema and the reader agree on mutated documents, but for the lexical differences that FORMAT.md lists. */
class SchemaAgreementTest {
    /** How many mutations; the build's own number is small, {@code -Dincubator.mutations=100000} is the full one. */
    private static final int MUTATIONS = Integer.getInteger("incubator.mutations", 2_000);

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final NetworkJson JSON =
            NetworkJson.builder().layout(Layout.COMPACT).build();

    /** What the reader alone can know: days, order of two figures or days, texts inside what is carried. */
    private static final ImmutableList<String> BY_THE_READER_ALONE = ImmutableList.of(
            "INVALID_DATE", "INVALID_DATE_WINDOW", "CONFLICTING_MEMBERS", "INVALID_TEXT", "DEPTH_LIMIT");

    private static final ImmutableList<String> VALUES = ImmutableList.of(
            "null",
            "true",
            "0",
            "-1",
            "12",
            "1.5",
            "9007199254740993",
            "\"\"",
            "\"x\"",
            "\"2024-02-29\"",
            "\"2024-13-01\"",
            "\"2001\"",
            "\"[2023..2024]\"",
            "\"P5Y\"",
            "\"P0D\"",
            "\"1.50\"",
            "\"01\"",
            "\"EXACT\"",
            "\"BETWEEN\"",
            "\"HOSTED\"",
            "\"MAD\"",
            "\"a b\"",
            "\"\\u0007\"",
            "{}",
            "[]",
            "[null]",
            "[{}]",
            "{\"x\":1}",
            "\"1.1\"");

    @Test
    void schemaAndReaderAgree() {
        Random random = new Random(20240229);
        JsonNode sample = MAPPER.readTree(JSON.writeString(NetworkDocument.of(Samples.maximalNetwork())));
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            JsonNode mutated = sample.deepCopy();
            mutate(mutated, random);
            String document = MAPPER.writeValueAsString(mutated);
            ReadResult result = JSON.read(document.getBytes(UTF_8));
            boolean read = result.document().isPresent();
            boolean admitted = SchemaTest.admits(document);
            refused += read ? 0 : 1;
            if (read != admitted && !(admitted && isByTheReaderAlone(result))) {
                disagreements.add((admitted ? "admitted, but " : "refused, but ") + result + " "
                        + result.findings().stream()
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .map(finding -> finding.code()
                                        + finding.pointer()
                                        + finding.finding().actual())
                                .toList());
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS);
    }

    private static boolean isByTheReaderAlone(ReadResult result) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .allMatch(finding -> BY_THE_READER_ALONE.contains(finding.code()));
    }

    /** A document with one member or item changed, added or removed somewhere. */
    static String mutated(String document, Random random) {
        JsonNode mutated = MAPPER.readTree(document);
        mutate(mutated, random);
        return MAPPER.writeValueAsString(mutated);
    }

    private static void mutate(JsonNode document, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(document, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name =
                    names.isEmpty() || random.nextInt(10) == 0 ? "added" : names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (container instanceof ArrayNode array) {
            if (random.nextBoolean() || array.isEmpty()) {
                array.add(value);
            } else {
                array.set(random.nextInt(array.size()), value);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
