package org.incubatornetwork.style;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Modifier;

/**
 * What a mapper that was not told about it can't write: its accessors are no properties, and of an object without properties a mapper of
 * Jackson 3 writes {@code {}}. The mark, of Jackson 2 and 3 alike, makes it ask here instead, and fail. Who does without Jackson never
 * loads it, and a mapper that knows the type never asks.
 *
 * @hidden
 */
@SuppressWarnings("InvalidBlockTag") // Error Prone has not heard of it
public interface NoBean {

    /** Its name is all that is told where a module keeps the mapper out. */
    @JsonValue
    private Object needsIncubatorModule() {
        Class<?> type = getClass();
        while (!Modifier.isPublic(type.getModifiers())) {
            type = type.getSuperclass();
        }
        throw new UnsupportedOperationException(
                type.getName()
                        + " is written by a mapper of Jackson 3 that has the IncubatorModule of incubator-json: add it to the mapper");
    }
}
