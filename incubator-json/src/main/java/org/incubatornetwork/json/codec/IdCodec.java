package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.model.TypedId;
import org.jspecify.annotations.Nullable;

/** The codec of an id that occurs once in a document. */
record IdCodec<I extends TypedId>(Function<String, I> factory) implements ValueCodec<I> {
    @Override
    public ImmutableMap<String, Object> schema() {
        return ValueCodec.pattern(IdGrammar.EXPECTED);
    }

    @Override
    public @Nullable I read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        return in.loadAscii() && IdGrammar.admits(in.buffer, in.from, in.to)
                ? factory.apply(in.ascii())
                : in.report(FormatCode.INVALID_ID, IdGrammar.EXPECTED);
    }

    @Override
    public void write(Writing out, I value) {
        out.plain(value.value());
    }
}
