package org.incubatornetwork.model;

import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * The funnel of a {@link Cohort}: how many passed each step of its selection and programme.
 */
@Value.Immutable
public abstract sealed class Funnel implements Entity, WithFunnel permits ImmutableFunnel {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "applied eligible interviewed offered admitted started completed graduated " + Metadata.MEMBERS;

    Funnel() {}

    /**
     * The number of applicants.
     *
     * @return the number
     */
    public abstract OptionalLong applied();

    /**
     * The number of applicants who met the formal conditions.
     *
     * @return the number
     */
    public abstract OptionalLong eligible();

    /**
     * The number of applicants who were interviewed.
     *
     * @return the number
     */
    public abstract OptionalLong interviewed();

    /**
     * The number of applicants who were offered a place.
     *
     * @return the number
     */
    public abstract OptionalLong offered();

    /**
     * The number of applicants who accepted their place.
     *
     * @return the number
     */
    public abstract OptionalLong admitted();

    /**
     * The number of participants who began the programme.
     *
     * @return the number
     */
    public abstract OptionalLong started();

    /**
     * The number of participants who stayed to the end of the programme.
     *
     * @return the number
     */
    public abstract OptionalLong completed();

    /**
     * The number of participants who graduated.
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
