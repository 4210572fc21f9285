package org.incubatornetwork.metrics.survival;

/**
 * A sum of doubles that keeps what rounding would lose.
 *
 * <p>Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", Zeitschrift für
 * Angewandte Mathematik und Mechanik 54 (1974) 39-51.
 */
final class CompensatedSum {

    private double sum;
    private double lost;

    CompensatedSum() {}

    void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
