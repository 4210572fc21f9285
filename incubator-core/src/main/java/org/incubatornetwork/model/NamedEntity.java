package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** An entity with a name, and perhaps others: whatever it is called, it is asked in one way. */
public abstract class NamedEntity extends Entity {
    NamedEntity() {}

    /**
     * The name by which the entity is known.
     *
     * @return the name, as it was given
     */
    public abstract String name();

    /**
     * The other names of the entity: in law, in earlier days, in other languages.
     *
     * @return the names, in the order of the document
     */
    public abstract ImmutableList<Name> names();

    /**
     * Whatever the entity is called, in any language and at any time.
     *
     * @return the texts: the name by which it is known, then the others, each once
     */
    public final ImmutableSet<String> allNames() {
        if (names().isEmpty()) {
            return ImmutableSet.of(name());
        }
        ImmutableSet.Builder<String> all = ImmutableSet.<String>builder().add(name());
        names().forEach(name -> all.add(name.text()));
        return all.build();
    }
}
