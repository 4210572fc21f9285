package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import org.incubatornetwork.model.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** The codec of a JSON object that is only carried. */
final class FreeObjectCodec implements ValueCodec<JsonText> {
    @Override
    public ImmutableMap<String, Object> schema() {
        return ImmutableMap.of("type", "object");
    }

    @Override
    public @Nullable JsonText read(Reading in) {
        return in.parser.currentToken() == JsonToken.START_OBJECT ? new RawJson(in).read() : in.wrongType("object");
    }

    @Override
    public void write(Writing out, JsonText value) {
        out.json(value);
    }
}
