package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What two ranges of figures are to each other. */
final class Ranges {
    /** As many digits as a quotient has. */
    static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_EVEN);

    private Ranges() {}

    /** Whether some figure is in both. */
    static boolean intersect(Range<BigDecimal> one, Range<BigDecimal> other) {
        return one.isConnected(other) && !one.intersection(other).isEmpty();
    }

    /** Whether every figure of one is less than every figure of the other. */
    static boolean isBelow(Range<BigDecimal> one, Range<BigDecimal> other) {
        return !intersect(one, other)
                && one.hasUpperBound()
                && other.hasLowerBound()
                && one.upperEndpoint().compareTo(other.lowerEndpoint()) <= 0;
    }

    /** Whether every figure of a range is above zero. */
    static boolean isAboveZero(Range<BigDecimal> range) {
        return isBelow(Range.singleton(BigDecimal.ZERO), range);
    }

    /** From the least to the greatest sum of their figures. */
    static Range<BigDecimal> sum(Range<BigDecimal> one, Range<BigDecimal> other) {
        Range<BigDecimal> from = Range.all();
        if (one.hasLowerBound() && other.hasLowerBound()) {
            from = Range.downTo(
                    one.lowerEndpoint().add(other.lowerEndpoint()),
                    openIfOne(one.lowerBoundType(), other.lowerBoundType()));
        }
        Range<BigDecimal> to = Range.all();
        if (one.hasUpperBound() && other.hasUpperBound()) {
            to = Range.upTo(
                    one.upperEndpoint().add(other.upperEndpoint()),
                    openIfOne(one.upperBoundType(), other.upperBoundType()));
        }
        return from.intersection(to);
    }

    private static BoundType openIfOne(BoundType one, BoundType other) {
        return one == BoundType.OPEN ? one : other;
    }

    /** The same figures with the other sign. */
    static Range<BigDecimal> negated(Range<BigDecimal> range) {
        Range<BigDecimal> from = range.hasUpperBound()
                ? Range.downTo(range.upperEndpoint().negate(), range.upperBoundType())
                : Range.all();
        Range<BigDecimal> to = range.hasLowerBound()
                ? Range.upTo(range.lowerEndpoint().negate(), range.lowerBoundType())
                : Range.all();
        return from.intersection(to);
    }

    /** Whether a range ends, and starts above zero: then something can be divided by it. */
    static boolean isPositive(Range<BigDecimal> range) {
        return range.hasUpperBound()
                && range.hasLowerBound()
                && range.lowerEndpoint().signum() > 0;
    }

    /** From the least to the greatest quotient of their figures; both have ends, and the divisor is positive. */
    static Range<BigDecimal> quotient(Range<BigDecimal> dividend, Range<BigDecimal> divisor) {
        return Range.closed(
                dividend.lowerEndpoint().divide(divisor.upperEndpoint(), DIGITS),
                dividend.upperEndpoint().divide(divisor.lowerEndpoint(), DIGITS));
    }
}
