package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The terms of support: what a {@link Startup} gives for it, or what a {@link Programme} asks of one over a time. "20 000 for 6 %
 * of the capital, from 2011 to 2014" is {@link TermsKind#EQUITY} with an amount, a share and days.
 */
@Value.Immutable
public abstract sealed class Terms implements Entity, WithTerms permits ImmutableTerms {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "kind amount share start end " + Metadata.MEMBERS;

    Terms() {}

    /**
     * The form of what is given.
     *
     * @return the kind
     */
    public abstract TermsKind kind();

    /**
     * The amount that is given, by the terms' own period; or of {@link TermsKind#EQUITY}, {@link TermsKind#CONVERTIBLE} and {@link
     * TermsKind#GRANT}, the amount that the startup gets.
     *
     * @return the amount, by the terms' own period
     */
    public abstract Optional<Money> amount();

    /**
     * The share of the capital or of the revenue that is given, as a ratio.
     *
     * @return a ratio; 0.05 is 5 %
     */
    public abstract Optional<BigDecimal> share();

    /**
     * The first day on which the terms hold, or are offered.
     *
     * @return the day, as far as known; empty: from the start of what has the terms
     */
    public abstract Optional<DateWindow> start();

    /**
     * The first day on which the terms no longer hold, or are no longer offered.
     *
     * @return the day, as far as known; empty: to the end of what has the terms
     */
    public abstract Optional<DateWindow> end();

    @Value.Check
    Terms normalized() {
        return Decimals.isNormal(share()) ? this : withShare(Decimals.normalized("share", share()));
    }

    /**
     * A builder of terms.
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

    /** Builds {@link Terms}. */
    public static final class Builder extends ImmutableTerms.Builder {
        Builder() {
            metadata(Metadata.none());
        }

        /**
         * Sets the first day of the terms, which is known.
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
         * Sets the first day after the terms, which is known.
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
