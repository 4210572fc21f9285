package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.immutables.value.Value;

/**
 * A tier of a {@link Programme}: a step that startups take one after the other, or a class of membership.
 */
@Value.Immutable
public abstract sealed class Tier extends IdentifiedEntity<TierId> implements WithTier permits ImmutableTier {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "id name names terms " + Metadata.MEMBERS;

    Tier() {}

    /**
     * The tier's id.
     *
     * @return the id
     */
    @Override
    public abstract TierId id();

    /**
     * The name of the tier.
     *
     * @return the name, as it was given
     */
    @Override
    public abstract String name();

    /**
     * The other names of the tier.
     *
     * @return the names, in the order of the document
     */
    @Override
    public abstract ImmutableList<Name> names();

    /**
     * The terms of the tier, each over its own time, where they are not those of the whole programme.
     *
     * @return the terms, in the order of the document
     */
    public abstract ImmutableList<Terms> terms();

    /**
     * A builder of a tier.
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

    /** Builds {@link Tier}. */
    public static final class Builder extends ImmutableTier.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the tier's id.
         *
         * @param id the id's text
         * @return this builder
         * @throws IllegalArgumentException if the text is outside the grammar of {@link TypedId}
         */
        @CanIgnoreReturnValue
        public Builder id(String id) {
            return id(TierId.of(id));
        }
    }
}
