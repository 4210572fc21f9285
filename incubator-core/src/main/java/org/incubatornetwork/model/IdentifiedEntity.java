package org.incubatornetwork.model;

/**
 * An entity with a name and an id that is unique among its kind within a network.
 *
 * <p>Duplicate ids are representable, so that a faulty register can be loaded: lookups find the first, and a rule
 * reports the others.
 *
 * @param <I> the type of its id
 */
public abstract class IdentifiedEntity<I extends TypedId> extends NamedEntity {
    IdentifiedEntity() {}

    /**
     * The entity's id.
     *
     * @return the id
     */
    public abstract I id();
}
