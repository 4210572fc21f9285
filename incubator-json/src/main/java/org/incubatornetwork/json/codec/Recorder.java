package org.incubatornetwork.json.codec;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Reads what another parser reads, whatever its source is, and writes it down: what a fault is about can be told only when all
 * of the value has been read.
 */
public final class Recorder extends JsonParserDelegate {
    /** Escapes, so that half of a surrogate pair can be written. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final JsonGenerator record = FACTORY.createGenerator(ObjectWriteContext.empty(), text, JsonEncoding.UTF8);
    private int depth;

    /**
     * A recorder of a value.
     *
     * @param parser what reads it, at its first token
     */
    public Recorder(JsonParser parser) {
        super(parser);
        write();
    }

    @Override
    public JsonToken nextToken() {
        delegate.nextToken();
        write();
        return delegate.currentToken();
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        int match = delegate.nextNameMatch(matcher);
        write();
        return match;
    }

    @Override
    public JsonParser skipChildren() {
        int outside = depth - (delegate.currentToken().isStructStart() ? 1 : 0);
        while (depth > outside && nextToken() != null) {
            // written down as well
        }
        return this;
    }

    /** Reads the rest of the value, as far as it can be read, and gives what was written down. */
    byte[] finish() {
        try {
            while (depth > 0 && nextToken() != null) {
                // written down as well
            }
        } catch (JacksonException e) {
            // What stands in a broken value is known as far as it goes.
        }
        record.close();
        return text.toByteArray();
    }

    private void write() {
        JsonToken token = delegate.currentToken();
        if (token == null) {
            return;
        }
        switch (token) {
            case START_OBJECT -> record.writeStartObject();
            case START_ARRAY -> record.writeStartArray();
            case END_OBJECT -> record.writeEndObject();
            case END_ARRAY -> record.writeEndArray();
            case PROPERTY_NAME -> record.writeName(delegate.currentName());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> record.writeNumber(delegate.getString());
            case VALUE_TRUE -> record.writeBoolean(true);
            case VALUE_FALSE -> record.writeBoolean(false);
            case VALUE_NULL, NOT_AVAILABLE -> record.writeNull();
            case VALUE_STRING, VALUE_EMBEDDED_OBJECT -> record.writeString(String.valueOf(delegate.getString()));
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
}
