package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;

/**
 * A quotient that is compared without being divided: 43 of 50 is not less than 86 %.
 *
 * @param numerator what is divided
 * @param denominator what it is divided by, more than 0
 */
record Fraction(BigDecimal numerator, BigDecimal denominator) {
    static final Comparator<Fraction> BY_VALUE = Fraction::compare;

    /** So many digits of an estimate mean something. */
    private static final MathContext OF_ESTIMATE = new MathContext(12, RoundingMode.HALF_EVEN);

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    /** A quotient whose denominator is not 0. */
    static Fraction positive(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() > 0
                ? new Fraction(numerator, denominator)
                : new Fraction(numerator.negate(), denominator.negate());
    }

    /** A number that was computed in floating point. */
    static Fraction ofEstimate(double estimate) {
        return of(new BigDecimal(estimate).round(OF_ESTIMATE));
    }

    private static int compare(Fraction one, Fraction other) {
        return one.numerator.multiply(other.denominator).compareTo(other.numerator.multiply(one.denominator));
    }

    private int compareTo(BigDecimal number) {
        return numerator.compareTo(number.multiply(denominator));
    }

    boolean isBelow(Range<BigDecimal> range) {
        return range.hasLowerBound() && isBeyond(-compareTo(range.lowerEndpoint()), range.lowerBoundType());
    }

    boolean isAbove(Range<BigDecimal> range) {
        return range.hasUpperBound() && isBeyond(compareTo(range.upperEndpoint()), range.upperBoundType());
    }

    private static boolean isBeyond(int distance, BoundType bound) {
        return distance > 0 || (distance == 0 && bound == BoundType.OPEN);
    }

    /** The quotient, to as many digits as one has. */
    BigDecimal rounded() {
        return denominator.compareTo(BigDecimal.ONE) == 0 ? numerator : numerator.divide(denominator, Ranges.DIGITS);
    }
}
