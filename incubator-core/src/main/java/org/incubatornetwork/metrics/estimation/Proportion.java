package org.incubatornetwork.metrics.estimation;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A proportion: k successes of n trials, for example 86 graduated of 100 completed stays.
 *
 * <p>Of no trials at all neither a value nor limits are defined; both are then empty.
 *
 * @param successes the successes k, 0 &le; k &le; n
 * @param trials the trials n, at most 2,147,483,647
 */
public record Proportion(long successes, long trials) implements Serializable {

    /**
     * Accepts 0 &le; k &le; n.
     *
     * @param successes the successes k
     * @param trials the trials n
     * @throws IllegalArgumentException if k is negative or above n, or n is above 2,147,483,647
     */
    public Proportion {
        if (successes < 0) {
            throw new IllegalArgumentException("successes must not be negative, but are " + successes);
        }
        if (successes > trials) {
            throw new IllegalArgumentException(
                    "successes must not exceed trials, but are " + successes + " of " + trials);
        }
        if (trials > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("trials must not exceed " + Integer.MAX_VALUE + ", but are " + trials);
        }
    }

    /**
     * Returns the proportion of k successes of n trials.
     *
     * @param successes the successes k, 0 &le; k &le; n
     * @param trials the trials n, at most 2,147,483,647
     * @return the proportion
     * @throws IllegalArgumentException if k is negative or above n, or n is above 2,147,483,647
     */
    public static Proportion of(long successes, long trials) {
        return new Proportion(successes, trials);
    }

    /**
     * The share k/n.
     *
     * @return a number in [0, 1]; empty when there are no trials
     */
    public OptionalDouble value() {
        return trials == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / trials);
    }

    /**
     * Confidence limits of the share.
     *
     * @param method the way to compute them
     * @param level the confidence level
     * @return limits in [0, 1] that enclose k/n, the lower one exactly 0 when k = 0, the upper one exactly 1 when k =
     *     n; empty when there are no trials
     */
    public Optional<ConfidenceInterval> limits(ProportionLimits method, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(method, "method");
        return trials == 0 ? Optional.empty() : Optional.of(method.around((int) successes, (int) trials, level));
    }
}
