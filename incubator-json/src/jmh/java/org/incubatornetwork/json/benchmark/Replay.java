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
final class Replay {
    private final JsonFactory factory = new JsonFactory();
    private final JsonToken[] tokens;
    private final Object[] values;

    private Replay(JsonToken[] tokens, Object[] values) {
        this.tokens = tokens;
        this.values = values;
    }

    static Replay of(byte[] json) {
        JsonToken[] tokens = new JsonToken[count(json)];
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
        return new Replay(tokens, values);
    }

    private static int count(byte[] json) {
        int count = 0;
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    void write(OutputStream out) {
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            for (int i = 0; i < tokens.length; i++) {
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
