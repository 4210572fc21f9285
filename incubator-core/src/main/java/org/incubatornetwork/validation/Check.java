package org.incubatornetwork.validation;

/**
 * What a {@link Rule} does with one entity.
 *
 * <p>A check has no state: the same one may look at many entities on many threads.
 *
 * @param <T> what it looks at
 */
@FunctionalInterface
public interface Check<T> {
    /**
     * Looks at an entity, and reports what is wrong with it.
     *
     * @param entity the entity
     * @param context what it may ask, and where it reports
     */
    void check(T entity, Context context);
}
