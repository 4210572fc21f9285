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
        double lower(double survival, double logError, double z) {
            return Math.max(0, survival - z * survival * logError);
        }

        @Override
        double upper(double survival, double logError, double z) {
            return Math.min(1, survival + z * survival * logError);
        }
    },

    /** S exp(&mp; z s), the upper limit clipped to 1. */
    LOG {
        @Override
        double lower(double survival, double logError, double z) {
            return survival * StrictMath.exp(-(z * logError));
        }

        @Override
        double upper(double survival, double logError, double z) {
            return Math.min(1, survival * StrictMath.exp(z * logError));
        }
    },

    /**
     * S<sup>exp(&plusmn; z s / |ln S|)</sup>, which needs no clipping; the scale of ln(-ln S). Undefined where S = 1,
     * because ln S = 0.
     */
    LOG_LOG {
        @Override
        double lower(double survival, double logError, double z) {
            return StrictMath.pow(survival, StrictMath.exp(width(survival, logError, z)));
        }

        @Override
        double upper(double survival, double logError, double z) {
            return StrictMath.pow(survival, StrictMath.exp(-width(survival, logError, z)));
        }

        // the limit is exp(-|ln S| exp(w)), where 1 - S <= |ln S| <= (1 - S)/S; exp(-0.69) is above one half
        @Override
        boolean isSurelyAboveHalf(double survival, double logError, double z) {
            double death = 1 - survival;
            return death / survival * Math.exp(z * logError / death) < 0.69;
        }

        private static double width(double survival, double logError, double z) {
            return z * logError / Math.abs(StrictMath.log(survival));
        }
    };

    /** The lower limit around a survival probability at which it is defined. */
    abstract double lower(double survival, double logError, double z);

    /** The upper limit around a survival probability at which it is defined. */
    abstract double upper(double survival, double logError, double z);

    /** Whether the lower limit is above one half, if that can be told at less cost than the limit. */
    boolean isSurelyAboveHalf(double survival, double logError, double z) {
        return false;
    }

    /** Whether there are limits around a survival probability. */
    final boolean isDefinedAt(double survival) {
        return survival != 0 && (survival != 1 || this != LOG_LOG);
    }

    /** The limits, or empty where they are undefined. */
    final Optional<ConfidenceInterval> around(double survival, double logError, ConfidenceLevel level) {
        Objects.requireNonNull(level, "level");
        if (!isDefinedAt(survival)) {
            return Optional.empty();
        }
        double z = level.normalQuantile();
        return Optional.of(new ConfidenceInterval(lower(survival, logError, z), upper(survival, logError, z), level));
    }
}
