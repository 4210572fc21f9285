package org.incubatornetwork.metrics.catalogue;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Policies;

/** A share of what is counted, where vague days may leave open how many are of it and how many are not. */
final class OpenShare {
    private final Policies policies;
    private final Part part = new Part();
    private final Part others = new Part();

    OpenShare(Policies policies) {
        this.policies = policies;
    }

    /** Adds a count, to the part or to the others. */
    OpenShare add(boolean isOfPart, BigDecimal least, long number, BigDecimal most) {
        (isOfPart ? part : others).add(least, number, most);
        return this;
    }

    /** By the days that are taken, with what it is at least and at most. */
    Figure figure() {
        Figure taken = Figure.proportion(part.number, part.number + others.number, policies);
        if (part.isCertain() && others.isCertain()) {
            return taken;
        }
        OptionalDouble least = least();
        OptionalDouble most = most();
        return least.isEmpty() || most.isEmpty()
                ? taken
                : taken.between(BigDecimal.valueOf(least.getAsDouble()), BigDecimal.valueOf(most.getAsDouble()));
    }

    /** What it is at least and at most alone, where no day is taken for some. */
    Figure range() {
        OptionalDouble least = least();
        OptionalDouble most = most();
        return least.isEmpty() || most.isEmpty() ? figure() : Figure.range(MetricUnit.RATIO, least, most);
    }

    private OptionalDouble least() {
        return share(part.least, others.most);
    }

    private OptionalDouble most() {
        return share(part.most, others.least);
    }

    private static OptionalDouble share(BigDecimal part, BigDecimal others) {
        return Figure.ratio(MetricUnit.RATIO, part, part.add(others)).value();
    }

    private static final class Part {
        private BigDecimal least = BigDecimal.ZERO;
        private long number;
        private BigDecimal most = BigDecimal.ZERO;

        void add(BigDecimal fewest, long count, BigDecimal greatest) {
            least = least.add(fewest);
            number += count;
            most = most.add(greatest);
        }

        boolean isCertain() {
            BigDecimal taken = BigDecimal.valueOf(number);
            return least.compareTo(taken) == 0 && most.compareTo(taken) == 0;
        }
    }
}
