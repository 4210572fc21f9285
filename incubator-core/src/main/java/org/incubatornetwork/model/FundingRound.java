package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Money that a {@link Startup} raised.
 */
@Value.Immutable
public abstract sealed class FundingRound extends Entity implements WithFundingRound permits ImmutableFundingRound {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "on instrument amount investors " + Metadata.MEMBERS;

    FundingRound() {}

    /**
     * The day on which the money was raised.
     *
     * @return the day
     */
    public abstract DateWindow on();

    /**
     * The form in which the money was raised.
     *
     * @return the instrument
     */
    public abstract Optional<FundingInstrument> instrument();

    /**
     * The amount that was raised.
     *
     * @return the amount
     */
    public abstract Optional<Money> amount();

    /**
     * From whom the money was raised.
     *
     * @return the names, in the order of the document
     */
    public abstract ImmutableList<String> investors();

    /**
     * A builder of a funding round.
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

    /** Builds {@link FundingRound}. */
    public static final class Builder extends ImmutableFundingRound.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the day on which the money was raised, which is known.
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
