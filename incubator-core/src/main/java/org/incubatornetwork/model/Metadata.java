package org.incubatornetwork.model;

import com.google.common.base.MoreObjects;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/** The metadata of an {@link Entity}: what any entity may carry beside its own attributes. */
@Value.Immutable
public abstract sealed class Metadata implements Serializable, WithMetadata, NoBean permits ImmutableMetadata {
    /** The members of every entity in a document, in its order. */
    static final String MEMBERS = "identifiers sources url extensions";

    Metadata() {}

    /**
     * The metadata of an entity about which nothing more is said.
     *
     * @return the value of an entity about which nothing more is said
     */
    public static Metadata none() {
        return None.INSTANCE;
    }

    /**
     * Metadata with nothing but sources.
     *
     * @param sources where the facts come from
     * @return the metadata
     */
    public static Metadata ofSources(Source... sources) {
        return builder().addSources(sources).build();
    }

    /**
     * The entity in other registers.
     *
     * @return the identifiers, in the order of the document
     */
    public abstract ImmutableList<Identifier> identifiers();

    /**
     * Where the entity's facts come from.
     *
     * @return the sources, in the order of the document
     */
    public abstract ImmutableList<Source> sources();

    /**
     * A page about the entity.
     *
     * @return the address, as it was given
     */
    public abstract Optional<String> url();

    /**
     * A JSON object of whatever its author needs and the model does not have; never reported.
     *
     * @return the object's text
     */
    public abstract Optional<JsonText> extensions();

    /**
     * Members that this version of the format does not know, kept so that they can be written back.
     *
     * @return the members, in reading order
     */
    public abstract ImmutableList<UnknownMember> unknownMembers();

    @Value.Check
    void check() {
        UnknownMember.checkNames(unknownMembers());
        if (extensions().isPresent() && !extensions().get().isObject()) {
            throw new IllegalArgumentException("extensions must be a JSON object");
        }
    }

    /** Only what there is: most entities have no metadata, and no one wants to read that. */
    @Override
    public final String toString() {
        return MoreObjects.toStringHelper(Metadata.class)
                .omitNullValues()
                .add("identifiers", unlessEmpty(identifiers()))
                .add("sources", unlessEmpty(sources()))
                .add("url", url().orElse(null))
                .add("extensions", extensions().orElse(null))
                .add("unknownMembers", unlessEmpty(unknownMembers()))
                .toString();
    }

    // Guava before 33.4 can't omit empty values by itself, and lower versions are promised.
    private static @Nullable ImmutableList<?> unlessEmpty(ImmutableList<?> values) {
        return values.isEmpty() ? null : values;
    }

    /**
     * A builder of metadata.
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

    /** Builds {@link Metadata}. */
    public static final class Builder extends ImmutableMetadata.Builder {
        Builder() {}
    }

    /** Apart, because a superclass that makes an instance of its subclass while it is initialised can deadlock. */
    private static final class None {
        static final Metadata INSTANCE = builder().build();
    }
}
