package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The founders of a {@link Startup} on a day, counted and never named. */
@Value.Immutable
public abstract sealed class Founders extends Entity implements WithFounders permits ImmutableFounders {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "on total women groups " + Metadata.MEMBERS;

    Founders() {}

    /**
     * The day on which the founders were counted.
     *
     * @return the day, as far as known
     */
    public abstract DateWindow on();

    /**
     * The number of founders.
     *
     * @return persons
     */
    public abstract OptionalLong total();

    /**
     * The number of women among the founders.
     *
     * @return persons
     */
    public abstract OptionalLong women();

    /**
     * The numbers of founders of other groups, which may overlap.
     *
     * @return the groups, in the order of the document
     */
    public abstract ImmutableList<FounderGroup> groups();

    /**
     * A builder of a count of founders.
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

    /** Builds {@link Founders}. */
    public static final class Builder extends ImmutableFounders.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the day on which the founders were counted, which is known.
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
