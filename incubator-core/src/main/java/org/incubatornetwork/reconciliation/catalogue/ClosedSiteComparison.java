package org.incubatornetwork.reconciliation.catalogue;

import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** Residents of sites, and whether any of these was open. */
final class ClosedSiteComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        OpenSites sites = new OpenSites(claims.network());
        for (ReadClaim residents : claims.of(ComparedMeasures.RESIDENTS)) {
            boolean isOfSome = Ranges.isAboveZero(residents.range());
            boolean isOfSites = !residents.extent().sites().isEmpty();
            if (isOfSome && isOfSites && areClosed(sites, residents)) {
                outcome.add(SideBySide.of(ComparisonKind.CLOSED_SITE, residents)
                        .inconsistent("site.closed", ReconciliationRules.CLAIM_SITE_CLOSED));
            }
        }
    }

    private static boolean areClosed(OpenSites sites, ReadClaim residents) {
        return residents.extent().sites().stream()
                .allMatch(site -> sites.wasClosed(site, residents.firstDay(), residents.lastDay()));
    }
}
