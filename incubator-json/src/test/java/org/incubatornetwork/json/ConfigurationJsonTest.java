package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.json.tables.ConfigurationCodecs;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.Suppression;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.Rule;
import org.incubatornetwork.validation.rule.RuleParameter;
import org.incubatornetwork.validation.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationJsonTest {
    private static final String SCHEMA = "validation-configuration-1.0.schema.json";
    private static final ConfigurationJson JSON = ConfigurationJson.standard();

    /** What the schema can't tell: which rules and parameters exist, what they take, and which days the calendar lacks. */
    private static final ImmutableList<String> BY_THE_READER_ALONE =
            ImmutableList.of("INVALID_CODE", "UNKNOWN_MEMBER", "INVALID_SETTING", "INVALID_DATE");

    @TempDir
    Path directory;

    private static String configuration(String members) {
        return "{\"format\": \"incubator-network-validation\", \"formatVersion\": \"1.0\""
                + (members.isEmpty() ? "" : ", ") + members + "}";
    }

    private static String example() {
        return SettingsDocuments.example("CONFIGURATION.md");
    }

    private static final String LEAVE_OUT = "Corrigez le nom, ou omettez-le : il ne réglerait rien.";

    private static ImmutableList<LocatedFinding> refusal(String configuration) {
        return catchThrowableOfType(InvalidDocumentException.class, () -> JSON.readOrThrow(configuration))
                .findings();
    }

    private static String line(LocatedFinding finding) {
        return finding.location().orElseThrow() + " " + finding.code() + " " + finding.pointer() + " "
                + finding.finding().actual().orElse("-") + " "
                + finding.finding().expected().orElse("-")
                + finding.hint().map(hint -> " ~" + hint).orElse("");
    }

    @Test
    void theExampleOfThePageMeansWhatTheApiSays() {
        ValidationConfiguration configuration = ValidationConfiguration.builder()
                .failOn(Severity.WARNING)
                .disable("PREMISES_PROVIDER_MISSING")
                .grade("SITE_WITHOUT_CAPACITY", Severity.WARNING)
                .grade("CLAIM_SITE_COUNT", Severity.ERROR)
                .set("JOBS_JUMP", "factor", 3)
                .set("JOBS_JUMP", "minimum", 20)
                .set("SHARES_SUM", "tolerance", new BigDecimal("0.005"))
                .addSuppressions(Suppression.of(
                        "f8a3c60d5b1e9724", "The source prints rounded shares.", LocalDate.of(2027, 12, 31)))
                .addBaseline("0d6c5a9e83f1b247", "0d6c5a9e83f1b247")
                .build();

        assertThat(JSON.readOrThrow(example())).isEqualTo(configuration);
        assertThat(JSON.writeString(configuration)).isEqualTo(example().replaceFirst(" *\"\\$schema\".*\n", ""));
        assertThat(SettingsDocuments.schema(SCHEMA).validate(example(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void thePageDescribesEveryMember() {
        SettingsDocuments.assertDescribed("CONFIGURATION.md", JSON.codec(), ConfigurationCodecs.SUPPRESSION);
    }

    @Test
    void theDefaultIsTheLeast() {
        assertThat(JSON.readOrThrow(configuration(""))).isEqualTo(ValidationConfiguration.DEFAULT);
        assertThat(JSON.writeString(ValidationConfiguration.DEFAULT)).isEqualTo("""
                {
                  "format": "incubator-network-validation",
                  "formatVersion": "1.0"
                }
                """);
    }

    @Test
    void onlySomeRulesAreApplied() {
        ValidationConfiguration some = ValidationConfiguration.builder()
                .addOnly("SHARES_SUM", "NAME_BLANK")
                .build();

        assertThat(JSON.readOrThrow(configuration("\"only\": []"))).isEqualTo(ValidationConfiguration.DEFAULT);
        assertThat(JSON.readOrThrow(configuration("\"only\": [\"SHARES_SUM\", \"NAME_BLANK\"]")))
                .isEqualTo(some);
        assertThat(JSON.readOrThrow(JSON.writeString(some))).isEqualTo(some);
    }

    @Test
    void streamsAreReadAndWrittenAndLeftOpen() throws IOException {
        ValidationConfiguration configuration =
                ValidationConfiguration.builder().disable("SHARES_SUM").build();
        byte[] bytes = JSON.writeBytes(configuration);
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        JSON.write(configuration, out);
        InputStream in = new ByteArrayInputStream(bytes) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThat(JSON.readOrThrow(in)).isEqualTo(configuration);
        assertThat(out.toByteArray()).isEqualTo(bytes);
        assertThat(JSON.writeString(configuration).getBytes(UTF_8)).isEqualTo(bytes);
        assertThat(closed).isFalse();
    }

    @Test
    void everyProblemIsFoundInOnePassWithItsPlace() {
        assertThat(refusal("""
                        {
                          "format": "incubator-network-validation",
                          "formatVersion": "1.0",
                          "failOn": "WARN",
                          "disabled": ["SHARE_SUM", 7, null],
                          "severities": {"JOBS_JUMPS": "INFO", "JOBS_JUMP": "FATAL", "JOBS_JUMP": "INFO"},
                          "parameters": {
                            "JOBS_JUMP": {"facter": "3", "minimum": "1.5", "factor": 3},
                            "NAME_BLANK": {"factor": "3"},
                            "SHARES_SUM": {"tolerance": "-1"}
                          },
                          "suppressions": [
                            {"fingerprint": "F8A3C60D5B1E9724", "reason": " ", "expiry": "2025-02-30"},
                            {"reason": "as printed", "until": "2025"}
                          ],
                          "base-line": []
                        }
                        """).stream().map(ConfigurationJsonTest::line))
                .containsExactly(
                        "4:13 INVALID_CODE /failOn \"WARN\" \"ERROR\" | \"WARNING\" | \"INFO\" ~WARNING",
                        "5:16 INVALID_CODE /disabled/0 \"SHARE_SUM\" RULES.md ~SHARES_SUM",
                        "5:29 WRONG_TYPE /disabled/1 7 string",
                        "5:32 NULL_VALUE /disabled/2 null string",
                        "6:18 UNKNOWN_MEMBER /severities/JOBS_JUMPS - - ~JOBS_JUMP",
                        "6:53 INVALID_CODE /severities/JOBS_JUMP \"FATAL\" \"ERROR\" | \"WARNING\" | \"INFO\"",
                        "6:62 DUPLICATE_MEMBER /severities/JOBS_JUMP - -",
                        "8:19 UNKNOWN_MEMBER /parameters/JOBS_JUMP/facter - - ~factor",
                        "8:45 INVALID_SETTING /parameters/JOBS_JUMP/minimum \"1.5\" [0-9]+, 0..2147483647",
                        "8:62 WRONG_TYPE /parameters/JOBS_JUMP/factor 3 string",
                        "9:20 UNKNOWN_MEMBER /parameters/NAME_BLANK/factor - -",
                        "10:33 INVALID_SETTING /parameters/SHARES_SUM/tolerance \"-1\" 0..2147483647",
                        "13:21 INVALID_SETTING /suppressions/0/fingerprint \"F8A3C60D5B1E9724\" [0-9a-f]{16}",
                        "13:51 INVALID_SETTING /suppressions/0/reason \" \" \\S",
                        "13:66 INVALID_DATE /suppressions/0/expiry \"2025-02-30\" YYYY-MM-DD",
                        "14:5 MISSING_MEMBER /suppressions/1 - fingerprint",
                        "14:30 UNKNOWN_MEMBER /suppressions/1/until - -",
                        "16:3 UNKNOWN_MEMBER /base-line - - ~baseline");
    }

    @Test
    void whatIsWrongIsShownOnItsLine() {
        String configuration = configuration("\"disabled\": [\"SHARE_SUM\"]");
        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> JSON.readOrThrow(configuration));

        assertThat(refusal)
                .hasMessage(
                        "INVALID_CODE at 1:81 /disabled/0: This is not one of the codes: \"SHARE_SUM\"; did you mean SHARES_SUM?");
        assertThat(Report.builder(SourceText.of("validation.json", configuration.getBytes(UTF_8)))
                        .locale(Locale.FRENCH)
                        .reading(refusal)
                        .build()
                        .writeString(ReportFormat.TEXT))
                .isEqualTo("""
                        Format

                          ERREUR  INVALID_CODE
                            Ceci n’est pas un des codes : "SHARE_SUM"
                            validation.json:1:81
                            1 | …etwork-validation", "formatVersion": "1.0", "disabled": ["SHARE_SUM"]}
                              |                                                           ^^^^^^^^^^^
                            Attendu : RULES.md
                            Vouliez-vous dire SHARES_SUM ?

                          Erreurs : 1. Avertissements : 0. Remarques : 0.

                        Fin du rapport.
                        """);
    }

    @Test
    void anUnknownSettingIsToldAsWhatItIs() {
        assertThat(refusal(configuration("\"severities\": {\"X\": \"ERROR\"}, \"baseline\": {\"zz\": 1}, \"mode\": 1")))
                .extracting(LocatedFinding::finding)
                .extracting(
                        finding -> finding.pointer() + " " + finding.message(Locale.ENGLISH),
                        finding -> finding.expected().orElse("-"),
                        finding -> finding.remedy().orElseThrow().in(Locale.FRENCH))
                .containsExactly(
                        tuple("/severities/X There is no setting of this name here.", "-", LEAVE_OUT),
                        tuple("/baseline/zz There is no setting of this name here.", "[0-9a-f]{16}", LEAVE_OUT),
                        tuple("/mode There is no setting of this name here.", "-", LEAVE_OUT));
    }

    @Test
    void whatIsLeftOutIsCounted() {
        String entries =
                IntStream.range(0, 5_000).mapToObj("\"%016x\": 0"::formatted).collect(Collectors.joining(", "));
        String configuration = configuration("\"baseline\": {" + entries + "}");
        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> JSON.readOrThrow(configuration));

        assertThat(refusal.findings()).hasSize(1_000);
        assertThat(refusal.report().counts()).containsExactly(entry("INVALID_COUNT", 5_000L));
        assertThat(refusal.report().count(Severity.ERROR)).isEqualTo(5_000);
        assertThat(refusal.report().count(Severity.INFO)).isZero();
        assertThat(refusal).hasMessageEndingWith(" (and 4999 more)");
        assertThat(Report.builder(SourceText.of("validation.json", configuration.getBytes(UTF_8)))
                        .reading(refusal)
                        .build()
                        .writeString(ReportFormat.TEXT))
                .endsWith("  Errors: 5,000. Warnings: 0. Notes: 0.\n\nEnd of the report.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "null",
                "{\"format\": \"incubator-network\", \"formatVersion\": \"1.0\"}",
                "{\"format\": \"incubator-network-validation\", \"formatVersion\": \"2.0\"}",
                "{\"format\": \"incubator-network-validation\", \"formatVersion\": \"1.0\"} x"
            })
    void whatIsNoConfigurationIsRefused(String text) {
        assertThatThrownBy(() -> JSON.readOrThrow(text)).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void rulesOfOnesOwnAreKnownIfTheyAreNamed() {
        Rule own = Rule.builder("OWN_RULE")
                .message(LocalizedText.of("m"))
                .addParameter(RuleParameter.whole("most", 3, LocalizedText.of("m")))
                .build();
        String text = configuration("\"parameters\": {\"OWN_RULE\": {\"most\": \"4\"}}");

        assertThat(ConfigurationJson.of(own).readOrThrow(text))
                .isEqualTo(ValidationConfiguration.builder()
                        .set("OWN_RULE", "most", 4)
                        .build());
        assertThat(refusal(text)).extracting(LocatedFinding::code).containsExactly("UNKNOWN_MEMBER");
    }

    @Test
    void whatIsNotReadBackIsNotWritten() {
        for (ValidationConfiguration.Builder builder : ImmutableList.of(
                ValidationConfiguration.builder().addOnly("OWN_RULE"),
                ValidationConfiguration.builder().disable("OWN_RULE"))) {
            assertThatThrownBy(() -> JSON.writeString(builder.build()))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageStartingWith("INVALID_CODE /")
                    .hasMessageEndingWith(": This is not one of the codes: OWN_RULE");
        }
        assertThat(Stream.of(
                                ValidationConfiguration.builder().grade("a \u202e", Severity.INFO),
                                ValidationConfiguration.builder().set("OWN_RULE", "most", 4),
                                ValidationConfiguration.builder().set("JOBS_JUMP", "facter", 4),
                                ValidationConfiguration.builder().set("JOBS_JUMP", "factor", -1),
                                ValidationConfiguration.builder().set("JOBS_JUMP", "factor", new BigDecimal("1E+500")),
                                ValidationConfiguration.builder()
                                        .set("SHARES_SUM", "tolerance", new BigDecimal("1E-1000000000")),
                                ValidationConfiguration.builder()
                                        .set("SHARES_SUM", "tolerance", new BigDecimal("0.0000000000000000001")),
                                ValidationConfiguration.builder()
                                        .set("SHARES_SUM", "tolerance", new BigDecimal("1." + "0".repeat(127))),
                                ValidationConfiguration.builder().set("JOBS_JUMP", "minimum", new BigDecimal("1.5")))
                        .map(builder -> catchThrowableOfType(
                                        InvalidDocumentException.class, () -> JSON.writeString(builder.build()))
                                .getMessage()))
                .containsExactly(
                        "INVALID_CODE /severities/a \\u202e: This is not one of the codes: a \\u202e",
                        "INVALID_CODE /parameters/OWN_RULE: This is not one of the codes: OWN_RULE",
                        "INVALID_CODE /parameters/JOBS_JUMP/facter: This is not one of the codes: facter",
                        "INVALID_SETTING /parameters/JOBS_JUMP/factor: This is not a value for this setting: -1",
                        "INVALID_SETTING /parameters/JOBS_JUMP/factor: This is not a value for this setting: 1E+500",
                        "INVALID_SETTING /parameters/SHARES_SUM/tolerance: This is not a value for this setting: 1E-1000000000",
                        "INVALID_SETTING /parameters/SHARES_SUM/tolerance: This is not a value for this setting: 1E-19",
                        "INVALID_SETTING /parameters/SHARES_SUM/tolerance: This is not a value for this setting: 1."
                                + "0".repeat(126) + "…",
                        "INVALID_SETTING /parameters/JOBS_JUMP/minimum: This is not a value for this setting: 1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0E+3", "2E+9", "2.5000", "0.000000000000000001", "2147483647"})
    void whatAParameterTakesIsReadBackAsItWas(String tolerance) {
        ValidationConfiguration configuration = ValidationConfiguration.builder()
                .set("SHARES_SUM", "tolerance", new BigDecimal(tolerance))
                .build();

        assertThat(JSON.readOrThrow(JSON.writeString(configuration))
                        .parameters()
                        .values())
                .singleElement()
                .satisfies(values -> assertThat(values.get("tolerance")).isEqualByComparingTo(tolerance));
    }

    @Test
    void aBaselineIsCompleteWhateverTheCaps() throws IOException {
        Network network =
                SyntheticRegister.builder().seed(1).startups(1500).build().network();
        LocalDate early = LocalDate.of(1990, 1, 1);
        ValidationReport report = Validator.asOf(early).validate(network);
        assertThat(report.counts()).anyMatch(count -> count.omitted() > 0);

        Path file = directory.resolve("baseline.json");
        JSON.write(ValidationConfiguration.DEFAULT.accepting(report), file);

        ValidationReport again = Validator.builder()
                .asOf(early)
                .configuration(JSON.readOrThrow(file))
                .build()
                .validate(network);
        assertThat(again.findings()).isEmpty();
        assertThat(again.accepted())
                .isEqualTo(Arrays.stream(Severity.values())
                        .mapToLong(report::count)
                        .sum());
        assertThat(again.fingerprints()).isEqualTo(report.fingerprints());
    }

    @Test
    void theCommittedSchemaIsThatOfTheTables() throws IOException {
        SettingsDocuments.assertWritten(
                SCHEMA,
                JSON,
                "urn:incubator-network:validation-configuration:1.0",
                "The configuration of a validation, version 1.0");
    }

    @Test
    void schemaAndReaderAgree() {
        SettingsDocuments.assertAgreed(SCHEMA, JSON, example(), BY_THE_READER_ALONE);
    }
}
