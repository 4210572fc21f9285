package org.incubatornetwork.reconciliation.catalogue;

/** A comparison of claims with each other, or with what the network says of itself. */
interface ClaimComparison {

    /**
     * Compares the claims of a network.
     *
     * @param claims the claims
     * @param outcome takes each comparison
     */
    void compare(ReadClaims claims, Outcome outcome);
}
