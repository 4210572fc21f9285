package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.format.NetworkDocument;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Jobs;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.Stage;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.model.SupportLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

class IncubatorModuleTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new IncubatorModule()).build();

    static Stream<Object> samples() {
        return Stream.concat(Samples.minimal().values().stream(), Samples.maximal().values().stream())
                .filter(sample -> !(sample instanceof Metadata));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTypeIsReadAndWrittenAsInADocument(Object sample) {
        Class<?> type = ModelCodecs.all().stream()
                .map(ModelCodecs.ModelCodec::type)
                .filter(candidate -> candidate.isInstance(sample))
                .findFirst()
                .orElseThrow();

        String json = MAPPER.writeValueAsString(sample);

        // Read as tokens, a carried text loses its needless escape.
        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, type))).isEqualTo(json.replace("\\u00e9", "é"));
        JsonNode tree = MAPPER.valueToTree(sample);
        assertThat(MAPPER.treeToValue(tree, type)).isInstanceOf(type);
        if (Samples.minimal().containsValue(sample)) {
            assertThat(MAPPER.readValue(json, type)).isEqualTo(sample);
            assertThat(MAPPER.treeToValue(tree, type)).isEqualTo(sample);
        }
    }

    /** Something of a host's that may hold anything. */
    record Envelope(Startup startup, Object payload, List<Site> sites, Sector sector, SiteId siteId) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            PROPERTY       | ["org.incubatornetwork.model.Site",{"id":"a","name":"A"}]
            WRAPPER_ARRAY  | ["org.incubatornetwork.model.Site",{"id":"a","name":"A"}]
            WRAPPER_OBJECT | {"org.incubatornetwork.model.Site":{"id":"a","name":"A"}}
            """)
    void typeIdsStandAroundAValue(JsonTypeInfo.As inclusion, String expected) {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new IncubatorModule())
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType("org.incubatornetwork.")
                                .allowIfSubType("org.incubatornetwork.")
                                .allowIfSubType("java.util.")
                                .build(),
                        DefaultTyping.NON_FINAL,
                        inclusion)
                .build();
        Startup startup = Startup.builder().id("s").name("S").build();
        Site site = Site.builder().id("a").name("A").build();
        Envelope envelope =
                new Envelope(startup, site, new ArrayList<>(List.of(site)), Sector.of("ISIC", "62"), site.id());

        String json = mapper.writeValueAsString(envelope);

        assertThat(mapper.readTree(json).get("payload")).hasToString(expected);
        assertThat(mapper.readValue(json, Envelope.class)).isEqualTo(envelope);
    }

    /** Hosts that say themselves where the id of their payload is. */
    record Beside(
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXTERNAL_PROPERTY, property = "kind")
            @JsonSubTypes({
                @JsonSubTypes.Type(value = Site.class, name = "site"),
                @JsonSubTypes.Type(value = Startup.class, name = "startup")
            })
            Object payload) {}

    record Within(
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "kind")
            @JsonSubTypes({
                @JsonSubTypes.Type(value = Site.class, name = "site"),
                @JsonSubTypes.Type(value = Startup.class, name = "startup")
            })
            Object payload) {}

    @Test
    void typeIdsMayBeTheHostsOwn() {
        Site site = Site.builder().id("a").name("A").build();

        String beside = MAPPER.writeValueAsString(new Beside(site));
        String within = MAPPER.writeValueAsString(new Within(site));

        assertThat(beside).isEqualTo("{\"payload\":{\"id\":\"a\",\"name\":\"A\"},\"kind\":\"site\"}");
        assertThat(within).isEqualTo("{\"payload\":[\"site\",{\"id\":\"a\",\"name\":\"A\"}]}");
        assertThat(MAPPER.readValue(beside, Beside.class)).isEqualTo(new Beside(site));
        assertThat(MAPPER.readValue(within, Within.class)).isEqualTo(new Within(site));
        assertThat(MAPPER.readValue("{\"payload\":{\"id\":\"a\",\"kind\":\"site\",\"name\":\"A\"}}", Within.class))
                .isEqualTo(new Within(site));
        assertThatThrownBy(() -> MAPPER.readValue("{\"payload\":{\"kind\":\"site\"}}", Within.class))
                .hasRootCauseInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("MISSING_MEMBER");
        assertThat(MAPPER.readValue("{\"payload\":{\"kind\":\"site\",\"id\":\"a\",\"name\":\"A\"}}", Within.class))
                .isEqualTo(new Within(site));
    }

    @Test
    void aDocumentIsTheSameAsThatOfTheFormat() {
        NetworkDocument document = NetworkDocument.of(Samples.maximalNetwork());
        String json = NetworkJson.standard().writeString(document);

        assertThat(MAPPER.readValue(json, NetworkDocument.class).network().sites())
                .hasSameSizeAs(document.network().sites());
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(document))).isEqualTo(MAPPER.readTree(json));
    }

    @Test
    void theModuleIsAService() {
        ObjectMapper found = JsonMapper.builder().findAndAddModules().build();

        assertThat(found.writeValueAsString(Map.of("site", SiteId.of("a")))).isEqualTo("{\"site\":\"a\"}");
        assertThat(found.registeredModules().stream().filter(IncubatorModule.class::isInstance))
                .hasSize(1);
    }

    @Test
    void addingItTwiceIsAddingItOnce() {
        ObjectMapper twice = JsonMapper.builder()
                .addModule(new IncubatorModule())
                .addModule(new IncubatorModule())
                .build();
        assertThat(twice.registeredModules().stream().filter(IncubatorModule.class::isInstance))
                .hasSize(1);
    }

    /** A consumer's own type, with a day of its own that the mapper spells as it likes. */
    record Visit(Site site, LocalDate day, Stage stage, DateWindow when) {}

    @Test
    void foreignTypesAreLeftAlone() {
        Visit visit = new Visit(
                Site.builder().id("a").name("A").build(),
                LocalDate.of(2024, 2, 29),
                Stage.SEED,
                DateWindow.parse("2001"));

        String json = MAPPER.writeValueAsString(visit);

        assertThat(json)
                .isEqualTo(
                        "{\"site\":{\"id\":\"a\",\"name\":\"A\"},\"day\":\"2024-02-29\",\"stage\":\"SEED\",\"when\":\"2001\"}");
        assertThat(MAPPER.readValue(json, Visit.class)).isEqualTo(visit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"s\",\"name\":\"S\",\"jobs\":[{\"on\":19000}]}",
                "{\"id\":\"s\",\"name\":\"S\",\"jobs\":[{\"on\":[2024,2,29]}]}",
                "{\"id\":\"s\",\"name\":\"S\",\"jobs\":[{\"on\":\"2024-01-01\",\"direct\":1.9}]}",
                "{\"id\":\"s\",\"name\":\"S\",\"jobs\":[{\"on\":\"2024-01-01\",\"direct\":\"1\"}]}",
                "{\"id\":\"s\",\"name\":\"S\",\"supportPeriods\":[{\"level\":0}]}",
                "{\"id\":\"s\",\"name\":\"S\",\"supportPeriods\":[{\"level\":\"0\"}]}",
                "{\"id\":\"s\",\"name\":\"S\",\"name\":\"T\"}",
                "{\"id\":\"s\",\"name\":7}",
                "{\"id\":\"s\"}",
                "\"\""
            })
    void aLenientMapperIsStrictWithTheModel(String json) {
        ObjectMapper lenient = JsonMapper.builder()
                .addModule(new IncubatorModule())
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .enable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        assertThatThrownBy(() -> lenient.readValue(json, Startup.class))
                .isInstanceOf(DatabindException.class)
                .hasCauseInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void theLimitsHoldWhateverTheMapperAllows() {
        ObjectMapper lenient = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(100_000)
                                .maxNumberLength(1_000_000)
                                .maxNameLength(1_000_000)
                                .build())
                        .build())
                .addModule(new IncubatorModule())
                .build();
        ImmutableMap.of(
                        "DEPTH_LIMIT", "[".repeat(65) + "]".repeat(65),
                        "NUMBER_LIMIT", "1".repeat(129),
                        "NAME_LIMIT", "{\"" + "n".repeat(257) + "\":1}",
                        "STRING_LIMIT", "\"" + "x".repeat((1 << 20) + 1) + "\"")
                .forEach((code, value) -> assertThatThrownBy(() ->
                                lenient.readValue("{\"id\":\"a\",\"name\":\"A\",\"x\":" + value + "}", Site.class))
                        .cause()
                        .isInstanceOfSatisfying(
                                InvalidDocumentException.class,
                                invalid -> assertThat(invalid.findings())
                                        .last()
                                        .satisfies(finding ->
                                                assertThat(finding.code()).isEqualTo(code))));
    }

    @Test
    void aNumberThatOnlyTheMappersParserAllowsIsNoCount() {
        ObjectMapper lenient = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                .addModule(new IncubatorModule())
                .build();

        assertThat(lenient.readValue("{\"on\":\"2024-02-29\",\"direct\":5}", Jobs.class)
                        .direct())
                .hasValue(5);
        assertThatThrownBy(() -> lenient.readValue("{\"on\":\"2024-02-29\",\"direct\":+5}", Jobs.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("INVALID_COUNT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-Infinity", "1E400", "[{\"y\":1E400}]"})
    void numbersThatNobodyCouldWriteAgainAreRefused(String number) {
        ObjectMapper lenient = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .addModule(new IncubatorModule())
                .build();
        String json = "{\"id\":\"a\",\"name\":\"A\",\"extensions\":{\"x\":" + number + "}}";

        assertThatThrownBy(() -> lenient.readValue(json, Site.class)).hasMessageContaining("INVALID_NUMBER");
        assertThatThrownBy(() -> lenient.treeToValue(lenient.readTree(json), Site.class))
                .hasMessageContaining("INVALID_NUMBER");
    }

    @Test
    void everyTextIsEscapedAsTheMapperEscapes() {
        ObjectMapper ascii = JsonMapper.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .addModule(new IncubatorModule())
                .build();
        Sector sector = Sector.of("réseau", "été");

        assertThat(ascii.writeValueAsString(List.of(sector, sector)))
                .isEqualTo("[" + "{\"scheme\":\"r\\u00E9seau\",\"code\":\"\\u00E9t\\u00E9\"}"
                        + ",{\"scheme\":\"r\\u00E9seau\",\"code\":\"\\u00E9t\\u00E9\"}]");
        Startup startup =
                Startup.builder().id("a").name("A").addSectors(sector, sector).build();
        assertThat(ascii.writeValueAsString(startup)).isASCII();
    }

    @Test
    void whatAMapperDoesToOtherTypesItDoesNotDoToTheModel() {
        ObjectMapper other = JsonMapper.builder()
                .addModule(new IncubatorModule())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(EnumFeature.WRITE_ENUMS_USING_INDEX)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
                .build();
        NetworkDocument document = NetworkDocument.of(Samples.maximalNetwork());
        NetworkJson compact = NetworkJson.builder().layout(Layout.COMPACT).build();

        assertThat(other.writeValueAsString(document)).isEqualTo(MAPPER.writeValueAsString(document));
        assertThat(other.readTree(other.writeValueAsString(document)))
                .isEqualTo(MAPPER.readTree(compact.writeString(document)));
        assertThat(other.writeValueAsString(new Visit(
                        Site.builder().id("a").name("A").build(),
                        LocalDate.of(2024, 2, 29),
                        Stage.SEED,
                        DateWindow.parse("2001"))))
                .contains("[2024,2,29]");
    }

    @Test
    void unknownMembersAreKept() {
        String json = "{\"id\":\"s\",\"name\":\"S\",\"later\":[1.0,{\"x\":null}]}";
        assertThat(MAPPER.writeValueAsString(MAPPER.readValue(json, Startup.class)))
                .isEqualTo(json);
    }

    @Test
    void aFaultCarriesEverythingFound() {
        assertThatThrownBy(() -> MAPPER.readValue(
                        "[{\"id\":\"?\",\"name\":1},{}]",
                        MAPPER.getTypeFactory()
                                .constructCollectionType(
                                        ImmutableList.class.asSubclass(java.util.List.class), Startup.class)))
                .isInstanceOf(DatabindException.class);
        assertThatThrownBy(() -> MAPPER.readValue("{\"id\":\"?\",\"name\":1}", Site.class))
                .cause()
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        e -> assertThat(e.findings().stream()
                                        .map(finding -> finding.code() + " " + finding.pointer() + " "
                                                + finding.finding().actual().orElseThrow()))
                                .containsExactly("INVALID_ID /id \"?\"", "WRONG_TYPE /name 1"));
    }

    @Test
    void aValueWithoutFormIsRefusedInWriting() {
        assertThatThrownBy(() -> MAPPER.writeValueAsString(
                        Site.builder().id("a").name("\ud800").build()))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("INVALID_TEXT /name");
        assertThat(MAPPER.writeValueAsString(Money.of("3", "JPY")))
                .isEqualTo("{\"amount\":\"3\",\"currency\":\"JPY\"}");
        assertThat(MAPPER.readValue("\"HOSTED\"", SupportLevel.class)).isEqualTo(SupportLevel.HOSTED);
    }
}
