package org.incubatornetwork.model;

import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How many passed each step of a {@link Cohort}'s selection and programme.
 */
@Value.Immutable
public abstract sealed class Funnel implements Entity, WithFunnel permits ImmutableFunnel {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "applied eligible interviewed offered admitted started completed graduated " + Metadata.MEMBERS;

    Funnel() {}

    /**
     * How many applied.
     *
     * @return the number
     */
    public abstract OptionalLong applied();

    /**
     * How many of the applicants met the formal conditions.
     *
     * @return the number
     */
    public abstract OptionalLong eligible();

    /**
     * How many were interviewed.
     *
     * @return the number
     */
    public abstract OptionalLong interviewed();

    /**
     * How many were offered a place.
     *
     * @return the number
     */
    public abstract OptionalLong offered();

    /**
     * How many accepted their place.
     *
     * @return the number
     */
    public abstract OptionalLong admitted();

    /**
     * How many began the programme.
     *
     * @return the number
     */
    public abstract OptionalLong started();

    /**
     * How many stayed to the end of the programme.
     *
     * @return the number
     */
    public abstract OptionalLong completed();

    /**
     * How many graduated.
     *
     * @return the number
     */
    public abstract OptionalLong graduated();

    /**
     * A builder of a funnel.
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

    /** Builds {@link Funnel}. */
    public static final class Builder extends ImmutableFunnel.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
