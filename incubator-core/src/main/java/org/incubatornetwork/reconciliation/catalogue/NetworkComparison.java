package org.incubatornetwork.reconciliation.catalogue;

import java.util.function.Consumer;
import org.incubatornetwork.reconciliation.comparison.Comparison;

/** A comparison of claims of different series. */
interface NetworkComparison {

    /**
     * Compares the claims of a network.
     *
     * @param claims the claims
     * @param outcome takes each comparison
     */
    void compare(ReadClaims claims, Outcome outcome);
}
