package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.model.OpenCode;
import org.jspecify.annotations.Nullable;

/** The codec of a code of an open list: known ones are found by their bytes. */
final class OpenCodeCodec<C extends OpenCode> extends ValueCodec<C> {
    private static final int LONGEST = 128;

    private final AsciiMap<C> known = new AsciiMap<>();
    private final Function<String, @Nullable C> factory;

    OpenCodeCodec(ImmutableSet<C> known, Function<String, C> factory) {
        for (C code : known) {
            this.known.put(code.code(), code);
        }
        this.factory = code -> isCode(code) ? factory.apply(code) : null;
    }

    private static boolean isCode(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && TextGrammar.admits(text)
                && text.indexOf('\n') < 0
                && text.indexOf('\t') < 0;
    }

    @Override
    public ImmutableMap<String, Object> schema() {
        return pattern("[^\\u0000-\\u001f\\u007f-\\u009f]{1,128}");
    }

    @Override
    public @Nullable C read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        C code = in.loadAscii() ? known.find(in.buffer, in.from, in.to) : null;
        if (code == null) {
            code = factory.apply(in.string());
        }
        return code != null ? code : in.report(FormatCode.INVALID_CODE, "[^\\p{Cc}]{1,128}");
    }

    @Override
    public void write(Writing out, C value) {
        out.label(value.code());
    }
}
