package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A step in the life of a {@link Site}.
 */
@Value.Immutable
public abstract sealed class LifecycleStep extends Entity implements WithLifecycleStep permits ImmutableLifecycleStep {
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
     * @return the day, as far as known; empty if nothing of it is
     */
    public abstract Optional<DateWindow> on();

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

    /**
     * Whether the step has surely been taken by a day.
     *
     * @param day the day
     * @return true if the latest day that it may have been taken on is on or before the day; false without a day
     */
    public final boolean hasSurelyComeBy(LocalDate day) {
        return on().isPresent() && on().get().hasSurelyComeBy(day);
    }

    /**
     * Whether the step may have been taken by a day.
     *
     * @param day the day
     * @return true if the earliest day that it may have been taken on is on or before the day; true without a day
     */
    public final boolean mayHaveComeBy(LocalDate day) {
        return on().isEmpty() || on().get().mayHaveComeBy(day);
    }

    /**
     * Whether the step was surely taken before another.
     *
     * @param other the other step
     * @return true if its latest day is before the earliest of the other; false if one of them has none
     */
    public final boolean isSurelyBefore(LifecycleStep other) {
        return on().isPresent()
                && other.on().isPresent()
                && on().get().isSurelyBefore(other.on().get());
    }

    /** Builds {@link LifecycleStep}. */
    public static final class Builder extends ImmutableLifecycleStep.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the first day of the status, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder on(LocalDate day) {
            return on(DateWindow.of(day));
        }
    }
}
