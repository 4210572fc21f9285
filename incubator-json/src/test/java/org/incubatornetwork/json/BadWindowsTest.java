package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Windows that cannot be, or that say nothing where a day is needed: FORMAT.md tells what is found of each, once, and what figures make
 * of it. Each row of its table is put into a register that is sound but for it.
 */
class BadWindowsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final String SECTION = FormatPageTest.section("Windows that cannot be");
    private static final Pattern ROW = Pattern.compile(
            "^\\| (\\w+) \\| `([^`]*)` \\| `([A-Z_]+)` \\|(?: `([a-z-]+)`)? \\|(?: `([A-Z_]+)`)? \\|$",
            Pattern.MULTILINE);

    private static final String RESIDENT =
            "\"supportPeriods\": [{\"level\": \"HOSTED\", \"siteId\": \"quay\", \"start\": \"2020-01-01\"}], ";
    private static final String SEEN =
            "\"statusEvents\": [{\"status\": \"OPERATING\", \"on\": \"2024-12-01\", \"evidence\": \"census\"}]";

    /** Where in a register the members of a row stand. */
    private static final ImmutableMap<String, String> PLACES = ImmutableMap.<String, String>builder()
            .put("support", startup("\"supportPeriods\": [{\"level\": \"HOSTED\", \"siteId\": \"quay\", %s}], " + SEEN))
            .put(
                    "status",
                    startup(RESIDENT.replace("\"}]", "\", \"end\": \"2021-01-01\", \"endReason\": \"GRADUATED\"}]")
                            + "\"statusEvents\": [{%s, \"evidence\": \"census\"}]"))
            .put(
                    "jobs",
                    startup(RESIDENT + "\"jobs\": [{\"on\": \"2020-01-01\", \"direct\": 3, \"baseline\": true}, {%s}], "
                            + SEEN))
            .put("founders", startup(RESIDENT + "\"founders\": [{%s}], " + SEEN))
            .put("round", startup(RESIDENT + "\"fundingRounds\": [{\"instrument\": \"GRANT\", %s}], " + SEEN))
            .put("delivery", startup(RESIDENT + "\"serviceUses\": [{\"serviceId\": \"lab\", %s}], " + SEEN))
            .put("founding", startup(RESIDENT + "%s, " + SEEN))
            .put(
                    "step",
                    site("\"lifecycle\": [{\"status\": \"OPERATIONAL\", \"on\": \"2020\"}, {%s}], \"capacities\": ["
                            + places("") + "]"))
            .put(
                    "capacity",
                    site("\"lifecycle\": [{\"status\": \"OPERATIONAL\", \"on\": \"2010-01-01\"}], \"capacities\": ["
                            + places(", %s") + "]"))
            .put("plan", site("\"lifecycle\": [{\"status\": \"ANNOUNCED\", \"on\": \"2024\"}], %s"))
            .put(
                    "cohort",
                    document(
                            "\"cohorts\": [{\"id\": \"c\", \"name\": \"C\", %s}], ",
                            site(), RESIDENT.replace("\"}]", "\", \"cohortId\": \"c\"}]") + SEEN))
            .put(
                    "programme",
                    document("\"programmes\": [{\"id\": \"p\", \"name\": \"P\", %s}], ", site(), RESIDENT + SEEN))
            .put(
                    "role",
                    document(
                            "\"roles\": [{\"kind\": \"FUNDER\", \"organization\": {\"name\": \"O\"}, %s}], ",
                            site(), RESIDENT + SEEN))
            .put("name", document("\"names\": [{\"text\": \"X\", %s}], ", site(), RESIDENT + SEEN))
            .put(
                    "membership",
                    document(
                            "\"memberships\": [{\"association\": {\"id\": \"x\", \"name\": \"X\"}, %s}], ",
                            site(), RESIDENT + SEEN))
            .buildOrThrow();

    record Row(String place, String told, String finding, String metric, String exclusion) {}

    private static String places(String days) {
        return "{\"unit\": \"STARTUP\", \"quantity\": {\"qualifier\": \"EXACT\", \"value\": \"9\"}" + days + "}";
    }

    private static String site() {
        return "\"lifecycle\": [{\"status\": \"OPERATIONAL\", \"on\": \"2010-01-01\"}], \"capacities\": [" + places("")
                + "]";
    }

    private static String site(String members) {
        boolean isOpen = members.contains("OPERATIONAL");
        return document(
                "",
                members,
                isOpen
                        ? RESIDENT + SEEN
                        : "\"supportPeriods\": [{\"level\": \"DIRECT\", \"start\": \"2020-01-01\"}], " + SEEN);
    }

    private static String startup(String members) {
        return document("", site(), members);
    }

    private static String document(String network, String site, String startup) {
        return Documents.network("\"lists\": {\"sites\": \"COMPLETE\"}, "
                + "\"register\": {\"coverage\": \"COMPLETE\", \"extractedOn\": \"" + DAY + "\"}, "
                + "\"sites\": [{\"id\": \"quay\", \"name\": \"Quay\", " + site + "}], "
                + "\"services\": [{\"id\": \"lab\", \"name\": \"Lab\"}], " + network
                + "\"startups\": [{\"id\": \"a\", \"name\": \"A\", " + startup + "}]");
    }

    static Stream<Row> rows() {
        return ROW.matcher(SECTION)
                .results()
                .map(row -> new Row(
                        row.group(1),
                        row.group(2),
                        row.group(3),
                        row.group(4) == null ? "" : row.group(4),
                        row.group(5) == null ? "" : row.group(5)));
    }

    @Test
    void theTableHasEachPlaceAndIsReadToItsEnd() {
        List<Row> rows = rows().toList();

        assertThat(rows)
                .hasSize((int) SECTION.lines()
                                .filter(line -> line.startsWith("| "))
                                .count()
                        - 1);
        assertThat(rows.stream().map(Row::place).distinct()).containsExactlyInAnyOrderElementsOf(PLACES.keySet());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachIsFoundOnceAndFiguresSayThatTheyLeaveItOut(Row row) {
        ReadResult read = NetworkJson.standard()
                .read(Objects.requireNonNull(PLACES.get(row.place()))
                        .formatted(row.told())
                        .getBytes(UTF_8));
        List<String> codes = read.network()
                .map(network -> Validator.asOf(DAY).validate(network).findings().stream()
                        .map(finding -> finding.code())
                        .toList())
                .orElseGet(() ->
                        read.findings().stream().map(finding -> finding.code()).toList());

        assertThat(codes).containsExactly(row.finding());
        assertThat(read.network().isEmpty()).isEqualTo(row.finding().equals("INVALID_DATE_WINDOW"));
        if (!row.metric().isEmpty()) {
            assertThat(exclusions(row.metric(), read.network().orElseThrow())).contains(row.exclusion());
        }
    }

    /** A register without a fault of this kind leaves nothing out for it. */
    @Test
    void nothingElseIsLeftOut() {
        Network sound = NetworkJson.standard()
                .readOrThrow(startup(
                        RESIDENT + "\"jobs\": [{\"on\": \"2020-01-01\", \"direct\": 3, \"baseline\": true}], " + SEEN))
                .network();

        assertThat(Validator.asOf(DAY).validate(sound).findings()).isEmpty();
        for (Row row : rows().filter(row -> !row.metric().isEmpty()).toList()) {
            assertThat(exclusions(row.metric(), sound)).as(row.metric()).doesNotContain(row.exclusion());
        }
    }

    private static Set<String> exclusions(String metric, Network network) {
        return MetricEngine.builder()
                .asOf(DAY)
                .year(Year.of(2023))
                .build()
                .measure(network)
                .get(metric)
                .network()
                .exclusions()
                .keySet();
    }
}
