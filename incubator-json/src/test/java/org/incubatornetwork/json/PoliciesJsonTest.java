package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incubatornetwork.history.ExitPolicy;
import org.incubatornetwork.history.FollowUp;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.json.codec.Member;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SupportPeriod;
import org.incubatornetwork.model.SurvivalClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoliciesJsonTest {
    private static final String SCHEMA = "metric-policies-1.0.schema.json";
    private static final String PAGE = "POLICIES.md";
    private static final PoliciesJson JSON = PoliciesJson.standard();

    private static String policies(String members) {
        return "{\"format\": \"incubator-network-policies\", \"formatVersion\": \"1.0\""
                + (members.isEmpty() ? "" : ", ") + members + "}";
    }

    private static ImmutableList<String> refusal(String policies) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> JSON.readOrThrow(policies))
                .findings()
                .stream()
                .map(finding -> finding.code() + " " + finding.pointer() + " "
                        + finding.finding().actual().orElse("-") + " "
                        + finding.finding().expected().orElse("-")
                        + finding.hint().map(hint -> " ~" + hint).orElse(""))
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void theExampleOfThePageMeansWhatTheApiSays() {
        Policies told = Policies.builder()
                .exits(ExitPolicy.STRICT)
                .followUp(FollowUp.LAST_EVIDENCE)
                .levels(SupportLevel.HOSTED, SupportLevel.DIRECT)
                .confidenceLevel(ConfidenceLevel.of(0.9))
                .clock(SurvivalClock.ADMISSION)
                .vagueDates(VagueDates.EARLIEST)
                .horizons(ImmutableSet.of(12, 18, 60))
                .build();
        String example = SettingsDocuments.example(PAGE);

        assertThat(JSON.readOrThrow(example)).isEqualTo(told);
        assertThat(JSON.writeString(told)).isEqualTo(example.replaceFirst(" *\"\\$schema\".*\n", ""));
        assertThat(SettingsDocuments.schema(SCHEMA).validate(example, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void thePageDescribesEveryMember() {
        SettingsDocuments.assertDescribed(PAGE, JSON.codec());
        for (Member<?, ?> member : JSON.codec().members()) {
            if (member.schema().get("enum") instanceof List<?> codes
                    && !member.name().equals("capacityUnit")) {
                assertThat(SettingsDocuments.page(PAGE))
                        .contains("| `" + member.name() + "` | `"
                                + codes.stream().map(Object::toString).collect(Collectors.joining("`, `")) + "` |");
            }
        }
    }

    @Test
    void theMembersAreThePolicies() {
        assertThat(JSON.codec().members().stream().skip(3).map(Member::name))
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(PolicyKind.values())
                                        .map(kind ->
                                                CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, kind.name())),
                                Stream.of("ownChoices"))
                        .toList());
    }

    static Stream<Policies> everyChoice() {
        Stream<Policies> listed =
                Arrays.stream(PolicyKind.values()).flatMap(kind -> kind.alternatives(Policies.DEFAULT).stream());
        return Stream.concat(
                listed,
                Stream.of(
                        Policies.DEFAULT.withLevels(ImmutableSet.of(SupportLevel.EVENT)),
                        Policies.DEFAULT.withConfidenceLevel(ConfidenceLevel.of(0.999)),
                        Policies.DEFAULT.withSectorScheme("NACE"),
                        Policies.builder()
                                .putOwnChoice("leavers-counted", "GRADUATES")
                                .build(),
                        Policies.DEFAULT.withHorizons(1, Policies.LONGEST_HORIZON),
                        Policies.DEFAULT.withHorizons()));
    }

    @ParameterizedTest
    @MethodSource("everyChoice")
    void everyChoiceIsReadBackAsItWasWritten(Policies policies) {
        String written = JSON.writeString(policies);

        assertThat(JSON.readOrThrow(written)).isEqualTo(policies);
        assertThat(SettingsDocuments.schema(SCHEMA).validate(written, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theDefaultIsTheLeast() {
        assertThat(JSON.readOrThrow(policies(""))).isEqualTo(Policies.DEFAULT);
        assertThat(JSON.writeString(Policies.DEFAULT)).isEqualTo("""
                {
                  "format": "incubator-network-policies",
                  "formatVersion": "1.0"
                }
                """);
        assertThat(JSON.readOrThrow(policies("\"levels\": null"))).isEqualTo(Policies.DEFAULT);
        assertThat(JSON.readOrThrow(policies("\"levels\": []"))).isEqualTo(Policies.DEFAULT);
    }

    @Test
    void everyProblemIsFoundInOnePass() {
        assertThat(refusal(policies(
                        "\"exits\": \"STRIKT\", \"levels\": [\"HOSTD\"], \"confidenceLevel\": \"1\", \"clock\": \"EXIT\","
                                + " \"horizons\": [\"P5Y\", \"P1Y1D\", \"P101Y\", 12], \"vagueDate\": \"MIDDLE\"")))
                .containsExactly(
                        "INVALID_CODE /exits \"STRIKT\" \"STRICT\" | \"NBIA\" | \"EUROSTAT\" ~STRICT",
                        "INVALID_CODE /levels/0 \"HOSTD\" \"HOSTED\" | \"DIRECT\" | \"REMOTE\" | \"EVENT\" ~HOSTED",
                        "INVALID_SETTING /confidenceLevel \"1\" > 0, < 1",
                        "INVALID_CODE /clock \"EXIT\" \"ADMISSION\" | \"GRADUATION\" | \"FOUNDING\"",
                        "INVALID_SETTING /horizons/1 \"P1Y1D\" P1M..P100Y",
                        "INVALID_SETTING /horizons/2 \"P101Y\" P1M..P100Y",
                        "WRONG_TYPE /horizons/3 12 string",
                        "UNKNOWN_MEMBER /vagueDate - - ~vagueDates");
        assertThat(refusal(SettingsDocuments.example("CONFIGURATION.md")))
                .first()
                .asString()
                .startsWith("OTHER_FORMAT /format");
    }

    @Test
    void whatIsNotReadBackIsNotWritten() {
        assertThatThrownBy(() -> JSON.writeString(Policies.DEFAULT.withConfidenceLevel(ConfidenceLevel.of(1e-30))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("INVALID_SETTING /confidenceLevel: This is not a value for this setting: 1.0E-30");
        assertThatThrownBy(() -> JSON.writeString(Policies.DEFAULT.withSectorScheme("\ud800")))
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void theCommittedSchemaIsThatOfTheTables() throws IOException {
        SettingsDocuments.assertWritten(
                SCHEMA, JSON, "urn:incubator-network:metric-policies:1.0", "The policies of metrics, version 1.0");
    }

    @Test
    void schemaAndReaderAgree() {
        SettingsDocuments.assertAgreed(
                SCHEMA,
                JSON,
                SettingsDocuments.example(PAGE),
                List.of("INVALID_CODE", "UNKNOWN_MEMBER", "INVALID_SETTING"));
    }

    /** What is read decides figures: a vague start, and support that is not hosting. */
    @Test
    void figuresAreThoseOfThePoliciesThatAreRead() {
        Network network = Network.builder()
                .id("n")
                .name("N")
                .addStartups(Startup.builder()
                        .id("s")
                        .name("S")
                        .addSupportPeriods(SupportPeriod.builder()
                                .level(SupportLevel.EVENT)
                                .start(DateWindow.parse("2020"))
                                .build())
                        .build())
                .build();

        assertThat(admissions(network, "")).isZero();
        assertThat(admissions(network, "\"levels\": [\"EVENT\"]")).isZero();
        assertThat(admissions(network, "\"levels\": [\"EVENT\"], \"vagueDates\": \"EARLIEST\""))
                .isEqualTo(1);
    }

    private static long admissions(Network network, String members) {
        MetricResult admissions = MetricEngine.builder()
                .asOf(LocalDate.of(2024, 12, 31))
                .period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1))
                .policies(JSON.readOrThrow(policies(members)))
                .build()
                .measure(network)
                .get("admissions")
                .network();
        OptionalLong count = admissions.count();
        assertThat(count).as(admissions.toString()).isPresent();
        return count.getAsLong();
    }
}
