package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/** How values of one type are read and written. Codecs have no state: everything about one document is in its {@link Reading} or {@link Writing}. */
public interface ValueCodec<T> {

    /**
     * Reads the value that starts at the current token, and leaves the parser at its last token.
     *
     * @return the value; null if it is at fault, which has then been reported
     */
    @Nullable T read(Reading in);

    /** The JSON Pointer, in a document, of such a value that stands alone in a text: the document's, unless it is a part of one. */
    default String pointer() {
        return "";
    }

    /** The value's JSON Schema. */
    ImmutableMap<String, Object> schema();

    /** Writes the value; it may refuse one that has no form in JSON. */
    void write(Writing out, T value);

    /**
     * The schema of a string that a pattern, understood as in ECMA-262, matches from its start to its end. In other dialects, such as
     * Python's, a dollar also stands before a newline at the end.
     */
    static ImmutableMap<String, Object> pattern(String pattern) {
        return ImmutableMap.of("type", "string", "pattern", "^" + pattern + "$(?!\\n)");
    }
}
