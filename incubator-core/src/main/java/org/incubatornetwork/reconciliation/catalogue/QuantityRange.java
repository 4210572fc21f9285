package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.incubatornetwork.model.Quantity;

/**
 * Which figures a printed one may stand for. An exact figure stands for those that would be rounded to it: from half a
 * unit of its last digit below, included, to half a unit above, excluded; any other qualifier but "more than" and "less than"
 * stands for these at least. The last digit of a rate is never taken to be coarser than one per cent, because "90 %" is
 * often written 0.9.
 *
 * @param tolerance how far "about" and "nearly" reach from a figure, as a ratio of it
 */
record QuantityRange(BigDecimal tolerance) implements Serializable {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ONE_PER_CENT = new BigDecimal("0.01");

    /** Everything that the words allow; of a count, from the first whole number to the last. */
    Range<BigDecimal> of(Quantity quantity, Kind kind) {
        Range<BigDecimal> range = worded(quantity, kind);
        return kind == Kind.COUNT ? whole(range) : range;
    }

    /** The whole numbers of a range; the range itself if it has none. */
    private static Range<BigDecimal> whole(Range<BigDecimal> range) {
        Range<BigDecimal> from = Range.all();
        if (range.hasLowerBound()) {
            BigDecimal first = range.lowerEndpoint().setScale(0, RoundingMode.CEILING);
            from = Range.atLeast(range.contains(first) ? first : first.add(BigDecimal.ONE));
        }
        Range<BigDecimal> to = Range.all();
        if (range.hasUpperBound()) {
            BigDecimal last = range.upperEndpoint().setScale(0, RoundingMode.FLOOR);
            to = Range.atMost(range.contains(last) ? last : last.subtract(BigDecimal.ONE));
        }
        return from.isConnected(to) ? from.intersection(to) : range;
    }

    private Range<BigDecimal> worded(Quantity quantity, Kind kind) {
        BigDecimal value = quantity.value();
        BigDecimal reach = value.abs().multiply(tolerance);
        return switch (quantity.qualifier()) {
            case EXACT -> printed(value, kind);
            case ABOUT -> Range.closed(value.subtract(reach), value.add(reach)).span(printed(value, kind));
            case NEARLY -> Range.closed(value.subtract(reach), value).span(printed(value, kind));
            case MORE_THAN -> Range.greaterThan(value);
            case AT_LEAST -> Range.atLeast(printed(value, kind).lowerEndpoint());
            case LESS_THAN -> Range.lessThan(value);
            case UP_TO -> Range.lessThan(printed(value, kind).upperEndpoint());
            case BETWEEN -> printed(value, kind).span(printed(quantity.upper().orElseThrow(), kind));
        };
    }

    /** What would be rounded to a figure. */
    private static Range<BigDecimal> printed(BigDecimal value, Kind kind) {
        BigDecimal half = lastDigit(value, kind).multiply(HALF);
        return Range.closedOpen(value.subtract(half), value.add(half));
    }

    /**
     * What a reader takes from the words: "more than 1,100" is not 3,000. An open end reaches no farther than "about"
     * does.
     */
    Range<BigDecimal> asRead(Quantity quantity, Kind kind) {
        if (quantity.upper().isPresent()) {
            return Range.closed(quantity.value(), quantity.upper().get());
        }
        Range<BigDecimal> range = of(quantity, kind);
        BigDecimal reach = quantity.value().abs().multiply(tolerance);
        if (!range.hasUpperBound()) {
            BigDecimal upper = quantity.value().add(reach).max(range.lowerEndpoint());
            return Range.range(range.lowerEndpoint(), BoundType.CLOSED, upper, BoundType.CLOSED);
        }
        if (!range.hasLowerBound()) {
            BigDecimal lower = quantity.value().subtract(reach).min(range.upperEndpoint());
            return Range.range(lower, BoundType.CLOSED, range.upperEndpoint(), BoundType.CLOSED);
        }
        return range;
    }

    private static BigDecimal lastDigit(BigDecimal value, Kind kind) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(value.scale());
        return kind == Kind.RATE ? unit.min(ONE_PER_CENT) : unit;
    }

    /** What a figure is, as far as its precision goes. */
    enum Kind {
        /** A ratio, printed in per cent. */
        RATE,
        /** A whole number of something. */
        COUNT,
        /** Anything else. */
        AMOUNT
    }
}
