package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.incubatornetwork.arbitraries.Anything;
import org.incubatornetwork.arbitraries.Realistic;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.tables.NetworkCodecs;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.rule.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds for every network there is: it is read back equal, in one spelling, and the schema admits it. */
class FormatLawsTest {
    private static final NetworkJson JSON = NetworkJson.standard();
    private static final NetworkJson COMPACT =
            NetworkJson.builder().layout(Layout.COMPACT).build();
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    @Property(tries = 300)
    void whatWasWrittenIsReadBackEqual(@ForAll @Anything Network network) throws IOException {
        NetworkDocument document = NetworkDocument.of(network);
        for (NetworkJson json : List.of(JSON, COMPACT)) {
            byte[] written = json.writeBytes(document);
            ReadResult result = json.read(written);

            assertThat(result.document()).as(result.toString()).contains(document);
            assertThat(result.report().counts().keySet()).isSubsetOf("UNKNOWN_MEMBER");
            assertThat(json.writeBytes(result.orElseThrow())).isEqualTo(written);
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        NetworkJsonLines.standard().write(document, lines);
        assertThat(NetworkJsonLines.standard()
                        .read(new ByteArrayInputStream(lines.toByteArray()))
                        .document())
                .contains(document);
    }

    @Property(tries = 100)
    void startupsThatAreHandedOverAreWrittenAsThoseOfTheNetwork(@ForAll @Anything Network network) throws IOException {
        NetworkDocument document = NetworkDocument.of(network);
        for (NetworkJson json : List.of(JSON, COMPACT)) {
            ByteArrayOutputStream handed = new ByteArrayOutputStream();
            json.write(document, network.startups().stream(), handed);
            assertThat(handed.toByteArray()).isEqualTo(json.writeBytes(document));
        }
    }

    @Property(tries = 300)
    void theSchemaAdmitsEveryDocument(@ForAll @Anything Network network) {
        assertThat(SchemaTest.admits(COMPACT.writeString(NetworkDocument.of(network))))
                .isTrue();
    }

    @Property(tries = 20)
    void theSchemaAdmitsRegisters(@ForAll @Realistic @Size(max = 30) Network network) {
        String document = COMPACT.writeString(NetworkDocument.of(network));
        assertThat(SchemaTest.admits(document)).isTrue();
        assertThat(JSON.readOrThrow(document).network()).isEqualTo(network);
    }

    @Property(tries = 100)
    void equalDocumentsHaveEqualBytesWhateverTheOrderOfTheirMembers(@ForAll Network network, @ForAll Random random) {
        byte[] written = JSON.writeBytes(NetworkDocument.of(network));
        JsonNode shuffled = shuffled(MAPPER.readTree(written), NetworkCodecs.DOCUMENT, random);

        ReadResult result = JSON.read(MAPPER.writeValueAsString(shuffled));

        assertThat(result.report().count(Severity.ERROR)).isZero();
        assertThat(result.network()).contains(network);
        assertThat(new String(JSON.writeBytes(result.orElseThrow()), UTF_8)).isEqualTo(new String(written, UTF_8));
    }

    /** The same with the members of every object of the format in another order. */
    private static JsonNode shuffled(JsonNode node, ObjectCodec<?, ?> codec, Random random) {
        if (node.isArray()) {
            return node.valueStream()
                    .map(item -> shuffled(item, codec, random))
                    .collect(
                            MAPPER::createArrayNode,
                            (array, item) -> array.add(item),
                            (one, other) -> one.addAll(other));
        }
        List<String> names = new ArrayList<>(node.propertyNames());
        Collections.shuffle(names, random);
        ObjectNode object = MAPPER.createObjectNode();
        for (String name : names) {
            ObjectCodec<?, ?> inner = codec.members().stream()
                    .filter(member -> member.name().equals(name))
                    .map(Member::codec)
                    .flatMap(value ->
                            value instanceof ObjectCodec<?, ?> described ? Stream.of(described) : Stream.empty())
                    .findFirst()
                    .orElse(null);
            object.set(name, inner == null ? node.get(name) : shuffled(node.get(name), inner, random));
        }
        return object;
    }
}
