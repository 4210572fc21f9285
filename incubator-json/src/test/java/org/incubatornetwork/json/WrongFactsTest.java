package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sound network, and many ways to make one fact of it wrong: each is found where it is. A case is a line with a JSON Patch (RFC
 * 6902), the code that has to be found, and the pointer to the fault.
 */
class WrongFactsTest {
    private static final LocalDate AS_OF = LocalDate.of(2025, 1, 1);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final NetworkJson JSON = NetworkJson.standard();
    private static final Validator VALIDATOR = Validator.asOf(AS_OF);
    private static final int LEAST = 518;

    private static String resource(String name) throws IOException {
        return Resources.toString(Resources.getResource(WrongFactsTest.class, name), StandardCharsets.UTF_8);
    }

    private static ImmutableList<JsonNode> cases() throws IOException {
        return resource("wrong-facts.jsonl").lines().map(MAPPER::readTree).collect(ImmutableList.toImmutableList());
    }

    private static JsonNode patched(JsonNode base, JsonNode patch) {
        JsonNode document = base.deepCopy();
        for (JsonNode operation : patch) {
            apply(document, operation);
        }
        return document;
    }

    private static void apply(JsonNode document, JsonNode operation) {
        JsonPointer path = JsonPointer.compile(operation.get("path").asString());
        JsonNode holder = document.at(path.head());
        String member = path.last().getMatchingProperty();
        JsonNode value = operation.get("value");
        switch (operation.get("op").asString() + " " + holder.getNodeType()) {
            case "add OBJECT", "replace OBJECT" -> ((ObjectNode) holder).set(member, value);
            case "remove OBJECT" -> ((ObjectNode) holder).remove(member);
            case "replace ARRAY" -> ((ArrayNode) holder).set(Integer.parseInt(member), value);
            case "remove ARRAY" -> ((ArrayNode) holder).remove(Integer.parseInt(member));
            case "add ARRAY" -> {
                ArrayNode list = (ArrayNode) holder;
                list.insert(member.equals("-") ? list.size() : Integer.parseInt(member), value);
            }
            default -> throw new IllegalArgumentException(operation.toString());
        }
    }

    /** What the reader finds in a document, and what the rules find in the network that it read. */
    private static ImmutableSet<String> found(JsonNode document) {
        ReadResult result = JSON.read(MAPPER.writeValueAsBytes(document));
        Stream<String> read = result.findings().stream()
                .map(located ->
                        located.finding().code() + " " + located.finding().pointer());
        Stream<String> checked = result.network().stream()
                .flatMap(network -> VALIDATOR.validate(network).findings().stream())
                .map(finding -> finding.code() + " " + finding.pointer());
        return Stream.concat(read, checked).collect(ImmutableSet.toImmutableSet());
    }

    @Test
    void theNetworkIsSound() throws IOException {
        assertThat(found(MAPPER.readTree(resource("wrong-facts-base.json")))).isEmpty();
    }

    @Test
    void eachIsFoundWhereItIs() throws IOException {
        JsonNode base = MAPPER.readTree(resource("wrong-facts-base.json"));
        List<String> missed = new ArrayList<>();
        for (JsonNode wrong : cases()) {
            ImmutableSet<String> found = found(patched(base, wrong.get("patch")));
            String sought =
                    wrong.get("code").asString() + " " + wrong.get("pointer").asString();
            if (!found.contains(sought)) {
                missed.add(wrong.get("name").asString() + ": " + sought + " is not among " + found);
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void theyAreManyAndNoTwoAreTheSame() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(cases()).extracting(wrong -> wrong.get("name").asString()).doesNotHaveDuplicates();
        assertThat(cases()).extracting(wrong -> wrong.get("patch").toString()).doesNotHaveDuplicates();
    }
}
