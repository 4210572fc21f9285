package org.incubatornetwork.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.results.JsonOutput;
import org.incubatornetwork.json.results.ResultForms;
import org.incubatornetwork.json.results.ResultForms.ResultForm;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.json.tables.ModelCodecs.ModelCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonGeneratorBase;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdSerializer;

/** What a mapper writes as the format or a report has it; and no other object of this library's but records, enums and lists. */
final class ModelSerializers extends SimpleSerializers {
    private static final long serialVersionUID = 1L;

    /** The packages of this library under its root, where a consumer may have some as well. */
    private static final ImmutableSet<String> PACKAGES = ImmutableSet.of(
            "diff", "history", "json", "lists", "measure", "metrics", "model", "reconciliation", "text", "validation");

    ModelSerializers(List<ModelCodec<?>> settings, Locale locale) {
        ModelCodecs.all().forEach(this::add);
        settings.forEach(this::add);
        ResultForms.all(locale).forEach(this::add);
    }

    private <T> void add(ModelCodec<T> codec) {
        addSerializer(codec.type(), new Serializer<>(codec));
    }

    private <T> void add(ResultForm<T> form) {
        addSerializer(form.type(), new ResultSerializer<>(form));
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        ValueSerializer<?> known = super.findSerializer(config, type, description, format);
        Class<?> raw = type.getRawClass();
        return known == null && isOwn(raw) ? new Refusal(seen(raw)) : known;
    }

    /** The type that a caller sees of an object: its own may be generated, and hidden. */
    private static Class<?> seen(Class<?> type) {
        List<Class<?>> above = Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass)
                .toList();
        return Stream.concat(above.stream(), above.stream().flatMap(each -> Arrays.stream(each.getInterfaces())))
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.equals(Object.class))
                .findFirst()
                .orElse(type);
    }

    private static boolean isOwn(Class<?> type) {
        List<String> packages = Splitter.on('.').limit(4).splitToList(type.getPackageName() + ".");
        boolean hasFormOfItsOwn = type.isRecord()
                || Enum.class.isAssignableFrom(type)
                || Iterable.class.isAssignableFrom(type)
                || Throwable.class.isAssignableFrom(type);
        return type.getPackageName().startsWith("org.incubatornetwork.")
                && PACKAGES.contains(packages.get(2))
                && !hasFormOfItsOwn;
    }

    /** Writes objects of one type, whose type id, where a mapper adds one, is that of the type: their own class is a detail. */
    private abstract static class TypeSerializerOf<T> extends StdSerializer<T> {
        private final Class<T> type;

        TypeSerializerOf(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public final void serializeWithType(
                T value, JsonGenerator generator, SerializationContext context, TypeSerializer typeIds)
                throws JacksonException {
            // Without the value: of one, resolvers of names would take the class.
            WritableTypeId id = typeIds.writeTypePrefix(
                    generator, context, typeIds.typeId(null, type, JsonToken.VALUE_EMBEDDED_OBJECT));
            serialize(value, generator, context);
            typeIds.writeTypeSuffix(generator, context, id);
        }
    }

    private static final class Serializer<T> extends TypeSerializerOf<T> {
        private final transient ValueCodec<T> codec;

        Serializer(ModelCodec<T> codec) {
            super(codec.type());
            this.codec = codec.codec();
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) throws JacksonException {
            if (generator instanceof JsonGeneratorBase text && !text.isEnabled(JsonWriteFeature.QUOTE_PROPERTY_NAMES)) {
                throw DatabindException.from(
                        context, "names of members have to be in quotes: enable JsonWriteFeature.QUOTE_PROPERTY_NAMES");
            }
            try {
                codec.write(Writing.tokens(generator), value);
            } catch (InvalidDocumentException e) {
                throw DatabindException.from(context, String.valueOf(e.getMessage()), e);
            }
        }
    }

    private static final class ResultSerializer<T> extends TypeSerializerOf<T> {
        private final transient ResultForm<T> form;

        ResultSerializer(ResultForm<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            JsonOutput.object(generator, out -> form.members().accept(out, value));
        }
    }

    /** Instead of what a mapper finds of an object that has no getters: nothing, which it writes as an empty one. */
    private static final class Refusal extends StdSerializer<Object> {
        Refusal(Class<?> type) {
            super(type);
        }

        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
            throw DatabindException.from(context, handledType().getName() + " has no form in JSON");
        }
    }
}
