package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The seat of a {@link Network}: where its secretariat or head office is, be it at one of its sites or at none. A network that moved
 * has a seat for each place, one after the other.
 */
@Value.Immutable
public abstract sealed class Seat extends Entity implements WithSeat permits ImmutableSeat {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "address start end " + Metadata.MEMBERS;

    Seat() {}

    /**
     * The address of the seat.
     *
     * @return the address, if only of its town or country
     */
    public abstract Address address();

    /**
     * The first day on which the seat was there.
     *
     * @return the day, as far as known; empty: from the beginning, as far as is known
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day on which the seat was there no longer.
     *
     * @return the day, as far as known; empty: it still is, as far as is known
     */
    public abstract Optional<DateWindow> end();

    /**
     * Whether the seat surely was there on a day, as far as is known.
     *
     * @param day the day
     * @return true if the start has surely come by the day or is not given, and the end has surely not or is not given
     */
    public final boolean covers(LocalDate day) {
        return Lasting.surelyCovers(start(), end(), day);
    }

    /**
     * A builder of a seat.
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

    /** Builds {@link Seat}. */
    public static final class Builder extends ImmutableSeat.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the first day on which the seat was there, which is known.
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
         * Sets the first day on which the seat was there no longer, which is known.
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
