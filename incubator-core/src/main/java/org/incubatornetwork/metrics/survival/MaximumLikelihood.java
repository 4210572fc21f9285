package org.incubatornetwork.metrics.survival;

import java.util.Arrays;

/**
 * Searches the masses of the greatest {@link Likelihood}.
 *
 * <p>The logarithm of the likelihood is concave, so that masses p &ge; 0 of sum 1 are the best exactly if the
 * {@linkplain Likelihood#derivatives derivatives} D are at most 1, and 1 where there is mass (Kuhn and Tucker). A
 * primal-dual interior point method follows the solutions of p<sub>j</sub> s<sub>j</sub> = &mu;, with slacks s that
 * become 1 - D, while &mu; goes to 0. No mass is decided to be 0 before the end, which is why thousands of innermost
 * intervals take hardly more steps than a few. Near the end, where it is seen which masses vanish, Newton's method goes on
 * with the others alone, and takes in again what is missed.
 *
 * <p>Sources: S. Boyd and L. Vandenberghe, Convex Optimization (2004), section 11.7; for mixtures R. Koenker and I.
 * Mizera, "Convex optimization, shape constraints, compound decisions, and empirical Bayes rules", Journal of the
 * American Statistical Association 109 (2014) 674-685; for the end Y. Wang, "Dimension-reduced nonparametric maximum
 * likelihood computation for interval-censored data", Computational Statistics and Data Analysis 52 (2008) 2388-2402.
 */
final class MaximumLikelihood {

    /** The gap that the search tries to come below, which is little more than the rounding of the derivatives. */
    private static final double AIM = 1e-13;

    /** The sum of p s from which on the vanishing masses are told from the others; and by how much less, if in vain. */
    private static final double NEAR = 1e-11;

    private static final double NEARER = 1e-3;

    private static final double NEAREST = 1e-21;

    /** Newton steps for one guess which masses vanish. */
    private static final int FACE_STEPS = 15;

    /** How much of the way to where the first mass or slack would vanish is gone at most. */
    private static final double KEPT_INSIDE = 0.995;

    /** What rounding loses beside 1 is no mass. */
    private static final double NO_MASS = 0x1p-52;

    private final Likelihood likelihood;
    private final int size;
    private final int maxSteps;

    private final double[] masses;
    private final double[] slacks;

    private int steps;
    private double[] best;
    private double gap = Double.POSITIVE_INFINITY;

    private MaximumLikelihood(Likelihood likelihood, int maxSteps) {
        this.likelihood = likelihood;
        this.size = likelihood.size();
        this.maxSteps = maxSteps;
        this.masses = new double[size];
        this.slacks = new double[size];
        Arrays.fill(masses, 1.0 / size);
        Arrays.fill(slacks, 1);
        this.best = masses.clone();
    }

    /**
     * Searches.
     *
     * @param likelihood the likelihood
     * @param maxSteps the greatest number of steps, each of which solves one system of linear equations
     */
    static MaximumLikelihood of(Likelihood likelihood, int maxSteps) {
        MaximumLikelihood search = new MaximumLikelihood(likelihood, maxSteps);
        search.search();
        return search;
    }

    /** The masses with the smallest gap. */
    double[] masses() {
        return best;
    }

    /** The steps taken. */
    int steps() {
        return steps;
    }

    /** By how much the Kuhn-Tucker conditions are missed: max(D - 1), and max|D - 1| where there is mass. */
    double gap() {
        return gap;
    }

    private void search() {
        consider(masses);
        double near = NEAR;
        double length = 0;
        while (gap > AIM && steps < maxSteps) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += masses[j] * slacks[j];
            }
            if (sum < near) {
                searchFace();
                if (near < NEAREST) {
                    return;
                }
                near *= NEARER;
            } else {
                length = stepInside(sum / size, length);
            }
        }
    }

    /** One step towards p s = &mu; for a &mu; below the present mean; returns the part of it that was gone. */
    private double stepInside(double mean, double lastLength) {
        steps++;
        double target = mean * (lastLength > 0.9 ? 0.01 : lastLength > 0.5 ? 0.2 : 0.5);
        double[] probabilities = likelihood.probabilities(masses);
        double[] derivatives = likelihood.derivatives(probabilities);
        double[] barriers = new double[size];
        double[] currents = new double[size + 1];
        for (int j = 0; j < size; j++) {
            barriers[j] = slacks[j] / masses[j];
            double push = derivatives[j] + target / masses[j];
            currents[j + 1] += push;
            currents[j] -= push;
        }
        double[] shift =
                new BoundaryNetwork(likelihood, curvatures(likelihood, probabilities), barriers).solve(currents);
        double length = 1;
        double[] massSteps = new double[size];
        double[] slackSteps = new double[size];
        for (int j = 0; j < size; j++) {
            massSteps[j] = shift[j + 1] - shift[j];
            slackSteps[j] = (target - slacks[j] * massSteps[j]) / masses[j] - slacks[j];
            length = Math.min(
                    length, KEPT_INSIDE * Math.min(room(masses[j], massSteps[j]), room(slacks[j], slackSteps[j])));
        }
        for (int j = 0; j < size; j++) {
            masses[j] += length * massSteps[j];
            slacks[j] += length * slackSteps[j];
        }
        normalize(masses);
        return length;
    }

    /** How many such steps lead to 0. */
    private static double room(double value, double step) {
        return step < 0 ? -value / step : Double.POSITIVE_INFINITY;
    }

    /** Newton's method on the masses that do not vanish, as far as can be told. */
    private void searchFace() {
        boolean[] support = new boolean[size];
        for (int j = 0; j < size; j++) {
            support[j] = masses[j] > slacks[j];
        }
        double[] found = new double[size];
        for (int j = 0; j < size; j++) {
            found[j] = support[j] ? masses[j] : 0;
        }
        normalize(found);
        boolean kept = true;
        for (int i = 0; ; i++) {
            double before = gap;
            double[] derivatives = consider(found);
            double inside = inside(found, derivatives);
            double outside = outside(derivatives);
            // not a number if some subject's interval has lost all its mass: the guess was wrong
            boolean hopeless = Double.isNaN(inside) || i == FACE_STEPS || steps == maxSteps;
            if (hopeless || (gap <= AIM && gap >= before / 2)) {
                return;
            }
            if (kept && inside < 1e-3 * outside) {
                for (int j = 0; j < size; j++) {
                    support[j] |= derivatives[j] > 1 + AIM;
                }
            }
            kept = stepOnFace(found, support);
        }
    }

    /** One Newton step; takes what becomes negative out of the support, and returns whether there was nothing such. */
    private boolean stepOnFace(double[] found, boolean[] support) {
        steps++;
        Likelihood face = likelihood.on(support);
        double[] onFace = new double[face.size()];
        int k = 0;
        for (int j = 0; j < size; j++) {
            if (support[j]) {
                onFace[k++] = found[j];
            }
        }
        normalize(onFace);
        double[] probabilities = face.probabilities(onFace);
        double[] derivatives = face.derivatives(probabilities);
        double[] currents = new double[face.size() + 1];
        for (int j = 0; j < face.size(); j++) {
            currents[j + 1] += derivatives[j];
            currents[j] -= derivatives[j];
        }
        double[] shift =
                new BoundaryNetwork(face, curvatures(face, probabilities), new double[face.size()]).solve(currents);
        Arrays.fill(found, 0);
        boolean kept = true;
        k = 0;
        for (int j = 0; j < size; j++) {
            if (support[j]) {
                double mass = onFace[k] + shift[k + 1] - shift[k];
                support[j] = mass > NO_MASS;
                kept &= support[j];
                found[j] = support[j] ? mass : 0;
                k++;
            }
        }
        normalize(found);
        return kept;
    }

    /** Minus the second derivatives by the probability of a run. */
    private static double[] curvatures(Likelihood likelihood, double[] probabilities) {
        double[] curvatures = new double[probabilities.length];
        for (int run = 0; run < curvatures.length; run++) {
            curvatures[run] = likelihood.share(run) / (probabilities[run] * probabilities[run]);
        }
        return curvatures;
    }

    /** Keeps masses if they are better than the best so far; returns their derivatives. */
    private double[] consider(double[] candidate) {
        double[] derivatives = likelihood.derivatives(likelihood.probabilities(candidate));
        double itsGap = Math.max(outside(derivatives), inside(candidate, derivatives));
        if (itsGap < gap) {
            gap = itsGap;
            best = candidate.clone();
        }
        return derivatives;
    }

    private static double outside(double[] derivatives) {
        double most = 0;
        for (double derivative : derivatives) {
            most = Math.max(most, derivative - 1);
        }
        return most;
    }

    private static double inside(double[] masses, double[] derivatives) {
        double most = 0;
        for (int j = 0; j < masses.length; j++) {
            if (masses[j] > 0) {
                most = Math.max(most, Math.abs(derivatives[j] - 1));
            }
        }
        return most;
    }

    private static void normalize(double[] masses) {
        CompensatedSum sum = new CompensatedSum();
        for (double mass : masses) {
            sum.add(mass);
        }
        for (int j = 0; j < masses.length; j++) {
            masses[j] /= sum.value();
        }
    }
}
