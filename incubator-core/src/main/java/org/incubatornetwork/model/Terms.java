package org.incubatornetwork.model;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The terms of support: what a {@link Startup} gives for it, or what a {@link Programme} asks of one over a time; also those of a
 * {@link Role}. "20 000 for 6 % of the capital, from 2011 to 2014" is {@link TermsKind#EQUITY} with an amount, a share and days; "up
 * to 5 000 for each founder, and 15 000 in all" is an amount with a qualifier, what it is for each of, and a maximum; a loan has a rate of
 * interest and a tenure, and what converts has a cap or a discount.
 */
@Value.Immutable
public abstract sealed class Terms extends Entity implements WithTerms permits ImmutableTerms {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS =
            "kind party description amount amountQualifier upperAmount per period maximumAmount instalments firstInstalment share"
                    + " shareQualifier upperShare shareOf interestRate tenure gracePeriod valuationCap uncapped discount"
                    + " optional start end " + Metadata.MEMBERS;

    Terms() {}

    /**
     * The form of what is given.
     *
     * @return the kind
     */
    public abstract TermsKind kind();

    /**
     * Whom terms that a programme offers are for, if not the startups: the organizations of a role, such as the hosts or partners
     * that run it in their houses.
     *
     * @return the kind of role; empty: startups, or the organization on the role of which the terms stand
     */
    public abstract Optional<RoleKind> party();

    /**
     * What the terms say that no other member does, in words: what the money is for, of which shares it is, from what it is deducted, on
     * what it depends.
     *
     * @return the description
     */
    public abstract Optional<String> description();

    /**
     * The amount that is given; or of {@link TermsKind#EQUITY}, {@link TermsKind#CONVERTIBLE}, {@link TermsKind#DEBT} and
     * {@link TermsKind#GRANT}, the amount that the startup or the organization gets, unless its role is that of a founder, owner, funder, donor or sponsor, who give it.
     *
     * @return the amount, for each {@link #per()} and for each {@link #period()} if these are there; the least one, if there is an
     *     {@link #upperAmount()}
     */
    public abstract Optional<Money> amount();

    /**
     * How the amount is meant: about so much, or at most.
     *
     * @return any qualifier but {@link Qualifier#BETWEEN}, and only beside an amount without an upper one; empty: exactly
     */
    public abstract Optional<Qualifier> amountQualifier();

    /**
     * The upper end of a range of amounts, of which {@link #amount()} is the lower one.
     *
     * @return the amount, included; only beside an amount
     */
    public abstract Optional<Money> upperAmount();

    /**
     * What the amount is for each of: a founder, a desk, a square metre.
     *
     * @return the unit, only beside an amount; empty: the amount is all that is given or got
     */
    public abstract Optional<CountedUnit> per();

    /**
     * The time for which the amount is: a month of a rent, a year of a fee, the five years over which a grant is paid.
     *
     * @return the time, only beside an amount; empty: once, or nobody says for how long
     */
    public abstract Optional<Period> period();

    /**
     * The most that is given or got in all, for however many or however long: "5 000 for each founder, and at most 15 000".
     *
     * @return the amount, included, only beside an {@link #amount()}; empty: nobody says
     */
    public abstract Optional<Money> maximumAmount();

    /**
     * In how many instalments the amount is paid.
     *
     * @return a number; empty: nobody says, or at once
     */
    public abstract Optional<Quantity> instalments();

    /**
     * The first instalment, as a part of the amount.
     *
     * @return a ratio, 0.4 is 40 %
     */
    public abstract Optional<BigDecimal> firstInstalment();

    /**
     * The share of the capital, of the revenue or of {@linkplain #shareOf() something else} that is given, as a ratio.
     *
     * @return a ratio, 0.05 is 5 %; the least one, if there is an {@link #upperShare()}
     */
    public abstract Optional<BigDecimal> share();

    /**
     * How the share is meant: about so much, or at most.
     *
     * @return any qualifier but {@link Qualifier#BETWEEN}, and only beside a share without an upper one; empty: exactly
     */
    public abstract Optional<Qualifier> shareQualifier();

    /**
     * The upper end of a range of shares, of which {@link #share()} is the lower one.
     *
     * @return a ratio, included; only beside a share
     */
    public abstract Optional<BigDecimal> upperShare();

    /**
     * What the share is of, where the kind does not say so: a management fee is a share of a grant, a grant a share of what an
     * institution adds to it.
     *
     * @return words, only beside a share; empty: the capital, or of {@link TermsKind#REVENUE_SHARE} the revenue
     */
    public abstract Optional<String> shareOf();

    /**
     * The interest that a loan, or what converts, bears in a year.
     *
     * @return a ratio, 0.04 is 4 % a year; at most, about or between so much by its qualifier
     */
    public abstract Optional<Quantity> interestRate();

    /**
     * The time in which a loan is paid back, what converts has converted, or a right can be used.
     *
     * @return the longest time
     */
    public abstract Optional<Period> tenure();

    /**
     * The time at the beginning of the {@link #tenure()} in which nothing need be paid back yet: a moratorium.
     *
     * @return the longest time, the tenure included
     */
    public abstract Optional<Period> gracePeriod();

    /**
     * The valuation cap of what converts: the most that the firm is taken to be worth when it does.
     *
     * @return the amount, included; empty: nobody says, unless it is {@link #uncapped()}
     */
    public abstract Optional<Money> valuationCap();

    /**
     * Whether what converts has no {@link #valuationCap()}.
     *
     * @return true if it is said to have none; false if it has one, or if nobody says
     */
    public abstract boolean uncapped();

    /**
     * The discount at which what converts does so, on the price that the investors of the round pay.
     *
     * @return a ratio, 0.2 is 20 %
     */
    public abstract Optional<BigDecimal> discount();

    /**
     * Whether the terms may be taken or left, such as a loan beside the equity.
     *
     * @return true if they are optional; false if they are not, or if nobody says
     */
    public abstract boolean optional();

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
        check(
                "an amount",
                amount().isPresent(),
                amountQualifier(),
                upperAmount().isPresent());
        check("a share", share().isPresent(), shareQualifier(), upperShare().isPresent());
        if (amount().isEmpty() && (per().isPresent() || period().isPresent())) {
            throw new IllegalArgumentException("terms must have an amount if they say what it is for");
        }
        if (amount().isEmpty() && maximumAmount().isPresent()) {
            throw new IllegalArgumentException("terms must have an amount if they say how much it is in all");
        }
        if (share().isEmpty() && shareOf().isPresent()) {
            throw new IllegalArgumentException("terms must have a share if they say what it is of");
        }
        Durations.check("period", period());
        Durations.check("tenure", tenure());
        Durations.check("grace period", gracePeriod());
        boolean isNormal = Decimals.isNormal(share())
                && Decimals.isNormal(upperShare())
                && Decimals.isNormal(firstInstalment())
                && Decimals.isNormal(discount());
        return isNormal
                ? this
                : withShare(Decimals.normalized("share", share()))
                        .withUpperShare(Decimals.normalized("upperShare", upperShare()))
                        .withFirstInstalment(Decimals.normalized("firstInstalment", firstInstalment()))
                        .withDiscount(Decimals.normalized("discount", discount()));
    }

    private static void check(String figure, boolean isThere, Optional<Qualifier> qualifier, boolean hasUpper) {
        if ((qualifier.isPresent() || hasUpper) && !isThere) {
            throw new IllegalArgumentException("terms must have " + figure + " if they say how it is meant");
        }
        if (qualifier.isPresent() && (hasUpper || qualifier.get() == Qualifier.BETWEEN)) {
            throw new IllegalArgumentException(
                    "terms must have " + figure + " with an upper one or a qualifier, not both, nor BETWEEN");
        }
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
            optional(false);
            uncapped(false);
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
