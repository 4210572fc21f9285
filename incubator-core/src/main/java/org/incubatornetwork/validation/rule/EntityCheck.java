package org.incubatornetwork.validation.rule;

import java.io.Serializable;
import org.incubatornetwork.model.Entity;

/**
 * A check, and the kind of entity that it looks at.
 *
 * @param <E> the type of the entities
 * @param kind the kind
 * @param glance what tells whether the check need be asked
 * @param check the check
 */
public record EntityCheck<E extends Entity>(EntityKind<E> kind, Glance<? super E> glance, Check<? super E> check)
        implements Serializable {}
