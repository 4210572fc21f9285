package org.incubatornetwork.reconciliation.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** Residents of sites, and whether any of these was open. */
final class ClosedSiteComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        for (ReadClaim residents : claims.of(ComparedMeasures.RESIDENTS)) {
            boolean isOfSome = Ranges.isAboveZero(residents.range());
            boolean isOfSites = !residents.extent().sites().isEmpty();
            if (isOfSome && isOfSites && areClosed(claims.network(), residents)) {
                outcome.add(SideBySide.of(ComparisonKind.CLOSED_SITE, residents)
                        .inconsistent("site.closed", ReconciliationRules.CLAIM_SITE_CLOSED));
            }
        }
    }

    private static boolean areClosed(Network network, ReadClaim residents) {
        return residents.extent().sites().stream()
                .map(network::findSite)
                .allMatch(site -> site.isPresent() && isClosed(site.get(), residents));
    }

    private static boolean isClosed(Site site, ReadClaim residents) {
        LocalDate first = residents.firstDay();
        LocalDate last = residents.lastDay();
        return isClosed(site, first)
                && isClosed(site, last)
                && site.lifecycle().stream().noneMatch(step -> mayOpen(step, DateWindow.between(first, last)));
    }

    private static boolean isClosed(Site site, LocalDate day) {
        return site.statusOn(day).equals(Optional.of(SiteStatus.CLOSED)) && !site.isStatusUncertainOn(day);
    }

    private static boolean mayOpen(LifecycleStep step, DateWindow days) {
        return step.status() == SiteStatus.OPERATIONAL
                && step.on().map(days::overlaps).orElse(true);
    }
}
