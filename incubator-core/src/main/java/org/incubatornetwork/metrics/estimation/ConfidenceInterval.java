package org.incubatornetwork.metrics.estimation;

import java.io.Serializable;
import java.util.Objects;

/**
 * Two finite confidence limits and their level. Both limits belong to the interval.
 *
 * @param lower the lower limit, in the unit of what is estimated
 * @param upper the upper limit, not below the lower one
 * @param level the confidence level of the two limits together
 */
public record ConfidenceInterval(double lower, double upper, ConfidenceLevel level) implements Serializable {

    /**
     * Accepts two limits in order.
     *
     * @param lower the lower limit
     * @param upper the upper limit
     * @param level the level
     * @throws IllegalArgumentException if a limit is NaN or infinite, or the lower one is above the upper one
     */
    public ConfidenceInterval {
        Objects.requireNonNull(level, "level");
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "confidence limits must be finite and in order, but are " + lower + " and " + upper);
        }
    }

    /**
     * Whether a value lies between the limits, limits included.
     *
     * @param value any number
     * @return true if lower &le; value &le; upper
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
