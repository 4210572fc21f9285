package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import org.incubatornetwork.json.format.FormatCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** How many there are of something that there is: a whole number from 1 on. */
final class NumberCodec extends ValueCodec<Integer> {
    private static final String EXPECTED = "1.." + Integer.MAX_VALUE;

    @Override
    public ImmutableMap<String, Object> schema() {
        return ImmutableMap.of("type", "integer", "minimum", 1, "maximum", Integer.MAX_VALUE);
    }

    @Override
    public @Nullable Integer read(Reading in) {
        JsonToken token = in.parser.currentToken();
        if (!token.isNumeric()) {
            return in.wrongType("integer");
        }
        long count = token == JsonToken.VALUE_NUMBER_INT ? in.count() : Reading.NO_COUNT;
        if (count >= 1 && count <= Integer.MAX_VALUE) {
            return (int) count;
        }
        in.number();
        return in.report(FormatCode.INVALID_COUNT, EXPECTED);
    }

    @Override
    public void write(Writing out, Integer value) {
        out.count(value);
    }
}
