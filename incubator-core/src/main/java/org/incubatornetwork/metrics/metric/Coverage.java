package org.incubatornetwork.metrics.metric;

import java.io.Serializable;
import java.util.OptionalDouble;

/**
 * A coverage: for how many of a population the data were there.
 *
 * @param known those with data, from 0 to {@code population}
 * @param population all of them
 */
public record Coverage(long known, long population) implements Serializable {

    /**
     * Accepts two counts.
     *
     * @param known those with data
     * @param population all of them
     * @throws IllegalArgumentException unless 0 &le; known &le; population
     */
    public Coverage {
        if (known < 0 || known > population) {
            throw new IllegalArgumentException("known must be from 0 to " + population + ", was " + known);
        }
    }

    /**
     * The coverage of a population of which some have data.
     *
     * @param known those with data
     * @param population all of them
     * @return the coverage
     * @throws IllegalArgumentException unless 0 &le; known &le; population
     */
    public static Coverage of(long known, long population) {
        return new Coverage(known, population);
    }

    /**
     * The share of the population that has data.
     *
     * @return from 0 to 1; empty if the population is
     */
    public OptionalDouble share() {
        return population == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) known / population);
    }

    /**
     * Whether the coverage is too low to rely on a figure without a warning: below 80 %.
     *
     * @return true if fewer than 80 % have data
     */
    public boolean isLow() {
        return 5 * known < 4 * population;
    }
}
