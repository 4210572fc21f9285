package org.incubatornetwork.validation.rule;

import java.io.Serializable;
import org.incubatornetwork.model.Entity;

/**
 * A check, and the kind of entity that it looks at.
 *
 * @param <E> the type of the entities
 * @param kind the kind
 * @param check the check
 */
public record EntityCheck<E extends Entity>(EntityKind<E> kind, Check<? super E> check) implements Serializable {}
