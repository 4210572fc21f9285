package org.incubatornetwork.validation.rule;

import java.io.Serializable;

/**
 * A glance: a cheap question that tells of an entity whether some {@link Check checks} could find anything in it. No check is asked of an
 * entity that is not worth a look. Of a startup, of which there are many, a glance is asked once for all checks that share it, so that
 * rules which look at the same things look there together.
 *
 * @param <T> what it looks at
 */
@FunctionalInterface
public interface Glance<T> extends Serializable {
    /**
     * A glance that says nothing: everything is worth a look.
     *
     * @return the glance of checks that name none
     */
    static Glance<Object> always() {
        return Always.INSTANCE;
    }

    /**
     * Whether an entity is worth a look.
     *
     * @param entity the entity
     * @return false only if none of the checks that share the glance would report anything
     */
    boolean isWorthALook(T entity);
}
