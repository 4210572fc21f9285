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

    private BigDecimal least = BigDecimal.ZERO;
    private BigDecimal value = BigDecimal.ZERO;
    private BigDecimal most = BigDecimal.ZERO;

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
        return tell(least, 0, numbers) && tell(value, 1, numbers) && tell(most, 2, numbers);
    }

    private static boolean tell(BigDecimal sum, int which, NumberedAccumulator.Numbers numbers) {
        boolean whole = sum.unscaledValue().bitLength() < Integer.SIZE;
        if (!whole || sum.signum() < 0 || (sum.signum() == 0 && sum.scale() > 0)) {
            return false;
        }
        numbers.add(3L * sum.scale() + which, sum.unscaledValue().longValueExact());
        return true;
    }

    void take(long key, long number) {
        BigDecimal sum = BigDecimal.valueOf(number, (int) (key / 3));
        switch ((int) (key % 3)) {
            case 0 -> least = least.add(sum);
            case 1 -> value = value.add(sum);
            default -> most = most.add(sum);
        }
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
