package org.incubatornetwork.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.diff.MergePart;
import org.incubatornetwork.diff.MergeResult;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.diff.NetworkMerge;
import org.incubatornetwork.history.DueDeparture;
import org.incubatornetwork.history.Frame;
import org.incubatornetwork.history.StartupInNetwork;
import org.incubatornetwork.history.VagueDates;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.LocatedFinding;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.json.report.ComparisonReport;
import org.incubatornetwork.json.report.DiffReport;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.json.results.ResultForms;
import org.incubatornetwork.json.results.ResultForms.ResultForm;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.json.tables.ModelCodecs.ModelCodec;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.style.NoBean;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.ValidationConfiguration;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.Validator;
import org.incubatornetwork.validation.rule.EntityKind;
import org.incubatornetwork.validation.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/** What a mapper of a host's does with results, with what is none, and with settings of its own. */
class HostMapperTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new IncubatorModule()).build();
    private static final String MISSPELT = "{\"id\":\"quay\",\"name\":\"The Quay\",\"opend\":\"2019\"}";

    private static byte[] technopark() throws IOException {
        return Files.readAllBytes(Path.of("..", "examples", "technopark.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void resultsAreAsInAReport(String language) throws IOException {
        byte[] document = technopark();
        ReadResult read = NetworkJson.standard().read(document);
        Network network = read.network().orElseThrow();
        Reconciliation verdicts = Reconciler.builder().asOf(DAY).build().reconcile(network);
        ValidationReport validation = Validator.asOf(DAY).validate(network, network.startups(), verdicts.findings());
        MetricReport metrics = MetricEngine.asOf(DAY).measure(network);
        Locale locale = Locale.forLanguageTag(language);
        JsonNode report = MAPPER.readTree(Report.builder(SourceText.of("technopark.json", document))
                .locale(locale)
                .reading(read)
                .validation(validation)
                .metrics(metrics)
                .reconciliation(verdicts)
                .build()
                .writeString(ReportFormat.JSON));
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(IncubatorModule.builder().locale(locale).build())
                .build();
        // A mapper knows no text in which a finding has a line.
        report.get("validation")
                .get("findings")
                .forEach(finding -> ((ObjectNode) finding).remove(List.of("line", "column")));

        JsonNode findings = report.get("validation").get("findings");
        assertThat(json(mapper, validation)).isEqualTo(report.get("validation"));
        assertThat(json(mapper, validation.findings())).isEqualTo(findings);
        assertThat(json(mapper, metrics)).isEqualTo(report.get("metrics"));
        assertThat(json(mapper, metrics.results()))
                .isEqualTo(report.get("metrics").get("results"));
        assertThat(json(mapper, verdicts)).isEqualTo(report.get("reconciliation"));
        assertThat(json(mapper, verdicts.comparisons()))
                .isEqualTo(report.get("reconciliation").get("comparisons"));
    }

    @Test
    void figuresSideBySideAreAsInTheirReport() throws IOException {
        Network network = NetworkJson.standard().readOrThrow(technopark()).network();
        MetricComparison comparison =
                MetricComparison.ofScopes(MetricEngine.asOf(DAY).measure(network), ScopeKind.SITE);
        ObjectNode report = (ObjectNode)
                MAPPER.readTree(ComparisonReport.of(comparison, Locale.ENGLISH).writeString(ReportFormat.JSON));

        assertThat(json(MAPPER, comparison)).isEqualTo(report.remove(List.of("format", "formatVersion", "language")));
    }

    @Test
    void whatChangedIsAsInItsReport() throws IOException {
        Network network = NetworkJson.standard().readOrThrow(technopark()).network();
        NetworkDiff diff = NetworkDiff.between(network, Samples.maximalNetwork());
        ObjectNode report =
                (ObjectNode) MAPPER.readTree(DiffReport.of(diff, Locale.ENGLISH).writeString(ReportFormat.JSON));

        assertThat(json(MAPPER, diff)).isEqualTo(report.remove(List.of("format", "formatVersion", "language")));
        assertThat(json(MAPPER, diff.changes())).isEqualTo(report.get("changes"));
        assertThat(json(MAPPER, diff.happenings())).isEqualTo(report.get("happenings"));
    }

    @Test
    void whatCameOfAMergeHasAForm() {
        Network network = Network.builder().id("harbour").name("Harbour").build();
        MergeResult merged = NetworkMerge.standard()
                .of(MergePart.of("2023", network), MergePart.of("2024", network.withName("Port")));

        assertThat(MAPPER.writeValueAsString(merged))
                .isEqualTo(
                        "{\"conflicts\":[{\"kind\":\"NAME\",\"rule\":\"REFUSE\",\"firstPart\":\"2023\",\"secondPart\":\"2024\","
                                + "\"firstPointer\":\"/network/name\",\"secondPointer\":\"/network/name\","
                                + "\"firstValue\":\"Harbour\",\"secondValue\":\"Port\",\"message\":\"2023 calls “Harbour” (/network/name) what 2024 calls “Port” (/network/name).\"}]}");
        assertThat(MAPPER.writeValueAsString(NetworkMerge.standard().of(MergePart.of("2023", network))))
                .isEqualTo("{\"network\":{\"id\":\"harbour\",\"name\":\"Harbour\"},\"conflicts\":[]}");
    }

    @Test
    void whatWasFoundInReadingIsAsInAReport() {
        byte[] document = Documents.network("\"country\": 1, \"x\": 2").getBytes(UTF_8);
        ReadResult read = NetworkJson.standard().read(document);
        JsonNode report = MAPPER.readTree(Report.builder(SourceText.of("a.json", document))
                .reading(read)
                .build()
                .writeString(ReportFormat.JSON));

        assertThat(json(MAPPER, read.report())).isEqualTo(report.get("reading"));
        assertThat(json(MAPPER, read.findings()))
                .isEqualTo(report.get("reading").get("findings"));
    }

    private static JsonNode json(ObjectMapper mapper, Object value) {
        String written = mapper.writeValueAsString(value);
        // As a tree, numbers are what they were, and not what their text reads as.
        assertThat(mapper.readTree(mapper.writeValueAsString(mapper.valueToTree(value))))
                .isEqualTo(mapper.readTree(written));
        return mapper.readTree(written);
    }

    @Test
    void staysAndDeparturesHaveAForm() {
        Network network = NetworkJson.standard().readOrThrow("""
                {
                  "format": "incubator-network",
                  "formatVersion": "1.0",
                  "network": {
                    "id": "harbour",
                    "name": "Harbour",
                    "maximumStay": "P3Y",
                    "sites": [{"id": "quay", "name": "The Quay"}],
                    "startups": [{"id": "atlas", "name": "Atlas", "supportPeriods": [
                      {"level": "HOSTED", "siteId": "quay", "start": "2021-03-01"}
                    ]}]
                  }
                }
                """).network();

        assertThat(MAPPER.writeValueAsString(
                        StartupInNetwork.of(network.startups().get(0), Frame.of(network, DAY))
                                .stays()
                                .get(0)
                                .stay()))
                .isEqualTo("{\"state\":\"ONGOING\",\"siteId\":\"quay\",\"start\":\"2021-03-01\",\"supportPeriods\":"
                        + "[{\"level\":\"HOSTED\",\"siteId\":\"quay\",\"start\":\"2021-03-01\"}]}");
        assertThat(MAPPER.writeValueAsString(DueDeparture.of(network, DAY, LocalDate.of(2024, 12, 31))))
                .isEqualTo("[{\"startupId\":\"atlas\",\"name\":\"Atlas\",\"siteId\":\"quay\",\"since\":\"2021-03-01\","
                        + "\"dueOn\":\"2024-03-01\"}]");
    }

    /** Results have texts of one language: what was written is not all that there was. */
    @ParameterizedTest
    @ValueSource(classes = {ValidationReport.class, MetricReport.class, Reconciliation.class, DueDeparture.class})
    void resultsAreNotReadBack(Class<?> type) {
        assertThatThrownBy(() -> MAPPER.readValue("{}", type))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith(type.getName() + " is written, and not read back");
    }

    @Test
    void whatHasNoFormIsNotWrittenAsNothing() {
        assertThatThrownBy(() -> MAPPER.writeValueAsString(ImmutableList.of(NetworkMerge.standard())))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith("org.incubatornetwork.diff.NetworkMerge has no form in JSON");
        assertThatThrownBy(() -> MAPPER.writeValueAsString(Metadata.none()))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith("org.incubatornetwork.model.Metadata has no form in JSON");
        assertThatThrownBy(() -> MAPPER.writeValueAsString(ImmutableMap.of("engine", MetricEngine.asOf(DAY))))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith("org.incubatornetwork.metrics.MetricEngine has no form in JSON");
    }

    private interface Hidden {}

    @Test
    void whatIsHiddenIsRefusedAsWhatIsSeenOfIt() {
        Runnable lambda = () -> {};

        assertThatThrownBy(() -> MAPPER.writeValueAsString(lambda))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith("java.lang.Runnable has no form in JSON");
        assertThatThrownBy(() -> MAPPER.writerFor(Hidden.class).writeValueAsString(new Hidden() {}))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith(Hidden.class.getName() + " has no form in JSON");
    }

    static Stream<Object> objects() throws IOException {
        ReadResult read = NetworkJson.standard().read(technopark());
        Network network = read.network().orElseThrow();
        Network renamed = network.withName("Port");
        MetricReport metrics = MetricEngine.asOf(DAY).measure(network);
        MergeResult merged = NetworkMerge.standard().of(MergePart.of("a", network), MergePart.of("b", renamed));
        ImmutableList<Object> found = ImmutableList.of(
                read,
                read.report(),
                NetworkDocument.of(network),
                Validator.asOf(DAY).validate(network),
                metrics,
                metrics.results().get(0),
                metrics.results().get(0).figure(),
                Reconciler.asOf(DAY).reconcile(network),
                MetricComparison.ofScopes(metrics, ScopeKind.SITE),
                NetworkDiff.between(network, renamed),
                merged,
                merged.conflicts(),
                Policies.DEFAULT,
                ValidationConfiguration.DEFAULT,
                MetricEngine.asOf(DAY),
                Money.of("3", "JPY"),
                Sector.of("ISIC", "62"));
        return Stream.concat(
                found.stream(), Samples.maximal().values().stream().filter(sample -> !(sample instanceof Enum<?>)));
    }

    /** Not even with what a document is made of: it would be written as {@code {}}, or as what some accessor happens to be called. */
    @ParameterizedTest
    @MethodSource("objects")
    void aMapperWithoutTheModuleFails(Object value) {
        assertThatThrownBy(() -> new JsonMapper().writeValueAsString(ImmutableMap.of("x", value)))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining(
                        " is written by a mapper of Jackson 3 that has the IncubatorModule of incubator-json: add it to the mapper");
        assertThatThrownBy(() -> new JsonMapper().valueToTree(ImmutableList.of(value)))
                .isInstanceOf(DatabindException.class);
    }

    @Test
    void whatHasAFormIsNoBean() {
        assertThat(Stream.concat(
                        ModelCodecs.all().stream().map(ModelCodec::type),
                        ResultForms.all(Locale.ENGLISH).stream().map(ResultForm::type)))
                .filteredOn(type -> !type.isEnum())
                .hasSizeGreaterThan(80)
                .allMatch(NoBean.class::isAssignableFrom);
    }

    /** What of a site's id a host's own serializer writes. */
    static final class Urn extends StdSerializer<SiteId> {
        Urn() {
            super(SiteId.class);
        }

        @Override
        public void serialize(SiteId id, JsonGenerator generator, SerializationContext context) {
            generator.writeString("urn:site:" + id.value());
        }
    }

    @JsonSerialize(using = Urn.class)
    interface AsUrn {}

    static Stream<JsonMapper.Builder> mappersWithASerializerOfTheirOwn() {
        return Stream.of(
                JsonMapper.builder().addMixIn(SiteId.class, AsUrn.class),
                JsonMapper.builder().addModule(new IncubatorModule()).addMixIn(SiteId.class, AsUrn.class),
                JsonMapper.builder()
                        .addModule(new IncubatorModule())
                        .addModule(new SimpleModule().addSerializer(SiteId.class, new Urn())));
    }

    @ParameterizedTest
    @MethodSource("mappersWithASerializerOfTheirOwn")
    void aSerializerOfTheHostsOwnComesFirst(JsonMapper.Builder mapper) {
        assertThat(mapper.build().writeValueAsString(ImmutableList.of(SiteId.of("quay"))))
                .isEqualTo("[\"urn:site:quay\"]");
    }

    @Test
    void aMapperWithoutTheModuleNamesTheTypeThatIsSeen() {
        Site site = Site.builder().id("a").name("A").build();

        assertThatThrownBy(() -> new JsonMapper().writeValueAsString(site))
                .hasRootCauseMessage("org.incubatornetwork.model.Site is written by a mapper of Jackson 3 that has the "
                        + "IncubatorModule of incubator-json: add it to the mapper");
        assertThatThrownBy(() -> new JsonMapper().readValue("{}", Site.class)).isInstanceOf(DatabindException.class);
    }

    @Test
    void settingsAreReadAndWritten() {
        Policies policies = Policies.builder().vagueDates(VagueDates.EARLIEST).build();
        ValidationConfiguration configuration =
                ValidationConfiguration.DEFAULT.accepting(Validator.asOf(DAY).validate(Samples.maximalNetwork()));

        String written = MAPPER.writeValueAsString(policies);
        assertThat(MAPPER.readTree(written))
                .isEqualTo(MAPPER.readTree(PoliciesJson.standard().writeString(policies)));
        assertThat(MAPPER.readValue(written, Policies.class)).isEqualTo(policies);
        written = MAPPER.writeValueAsString(configuration);
        assertThat(MAPPER.readTree(written))
                .isEqualTo(MAPPER.readTree(ConfigurationJson.standard().writeString(configuration)));
        assertThat(MAPPER.readValue(written, ValidationConfiguration.class)).isEqualTo(configuration);
    }

    @Test
    void settingsAreAsStrictAsWithoutAMapper() {
        assertThatThrownBy(() -> MAPPER.readValue(
                        "{\"format\":\"incubator-network-policies\",\"formatVersion\":\"1.0\",\"exit\":\"NBIA\"}",
                        Policies.class))
                .isInstanceOf(DatabindException.class)
                .hasCauseInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("UNKNOWN_MEMBER at 1:62 /exit: ");
    }

    @Test
    void configurationsMayNameRulesOfOnesOwn() {
        Rule own = Rule.builder("OWN")
                .message(LocalizedText.of("Never."))
                .on(EntityKind.SITE, (site, context) -> {})
                .build();
        ValidationConfiguration configuration =
                ValidationConfiguration.builder().disable("OWN").build();
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(IncubatorModule.builder().rules(own).build())
                .build();

        assertThat(mapper.readValue(mapper.writeValueAsString(configuration), ValidationConfiguration.class))
                .isEqualTo(configuration);
        assertThatThrownBy(() -> MAPPER.writeValueAsString(configuration)).isInstanceOf(DatabindException.class);
    }

    @Test
    void unknownMembersAreKeptAndTold() {
        List<LocatedFinding> found = new ArrayList<>();
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(IncubatorModule.builder().onFinding(found::add).build())
                .build();

        assertThat(mapper.writeValueAsString(mapper.readValue(MISSPELT, Site.class)))
                .isEqualTo("{\"id\":\"quay\",\"name\":\"The Quay\",\"opend\":\"2019\"}");
        mapper.readValue("{\"id\":\"quay\",\"name\":\"The Quay\"}", Site.class);
        assertThat(found)
                .extracting(LocatedFinding::code, LocatedFinding::pointer)
                .containsExactly(tuple("UNKNOWN_MEMBER", "/opend"));
    }

    static Stream<ObjectMapper> rejecting() {
        return Stream.of(
                JsonMapper.builder()
                        .addModule(IncubatorModule.builder()
                                .unknownMembers(UnknownMembers.REJECT)
                                .build())
                        .build(),
                JsonMapper.builder()
                        .addModule(new IncubatorModule())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("rejecting")
    void unknownMembersAreRefusedIfTheModuleOrTheMapperSaysSo(ObjectMapper mapper) {
        assertThatThrownBy(() -> mapper.readValue(MISSPELT, Site.class))
                .isInstanceOf(DatabindException.class)
                .hasCauseInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("UNKNOWN_MEMBER at 1:32 /opend: ");
    }

    static Stream<ObjectMapper> settings() {
        return Stream.of(
                        JsonMapper.builder().enable(JsonWriteFeature.WRITE_NUMBERS_AS_STRINGS),
                        JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII),
                        JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES),
                        JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE),
                        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT),
                        JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS),
                        JsonMapper.builder().enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED))
                .map(builder -> builder.addModule(new IncubatorModule()).build());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void noSettingMakesWhatIsWrittenUnreadable(ObjectMapper host) {
        NetworkDocument document = NetworkDocument.of(Samples.maximalNetwork());
        String written = host.writeValueAsString(document);

        assertThat(NetworkJson.standard().read(written).report().counts().keySet())
                .containsExactly("UNKNOWN_MEMBER");
        assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(MAPPER.writeValueAsString(document)));
    }

    @Test
    void namesWithoutQuotesAreRefused() {
        ObjectMapper host = JsonMapper.builder()
                .disable(JsonWriteFeature.QUOTE_PROPERTY_NAMES)
                .addModule(new IncubatorModule())
                .build();

        assertThatThrownBy(() ->
                        host.writeValueAsString(Site.builder().id("a").name("A").build()))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith(
                        "names of members have to be in quotes: enable JsonWriteFeature.QUOTE_PROPERTY_NAMES");
    }

    @Test
    void aRootIsNamedAfterItsType() {
        ObjectMapper host = JsonMapper.builder()
                .enable(SerializationFeature.WRAP_ROOT_VALUE)
                .enable(DeserializationFeature.UNWRAP_ROOT_VALUE)
                .addModule(new IncubatorModule())
                .build();
        Startup startup = Startup.builder().id("s").name("S").build();

        String written = host.writeValueAsString(startup);

        assertThat(written).isEqualTo("{\"Startup\":{\"id\":\"s\",\"name\":\"S\"}}");
        assertThat(host.readValue(written, Startup.class)).isEqualTo(startup);
    }
}
