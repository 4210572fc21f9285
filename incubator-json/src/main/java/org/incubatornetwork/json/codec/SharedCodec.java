package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.incubatornetwork.json.format.FormatCode;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a value in printable ASCII that repeats in a document: it is found again by its bytes, and made once.
 *
 * @param <T> the type of the value
 */
final class SharedCodec<T> extends ValueCodec<T> {
    private final Kind kind;
    private final Function<String, @Nullable T> factory;
    private final Function<T, String> text;
    private final FormatCode fault;
    private final String expected;
    private final ImmutableMap<String, Object> schema;

    /**
     * A codec.
     *
     * @param factory the value of a text; null if the text is at fault
     * @param text the text of a value
     * @param fault what a text at fault is reported as
     * @param expected what the report says should be there
     * @param pattern what the schema says should be there
     */
    SharedCodec(
            Kind kind,
            Function<String, @Nullable T> factory,
            Function<T, String> text,
            FormatCode fault,
            String expected,
            String pattern) {
        this.kind = kind;
        this.factory = factory;
        this.text = text;
        this.fault = fault;
        this.expected = expected;
        this.schema = pattern(pattern);
    }

    @Override
    public ImmutableMap<String, Object> schema() {
        return schema;
    }

    @Override
    public @Nullable T read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        T value = in.shared(kind, factory);
        return value != null ? value : in.report(fault, expected);
    }

    @Override
    public void write(Writing out, T value) {
        out.plain(text.apply(value));
    }
}
