package org.incubatornetwork.reconciliation.catalogue;

import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * Residents of sites, and whether any of these was open.
 *
 * @param sites when sites may be open
 */
record ClosedSiteComparison(OpenSites sites) implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        for (ReadClaim residents : claims.of(ComparedMeasures.RESIDENTS)) {
            boolean isOfSome = Ranges.isAboveZero(residents.range());
            boolean isOfSites = !residents.extent().sites().isEmpty();
            if (isOfSome && isOfSites && areClosed(residents)) {
                outcome.add(SideBySide.of(ComparisonKind.CLOSED_SITE, residents)
                        .inconsistent("site.closed", ReconciliationRules.CLAIM_SITE_CLOSED));
            }
        }
    }

    private boolean areClosed(ReadClaim residents) {
        return residents.extent().sites().stream()
                .allMatch(site ->
                        sites.wasClosed(site, EpochDay.of(residents.firstDay()), EpochDay.of(residents.lastDay())));
    }
}
