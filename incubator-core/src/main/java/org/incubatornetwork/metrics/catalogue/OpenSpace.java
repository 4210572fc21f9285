package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.NumberedAccumulator;

/** A sum of space, offered or occupied, which vague days may leave open. */
final class OpenSpace implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a number is of: one of the sums, or each of them, where nothing is left open. */
    private static final int LEAST = 0;

    private static final int VALUE = 1;
    private static final int MOST = 2;
    private static final int EACH = 3;

    private BigDecimal least = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private BigDecimal most = BigDecimal.ZERO;

    void clear() {
        least = BigDecimal.ZERO;
        value = BigDecimal.ZERO;
        most = BigDecimal.ZERO;
    }

    /** Adds a quantity, which may be below zero by a slip, as certain as it is. */
    void add(BigDecimal quantity, Certainty certainty) {
        if (certainty.isPossible()) {
            least = least.add(certainty.isSure() ? quantity : quantity.min(BigDecimal.ZERO));
            value = certainty.isAssumed() ? value.add(quantity) : value;
            most = most.add(certainty.isSure() ? quantity : quantity.max(BigDecimal.ZERO));
        }
    }

    void merge(OpenSpace other) {
        least = least.add(other.least);
        value = value.add(other.value);
        most = most.add(other.most);
    }

    /** Tells the three sums by the number of their decimals, which a sum keeps; not those below zero, whose decimals others may cancel. */
    boolean tell(NumberedAccumulator.Numbers numbers) {
        if (isAlike(least, value) && isAlike(value, most)) {
            return tell(value, EACH, numbers);
        }
        return tell(least, LEAST, numbers) && tell(value, VALUE, numbers) && tell(most, MOST, numbers);
    }

    /** Whether two sums are one number of as many decimals. */
    private static boolean isAlike(BigDecimal sum, BigDecimal other) {
        return sum.scale() == other.scale() && sum.compareTo(other) == 0;
    }

    private static boolean tell(BigDecimal sum, int which, NumberedAccumulator.Numbers numbers) {
        boolean whole = sum.unscaledValue().bitLength() < Integer.SIZE;
        if (!whole || sum.signum() < 0 || (sum.signum() == 0 && sum.scale() > 0)) {
            return false;
        }
        numbers.add(4L * sum.scale() + which, sum.unscaledValue().longValueExact());
        return true;
    }

    void take(long key, long number) {
        BigDecimal sum = BigDecimal.valueOf(number, (int) (key / 4));
        int which = (int) (key % 4);
        least = which == LEAST || which == EACH ? least.add(sum) : least;
        value = which == VALUE || which == EACH ? value.add(sum) : value;
        most = which == MOST || which == EACH ? most.add(sum) : most;
    }

    BigDecimal value() {
        return value;
    }

    Figure figure() {
        return Figure.amount(MetricUnit.CAPACITY, value).between(least, most);
    }

    /** What is left when other space is taken off. */
    Figure less(OpenSpace other) {
        return Figure.amount(MetricUnit.CAPACITY, value.subtract(other.value))
                .between(least.subtract(other.most), most.subtract(other.least));
    }
}
