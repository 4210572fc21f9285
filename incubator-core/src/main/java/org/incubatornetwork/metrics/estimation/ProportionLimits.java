package org.incubatornetwork.metrics.estimation;

/**
 * Ways to put confidence limits around a {@link Proportion} of k successes in n &ge; 1 trials at level c. Below, p =
 * k/n and z = &Phi;<sup>-1</sup>((1 + c) / 2). Whatever the way, limits lie in [0, 1] and enclose k/n; the lower one is
 * exactly 0 when k = 0, the upper one exactly 1 when k = n.
 */
public enum ProportionLimits {

    /**
     * The score interval without continuity correction: centre (p + z²/(2n)) / (1 + z²/n), half-width
     * z / (1 + z²/n) &middot; &radic;(p(1 - p)/n + z²/(4n²)).
     *
     * <p>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
     * American Statistical Association 22 (1927) 209-212. The same figures as R's {@code prop.test(correct = FALSE)}.
     */
    WILSON {
        @Override
        Bounds bounds(int successes, int trials, ConfidenceLevel level) {
            double share = (double) successes / trials;
            return score(share, share, trials, level.normalQuantile());
        }
    },

    /**
     * The score interval with continuity correction: Wilson's formula with p - y/n in place of p for the lower limit
     * and p + y/n for the upper one, y = min(1/2, |k - n/2|).
     *
     * <p>Source: R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17
     * (1998) 857-872, method 4. The correction y, and so the figures, are those of R's {@code prop.test(correct =
     * TRUE)}.
     */
    WILSON_CORRECTED {
        @Override
        Bounds bounds(int successes, int trials, ConfidenceLevel level) {
            double share = (double) successes / trials;
            double correction = Math.min(0.5, Math.abs(successes - trials / 2.0)) / trials;
            return score(
                    Math.max(0, share - correction), Math.min(1, share + correction), trials, level.normalQuantile());
        }
    },

    /**
     * The "exact" interval, which covers the true proportion at least as often as its level says, usually more often:
     * lower limit BetaInv(a; k, n - k + 1), upper limit BetaInv(1 - a; k + 1, n - k), a = (1 - c)/2.
     *
     * <p>Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of
     * the binomial", Biometrika 26 (1934) 404-413. The same figures as R's {@code binom.test}.
     */
    CLOPPER_PEARSON {
        @Override
        Bounds bounds(int successes, int trials, ConfidenceLevel level) {
            double tail = level.errorRate() / 2;
            Bounds start = WILSON.bounds(successes, trials, level);
            BinomialTails tails = new BinomialTails(successes, trials);
            return new Bounds(tails.lower(tail, start.lower()), tails.upper(tail, start.upper()));
        }
    };

    /** The two limits as the formulas give them, rounding errors included. */
    abstract Bounds bounds(int successes, int trials, ConfidenceLevel level);

    /**
     * The limits around k of n, n at least 1, tidied: exact at both ends, and never excluding k/n by a rounding error.
     */
    final ConfidenceInterval around(int successes, int trials, ConfidenceLevel level) {
        Bounds bounds = bounds(successes, trials, level);
        double estimate = (double) successes / trials;
        double lower = successes == 0 ? 0 : Math.max(0, Math.min(estimate, bounds.lower()));
        double upper = successes == trials ? 1 : Math.min(1, Math.max(estimate, bounds.upper()));
        return new ConfidenceInterval(lower, upper, level);
    }

    /** Wilson's limits, of which the lower one is taken from a smaller share where the method corrects for continuity. */
    private static Bounds score(double below, double above, double n, double z) {
        return new Bounds(
                below
                        * below
                        / (below + z * z / (2 * n) + halfWidth(below, n, z)), // as the product of the roots is p^2
                (above + z * z / (2 * n) + halfWidth(above, n, z)) / (1 + z * z / n));
    }

    private static double halfWidth(double p, double n, double z) {
        return z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    }

    /** A pair of limits that is not yet tidied. */
    record Bounds(double lower, double upper) {}
}
