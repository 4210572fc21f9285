package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Startup;
import org.junit.jupiter.api.Test;

/** Objects that a document has several times in the same words. */
class RepeatedObjectsTest {
    private static final NetworkJson JSON = NetworkJson.standard();

    private static byte[] startups(String... members) {
        return Documents.network(IntStream.range(0, members.length)
                        .mapToObj(i -> "{\"id\": \"s" + i + "\", \"name\": \"S\", " + members[i] + "}")
                        .collect(joining(", ", "\"startups\": [", "]")))
                .getBytes(UTF_8);
    }

    private static ImmutableList<Jobs> jobs(String... jobs) {
        return JSON.readOrThrow(startups("\"jobs\": [" + String.join(", ", jobs) + "]"))
                .network()
                .startups()
                .get(0)
                .jobs();
    }

    private static List<String> findings(NetworkJson json, byte[] document) {
        return json.read(document).findings().stream()
                .map(finding ->
                        finding.finding().code() + " " + finding.finding().pointer())
                .toList();
    }

    @Test
    void areOneObject() {
        String members =
                "\"sectors\": [{\"scheme\": \"ISIC\", \"code\": \"62\"}], \"stages\": [{\"stage\": \"EARLY\"}], "
                        + "\"statusEvents\": [{\"status\": \"OPERATING\", \"on\": \"2020\", \"observedOn\": [\"2021-01-01\"]}], "
                        + "\"jobs\": [{\"on\": \"2020-01-01\", \"direct\": 1}], "
                        + "\"revenues\": [{\"start\": \"2020-01-01\", \"end\": \"2021-01-01\", "
                        + "\"amount\": {\"amount\": \"1.00\", \"currency\": \"MAD\"}}]";
        ImmutableList<Startup> read =
                JSON.readOrThrow(startups(members, members)).network().startups();
        Startup one = read.get(0);
        Startup other = read.get(1);

        assertThat(other.sectors().get(0)).isSameAs(one.sectors().get(0));
        assertThat(other.stages().get(0)).isSameAs(one.stages().get(0));
        assertThat(other.statusEvents().get(0)).isSameAs(one.statusEvents().get(0));
        assertThat(other.jobs().get(0)).isSameAs(one.jobs().get(0));
        assertThat(other.revenues().get(0).amount())
                .isSameAs(one.revenues().get(0).amount());
        assertThat(other.withId(one.id())).isEqualTo(one);
    }

    @Test
    void areEqualIfTheyAreSpelledInOtherWays() {
        ImmutableList<Jobs> jobs = jobs(
                "{\"on\": \"2020\", \"direct\": 1, \"method\": \"é\"}",
                "{\"on\":\"2020\",\"direct\":1,\"method\":\"é\"}",
                "{\"direct\": 1, \"method\": \"\\u00e9\", \"on\": \"2020\"}");

        assertThat(jobs).containsOnly(jobs.get(0)).hasSize(3);
    }

    @Test
    void mayHaveBracesInTheirTexts() {
        String first = "{\"on\": \"2020\", \"method\": \"a}b\"}";
        String second = "{\"on\": \"2020\", \"method\": \"a}c\"}";

        assertThat(jobs(first, second, first, second))
                .extracting(jobs -> jobs.method().orElseThrow())
                .containsExactly("a}b", "a}c", "a}b", "a}c");
    }

    @Test
    void mayBeOfAnyLength() {
        List<String> methods = IntStream.range(0, 150).mapToObj("x"::repeat).toList();

        assertThat(jobs(Iterables.toArray(
                        Iterables.concat(Collections.nCopies(
                                2,
                                methods.stream()
                                        .map(method -> "{\"on\": \"2020\", \"method\": \"" + method + "\"}")
                                        .toList())),
                        String.class)))
                .extracting(jobs -> jobs.method().orElseThrow())
                .containsExactlyElementsOf(Iterables.concat(methods, methods));
    }

    @Test
    void areWhatTheySayHoweverManyThereAre() {
        List<String> told = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"on\": \"20" + (10 + i % 10) + "\", \"direct\": " + i + "}")
                .toList();
        ImmutableList<Jobs> jobs = jobs(Iterables.toArray(
                Iterables.concat(told, told.subList(0, 5), told.subList(19_900, 20_000)), String.class));

        assertThat(jobs.subList(0, 20_000))
                .extracting(job -> job.direct().orElseThrow())
                .containsExactlyElementsOf(LongStream.range(0, 20_000).boxed().toList());
        assertThat(jobs.subList(20_000, 20_005)).containsExactlyElementsOf(jobs.subList(0, 5));
        assertThat(jobs.subList(20_005, 20_105)).containsExactlyElementsOf(jobs.subList(19_900, 20_000));
    }

    @Test
    void areFoundFaultWithEachTime() {
        String jobs = "\"jobs\": [{\"on\": \"2020\", \"direct\": \"1\"}, {\"on\": \"2020\", \"x\": 1}]";

        assertThat(findings(JSON, startups(jobs, jobs)))
                .containsExactly(
                        "WRONG_TYPE /network/startups/0/jobs/0/direct",
                        "UNKNOWN_MEMBER /network/startups/0/jobs/1/x",
                        "WRONG_TYPE /network/startups/1/jobs/0/direct",
                        "UNKNOWN_MEMBER /network/startups/1/jobs/1/x");
    }

    @Test
    void areRefusedWhereTheyAreTooDeep() {
        String events =
                "\"statusEvents\": [{\"status\": \"OPERATING\", \"on\": \"2020\", \"observedOn\": [\"2021-01-01\"]}]";
        byte[] document = Documents.network("\"startups\": [{\"id\": \"s\", \"name\": \"S\", " + events + "}], "
                        + "\"sites\": [{\"id\": \"t\", \"name\": \"T\", \"roles\": [{\"kind\": \"OPERATOR\", "
                        + "\"organization\": {\"name\": \"O\", " + events + "}}]}]")
                .getBytes(UTF_8);

        assertThat(findings(depth(10), document)).isEmpty();
        assertThat(findings(depth(9), document))
                .containsExactly("DEPTH_LIMIT /network/sites/0/roles/0/organization/statusEvents/0/observedOn");
        assertThat(findings(depth(8), document))
                .containsExactly("DEPTH_LIMIT /network/sites/0/roles/0/organization/statusEvents/0");
    }

    private static NetworkJson depth(int depth) {
        return NetworkJson.builder()
                .limits(JsonLimits.builder().depth(depth).build())
                .build();
    }
}
