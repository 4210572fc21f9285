package org.incubatornetwork.validation.rule;

import java.io.Serializable;

/**
 * A check: what a {@link Rule} does with one entity.
 *
 * <p>A check has no state: the same one may look at many entities on many threads, and travels with a run to other processes.
 *
 * @param <T> what it looks at
 */
@FunctionalInterface
public interface Check<T> extends Serializable {
    /**
     * Looks at an entity, and reports what is wrong with it.
     *
     * @param entity the entity
     * @param context what it may ask, and where it reports
     */
    void check(T entity, Context context);
}
