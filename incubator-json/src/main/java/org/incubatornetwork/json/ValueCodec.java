package org.incubatornetwork.json;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/** How values of one type are read and written. Codecs have no state: everything about one document is in its {@link Reading} or {@link Writing}. */
abstract class ValueCodec<T> {

    /**
     * Reads the value that starts at the current token, and leaves the parser at its last token.
     *
     * @return the value; null if it is at fault, which has then been reported
     */
    abstract @Nullable T read(Reading in);

    /** The value's JSON Schema. */
    abstract ImmutableMap<String, Object> schema();

    /** The object that the schema refers to; null if it refers to none. */
    @Nullable ObjectCodec<?, ?> described() {
        return null;
    }

    /** Writes the value; it may refuse one that has no form in JSON. */
    abstract void write(Writing out, T value);
}
