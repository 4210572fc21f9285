package org.incubatornetwork.model;

/**
 * An entity with a name and an id that is unique among its kind within a network.
 *
 * <p>Duplicate ids are representable, so that a faulty register can be loaded: lookups find the first, and a rule
 * reports the others.
 *
 * @param <I> the type of its id
 */
public sealed interface IdentifiedEntity<I extends TypedId> extends NamedEntity
        permits Cohort, Network, Programme, ServiceOffering, Site, Startup, Tier {

    /**
     * The entity's id.
     *
     * @return the id
     */
    I id();
}
