package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.incubatornetwork.style.NoBean;

/**
 * Whatever has {@link Metadata}: identifiers in other registers, sources, a web address, extensions, and the members a
 * newer version of the format gave it.
 *
 * <p>The few composite values that are not entities ({@link Money}, {@link Quantity}, {@link Sector}, {@link Location},
 * {@link Identifier}) keep unknown members too, and nothing else.
 *
 * <p>Its types are those of this library, and none can be made elsewhere; a later minor version may have more of them.
 */
public abstract class Entity implements Serializable, NoBean {
    Entity() {}

    /**
     * The metadata of the entity: what may be said of any entity.
     *
     * @return the metadata, {@link Metadata#none()} where there is none
     */
    public abstract Metadata metadata();

    /**
     * The entity in other registers.
     *
     * @return the identifiers, in the order of the document
     */
    public final ImmutableList<Identifier> identifiers() {
        return metadata().identifiers();
    }

    /**
     * Where the entity's facts come from.
     *
     * @return the sources, in the order of the document
     */
    public final ImmutableList<Source> sources() {
        return metadata().sources();
    }

    /**
     * A page about the entity.
     *
     * @return the address, as it was given
     */
    public final Optional<String> url() {
        return metadata().url();
    }

    /**
     * A JSON object of whatever its author needs and the model does not have.
     *
     * @return the object's text
     */
    public final Optional<JsonText> extensions() {
        return metadata().extensions();
    }

    /**
     * Members that this version of the format does not know.
     *
     * @return the members, in reading order
     */
    public final ImmutableList<UnknownMember> unknownMembers() {
        return metadata().unknownMembers();
    }

    /** The entity's type and the members that it has, in the order of a document; of a network, its id and how much it has. */
    @Override
    public final String toString() {
        return inWords();
    }

    /** What an entity prints as, unless that may be too long. */
    String inWords() {
        return MemberOrder.describe(this);
    }
}
