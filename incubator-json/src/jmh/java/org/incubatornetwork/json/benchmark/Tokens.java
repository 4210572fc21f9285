package org.incubatornetwork.json.benchmark;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a document with their values ready, equal ones shared: what is left of writing is the generator's own work. */
final class Tokens {
    private final JsonFactory factory = new JsonFactory();
    private final JsonToken[] tokens;
    private final Object[] values;
    private final int size;

    private Tokens(JsonToken[] tokens, Object[] values, int size) {
        this.tokens = tokens;
        this.values = values;
        this.size = size;
    }

    static Tokens of(byte[] json) {
        JsonToken[] tokens = new JsonToken[json.length / 2];
        Object[] values = new Object[tokens.length];
        Map<Object, Object> shared = new HashMap<>();
        int size = 0;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens[size] = token;
                Object value = switch (token) {
                    case PROPERTY_NAME -> new SerializedString(parser.currentName());
                    case VALUE_STRING -> parser.getString();
                    case VALUE_NUMBER_INT -> parser.getLongValue();
                    default -> token;
                };
                values[size++] = shared.computeIfAbsent(value, same -> same);
            }
        }
        return new Tokens(tokens, values, size);
    }

    void replay(OutputStream out) {
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            for (int i = 0; i < size; i++) {
                switch (tokens[i]) {
                    case START_OBJECT -> generator.writeStartObject();
                    case END_OBJECT -> generator.writeEndObject();
                    case START_ARRAY -> generator.writeStartArray();
                    case END_ARRAY -> generator.writeEndArray();
                    case PROPERTY_NAME -> generator.writeName((SerializedString) values[i]);
                    case VALUE_STRING -> generator.writeString((String) values[i]);
                    case VALUE_NUMBER_INT -> generator.writeNumber((long) values[i]);
                    case VALUE_TRUE -> generator.writeBoolean(true);
                    case VALUE_FALSE -> generator.writeBoolean(false);
                    default -> throw new IllegalStateException("No such token is written: " + tokens[i]);
                }
            }
        }
    }
}
