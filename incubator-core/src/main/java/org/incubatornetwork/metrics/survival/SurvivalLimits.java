package org.incubatornetwork.metrics.survival;

import java.util.Objects;
import java.util.Optional;
import org.incubatornetwork.metrics.estimation.ConfidenceInterval;
import org.incubatornetwork.metrics.estimation.ConfidenceLevel;

/**
 * Ways to put pointwise confidence limits around a survival probability S, by the scale on which it is taken to be
 * normal. Below, s is Greenwood's standard error of ln S and z = &Phi;<sup>-1</sup>((1 + c) / 2) at level c.
 *
 * <p>None is defined once S = 0. Where S = 1, before the first event, plain and log limits are [1, 1], and log-log
 * limits are undefined. Source: J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data
 * (2nd ed. 2002), section 1.4; the names are those of {@code conf.type} in R's {@code survfit}.
 */
public enum SurvivalLimits {

    /** S &mp; z S s, clipped to [0, 1]. */
    PLAIN {
        @Override
        ConfidenceInterval between(double survival, double logError, ConfidenceLevel level) {
            double width = level.normalQuantile() * survival * logError;
            return new ConfidenceInterval(Math.max(0, survival - width), Math.min(1, survival + width), level);
        }
    },

    /** S exp(&mp; z s), the upper limit clipped to 1. */
    LOG {
        @Override
        ConfidenceInterval between(double survival, double logError, ConfidenceLevel level) {
            double width = level.normalQuantile() * logError;
            return new ConfidenceInterval(
                    survival * StrictMath.exp(-width), Math.min(1, survival * StrictMath.exp(width)), level);
        }
    },

    /**
     * S<sup>exp(&plusmn; z s / |ln S|)</sup>, which needs no clipping; the scale of ln(-ln S). Undefined where S = 1,
     * because ln S = 0.
     */
    LOG_LOG {
        @Override
        ConfidenceInterval between(double survival, double logError, ConfidenceLevel level) {
            double width = level.normalQuantile() * logError / Math.abs(StrictMath.log(survival));
            return new ConfidenceInterval(
                    StrictMath.pow(survival, StrictMath.exp(width)),
                    StrictMath.pow(survival, StrictMath.exp(-width)),
                    level);
        }
    };

    /** The limits around a survival probability above 0, and below 1 if log-log. */
    abstract ConfidenceInterval between(double survival, double logError, ConfidenceLevel level);

    /** The limits, or empty where they are undefined. */
    final Optional<ConfidenceInterval> around(double survival, double logError, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        boolean undefined = survival == 0 || (survival == 1 && this == LOG_LOG);
        return undefined ? Optional.empty() : Optional.of(between(survival, logError, level));
    }
}
