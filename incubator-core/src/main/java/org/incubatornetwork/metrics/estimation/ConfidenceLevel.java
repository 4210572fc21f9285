package org.incubatornetwork.metrics.estimation;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A confidence level: how often an interval made this way covers the true value, a number strictly between 0 and 1, such as
 * 0.95.
 *
 * @param value the level <em>c</em>, 0 &lt; c &lt; 1; 0.95 stands for 95 %
 */
public record ConfidenceLevel(double value) implements Serializable {

    /** The level 0.95, the customary one. */
    public static final ConfidenceLevel NINETY_FIVE_PERCENT = new ConfidenceLevel(0.95);

    /** Asked for with nearly every figure, and costly to find. */
    private static final double CUSTOMARY_QUANTILE = quantile(NINETY_FIVE_PERCENT.errorRate() / 2);

    /**
     * Accepts a level.
     *
     * @param value the level <em>c</em>
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1, NaN included
     */
    public ConfidenceLevel {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("confidence level must lie strictly between 0 and 1, but is " + value);
        }
    }

    /**
     * Returns the level as a value.
     *
     * @param value the level <em>c</em>, 0 &lt; c &lt; 1
     * @return the level
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1
     */
    public static ConfidenceLevel of(double value) {
        return new ConfidenceLevel(value);
    }

    /**
     * The share of intervals that miss the true value.
     *
     * @return 1 - c
     */
    public double errorRate() {
        return 1 - value;
    }

    /**
     * The two-sided standard normal quantile z = &Phi;<sup>-1</sup>((1 + c) / 2), in full precision: 1.959963984540054
     * (not 1.96) for 0.95. It is computed from the upper tail (1 - c) / 2, which keeps its digits for levels near 1.
     *
     * @return z, at least 0
     */
    public double normalQuantile() {
        return equals(NINETY_FIVE_PERCENT) ? CUSTOMARY_QUANTILE : quantile(errorRate() / 2);
    }

    private static double quantile(double tail) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }
}
