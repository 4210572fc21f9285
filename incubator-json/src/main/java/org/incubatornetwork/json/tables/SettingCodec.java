package org.incubatornetwork.json.tables;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.incubatornetwork.json.codec.Reading;
import org.incubatornetwork.json.codec.ValueCodec;
import org.incubatornetwork.json.codec.Values;
import org.incubatornetwork.json.codec.Writing;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.text.VisibleText;
import org.jspecify.annotations.Nullable;

/** The codec of a value that is well-formed by another, and must be one that the setting takes. */
final class SettingCodec<V> implements ValueCodec<V> {
    private static final int LONGEST = 128;

    private final ValueCodec<V> codec;
    private final Predicate<V> takes;
    private final String expected;
    private final ImmutableMap<String, Object> schema;

    SettingCodec(ValueCodec<V> codec, Predicate<V> takes, String expected, ImmutableMap<String, Object> schema) {
        this.codec = codec;
        this.takes = takes;
        this.expected = expected;
        this.schema = schema;
    }

    /** A decimal that the setting takes. */
    static SettingCodec<BigDecimal> decimal(Predicate<BigDecimal> takes, String expected) {
        return new SettingCodec<>(
                Values.DECIMAL,
                value -> Values.hasSpelling(value) && takes.test(value),
                expected,
                Values.DECIMAL.schema());
    }

    @Override
    public ImmutableMap<String, Object> schema() {
        return schema;
    }

    @Override
    public @Nullable V read(Reading in) {
        V value = codec.read(in);
        return value == null || takes.test(value) ? value : in.report(FormatCode.INVALID_SETTING, expected);
    }

    @Override
    public void write(Writing out, V value) {
        if (!takes.test(value)) {
            throw out.refused(FormatCode.INVALID_SETTING, "actual", VisibleText.of(value.toString(), LONGEST));
        }
        codec.write(out, value);
    }
}
