package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.incubatornetwork.style.NoBean;

/**
 * A figure as it was printed: a number, or two, and a qualifier. "Nearly 3,000" is {@code NEARLY 3000}, and "25 to 30 %"
 * is {@code BETWEEN 0.25 and 0.30}. Which interval that means is the affair of whoever compares figures.
 *
 * <p>Zeros at the end of a fraction are kept, because they say how it was rounded: "86.0 %" is {@code 0.860}, and not the
 * quantity of "86 %", {@code 0.86}; it is {@linkplain #isSameFigure the same figure}.
 */
@Value.Immutable
public abstract sealed class Quantity implements Serializable, NoBean permits ImmutableQuantity {
    /** The members of the object in a document, in its order. */
    static final String MEMBERS = "qualifier value upper";

    Quantity() {}

    /**
     * A qualified figure.
     *
     * @param qualifier how it is meant, other than {@link Qualifier#BETWEEN}
     * @param value the figure
     * @return the quantity
     * @throws IllegalArgumentException for {@code BETWEEN}, and for a figure beyond the bounds of the model's decimals
     */
    public static Quantity of(Qualifier qualifier, BigDecimal value) {
        return ImmutableQuantity.of(qualifier, value, Optional.empty(), ImmutableList.of());
    }

    /**
     * A qualified whole figure.
     *
     * @param qualifier how it is meant, other than {@link Qualifier#BETWEEN}
     * @param value the figure
     * @return the quantity
     * @throws IllegalArgumentException for {@code BETWEEN}
     */
    public static Quantity of(Qualifier qualifier, long value) {
        return of(qualifier, BigDecimal.valueOf(value));
    }

    /**
     * An exact whole figure.
     *
     * @param value the figure
     * @return the quantity
     */
    public static Quantity exactly(long value) {
        return of(Qualifier.EXACT, value);
    }

    /**
     * A figure between two others.
     *
     * @param lower the lower one, included
     * @param upper the upper one, included
     * @return the quantity
     * @throws IllegalArgumentException if the upper is below the lower, or either beyond the bounds of the model's decimals
     */
    public static Quantity between(BigDecimal lower, BigDecimal upper) {
        return ImmutableQuantity.of(Qualifier.BETWEEN, lower, Optional.of(upper), ImmutableList.of());
    }

    /**
     * A whole figure between two others.
     *
     * @param lower the lower one, included
     * @param upper the upper one, included
     * @return the quantity
     * @throws IllegalArgumentException if the upper is below the lower
     */
    public static Quantity between(long lower, long upper) {
        return between(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper));
    }

    /**
     * How the figure is meant.
     *
     * @return the qualifier
     */
    @Value.Parameter
    public abstract Qualifier qualifier();

    /**
     * The figure; for {@link Qualifier#BETWEEN} the lower one.
     *
     * @return the figure, a ratio for percentages; its scale is how many decimals it was printed with
     */
    @Value.Parameter
    public abstract BigDecimal value();

    /**
     * The upper figure of a quantity between two.
     *
     * @return the figure for {@link Qualifier#BETWEEN}, empty for every other qualifier
     */
    @Value.Parameter
    public abstract Optional<BigDecimal> upper();

    /**
     * Members that this version of the format does not know.
     *
     * @return the members, in reading order
     */
    @Value.Parameter
    public abstract ImmutableList<UnknownMember> unknownMembers();

    /**
     * The same figure with other unknown members.
     *
     * @param unknownMembers the members
     * @return the quantity
     * @throws IllegalArgumentException if two of them have the same name
     */
    public final Quantity withUnknownMembers(ImmutableList<UnknownMember> unknownMembers) {
        return ImmutableQuantity.of(qualifier(), value(), upper(), unknownMembers);
    }

    /**
     * Whether another quantity is the same figure, be it printed with other zeros at its end.
     *
     * @param other the other quantity
     * @return true if the qualifiers are the same and the numbers equal
     */
    public final boolean isSameFigure(Quantity other) {
        return qualifier() == other.qualifier()
                && value().compareTo(other.value()) == 0
                && upper().isPresent() == other.upper().isPresent()
                && upper().map(upper -> upper.compareTo(other.upper().orElseThrow()) == 0)
                        .orElse(true);
    }

    /**
     * The figure in signs that need no language.
     *
     * @return such as {@code >450}, {@code ~3000} or {@code 0.25..0.3}
     */
    public final String inSigns() {
        String sign = qualifier().sign();
        return upper().map(upper -> value().toPlainString() + sign + upper.toPlainString())
                .orElse(sign + value().toPlainString());
    }

    @Value.Check
    Quantity normalized() {
        UnknownMember.checkNames(unknownMembers());
        if (upper().isPresent() != (qualifier() == Qualifier.BETWEEN)) {
            throw new IllegalArgumentException("a quantity must have an upper figure if and only if it is BETWEEN, was "
                    + qualifier() + (upper().isPresent() ? " with one" : " without one"));
        }
        if (upper().isPresent() && upper().get().compareTo(value()) < 0) {
            throw new IllegalArgumentException(
                    "the upper figure must not be below the lower, was " + upper().get() + " below " + value());
        }
        return Decimals.isBounded(value()) && upper().map(Decimals::isBounded).orElse(true)
                ? this
                : ImmutableQuantity.of(
                        qualifier(),
                        Decimals.bounded("value", value()),
                        upper().map(upper -> Decimals.bounded("upper", upper)),
                        unknownMembers());
    }

    /** The qualifier, unless exact, and the figure or figures, as in {@code NEARLY 3000} or {@code BETWEEN 0.25 AND 0.3}. */
    @Override
    public final String toString() {
        return (qualifier() == Qualifier.EXACT ? "" : qualifier() + " ")
                + value().toPlainString()
                + upper().map(upper -> " AND " + upper.toPlainString()).orElse("");
    }
}
