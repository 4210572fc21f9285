package org.incubatornetwork.metrics.survival;

/**
 * The exact solution of a network of conductances between nearby nodes in a row, the first and the last of which are
 * earthed: a symmetric positive definite system whose off-diagonal elements are not positive and lie in a band.
 *
 * <p>Nodes are eliminated from left to right, each replaced by conductances between its neighbours to the right. Nothing
 * is ever subtracted, so that conductances of very different size do no harm; it is a Cholesky factorization otherwise.
 * Source: W. K. Grassmann, M. I. Taksar and D. P. Heyman, "Regenerative analysis and steady state distributions for
 * Markov chains", Operations Research 33 (1985) 1107-1116.
 */
final class Elimination {

    private final int nodes;
    private final int width;

    /** By node and distance to the right, less one: first the conductance, then its part of the node's total. */
    private final double[] right;

    /** By node: the conductance to earth, then the total at the time of its elimination. */
    private final double[] total;

    /** By node: how far its neighbours to the right reach. */
    private final int[] reach;

    /**
     * Starts with no conductance.
     *
     * @param nodes the number of nodes, the two earthed ones included
     * @param width the greatest distance between neighbours; what reaches farther counts as earthed at both ends
     */
    Elimination(int nodes, int width) {
        this.nodes = nodes;
        this.width = Math.min(width, nodes);
        this.right = new double[nodes * this.width];
        this.total = new double[nodes];
        this.reach = new int[nodes];
    }

    /** Adds a conductance between two nodes, the lower one first. */
    void add(int low, int high, double conductance) {
        if (low > 0 && high < nodes - 1 && high - low <= width) {
            right[low * width + high - low - 1] += conductance;
        } else {
            total[low] += conductance;
            total[high] += conductance;
        }
    }

    /** Eliminates all nodes. Nothing can be added afterwards. */
    void eliminate() {
        for (int node = 1; node < nodes - 1; node++) {
            int row = node * width;
            double sum = total[node];
            for (int d = 0; d < width; d++) {
                if (right[row + d] > 0) {
                    sum += right[row + d];
                    reach[node] = d + 1;
                }
            }
            double earthed = total[node] / sum;
            total[node] = sum;
            for (int d = 0; d < reach[node]; d++) {
                double conductance = right[row + d];
                if (conductance > 0) {
                    int neighbour = node + d + 1;
                    total[neighbour] += conductance * earthed;
                    for (int e = d + 1; e < reach[node]; e++) {
                        right[neighbour * width + e - d - 1] += conductance * (right[row + e] / sum);
                    }
                    right[row + d] = conductance / sum;
                }
            }
        }
    }

    /**
     * Replaces the currents that flow into the nodes by the potentials that they cause. A node without any connection
     * keeps the potential 0.
     */
    void solve(double[] values) {
        for (int node = 1; node < nodes - 1; node++) {
            double current = values[node];
            for (int d = 0; d < reach[node]; d++) {
                values[node + d + 1] += right[node * width + d] * current;
            }
        }
        values[0] = 0;
        values[nodes - 1] = 0;
        for (int node = nodes - 2; node > 0; node--) {
            double potential = total[node] > 0 ? values[node] / total[node] : 0;
            for (int d = 0; d < reach[node]; d++) {
                potential += right[node * width + d] * values[node + d + 1];
            }
            values[node] = potential;
        }
    }
}
