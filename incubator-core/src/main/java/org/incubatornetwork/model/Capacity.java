package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The capacity of a {@link Site}: how much it can take, in one unit and over a period.
 */
@Value.Immutable
public abstract sealed class Capacity extends Entity implements WithCapacity permits ImmutableCapacity {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "unit quantity start end " + Metadata.MEMBERS;

    Capacity() {}

    /**
     * The unit in which the capacity is counted.
     *
     * @return the unit
     */
    public abstract CapacityUnit unit();

    /**
     * How many units the capacity is of.
     *
     * @return the figure, as it was printed
     */
    public abstract Quantity quantity();

    /**
     * The first day on which the capacity is in force.
     *
     * @return the day; empty: since the site opened
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day on which the capacity is no longer in force.
     *
     * @return the day; empty: still in force
     */
    public abstract Optional<DateWindow> end();

    /**
     * A builder of a capacity.
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

    /** Builds {@link Capacity}. */
    public static final class Builder extends ImmutableCapacity.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the first day on which the capacity is in force, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder start(LocalDate day) {
            return start(DateWindow.of(day));
        }

        /**
         * Sets the first day on which the capacity is no longer in force, which is known.
         *
         * @param day the day
         * @return this builder
         * @throws IllegalArgumentException if its year is not from 1 to 9999
         */
        @CanIgnoreReturnValue
        public Builder end(LocalDate day) {
            return end(DateWindow.of(day));
        }
    }
}
