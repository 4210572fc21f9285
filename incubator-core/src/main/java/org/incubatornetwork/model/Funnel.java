package org.incubatornetwork.model;

import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How many passed each step of a {@link Cohort}'s selection and programme.
 */
@Value.Immutable
public abstract sealed class Funnel implements Entity, WithFunnel permits ImmutableFunnel {
    Funnel() {}

    /**
     * Applied.
     *
     * @return the number
     */
    public abstract OptionalLong applied();

    /**
     * Met the formal conditions.
     *
     * @return the number
     */
    public abstract OptionalLong eligible();

    /**
     * Were interviewed.
     *
     * @return the number
     */
    public abstract OptionalLong interviewed();

    /**
     * Were offered a place.
     *
     * @return the number
     */
    public abstract OptionalLong offered();

    /**
     * Accepted it.
     *
     * @return the number
     */
    public abstract OptionalLong admitted();

    /**
     * Began.
     *
     * @return the number
     */
    public abstract OptionalLong started();

    /**
     * Stayed to the end.
     *
     * @return the number
     */
    public abstract OptionalLong completed();

    /**
     * Graduated.
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
