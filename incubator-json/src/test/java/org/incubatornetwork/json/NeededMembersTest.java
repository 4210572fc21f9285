package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.codec.ObjectCodec;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.json.tables.NetworkCodecs;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of FORMAT.md that says which figures need what: with these members and no others there is a figure. */
class NeededMembersTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final JsonNode WHOLE =
            JsonMapper.shared().readTree(NetworkJson.standard().writeString(register()));

    static {
        // What the writer of registers does not tell: square metres.
        for (JsonNode site : WHOLE.at("/network/sites")) {
            ((ObjectNode) site).putObject("area").put("lettable", "5000");
        }
        for (JsonNode startup : WHOLE.at("/network/startups")) {
            for (JsonNode period : startup.path("supportPeriods")) {
                if (period.get("level").asString().equals("HOSTED")) {
                    ((ObjectNode) period)
                            .putObject("occupied")
                            .put("unit", "SQUARE_METRE")
                            .put("quantity", "12");
                }
            }
        }
    }

    private static NetworkDocument register() {
        SyntheticRegister register = SyntheticRegister.builder()
                .seed(3)
                .startups(300)
                .extractedOn(DAY)
                .build();
        return NetworkDocument.of(
                register.frame().withStartups(register.startups().toList()));
    }

    /** A row: figures, what they need, and what they gain by. */
    record Row(ImmutableList<String> figures, ImmutableSet<String> needed, ImmutableSet<String> useful) {}

    static List<Row> rows() throws IOException {
        String page = Files.readString(Path.of("FORMAT.md"));
        int start = page.indexOf("\n## Which figures need what\n");
        return Pattern.compile("^\\| (`.*?) \\|(.*?)\\|(.*?)\\|$", Pattern.MULTILINE)
                .matcher(page.substring(start, page.indexOf("\n## ", start + 1)))
                .results()
                .map(row -> new Row(
                        quoted(row.group(1)).collect(ImmutableList.toImmutableList()),
                        quoted(row.group(2)).collect(ImmutableSet.toImmutableSet()),
                        quoted(row.group(3)).collect(ImmutableSet.toImmutableSet())))
                .toList();
    }

    private static Stream<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(quoted -> quoted.group(1));
    }

    @Test
    void allThatIsComputedIsThereOnce() throws IOException {
        assertThat(rows().stream().flatMap(row -> row.figures().stream()))
                .containsExactlyInAnyOrderElementsOf(MetricCatalogue.metrics().stream()
                        .map(metric -> metric.id().value())
                        .toList());
    }

    @Test
    void everyMemberIsOneOfTheFormat() throws IOException {
        List<String> members = new ArrayList<>();
        ModelCodecs.all().forEach(model -> {
            if (model.codec() instanceof ObjectCodec<?, ?> codec) {
                codec.members().forEach(member -> members.add(codec.name() + "." + member.name()));
            }
        });

        assertThat(rows().stream().flatMap(row -> Stream.concat(row.needed().stream(), row.useful().stream())))
                .isSubsetOf(members);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void withNothingElseThereIsAFigure(Row row) {
        JsonNode document = WHOLE.deepCopy();
        strip(document, NetworkCodecs.DOCUMENT, row.needed());
        Network network =
                NetworkJson.standard().readOrThrow(document.toString()).network();

        ImmutableSet<Metric> metrics =
                row.figures().stream().map(id -> MetricCatalogue.getMetric(id)).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> withValue =
                MetricEngine.builder()
                        .metrics(metrics)
                        .asOf(DAY)
                        .year(Year.of(2023))
                        .build()
                        .measure(network)
                        .results()
                        .stream()
                        .filter(result -> result.value().isPresent()
                                || result.parts().values().stream()
                                        .anyMatch(part -> part.value().isPresent()))
                        .map(NeededMembersTest::id)
                        .collect(ImmutableSet.toImmutableSet());

        assertThat(withValue).containsExactlyInAnyOrderElementsOf(row.figures());
    }

    private static String id(MetricResult result) {
        return result.id().value();
    }

    /** Leaves of each object what it must have, what is needed, and what leads to that. */
    private static void strip(JsonNode node, ObjectCodec<?, ?> codec, ImmutableSet<String> needed) {
        if (node.isArray()) {
            node.forEach(item -> strip(item, codec, needed));
            return;
        }
        for (Member<?, ?> member : codec.members()) {
            JsonNode value = node.get(member.name());
            boolean leads = !(member instanceof Member.OfMetadata)
                    && member.codec() instanceof ObjectCodec<?, ?> inner
                    && leads(inner, needed);
            if (value != null
                    && !member.isRequired()
                    && !leads
                    && !needed.contains(codec.name() + "." + member.name())) {
                ((ObjectNode) node).remove(member.name());
            } else if (value != null && member.codec() instanceof ObjectCodec<?, ?> inner) {
                strip(value, inner, needed);
            }
        }
    }

    private static boolean leads(ObjectCodec<?, ?> codec, ImmutableSet<String> needed) {
        return needed.stream().anyMatch(name -> name.startsWith(codec.name() + "."))
                || codec.members().stream()
                        .anyMatch(member -> !(member instanceof Member.OfMetadata)
                                && member.codec() instanceof ObjectCodec<?, ?> inner
                                && leads(inner, needed));
    }
}
