package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/** How many there are of something that there is: a whole number from 1 on. */
final class NumberCodec implements ValueCodec<Integer> {
    private static final String EXPECTED = "1.." + Integer.MAX_VALUE;

    @Override
    public ImmutableMap<String, Object> schema() {
        return ImmutableMap.of("type", "integer", "minimum", 1, "maximum", Integer.MAX_VALUE);
    }

    @Override
    public @Nullable Integer read(Reading in) {
        long count = in.count(1, Integer.MAX_VALUE, EXPECTED);
        return count == Reading.NO_COUNT ? null : (int) count;
    }

    @Override
    public void write(Writing out, Integer value) {
        out.count(value);
    }
}
