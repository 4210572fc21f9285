package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;
import org.incubatornetwork.style.NoBean;

/**
 * An amount in one currency, exact. It has no arithmetic across currencies, and is never converted.
 *
 * <p>The amount is kept with as many decimals as the currency's minor unit has, or more where it was given with more and
 * they are not zero: {@code 1250} dirhams and {@code 1250.0} dirhams are the same {@code 1250.00}.
 *
 * @param amount the amount, which may be negative
 * @param currency the code of the currency: three capital letters, by ISO 4217; an unlisted one is reported by a rule
 * @param unknownMembers members that this version of the format does not know, in reading order
 */
public record Money(BigDecimal amount, String currency, ImmutableList<UnknownMember> unknownMembers)
        implements Serializable, NoBean {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "amount currency";

    /**
     * Normalises the amount.
     *
     * @param amount the amount, which may be negative
     * @param currency the code of the currency: three capital letters, by ISO 4217; an unlisted one is reported by a rule
     * @param unknownMembers members that this version of the format does not know, in reading order
     * @throws IllegalArgumentException if it is beyond the bounds of the model's decimals, or the code is malformed
     */
    public Money {
        Objects.requireNonNull(amount);
        UnknownMember.checkNames(unknownMembers);
        Grammar.CURRENCY.check("currency", currency);
        int minorUnits = CurrencyTable.minorUnits(currency).orElse(0);
        if (amount.scale() != minorUnits || !Decimals.isBounded(amount)) {
            BigDecimal exact = Decimals.normalized("amount", amount);
            amount = exact.setScale(Math.max(exact.scale(), minorUnits));
        }
    }

    /**
     * An amount of money.
     *
     * @param amount the amount
     * @param currency the code of the currency
     * @return the money
     * @throws IllegalArgumentException if the code is malformed or the amount beyond the bounds of the model's decimals
     */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency, ImmutableList.of());
    }

    /**
     * An amount of money.
     *
     * @param amount the amount, in the notation of {@link BigDecimal#BigDecimal(String)}
     * @param currency the code of the currency
     * @return the money
     * @throws IllegalArgumentException if either is malformed or the amount beyond the bounds of the model's decimals
     */
    public static Money of(String amount, String currency) {
        Objects.requireNonNull(currency);
        return new Money(Decimals.parse("amount", amount), currency, ImmutableList.of());
    }

    /**
     * Whether ISO 4217 lists the currency, now or formerly.
     *
     * @return false for a code that the committed table does not have
     */
    public boolean isCurrencyKnown() {
        return CurrencyTable.isListed(currency);
    }

    /**
     * Whether the currency is one of the past.
     *
     * @return true if ISO 4217 lists it as withdrawn
     */
    public boolean isCurrencyWithdrawn() {
        return CurrencyTable.isWithdrawn(currency);
    }

    /**
     * The year in which the currency was withdrawn.
     *
     * @return the latest year in which ISO 4217 says that it was; empty if the currency is in force, or unknown
     */
    public OptionalInt currencyWithdrawnIn() {
        return CurrencyTable.withdrawnIn(currency);
    }

    /**
     * The number of decimals of the currency's minor unit.
     *
     * @return the number by ISO 4217; empty for an unknown currency, for one without a minor unit, such as gold, and for some
     *     withdrawn ones, of which the standard no longer tells it
     */
    public OptionalInt minorUnits() {
        return CurrencyTable.minorUnits(currency);
    }

    /** The amount and the currency, as in {@code 1250.00 MAD}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
