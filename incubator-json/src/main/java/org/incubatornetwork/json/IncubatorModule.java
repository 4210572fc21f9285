package org.incubatornetwork.json;

import com.google.common.collect.ImmutableMap;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.ReadingEnded;
import org.incubatornetwork.json.codec.Recorder;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.InvalidDocumentException;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.UnknownMembers;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.json.tables.ModelCodecs.ModelCodec;
import org.incubatornetwork.validation.rule.EntityKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.Version;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Makes a mapper of Jackson read and write the types of the model, and {@link org.incubatornetwork.json.format.NetworkDocument}, as this format does, whatever
 * the mapper's settings: the same members, grammars, limits of depth, strings, names and numbers, the same refusal of
 * duplicate members, and unknown members kept. Other types are left alone.
 *
 * <p>A value at fault is a {@link DatabindException} whose cause is an {@link InvalidDocumentException} with everything that
 * was found in the value, with the subjects and fingerprints that it has in a document where pointers are those of one.
 *
 * <p>What makes tokens of text stays the mapper's own: the encoding and a byte-order mark, comments, quotes and other
 * spellings that its parser may allow, what follows the value, the size of the document, and what null means where a value of
 * the model is expected.
 *
 * <p>Where a mapper adds type ids, as by default typing, an id stands around a value or beside it, and never among its
 * members: where the mapper would put it there, id and value stand in an array together.
 *
 * <p>The module is found as a service; adding it twice is adding it once.
 */
public final class IncubatorModule extends JacksonModule {
    /** Where in a document a value stands whose findings are about it: of an item of a list, the first. */
    private static final ImmutableMap<Class<?>, String> POINTERS =
            EntityKind.all().stream().collect(ImmutableMap.toImmutableMap(EntityKind::type, kind -> kind.pointer(0)));

    /** A module; it has no settings. */
    public IncubatorModule() {}

    @Override
    public String getModuleName() {
        return "incubator-network";
    }

    @Override
    public Object getRegistrationId() {
        return IncubatorModule.class.getName();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleDeserializers deserializers = new SimpleDeserializers();
        SimpleSerializers serializers = new SimpleSerializers();
        for (ModelCodec<?> codec : ModelCodecs.all()) {
            add(codec, deserializers, serializers);
        }
        context.addDeserializers(deserializers);
        context.addSerializers(serializers);
    }

    private static <T> void add(ModelCodec<T> codec, SimpleDeserializers deserializers, SimpleSerializers serializers) {
        deserializers.addDeserializer(codec.type(), new Deserializer<>(codec));
        serializers.addSerializer(codec.type(), new Serializer<>(codec));
    }

    private static final class Deserializer<T> extends StdDeserializer<T> {
        private final transient ValueCodec<T> codec;

        Deserializer(ModelCodec<T> codec) {
            super(codec.type());
            this.codec = codec.codec();
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            Recorder recorder = new Recorder(whole(parser, context));
            Reading in = new Reading(recorder, JsonLimits.STANDARD, UnknownMembers.KEEP);
            T value = null;
            try {
                value = codec.read(in);
            } catch (ReadingEnded e) {
                // What ended it is among the findings.
            }
            if (value == null || in.hasFailed()) {
                InvalidDocumentException invalid =
                        new InvalidDocumentException(in.report(recorder, POINTERS.getOrDefault(handledType(), "")));
                throw DatabindException.from(context, invalid.getMessage(), invalid);
            }
            return value;
        }

        /** What starts at the current token; of an object whose type id was taken from among its members, with its start again. */
        private static JsonParser whole(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.PROPERTY_NAME) && !parser.hasToken(JsonToken.END_OBJECT)) {
                return parser;
            }
            TokenBuffer object = context.bufferForInputBuffering(parser);
            object.writeStartObject();
            for (; parser.hasToken(JsonToken.PROPERTY_NAME); parser.nextToken()) {
                object.copyCurrentStructure(parser);
            }
            object.writeEndObject();
            JsonParser whole = object.asParser(context, parser);
            whole.nextToken();
            return whole;
        }
    }

    private static final class Serializer<T> extends StdSerializer<T> {
        private final transient ValueCodec<T> codec;
        private final Class<T> type;

        Serializer(ModelCodec<T> codec) {
            super(codec.type());
            this.codec = codec.codec();
            this.type = codec.type();
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) throws JacksonException {
            try {
                codec.write(Writing.tokens(generator), value);
            } catch (InvalidDocumentException e) {
                throw DatabindException.from(context, String.valueOf(e.getMessage()), e);
            }
        }

        /** The id is that of the model's type, of which the value's own class is a detail. */
        @Override
        public void serializeWithType(
                T value, JsonGenerator generator, SerializationContext context, TypeSerializer typeIds)
                throws JacksonException {
            // Without the value: of one, resolvers of names would take the class.
            WritableTypeId id = typeIds.writeTypePrefix(
                    generator, context, typeIds.typeId(null, type, JsonToken.VALUE_EMBEDDED_OBJECT));
            serialize(value, generator, context);
            typeIds.writeTypeSuffix(generator, context, id);
        }
    }
}
