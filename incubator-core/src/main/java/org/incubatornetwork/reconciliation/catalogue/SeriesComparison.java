package org.incubatornetwork.reconciliation.catalogue;

import java.util.List;

/** A comparison of claims of one series. */
interface SeriesComparison {

    /**
     * Compares the claims of a series.
     *
     * @param series the claims, by their days
     * @param others the claims of every series, for what else they have to be held against
     * @param outcome takes each comparison
     */
    void compare(List<ReadClaim> series, ReadClaims others, Outcome outcome);
}
