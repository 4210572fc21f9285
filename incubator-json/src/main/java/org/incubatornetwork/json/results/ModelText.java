package org.incubatornetwork.json.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.incubatornetwork.json.codec.Jackson;
import org.incubatornetwork.json.codec.Output;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.JsonLimits;
import org.incubatornetwork.json.format.Layout;
import org.incubatornetwork.json.tables.ModelCodecs;
import org.incubatornetwork.json.tables.ModelCodecs.ModelCodec;
import org.incubatornetwork.model.JsonText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** The JSON of a value of the model, or of one of its members, as a document has it. */
final class ModelText {
    private static final JsonFactory FACTORY = Jackson.factory(JsonLimits.STANDARD);

    private static final ImmutableMap<Class<?>, ValueCodec<?>> CODECS =
            ModelCodecs.all().stream().collect(ImmutableMap.toImmutableMap(ModelCodec::type, ModelCodec::codec));

    private ModelText() {}

    /** Its JSON on one line. */
    static String of(Object value) {
        return new String(
                Output.toBytes(Output.json(FACTORY, Layout.COMPACT, generator -> write(generator, value))), UTF_8);
    }

    /** Writes it as it is in a document. */
    static void write(JsonGenerator generator, Object value) {
        ValueCodec<?> codec = CODECS.getOrDefault(
                value.getClass(), CODECS.get(value.getClass().getSuperclass()));
        if (codec != null) {
            write(generator, codec, value);
        } else if (value instanceof JsonText json) {
            Values.FREE_OBJECT.write(Writing.tokens(generator), json);
        } else if (value instanceof BigDecimal decimal) {
            Values.DECIMAL.write(Writing.tokens(generator), decimal);
        } else if (value instanceof Long || value instanceof Integer) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else {
            Values.TEXT.write(Writing.tokens(generator), value.toString());
        }
    }

    @SuppressWarnings("unchecked") // the codec is that of the value's type
    private static <T> void write(JsonGenerator generator, ValueCodec<T> codec, Object value) {
        codec.write(Writing.tokens(generator), (T) value);
    }
}
