package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import org.incubatornetwork.json.format.FormatCode;
import org.incubatornetwork.model.JsonText;
import org.incubatornetwork.validation.rule.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** JSON that is carried without being understood. It is held to the same grammar, limits and uniqueness of names as all else. */
final class RawJson {
    private final Tokens in;

    RawJson(Tokens in) {
        this.in = in;
    }

    /** The value at the current token, as it stands in the source; without one, in the spelling with the fewest escapes; null if a fault was found. */
    @Nullable JsonText read() {
        if (in.hasSource()) {
            long start = in.offset();
            skip();
            return in.hasFailed() ? null : JsonText.of(in.excerpt(start, Integer.MAX_VALUE));
        }
        StringBuilder text = new StringBuilder();
        copy(text);
        return in.hasFailed() ? null : JsonText.of(text.toString());
    }

    /** Checks the value at the current token, and leaves the parser at its last token. */
    void skip() {
        copy(null);
    }

    private void copy(@Nullable StringBuilder out) {
        JsonToken token = in.parser.currentToken();
        switch (token) {
            case START_OBJECT -> copyObject(out);
            case START_ARRAY -> copyArray(out);
            case VALUE_STRING -> {
                String text = in.text();
                if (out != null && text != null) {
                    quote(text, out);
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> append(out, number());
            case VALUE_TRUE -> append(out, "true");
            case VALUE_FALSE -> append(out, "false");
            case VALUE_NULL -> append(out, "null");
            default -> throw new IllegalStateException("no JSON value: " + token);
        }
    }

    /** The current number; reported if it is none that every reader can hold. Without a source it may be no JSON at all, such as NaN. */
    private String number() {
        String number = in.number();
        if (!JsonText.isNumber(number)) {
            in.report(FormatCode.INVALID_NUMBER, "number");
        }
        return number;
    }

    private void copyObject(@Nullable StringBuilder out) {
        in.enter();
        Set<String> names = new HashSet<>();
        append(out, "{");
        while (in.parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.name();
            if (out != null) {
                append(out, names.isEmpty() ? "" : ",");
                quote(name, out);
                append(out, ":");
            }
            if (!names.add(name)) {
                in.reportMember(FormatCode.DUPLICATE_MEMBER, Severity.ERROR, ImmutableSet.of());
            }
            in.parser.nextToken();
            copy(out);
        }
        append(out, "}");
        in.leave();
    }

    private void copyArray(@Nullable StringBuilder out) {
        in.enter();
        append(out, "[");
        boolean first = true;
        while (in.nextItem()) {
            append(out, first ? "" : ",");
            first = false;
            copy(out);
        }
        append(out, "]");
        in.leave();
    }

    private static void append(@Nullable StringBuilder out, String text) {
        if (out != null) {
            out.append(text);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
        out.append('"');
    }
}
