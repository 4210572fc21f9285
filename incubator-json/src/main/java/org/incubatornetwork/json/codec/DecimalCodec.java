package org.incubatornetwork.json.codec;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.incubatornetwork.json.format.FormatCode;
import org.jspecify.annotations.Nullable;

/** The codec of an exact decimal: a string in plain notation. */
final class DecimalCodec implements ValueCodec<BigDecimal> {
    private static final String EXPECTED = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?";
    private static final String PATTERN = "(?!.{129})-?(?=(?:\\.?[0-9]){1,34}\\.?0*$)"
            + "(?:0|[1-9][0-9]{0,33})(?:\\.(?=[0-9])(?:[0-9]{0,17}[1-9])?0*)?";
    private static final int LONGEST = 128;
    private static final int LONGEST_FAST = 18;
    private static final int MOST_DIGITS = 34;
    private static final int MOST_DECIMALS = 18;

    @Override
    public ImmutableMap<String, Object> schema() {
        return ValueCodec.pattern(PATTERN);
    }

    @Override
    public @Nullable BigDecimal read(Reading in) {
        if (!in.isString()) {
            return in.wrongType("string");
        }
        return in.loadAscii() && isDecimal(in.buffer, in.from, in.to)
                ? decimal(in)
                : in.report(FormatCode.INVALID_DECIMAL, EXPECTED);
    }

    /** The decimal in the buffer; nearly all fit into a whole number. */
    private static BigDecimal decimal(Reading in) {
        if (in.to - in.from > LONGEST_FAST) {
            return new BigDecimal(in.ascii());
        }
        long unscaled = 0;
        int scale = 0;
        boolean negative = in.buffer[in.from] == '-';
        for (int i = negative ? in.from + 1 : in.from; i < in.to; i++) {
            if (in.buffer[i] == '.') {
                scale = in.to - i - 1;
            } else {
                unscaled = 10 * unscaled + in.buffer[i] - '0';
            }
        }
        return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
    }

    /** Plain notation within the bounds of the model's decimals; zeros at the end of a fraction do not count. */
    private static boolean isDecimal(byte[] buffer, int offset, int end) {
        int first = offset < end && buffer[offset] == '-' ? offset + 1 : offset;
        int point = digits(buffer, first, end);
        int whole = point - first;
        if (end - offset > LONGEST || whole == 0 || whole > MOST_DIGITS || (whole > 1 && buffer[first] == '0')) {
            return false;
        }
        if (point == end) {
            return true;
        }
        int last = digits(buffer, point + 1, end);
        if (buffer[point] != '.' || last != end || last == point + 1) {
            return false;
        }
        while (buffer[last - 1] == '0') {
            last--;
        }
        int decimals = Math.max(0, last - point - 1);
        return decimals <= MOST_DECIMALS && whole + decimals <= MOST_DIGITS;
    }

    /** Whether a decimal has a spelling that is read; its bounds are checked first, as that of 1E+1000000000 is long. */
    static boolean hasSpelling(BigDecimal value) {
        if (value.scale() < -MOST_DIGITS || value.scale() > LONGEST || value.precision() > LONGEST) {
            return false;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        int decimals = Math.max(0, stripped.scale());
        int whole = Math.max(1, stripped.precision() - stripped.scale());
        return decimals <= MOST_DECIMALS
                && whole + decimals <= MOST_DIGITS
                && value.toPlainString().length() <= LONGEST;
    }

    /** The end of the digits that start at an index. */
    private static int digits(byte[] buffer, int index, int end) {
        int i = index;
        while (i < end && buffer[i] >= '0' && buffer[i] <= '9') {
            i++;
        }
        return i;
    }

    @Override
    public void write(Writing out, BigDecimal value) {
        out.plain(value.toPlainString());
    }
}
