package org.incubatornetwork.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.incubatornetwork.arbitraries.Samples;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.json.tables.ModelCodecs.ModelCodec;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.OpenCode;
import org.incubatornetwork.model.Sector;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.TypedId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What of the model may be the key of a map. */
class ModelKeysTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new IncubatorModule()).build();

    /** Something of a host's that counts by what is in the model. */
    record Counts(Map<SiteId, Long> bySite, Map<DateWindow, Long> byDay, Map<SupportLevel, Long> byLevel) {}

    static Stream<Object> texts() {
        return ModelCodecs.all().stream().map(ModelCodec::type).flatMap(ModelKeysTest::texts);
    }

    private static Stream<Object> texts(Class<?> type) {
        if (type.isEnum()) {
            return Stream.<Object>of(type.getEnumConstants());
        } else if (TypedId.class.isAssignableFrom(type)
                || OpenCode.class.isAssignableFrom(type)
                || type.equals(MeasureId.class)) {
            return Stream.of(made(type, "of", "residents"));
        }
        return type.equals(DateWindow.class) ? Stream.of(made(type, "parse", "2021?")) : Stream.of();
    }

    private static Object made(Class<?> type, String method, String text) {
        try {
            return type.getMethod(method, String.class).invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsATextIsAKeyByIt(Object key) {
        Map<Object, Integer> counts = ImmutableMap.of(key, 3);
        JavaType map = MAPPER.getTypeFactory().constructMapType(Map.class, type(key), Integer.class);

        String json = MAPPER.writeValueAsString(counts);

        assertThat(json).isEqualTo("{" + MAPPER.writeValueAsString(key) + ":3}");
        assertThat(MAPPER.<Map<Object, Integer>>readValue(json, map)).isEqualTo(counts);
        JsonNode tree = MAPPER.valueToTree(counts);
        assertThat(MAPPER.<Map<Object, Integer>>treeToValue(tree, map)).isEqualTo(counts);
        assertThat(MAPPER.<Map<Object, Integer>>convertValue(counts, map)).isEqualTo(counts);
    }

    static Stream<Object> others() {
        return Samples.minimal().values().stream().filter(sample -> !(sample instanceof Metadata));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoTextIsNoKey(Object sample) {
        assertThatThrownBy(() -> MAPPER.writeValueAsString(ImmutableMap.of(sample, 3)))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith(type(sample).getName() + " is no text in JSON, and can't be the key of a map");
    }

    private static Class<?> type(Object sample) {
        return ModelCodecs.all().stream()
                .map(ModelCodec::type)
                .filter(candidate -> candidate.isInstance(sample))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void mapsOfARecordAreWrittenAndRead() {
        Counts counts = new Counts(
                ImmutableMap.of(SiteId.of("quay"), 3L, SiteId.of("bridge"), 1L),
                ImmutableMap.of(DateWindow.parse("2021?"), 2L),
                ImmutableMap.of(SupportLevel.HOSTED, 4L));
        ObjectMapper sorting = MAPPER.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();

        assertThat(MAPPER.writeValueAsString(counts))
                .isEqualTo("{\"bySite\":{\"quay\":3,\"bridge\":1},\"byDay\":{\"2021?\":2},\"byLevel\":{\"HOSTED\":4}}");
        assertThat(sorting.writeValueAsString(counts)).startsWith("{\"bySite\":{\"bridge\":1,\"quay\":3},");
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(counts), Counts.class))
                .isEqualTo(counts);
    }

    @Test
    void aKeyAtFaultCarriesWhatWasFound() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"?\":3}", new TypeReference<Map<SiteId, Integer>>() {}))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith("INVALID_ID")
                .cause()
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void scopesAreKeysByTheirText() {
        assertThat(MAPPER.writeValueAsString(ImmutableMap.of(
                        Scope.network(), 3, Scope.of(SiteId.of("quay")), 2, Scope.of(Sector.of("ISIC", "62")), 1)))
                .isEqualTo("{\"NETWORK\":3,\"SITE quay\":2,\"SECTOR ISIC 62\":1}");
    }

    @Test
    void whatHasNoFormIsNoKey() {
        MetricEngine engine = MetricEngine.asOf(LocalDate.of(2023, 12, 31));

        assertThatThrownBy(() -> MAPPER.writeValueAsString(ImmutableMap.of(engine, 1)))
                .isInstanceOf(DatabindException.class)
                .hasMessageStartingWith("org.incubatornetwork.metrics.MetricEngine has no form in JSON");
    }
}
