package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.function.Function;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.model.OpenCode;
import org.jspecify.annotations.Nullable;

/** The codec of a code of an open list: known ones are found by their bytes. */
record OpenCodeCodec<C extends OpenCode>(AsciiMap<C> known, Function<String, C> factory) implements ValueCodec<C> {
    private static final int LONGEST = 128;

    /** The codec of a list of which some codes are known. */
    static <C extends OpenCode> OpenCodeCodec<C> of(ImmutableSet<C> known, Function<String, C> factory) {
        AsciiMap<C> codes = new AsciiMap<>();
        for (C code : known) {
            codes.put(code.code(), code);
        }
        return new OpenCodeCodec<>(codes, factory);
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
        return ValueCodec.pattern("[^\\u0000-\\u001f\\u007f-\\u009f]{1,128}");
    }

    @Override
    public @Nullable C read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        C code = in.loadAscii() ? known.find(in.buffer, in.from, in.to) : null;
        if (code == null) {
            String text = in.string();
            code = isCode(text) ? factory.apply(text) : null;
        }
        return code != null ? code : in.report(FormatCode.INVALID_CODE, "[^\\p{Cc}]{1,128}");
    }

    @Override
    public void write(Writing out, C value) {
        out.label(value.code());
    }
}
