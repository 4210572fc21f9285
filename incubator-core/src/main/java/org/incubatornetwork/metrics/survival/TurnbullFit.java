package org.incubatornetwork.metrics.survival;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incubatornetwork.style.NoBean;
import org.jspecify.annotations.Nullable;

/**
 * The result of the search for Turnbull's estimate: a {@link TurnbullCurve}, or the reason why there is none. Made by {@link
 * SurvivalIntervals#turnbull()}; immutable.
 *
 * <p><strong>When there is a curve.</strong> Let n be the number of subjects, and d<sub>j</sub> = &Sigma; 1/q<sub>i</sub>
 * over the subjects i whose interval holds the innermost interval j, where q<sub>i</sub> is the sum of the masses in
 * the interval of i: the derivative of the logarithm of the likelihood by the mass of j. Masses are the best exactly if
 * d<sub>j</sub> &le; n for every j and d<sub>j</sub> = n wherever there is mass (the conditions of Kuhn and Tucker). The
 * {@linkplain #kuhnTuckerGap() gap} is by how much this is missed: the greatest d<sub>j</sub>/n - 1 of all, or
 * |d<sub>j</sub>/n - 1| of those with mass. There is a curve exactly if the gap is at most {@value #TOLERANCE}. Its
 * log-likelihood is then less than n times the gap below the greatest possible: it is concave, so that no other masses
 * p' of sum 1 can gain more than &Sigma; d<sub>j</sub> p'<sub>j</sub> - n.
 *
 * <p><strong>The search</strong> is by an interior point method and, for the end, Newton's method: some tens of steps,
 * however many intervals there are, to a gap that is mere rounding. Self-consistency (EM), as Turnbull proposed, often
 * takes more than 100,000 steps to come to a gap of 1e-9 with 200 intervals. No order and no partition of the observations
 * changes a single bit of the result.
 *
 * <p><strong>Where each subject was looked at once</strong> (current status: dead by the look, or not yet), the estimate is
 * the isotonic regression of the dead by the time of the look, as pooled adjacent violators give it; the search finds the
 * same to 1e-12.
 *
 * <p>Sources: B. W. Turnbull, "The empirical distribution function with arbitrarily grouped, censored and truncated
 * data", Journal of the Royal Statistical Society B 38 (1976) 290-295; R. Peto, "Experimental survival curves for
 * interval-censored data", Applied Statistics 22 (1973) 86-91; R. Gentleman and C. J. Geyer, "Maximum likelihood for
 * interval censored data: consistency and computation", Biometrika 81 (1994) 618-623, for the conditions; P. Groeneboom and
 * J. A. Wellner, Information Bounds and Nonparametric Maximum Likelihood Estimation (1992), part II, for the theory, for
 * current status and for the iterative convex minorant, of which J. A. Wellner and Y. Zhan, "A hybrid algorithm for
 * computation of the nonparametric maximum likelihood estimator from censored data", Journal of the American Statistical
 * Association 92 (1997) 945-959, make the algorithm most in use (EMICM); S. Boyd and L. Vandenberghe, Convex Optimization
 * (2004), section 11.7, for the method here.
 */
public final class TurnbullFit implements Serializable, NoBean {

    private static final long serialVersionUID = 1L;

    /** The greatest gap with which there is a curve. */
    public static final double TOLERANCE = 1e-9;

    /** The greatest number of steps of the search. */
    public static final int MAX_STEPS = 500;

    /** A reason why there is no curve. */
    public enum Undefined {

        /** There are no subjects. */
        NOTHING_OBSERVED,

        /** The search came to its last step with a gap above the tolerance. */
        NOT_CONVERGED
    }

    private final int steps;
    // null where undefined: optionals cannot be serialized
    private final @Nullable Double gap;
    private final @Nullable TurnbullCurve curve;

    private TurnbullFit(int steps, @Nullable Double gap, @Nullable TurnbullCurve curve) {
        this.steps = steps;
        this.gap = gap;
        this.curve = curve;
    }

    static TurnbullFit ofNothing() {
        return new TurnbullFit(0, null, null);
    }

    static TurnbullFit of(IntervalList observed, int maxSteps) {
        InnermostIntervals innermost = InnermostIntervals.of(observed);
        Likelihood likelihood = innermost.likelihood(observed);
        MaximumLikelihood found = MaximumLikelihood.of(likelihood, maxSteps);
        boolean converged = found.gap() <= TOLERANCE;
        return new TurnbullFit(
                found.steps(),
                found.gap(),
                converged ? new TurnbullCurve(innermost, found.masses(), likelihood.logarithm(found.masses())) : null);
    }

    /**
     * The curve that was found: Turnbull's estimate.
     *
     * @return the curve; empty if {@linkplain #undefinedBecause() undefined}
     */
    public Optional<TurnbullCurve> curve() {
        return Optional.ofNullable(curve);
    }

    /**
     * Why there is no curve.
     *
     * @return the reason; empty if there is a curve
     */
    public Optional<Undefined> undefinedBecause() {
        return curve != null
                ? Optional.empty()
                : Optional.of(gap == null ? Undefined.NOTHING_OBSERVED : Undefined.NOT_CONVERGED);
    }

    /**
     * The number of steps that the search took.
     *
     * @return the steps, at most {@value #MAX_STEPS}; 0 if there was nothing to search for
     */
    public int steps() {
        return steps;
    }

    /**
     * The gap by which the masses found miss the conditions of Kuhn and Tucker.
     *
     * @return the gap, at least 0; empty if nothing was observed
     */
    public OptionalDouble kuhnTuckerGap() {
        return gap == null ? OptionalDouble.empty() : OptionalDouble.of(gap);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TurnbullFit that
                && steps == that.steps
                && Objects.equals(gap, that.gap)
                && Objects.equals(curve, that.curve);
    }

    @Override
    public int hashCode() {
        return Objects.hash(steps, gap, curve);
    }

    @Override
    public String toString() {
        return "TurnbullFit{steps=" + steps + ", kuhnTuckerGap=" + kuhnTuckerGap() + ", "
                + (curve == null ? "undefined=" + undefinedBecause().orElseThrow() : "curve=" + curve) + "}";
    }
}
