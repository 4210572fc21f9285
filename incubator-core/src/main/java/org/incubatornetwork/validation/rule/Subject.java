package org.incubatornetwork.validation.rule;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entity that a finding is about, as {@link EntityKind#subject} makes it.
 *
 * @param kind what it is
 * @param id its id, if it has one
 * @param label its name or another short text by which people know it
 * @param pointer the JSON Pointer (RFC 6901) to it in the document, such as {@code /network/sites/3}
 */
public record Subject(EntityKind<?> kind, Optional<String> id, Optional<String> label, String pointer)
        implements Serializable {

    /** An {@link Optional} can't be serialized: what may be missing travels as null. */
    private Object writeReplace() {
        return new Serialized(kind, id.orElse(null), label.orElse(null), pointer);
    }

    private record Serialized(
            EntityKind<?> kind,
            @Nullable String id,
            @Nullable String label,
            String pointer) implements Serializable {
        private Object readResolve() {
            return new Subject(kind, Optional.ofNullable(id), Optional.ofNullable(label), pointer);
        }
    }
}
