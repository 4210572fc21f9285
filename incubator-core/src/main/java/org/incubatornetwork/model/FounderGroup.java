package org.incubatornetwork.model;

import java.util.OptionalLong;
import org.immutables.value.Value;

/** A group of the {@link Founders} of a startup: how many of them are young, from abroad, of a university. */
@Value.Immutable
public abstract sealed class FounderGroup extends Entity implements WithFounderGroup permits ImmutableFounderGroup {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "group number " + Metadata.MEMBERS;

    FounderGroup() {}

    /**
     * The group of the founders.
     *
     * @return the subgroup
     */
    public abstract Subgroup group();

    /**
     * The number of founders of the group.
     *
     * @return persons; empty: some, nobody says how many
     */
    public abstract OptionalLong number();

    /**
     * A builder of a group.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that starts from this value.
     *
     * @return a builder with every attribute set
     */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link FounderGroup}. */
    public static final class Builder extends ImmutableFounderGroup.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
