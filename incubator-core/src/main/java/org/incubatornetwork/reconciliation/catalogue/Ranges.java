package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

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

    /** The least range that encloses some ranges, of which there is at least one. */
    static Range<BigDecimal> span(List<Range<BigDecimal>> ranges) {
        return ranges.stream().reduce(Range::span).orElseThrow();
    }
}
