package org.incubatornetwork.json.benchmark;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.incubatornetwork.model.Identifier;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.model.Metadata;
import org.incubatornetwork.model.Money;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.Sector;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonPOJOBuilder;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.NameTransformer;

/**
 * The model itself bound by Jackson through its builders. What annotations on some thirty builders would say is said once, by
 * convention; values without builders have mix-ins. It works on the class path alone: the builders' generated half is not public.
 */
final class ModelBinding {
    private final JsonMapper mapper = JsonMapper.builder()
            .annotationIntrospector(new Conventions())
            .addMixIn(Money.class, MoneyMixIn.class)
            .addMixIn(Sector.class, SectorMixIn.class)
            .addMixIn(Identifier.class, IdentifierMixIn.class)
            .addMixIn(Quantity.class, QuantityMixIn.class)
            .addModule(new SimpleModule().addDeserializer(JsonText.class, new Raw()))
            .build();

    Network read(byte[] json) {
        return mapper.readValue(json, Envelope.class).network();
    }

    /** The members of a document. */
    record Envelope(String format, String formatVersion, Network network) {}

    /** Builders, factories and metadata as the whole model has them. */
    private static final class Conventions extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        private static boolean isModel(Class<?> type) {
            return type.getPackage() == Network.class.getPackage();
        }

        @Override
        public Class<?> findPOJOBuilder(MapperConfig<?> config, AnnotatedClass type) {
            return isModel(type.getRawType())
                    ? List.of(type.getRawType().getDeclaredClasses()).stream()
                            .filter(nested -> nested.getSimpleName().equals("Builder"))
                            .findFirst()
                            .orElse(null)
                    : null;
        }

        @Override
        public JsonPOJOBuilder.Value findPOJOBuilderConfig(MapperConfig<?> config, AnnotatedClass builder) {
            return isModel(builder.getRawType()) ? new JsonPOJOBuilder.Value("build", "") : null;
        }

        @Override
        public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
            return isModel(member.getDeclaringClass()) && member.getName().matches("(add|put)[A-Z].*|from")
                    || super.hasIgnoreMarker(config, member);
        }

        @Override
        public AnnotatedMethod resolveSetterConflict(
                MapperConfig<?> config, AnnotatedMethod one, AnnotatedMethod other) {
            return isForConvenience(one) ? other : one;
        }

        private static boolean isForConvenience(AnnotatedMethod setter) {
            Class<?> type = setter.getRawParameterType(0);
            return type.getName().startsWith("java.util.Optional") || type == String.class;
        }

        /** A day of a fact is a window; the setter that takes a day is one of another name, which no document has. */
        @Override
        public String findImplicitPropertyName(MapperConfig<?> config, AnnotatedMember member) {
            return member instanceof AnnotatedMethod method && takesADay(method)
                    ? method.getName() + " as a day"
                    : super.findImplicitPropertyName(config, member);
        }

        private static boolean takesADay(AnnotatedMethod method) {
            return isModel(method.getDeclaringClass())
                    && !method.getDeclaringClass().getName().contains(".Immutable")
                    && method.getParameterCount() == 1
                    && method.getRawParameterType(0) == LocalDate.class;
        }

        @Override
        public JsonCreator.Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedMethod method
                            && isModel(method.getDeclaringClass())
                            && method.getName().matches("of|parse")
                            && method.getParameterCount() == 1
                            && method.getRawParameterType(0) == String.class
                    ? JsonCreator.Mode.DELEGATING
                    : super.findCreatorAnnotation(config, annotated);
        }

        @Override
        public NameTransformer findUnwrappingNameTransformer(MapperConfig<?> config, AnnotatedMember member) {
            return member instanceof AnnotatedMethod method
                            && method.getParameterCount() == 1
                            && method.getRawParameterType(0) == Metadata.class
                    ? NameTransformer.NOP
                    : null;
        }
    }

    /** A value as its own text. */
    private static final class Raw extends StdDeserializer<JsonText> {
        Raw() {
            super(JsonText.class);
        }

        @Override
        public JsonText deserialize(JsonParser parser, DeserializationContext context) {
            return JsonText.of(context.readTree(parser).toString());
        }
    }

    private abstract static class MoneyMixIn {
        @JsonCreator
        static Money of(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") String currency) {
            return Money.of(amount, currency);
        }
    }

    private abstract static class SectorMixIn {
        @JsonCreator
        static Sector of(@JsonProperty("scheme") String scheme, @JsonProperty("code") String code) {
            return Sector.of(scheme, code);
        }
    }

    private abstract static class IdentifierMixIn {
        @JsonCreator
        static Identifier of(@JsonProperty("scheme") String scheme, @JsonProperty("id") String id) {
            return Identifier.of(scheme, id);
        }
    }

    private abstract static class QuantityMixIn {
        @JsonCreator
        static Quantity of(@JsonProperty("qualifier") Qualifier qualifier, @JsonProperty("value") BigDecimal value) {
            return Quantity.of(qualifier, value);
        }
    }
}
