package org.incubatornetwork.validation;

import java.io.Serializable;
import java.util.Optional;

/**
 * An entity that a finding is about.
 *
 * @param kind what it is
 * @param id its id, if it has one
 * @param label its name or another short text by which people know it
 * @param pointer the JSON Pointer (RFC 6901) to it in the document, such as {@code /network/sites/3}
 */
public record Subject(EntityKind kind, Optional<String> id, Optional<String> label, String pointer)
        implements Serializable {}
