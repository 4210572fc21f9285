package org.incubatornetwork.metrics.survival;

import java.io.Serializable;

/**
 * The mean time until the event or a horizon, whichever comes first: the area under a {@link SurvivalCurve} up to the
 * horizon.
 *
 * <p>Source: J. O. Irwin, "The standard error of an estimate of expectation of life", Journal of Hygiene 47 (1949)
 * 188-189; the variance has no factor n/(n - 1), as in R's {@code print.survfit(rmean = )}.
 *
 * @param horizon the horizon &tau;, at least 0, in the unit of the times
 * @param mean the integral of S over [0, &tau;], in the unit of the times
 * @param variance its variance, in that unit squared
 */
public record RestrictedMean(long horizon, double mean, double variance) implements Serializable {

    /**
     * Accepts what a curve computed.
     *
     * @param horizon the horizon
     * @param mean the mean
     * @param variance its variance
     * @throws IllegalArgumentException if a number is negative or NaN
     */
    public RestrictedMean {
        if (horizon < 0 || !(mean >= 0) || !(variance >= 0)) {
            throw new IllegalArgumentException("horizon, mean and variance must not be negative, but are " + horizon
                    + ", " + mean + " and " + variance);
        }
    }

    /**
     * The standard error of the mean.
     *
     * @return the square root of the variance, in the unit of the times
     */
    public double standardError() {
        return Math.sqrt(variance);
    }
}
