package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/** The codec of any text. */
final class TextCodec implements ValueCodec<String> {
    @Override
    public ImmutableMap<String, Object> schema() {
        return ValueCodec.pattern(TextGrammar.PATTERN);
    }

    @Override
    public @Nullable String read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        return in.text();
    }

    @Override
    public void write(Writing out, String value) {
        out.text(value);
    }
}
