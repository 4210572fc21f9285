package org.incubatornetwork.reconciliation.catalogue;

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
