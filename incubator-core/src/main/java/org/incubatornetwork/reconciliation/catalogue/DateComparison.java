package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** A published date, and what the network says of itself; and two published dates of one thing. */
final class DateComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        List<ReadClaim> dates = claims.said().stream()
                .filter(claim -> claim.isResult() && !claim.isOfFigure())
                .toList();
        dates.forEach(claim -> outcome.add(compare(claim, claims.network())));
        ReadClaims.together(
                        dates,
                        claim -> ImmutableList.<Object>of(
                                claim.measure(), claim.terms().association(), claim.extent(), claim.population()))
                .forEach(ofOne -> outcome.pair(ofOne, (one, other) -> outcome.add(compare(one, other))));
    }

    private static Comparison compare(ReadClaim claim, Network network) {
        Optional<DateWindow> recorded = recorded(claim, network);
        SideBySide told = SideBySide.of(ComparisonKind.DATE, claim);
        if (recorded.isEmpty()) {
            return told.notComputable("date.unrecorded");
        }
        told.with("recorded", Wording.day(recorded.get()));
        return recorded.get().overlaps(date(claim))
                ? told.consistent("date.agrees")
                : told.inconsistent("date.disagrees", ReconciliationRules.CLAIM_DATE);
    }

    private static DateWindow date(ReadClaim claim) {
        return claim.claim().date().orElseThrow();
    }

    private static Optional<DateWindow> recorded(ReadClaim claim, Network network) {
        if (claim.terms().association().isPresent()) {
            return Optional.empty();
        }
        if (claim.measure().equals(ComparedMeasures.FOUNDED) && claim.extent().isWhole()) {
            return network.founded();
        }
        return claim.measure().equals(ComparedMeasures.SITE_OPENED)
                ? claim.extent().site().flatMap(network::findSite).flatMap(DateComparison::opened)
                : Optional.empty();
    }

    /** When a site opened, as far as known; none if it is told twice, for either may be meant. */
    private static Optional<DateWindow> opened(Site site) {
        List<LifecycleStep> openings = site.lifecycle().stream()
                .filter(step -> step.status() == SiteStatus.OPERATIONAL)
                .toList();
        return openings.size() == 1 ? openings.get(0).on() : Optional.empty();
    }

    private static Comparison compare(ReadClaim one, ReadClaim other) {
        SideBySide pair = SideBySide.of(ComparisonKind.SAME_DATE, one, other);
        return date(one).overlaps(date(other))
                ? pair.consistent("date.agree")
                : pair.inconsistent("date.differ", ReconciliationRules.CLAIM_DATE);
    }
}
