package org.incubatornetwork.model;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;

/** The bounds and the one form of the model's decimals. */
final class Decimals {
    static final int MAX_DIGITS = 34;
    static final int MAX_SCALE = 18;

    /** More bits than the unscaled value of any decimal within the bounds may have, trailing zeros included. */
    private static final int MAX_BITS = 512;

    private static final int MAX_LENGTH = 128;

    /** By scale the least decimal with too many digits. To compare two of a scale takes no time, however large they are. */
    private static final ImmutableList<BigDecimal> BEYOND = IntStream.rangeClosed(0, MAX_SCALE)
            .mapToObj(scale -> new BigDecimal(BigInteger.TEN.pow(MAX_DIGITS), scale))
            .collect(ImmutableList.toImmutableList());

    private Decimals() {}

    /** Whether a decimal is within the bounds, without trailing zeros and without a negative scale. */
    static boolean isNormal(BigDecimal value) {
        return isBounded(value)
                && (value.scale() == 0
                        || (value.signum() != 0 && value.stripTrailingZeros().scale() == value.scale()));
    }

    /** Whether a decimal is within the bounds as it stands, without a negative scale. */
    static boolean isBounded(BigDecimal value) {
        return value.scale() >= 0 && value.scale() <= MAX_SCALE && value.abs().compareTo(BEYOND.get(value.scale())) < 0;
    }

    static boolean isNormal(Optional<BigDecimal> value) {
        return value.isEmpty() || isNormal(value.get());
    }

    /**
     * The decimal in its one form; {@code what} names it if it is refused. The bounds are checked before anything is
     * expanded or divided: {@code 1E+1000000000} is a short text and a very long number, and to strip a million zeros
     * takes minutes.
     */
    static BigDecimal normalized(String what, BigDecimal value) {
        if (isNormal(value)) {
            return value;
        }
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (value.unscaledValue().bitLength() > MAX_BITS) {
            throw refused(what, "a number of more than " + MAX_BITS + " bits");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        long digits = (long) stripped.precision() - Math.min(stripped.scale(), 0);
        if (stripped.scale() > MAX_SCALE || digits > MAX_DIGITS) {
            throw refused(what, "one of precision " + value.precision() + " and scale " + value.scale());
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The decimal with as many of the zeros at its end as are within the bounds, and without a negative scale. */
    static BigDecimal bounded(String what, BigDecimal value) {
        if (isBounded(value)) {
            return value;
        }
        BigDecimal normal = normalized(what, value);
        int most = Math.min(MAX_SCALE, MAX_DIGITS - (normal.precision() - normal.scale()));
        return normal.setScale(Math.max(normal.scale(), Math.min(value.scale(), most)));
    }

    /** The decimal with a given text; a text too long to be within the bounds is refused unread. */
    static BigDecimal parse(String what, String text) {
        if (text.length() > MAX_LENGTH) {
            throw refused(what, "a text of " + text.length() + " characters");
        }
        try {
            return normalized(what, new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " must be a decimal number, was " + Grammar.shown(text), e);
        }
    }

    private static IllegalArgumentException refused(String what, String actual) {
        return new IllegalArgumentException(what + " must have at most " + MAX_DIGITS + " digits and at most "
                + MAX_SCALE + " after the point, was " + actual);
    }

    static Optional<BigDecimal> normalized(String what, Optional<BigDecimal> value) {
        return value.map(decimal -> normalized(what, decimal));
    }
}
