package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import org.incubatornetwork.json.codec.SharedValues.Kind;
import org.incubatornetwork.json.format.FormatCode;
import org.jspecify.annotations.Nullable;

/** The codec of a text of which a document has few different ones; it is shared. */
final class LabelCodec implements ValueCodec<String> {
    @Override
    public ImmutableMap<String, Object> schema() {
        return ValueCodec.pattern(TextGrammar.PATTERN);
    }

    @Override
    public @Nullable String read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        String label = in.shared(Kind.LABEL, text -> TextGrammar.admits(text) ? text : null);
        return label != null ? label : in.report(FormatCode.INVALID_TEXT, TextGrammar.EXPECTED);
    }

    @Override
    public void write(Writing out, String value) {
        out.label(value);
    }
}
