package org.incubatornetwork.model;

import org.immutables.value.Value;

/**
 * A step in the life of a {@link Site}.
 */
@Value.Immutable
public abstract sealed class LifecycleStep implements Entity, WithLifecycleStep permits ImmutableLifecycleStep {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "status on " + Metadata.MEMBERS;

    LifecycleStep() {}

    /**
     * The status that the site took.
     *
     * @return the status
     */
    public abstract SiteStatus status();

    /**
     * The first day of the status.
     *
     * @return the day, as far as known
     */
    public abstract DateWindow on();

    /**
     * A builder of a lifecycle step.
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

    /** Builds {@link LifecycleStep}. */
    public static final class Builder extends ImmutableLifecycleStep.Builder {
        Builder() {
            metadata(Metadata.none());
        }
    }
}
