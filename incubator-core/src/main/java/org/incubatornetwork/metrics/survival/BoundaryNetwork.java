package org.incubatornetwork.metrics.survival;

import java.util.Arrays;

/**
 * The linear equations of a Newton step: a network of conductances between the boundaries of innermost intervals, of
 * which the first and the last are earthed. Each distinct run of a {@link Likelihood} connects the boundaries between
 * which it lies, each innermost interval its own two.
 *
 * <p>The equations are solved by conjugate gradients, preconditioned twice: by the exact solution for all conductances
 * between near boundaries, and by that for a few aggregates of boundaries, which sees what is far. Source: Y. Saad,
 * Iterative Methods for Sparse Linear Systems (2nd ed. 2003), sections 9.2 and 13.6. Time is that of some passes over
 * the runs, memory O(runs + innermost intervals).
 */
final class BoundaryNetwork {

    /** How near is near. */
    private static final int WIDTH = 32;

    /** How many aggregates there are about. */
    private static final int AGGREGATES = 64;

    /** Two boundaries are torn apart only where the conductance between them is less than this part of their totals. */
    private static final double WEAK = 0.25;

    /** By how much the residual is reduced. Newton's method mends what is left in its next step. */
    private static final double REDUCTION = 1e-6;

    private static final int MAX_ITERATIONS = 1000;

    private final Likelihood likelihood;
    private final double[] runs;
    private final double[] intervals;
    private final int nodes;
    private final Elimination near;
    private final int[] aggregate;
    private final Elimination far;

    /** The potentials of the aggregates. */
    private final double[] coarse;

    /**
     * A network.
     *
     * @param likelihood which boundaries are connected
     * @param runs by run: its conductance
     * @param intervals by innermost interval: its conductance, at least 0
     */
    BoundaryNetwork(Likelihood likelihood, double[] runs, double[] intervals) {
        this.likelihood = likelihood;
        this.runs = runs;
        this.intervals = intervals;
        this.nodes = likelihood.size() + 1;
        this.near = new Elimination(nodes, WIDTH);
        connect(near);
        this.aggregate = aggregates();
        this.far = new Elimination(aggregate[nodes - 1] + 1, AGGREGATES);
        this.coarse = new double[aggregate[nodes - 1] + 1];
        connectAggregates();
        near.eliminate();
        far.eliminate();
    }

    private void connect(Elimination network) {
        for (int run = 0; run < runs.length; run++) {
            network.add(likelihood.from(run), likelihood.to(run), runs[run]);
        }
        for (int j = 0; j < intervals.length; j++) {
            network.add(j, j + 1, intervals[j]);
        }
    }

    private void connectAggregates() {
        for (int run = 0; run < runs.length; run++) {
            connectAggregates(aggregate[likelihood.from(run)], aggregate[likelihood.to(run)], runs[run]);
        }
        for (int j = 0; j < intervals.length; j++) {
            connectAggregates(aggregate[j], aggregate[j + 1], intervals[j]);
        }
    }

    private void connectAggregates(int low, int high, double conductance) {
        if (low < high) {
            far.add(low, high, conductance);
        }
    }

    /** By boundary: its aggregate; the first and the last boundary are alone in theirs, because they are earthed. */
    private int[] aggregates() {
        double[] total = new double[nodes];
        double[] next = intervals.clone();
        for (int run = 0; run < runs.length; run++) {
            total[likelihood.from(run)] += runs[run];
            total[likelihood.to(run)] += runs[run];
            if (likelihood.to(run) == likelihood.from(run) + 1) {
                next[likelihood.from(run)] += runs[run];
            }
        }
        for (int j = 0; j < intervals.length; j++) {
            total[j] += intervals[j];
            total[j + 1] += intervals[j];
        }
        int[] found = new int[nodes];
        int least = nodes / AGGREGATES;
        int current = 1;
        int held = 0;
        for (int node = 1; node < nodes - 1; node++) {
            if (held > least && next[node - 1] < WEAK * Math.min(total[node - 1], total[node])) {
                current++;
                held = 0;
            }
            found[node] = current;
            held++;
        }
        found[nodes - 1] = current + 1;
        return found;
    }

    /**
     * Solves the equations.
     *
     * @param currents by boundary: what flows in; overwritten
     * @return by boundary: its potential, 0 at the first and the last
     */
    double[] solve(double[] currents) {
        double[] solution = new double[nodes];
        double[] residual = currents;
        residual[0] = 0;
        residual[nodes - 1] = 0;
        double[] corrected = corrected(residual);
        double[] direction = corrected.clone();
        double error = product(residual, corrected);
        double enough = REDUCTION * REDUCTION * error;
        for (int i = 0; i < MAX_ITERATIONS && error > enough; i++) {
            double[] flow = flow(direction);
            double length = error / product(direction, flow);
            for (int node = 1; node < nodes - 1; node++) {
                solution[node] += length * direction[node];
                residual[node] -= length * flow[node];
            }
            corrected = corrected(residual);
            double before = error;
            error = product(residual, corrected);
            for (int node = 1; node < nodes - 1; node++) {
                direction[node] = corrected[node] + error / before * direction[node];
            }
        }
        return solution;
    }

    /** What flows out of each boundary at given potentials. */
    private double[] flow(double[] potentials) {
        double[] flow = new double[nodes];
        for (int run = 0; run < runs.length; run++) {
            int from = likelihood.from(run);
            int to = likelihood.to(run);
            double current = runs[run] * (potentials[to] - potentials[from]);
            flow[to] += current;
            flow[from] -= current;
        }
        for (int j = 0; j < intervals.length; j++) {
            double current = intervals[j] * (potentials[j + 1] - potentials[j]);
            flow[j + 1] += current;
            flow[j] -= current;
        }
        return flow;
    }

    private double[] corrected(double[] residual) {
        double[] corrected = residual.clone();
        near.solve(corrected);
        Arrays.fill(coarse, 0);
        for (int node = 1; node < nodes - 1; node++) {
            coarse[aggregate[node]] += residual[node];
        }
        far.solve(coarse);
        for (int node = 1; node < nodes - 1; node++) {
            corrected[node] += coarse[aggregate[node]];
        }
        return corrected;
    }

    private double product(double[] a, double[] b) {
        double sum = 0;
        for (int node = 1; node < nodes - 1; node++) {
            sum += a[node] * b[node];
        }
        return sum;
    }
}
