package org.incubatornetwork.metrics.catalogue;

import java.io.Serializable;
import java.math.BigDecimal;
import org.incubatornetwork.history.Certainty;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;

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
