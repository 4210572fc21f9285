package org.incubatornetwork.metrics.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/**
 * How a decimal is told by whole numbers, which others are added to: by its digits in a large base, apart for each number of
 * decimals, so that a sum has as many decimals as it would have had otherwise; and that it is there at all, be it 0.
 */
final class DecimalNumbers {
    private static final int BITS = 30;
    private static final int DIGITS = 5;
    private static final int MOST_DECIMALS = 18;
    /** Its being there, then its digits. */
    private static final int PARTS = 1 + DIGITS;

    /** How many keys a decimal may be told by. */
    static final int KEYS = (MOST_DECIMALS + 1) * PARTS;

    private DecimalNumbers() {}

    /** Tells a decimal by keys from one on; false if it has too many decimals or digits. */
    static boolean tell(BigDecimal decimal, long first, NumberedAccumulator.Numbers numbers) {
        BigInteger rest = decimal.unscaledValue().abs();
        if (decimal.scale() < 0 || decimal.scale() > MOST_DECIMALS || rest.bitLength() > DIGITS * BITS) {
            return false;
        }
        long key = first + (long) decimal.scale() * PARTS;
        numbers.add(key, 1);
        BigInteger base = BigInteger.ONE.shiftLeft(BITS);
        for (int i = 1; rest.signum() > 0; i++) {
            numbers.add(key + i, decimal.signum() * rest.mod(base).longValueExact());
            rest = rest.shiftRight(BITS);
        }
        return true;
    }

    /** What a number, that was told by a key, is of the decimal. */
    static BigDecimal taken(int key, long number) {
        int part = key % PARTS;
        BigInteger unscaled =
                part == 0 ? BigInteger.ZERO : BigInteger.valueOf(number).shiftLeft((part - 1) * BITS);
        return new BigDecimal(unscaled, key / PARTS);
    }
}
