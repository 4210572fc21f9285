package org.incubatornetwork.metrics.estimation;

/**
 * The proportions p of which k of n trials are just too few, or too many, to be likely: those at which a tail of the binomial
 * distribution has a given probability. Both are solved for by Newton's method in ln p and ln P, held within bounds that enclose
 * the solution, so that a limit of 5e-9 keeps as many digits as one of 0.5. They agree with values of 50 digits to 1e-11.
 *
 * <p>Source of the probability of exactly k: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), the
 * method of R's {@code dbinom}. A tail is that times the sum of the ratios of its terms to the first.
 */
final class BinomialTails {
    private static final double PRECISION = 1e-13;
    private static final double NEAR = 1e-6;
    private static final int MOST_STEPS = 200;
    private static final int TERMS = 17;
    private static final int LAST_SMALL = 15;
    private static final double HALF_LOG_OF_TWO_PI = 0.9189385332046727;

    private final double successes;
    private final double trials;

    /** The tails from k successes of n trials on, n at least 1. */
    BinomialTails(int successes, int trials) {
        this.successes = successes;
        this.trials = trials;
    }

    /** The proportion at which k or more successes have a probability, at most one half, sought from a first guess on. */
    double lower(double probability, double start) {
        if (successes == 0 || successes == trials) {
            return successes == 0 ? 0 : StrictMath.exp(StrictMath.log(probability) / trials);
        }
        double estimate = StrictMath.log(successes / trials);
        double least = StrictMath.log(probability) - StrictMath.log(trials); // as P(X >= k) <= (n p)^k / k!
        return solve(probability, start, least, estimate, 1);
    }

    /** The proportion at which k or fewer successes have a probability, at most one half, sought from a first guess on. */
    double upper(double probability, double start) {
        if (successes == 0 || successes == trials) {
            return successes == 0 ? -StrictMath.expm1(StrictMath.log(probability) / trials) : 1;
        }
        return solve(probability, start, StrictMath.log(successes / trials), 0, -1);
    }

    /** Solves for the tail that rises with p (sign 1), or falls (sign -1). */
    private double solve(double probability, double start, double least, double most, int sign) {
        double goal = StrictMath.log(probability);
        double low = least;
        double high = most;
        double at = StrictMath.log(start);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!(low < at && at < high)) {
                at = (low + high) / 2;
            }
            double p = StrictMath.exp(at);
            double ratios = sign > 0 ? ratiosUp(p) : ratiosDown(p);
            double excess = logOfExactly(p) + StrictMath.log(ratios) - goal;
            if (excess * sign > 0) {
                high = at;
            } else {
                low = at;
            }
            double slope = sign > 0 ? successes / ratios : -p * (trials - successes) / ((1 - p) * ratios);
            double next = at - excess / slope;
            // next to p = 1 a step is short however far the solution is
            boolean found = Math.abs(next - at) <= PRECISION && Math.abs(excess) <= NEAR;
            if (found || next == at || high - low <= PRECISION) {
                return StrictMath.exp(next);
            }
            at = next;
        }
        return StrictMath.exp(at);
    }

    /** P(X &ge; k) by P(X = k). */
    private double ratiosUp(double p) {
        double odds = p / (1 - p);
        double sum = 1;
        double term = 1;
        for (double j = successes; j < trials && term > sum * Math.ulp(1.0) / 2; j++) {
            term *= (trials - j) / (j + 1) * odds;
            sum += term;
        }
        return sum;
    }

    /** P(X &le; k) by P(X = k). */
    private double ratiosDown(double p) {
        double odds = (1 - p) / p;
        double sum = 1;
        double term = 1;
        for (double j = successes; j > 0 && term > sum * Math.ulp(1.0) / 2; j--) {
            term *= j / (trials - j + 1) * odds;
            sum += term;
        }
        return sum;
    }

    /** ln P(X = k). */
    private double logOfExactly(double p) {
        double failures = trials - successes;
        double expected = trials * p;
        double expectedFailures = trials * (1 - p);
        double surplus = Math.fma(-trials, p, successes);
        return error(trials)
                - error(successes)
                - error(failures)
                - deviance(surplus, expected)
                - deviance(-surplus, expectedFailures)
                + StrictMath.log(trials / (successes * failures)) / 2
                - HALF_LOG_OF_TWO_PI;
    }

    /** m (1 + u) ln(1 + u) - m u for u = d/m, which is about d&sup2;/(2m). */
    private static double deviance(double d, double m) {
        double u = d / m;
        if (Math.abs(u) >= 0.1) {
            return m * ((1 + u) * StrictMath.log1p(u) - u);
        }
        double sum = 0;
        double power = -u;
        for (int i = 2; i <= TERMS; i++) {
            power *= -u;
            sum += power / (i * (i - 1.0));
        }
        return m * sum;
    }

    /** The error of Stirling's formula: ln n! - ln(&radic;(2 &pi; n) (n/e)^n). */
    private static double error(double n) {
        if (n <= LAST_SMALL) {
            double factorial = 1;
            for (int i = 2; i <= n; i++) {
                factorial *= i;
            }
            return StrictMath.log(factorial) - HALF_LOG_OF_TWO_PI - (n + 0.5) * StrictMath.log(n) + n;
        }
        double s = n * n;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / (1188 * s)) / s) / s) / s) / n;
    }
}
