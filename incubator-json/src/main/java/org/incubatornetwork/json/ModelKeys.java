package org.incubatornetwork.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.incubatornetwork.metrics.metric.Scope;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.TokenBuffer;

/** The keys of maps: what is written as one text is the name of a member by that text, and anything else of this library's is refused. */
final class ModelKeys extends SimpleSerializers {
    private static final long serialVersionUID = 1L;

    private final transient ModelSerializers values;

    ModelKeys(ModelSerializers values) {
        this.values = values;
        addSerializer(Scope.class, new ScopeKey());
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        ValueSerializer<?> key = super.findSerializer(config, type, description, format);
        ValueSerializer<?> value = values.findSerializer(config, type, description, format);
        return key == null && value != null ? new Key<>(value) : key;
    }

    /** Reads a name as the text that stands for a value. */
    static KeyDeserializer reading(ValueDeserializer<?> values) {
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String name, DeserializationContext context) {
                TokenBuffer text = context.bufferForInputBuffering(context.getParser());
                text.writeString(name);
                JsonParser parser = text.asParser(context, context.getParser());
                parser.nextToken();
                return values.deserialize(parser, context);
            }
        };
    }

    private static final class Key<T> extends StdSerializer<T> {
        private final transient ValueSerializer<T> values;

        Key(ValueSerializer<T> values) {
            super(values.handledType());
            this.values = values;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            TokenBuffer written = context.bufferForValueConversion();
            values.serialize(value, written, context);
            JsonParser parser = written.asParser();
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                throw DatabindException.from(
                        context, handledType().getName() + " is no text in JSON, and can't be the key of a map");
            }
            generator.writeName(parser.getString());
        }
    }

    private static final class ScopeKey extends StdSerializer<Scope> {
        ScopeKey() {
            super(Scope.class);
        }

        @Override
        public void serialize(Scope scope, JsonGenerator generator, SerializationContext context) {
            generator.writeName(scope.toString());
        }
    }
}
