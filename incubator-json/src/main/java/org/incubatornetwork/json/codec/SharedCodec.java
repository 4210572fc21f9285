package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.incubatornetwork.json.format.FormatCode;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a value in printable ASCII that repeats in a document: it is found again by its bytes, and made once.
 *
 * @param <T> the type of the value
 */
record SharedCodec<T>(
        Kind kind,
        Function<String, @Nullable T> factory,
        Function<T, String> text,
        FormatCode fault,
        String expected,
        String pattern,
        Function<String, Optional<String>> hint)
        implements ValueCodec<T> {
    @Override
    public ImmutableMap<String, Object> schema() {
        return ValueCodec.pattern(pattern);
    }

    @Override
    public @Nullable T read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        T value = in.shared(kind, factory);
        return value != null ? value : in.report(fault, expected, hint);
    }

    @Override
    public void write(Writing out, T value) {
        out.plain(text.apply(value));
    }
}
