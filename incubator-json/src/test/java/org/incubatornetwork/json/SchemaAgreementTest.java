package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema and the reader agree on mutated documents, but for the lexical differences that FORMAT.md lists. */
@Tag("once")
class SchemaAgreementTest {
    private static final int MUTATIONS = Effort.of(1_500, 25_000);

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final NetworkJson JSON =
            NetworkJson.builder().layout(Layout.COMPACT).build();

    private static final ImmutableList<String> VALUES = ImmutableList.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "12",
            "1.0",
            "1.5",
            "9007199254740991",
            "9007199254740992",
            "9007199254740993",
            "\"\"",
            "\"x\"",
            "\"2024-02-29\"",
            "\"2023-02-29\"",
            "\"2024-13-01\"",
            "\"2001\"",
            "\"0000\"",
            "\"[2023..2024]\"",
            "\"[2024..2023]\"",
            "\"[2023..2024-06]\"",
            "\"[..2024-06]\"",
            "\"[2023?..]\"",
            "\"2014-05~\"",
            "\"201X\"",
            "\"201X?\"",
            "\"P5Y\"",
            "\"P0D\"",
            "\"1.50\"",
            "\"0.1\"",
            "\"01\"",
            "\"EXACT\"",
            "\"BETWEEN\"",
            "\"HOSTED\"",
            "\"MAD\"",
            "\"a b\"",
            "\"\\u0007\"",
            "\"" + "🚀".repeat(65) + "\"",
            "{}",
            "[]",
            "[null]",
            "[{}]",
            "{\"x\":1}",
            "\"1.1\"",
            "\"2.0\"");

    /** What the reader refuses and the schema can't: the committed list, as code and what stood there or was expected. */
    private static final ImmutableSet<String> BY_THE_READER_ALONE = ImmutableSet.of(
            "INVALID_DATE \"2023-02-29\"",
            "INVALID_DATE_WINDOW \"2023-02-29\"",
            "INVALID_DATE_WINDOW \"[2024..2023]\"",
            "INVALID_COUNT 1.0",
            "INVALID_CODE \"" + "🚀".repeat(65) + "\"",
            "CONFLICTING_MEMBERS value <= upper",
            "WRONG_END 12",
            "WRONG_END 0",
            "WRONG_END 9007199254740991");

    /** JSON that is only carried, whose texts the schema does not look into. */
    private static final Pattern CARRIED = Pattern.compile(".*/(extensions|later|étiquette|added)(/.*)?");

    @Test
    void schemaAndReaderAgree() {
        Random random = new Random(20240229);
        List<Place> places = new ArrayList<>();
        collect(
                new Place(MAPPER.readTree(JSON.writeString(NetworkDocument.of(Samples.maximalNetwork()))), null, ""),
                places);
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String document = MAPPER.writeValueAsString(
                    places.get(random.nextInt(places.size())).mutated(random));
            ReadResult result = JSON.read(document.getBytes(UTF_8));
            boolean read = result.document().isPresent();
            boolean admitted = SchemaTest.admits(document);
            refused += read ? 0 : 1;
            if (read != admitted && !(admitted && isByTheReaderAlone(result))) {
                disagreements.add((admitted ? "admitted, but " : "refused, but ") + result.findings() + document);
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS * 3 / 4);
    }

    @Test
    void schemaAndReaderAgreeOnLines() throws IOException {
        Random random = new Random(20230228);
        Network network = Samples.minimalNetwork()
                .withCountry("MA")
                .withStartups(Samples.maximalNetwork().startups().get(0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NetworkJsonLines.standard().write(NetworkDocument.of(network), out);
        ImmutableList<String> lines = ImmutableList.copyOf(out.toString(UTF_8).split("\n"));
        ImmutableList<Schema> schemas = Stream.of("FirstLine", "Startup", "LastLine")
                .map(SchemaTest::definition)
                .collect(ImmutableList.toImmutableList());
        List<List<Place>> places = new ArrayList<>();
        for (String line : lines) {
            places.add(new ArrayList<>());
            collect(new Place(MAPPER.readTree(line), null, ""), places.get(places.size() - 1));
        }
        // A first line may have a list of startups if it is empty.
        places.get(0).add(new Place(MAPPER.createArrayNode(), networkOf(places.get(0)), "startups"));
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < MUTATIONS / 10; i++) {
            int changed = i % lines.size();
            List<Place> candidates = places.get(changed);
            List<String> mutated = new ArrayList<>(lines);
            mutated.set(
                    changed,
                    MAPPER.writeValueAsString(
                            candidates.get(random.nextInt(candidates.size())).mutated(random)));
            byte[] document = (String.join("\n", mutated) + "\n").getBytes(UTF_8);
            ReadResult result = NetworkJsonLines.standard().read(new ByteArrayInputStream(document));
            boolean admitted =
                    schemas.get(changed).validate(mutated.get(changed), InputFormat.JSON, OutputFormat.BOOLEAN);
            if (result.document().isPresent() != admitted && !(admitted && isByTheReaderAlone(result))) {
                disagreements.add(admitted + " " + result.findings() + mutated.get(changed));
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private static Place networkOf(List<Place> places) {
        return places.stream()
                .filter(place -> place.name.equals("network"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isByTheReaderAlone(ReadResult result) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .allMatch(finding -> finding.code().equals("INVALID_TEXT")
                        ? CARRIED.matcher(finding.pointer()).matches()
                        : BY_THE_READER_ALONE.contains(finding.code() + " "
                                + finding.finding()
                                        .actual()
                                        .or(() -> finding.finding().expected())
                                        .orElse("")));
    }

    /** A document with one member or item changed, added or removed somewhere. */
    static String mutated(String document, Random random) {
        JsonNode tree = MAPPER.readTree(document);
        List<Place> places = new ArrayList<>();
        collect(new Place(tree, null, ""), places);
        Place.mutate(places.get(random.nextInt(places.size())).node, random);
        return MAPPER.writeValueAsString(tree);
    }

    private static void collect(Place place, List<Place> places) {
        places.add(place);
        if (place.node instanceof ObjectNode object) {
            object.propertyStream()
                    .filter(member -> member.getValue().isContainer())
                    .forEach(member -> collect(new Place(member.getValue(), place, member.getKey()), places));
        } else {
            for (JsonNode item : place.node) {
                if (item.isContainer()) {
                    collect(new Place(item, place, ""), places);
                }
            }
        }
    }

    /** An object or array of the sample, and the way to it. */
    private record Place(JsonNode node, @Nullable Place parent, String name) {

        /** A small document in which a member or item of this place was changed, added or removed. */
        JsonNode mutated(Random random) {
            JsonNode document = node.deepCopy();
            mutate(document, random);
            String name = this.name;
            for (Place around = parent; around != null; around = around.parent) {
                document = around.node instanceof ObjectNode object
                        ? slim(object).set(name, document)
                        : MAPPER.createArrayNode().add(document);
                name = around.name;
            }
            return document;
        }

        private static void mutate(JsonNode container, Random random) {
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

        /** An object without its arrays, none of which is required, and without what is only carried. */
        private static ObjectNode slim(ObjectNode object) {
            ObjectNode slim = MAPPER.createObjectNode();
            object.propertyStream()
                    .filter(member -> !member.getValue().isArray()
                            && !CARRIED.matcher("/" + member.getKey()).matches())
                    .forEach(member -> slim.set(
                            member.getKey(),
                            member.getValue() instanceof ObjectNode inner ? slim(inner) : member.getValue()));
            return slim;
        }
    }
}
