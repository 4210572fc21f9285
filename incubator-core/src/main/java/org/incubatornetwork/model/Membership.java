package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The network's membership in an association.
 */
@Value.Immutable
public abstract sealed class Membership extends Entity implements WithMembership permits ImmutableMembership {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "association role start end " + Metadata.MEMBERS;

    Membership() {}

    /**
     * The association that the network is a member of.
     *
     * @return the organization
     */
    public abstract Organization association();

    /**
     * The network's role in the association.
     *
     * @return the role, such as <i>full member</i>
     */
    public abstract Optional<String> role();

    /**
     * The first day of the membership.
     *
     * @return the day, as far as known
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day after the membership.
     *
     * @return the day, as far as known; empty: still a member
     */
    public abstract Optional<DateWindow> end();

    /**
     * A builder of a membership.
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

    /** Builds {@link Membership}. */
    public static final class Builder extends ImmutableMembership.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the first day of the membership, which is known.
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
         * Sets the first day after the membership, which is known.
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
