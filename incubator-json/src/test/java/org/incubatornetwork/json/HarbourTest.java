package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.model.Entity;
import org.incubatornetwork.model.MemberOrder;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The invented network among the examples: it tells once whatever the format has a place for, and nothing in it is wrong. With
 * {@code -Dincubator.write=true} what it lacks is told as by the largest sample, until somebody thinks of a better example.
 */
class HarbourTest {
    private static final Path DOCUMENT = Path.of("..", "examples", "harbour.json");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    /** What any entity may have: it is enough if one does. */
    private static final Set<String> OF_ANY = Set.of("identifiers", "sources", "url", "extensions");

    private static Network network() throws IOException {
        return NetworkJson.standard().readOrThrow(DOCUMENT).network();
    }

    @BeforeAll
    static void completeIfAsked() throws IOException {
        if (Boolean.getBoolean("incubator.write")) {
            Files.writeString(DOCUMENT, completed());
        }
    }

    @Test
    void isWrittenByteForByteAsItWasRead() throws IOException {
        ReadResult result = NetworkJson.standard().read(DOCUMENT);

        assertThat(result.findings()).isEmpty();
        assertThat(NetworkJson.standard().writeString(result.orElseThrow())).isEqualTo(Files.readString(DOCUMENT));
    }

    @Test
    void tellsEveryMemberOfEveryType() throws IOException {
        Told told = Told.of(Files.readString(DOCUMENT));

        assertThat(MemberOrder.types())
                .allSatisfy(type -> assertThat(told.first.row(type).keySet())
                        .as(type.getSimpleName())
                        .containsAll(ownMembers(type)));
        assertThat(told.first.columnKeySet()).containsAll(OF_ANY);
    }

    private static List<String> ownMembers(Class<?> type) {
        return MemberOrder.getMembers(type).stream()
                .filter(member -> !Entity.class.isAssignableFrom(type) || !OF_ANY.contains(member))
                .toList();
    }

    /** The document, with what it lacks in the first object that may have it. */
    private static String completed() throws IOException {
        Told told = Told.of(Files.readString(DOCUMENT));
        Told sample = Told.of(NetworkJson.standard().writeString(NetworkDocument.of(Samples.maximalNetwork())));
        for (Class<?> type : MemberOrder.types()) {
            ObjectNode object = told.objects.get(type);
            for (String member : ownMembers(type)) {
                JsonNode value = sample.first.get(type, member);
                if (object != null && value != null && !told.first.contains(type, member)) {
                    object.set(member, plain(type, member, value));
                }
            }
        }
        return NetworkJson.standard().writeString(NetworkJson.standard().readOrThrow(told.document.toString()));
    }

    /** A value of a member without what any entity may have. */
    private static JsonNode plain(Class<?> holder, String member, JsonNode value) {
        MemberOrder.findType(holder, member)
                .filter(MemberOrder.types()::contains)
                .ifPresent(type -> (value.isArray() ? value : List.of(value)).forEach(item -> {
                    ((ObjectNode) item).retain(ownMembers(type));
                    item.properties().forEach(each -> plain(type, each.getKey(), each.getValue()));
                }));
        return value;
    }

    /** What a network tells: the first object of each type, and the first value of each member. */
    private static final class Told {
        private final JsonNode document;
        private final Map<Class<?>, ObjectNode> objects = new LinkedHashMap<>();
        private final Table<Class<?>, String, JsonNode> first = HashBasedTable.create();

        private Told(JsonNode document) {
            this.document = document;
        }

        static Told of(String document) {
            Told told = new Told(new ObjectMapper().readTree(document));
            told.tell(NetworkJson.standard().readOrThrow(document).network(), told.document.get("network"));
            return told;
        }

        private void tell(Object object, JsonNode json) {
            MemberOrder.findType(object.getClass()).ifPresent(type -> {
                objects.putIfAbsent(type, (ObjectNode) json);
                for (String member : MemberOrder.getMembers(type)) {
                    JsonNode told = json.get(member);
                    if (told != null) {
                        if (!first.contains(type, member)) {
                            first.put(type, member, told);
                        }
                        Object value = MemberOrder.findValue(object, member).orElseThrow();
                        if (value instanceof List<?> list) {
                            IntStream.range(0, list.size()).forEach(i -> tell(list.get(i), told.get(i)));
                        } else {
                            tell(value, told);
                        }
                    }
                }
            });
        }
    }

    @Test
    void hasNothingWrong() throws IOException {
        assertThat(Validator.asOf(DAY).validate(network()).findings()).isEmpty();
        Reconciliation verdicts = Reconciler.asOf(DAY).reconcile(network());
        assertThat(verdicts.comparisons()).noneMatch(comparison -> comparison.verdict() == Verdict.INCONSISTENT);
    }
}
