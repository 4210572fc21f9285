package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Programme;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** A published date, and what the network says of itself; and two published dates of one thing. */
final class DateComparison implements ClaimComparison {
    private static final ImmutableMap<MeasureId, SiteStatus> STEPS = ImmutableMap.of(
            ComparedMeasures.SITE_OPENED, SiteStatus.OPERATIONAL, ComparedMeasures.SITE_CLOSED, SiteStatus.CLOSED);

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        List<ReadClaim> dates = claims.said().stream()
                .filter(claim -> claim.isResult() && !claim.isOfFigure())
                .toList();
        dates.forEach(claim -> outcome.add(compare(claim, claims.network())));
        ReadClaims.together(
                        dates,
                        claim -> ImmutableList.<Object>of(
                                claim.measure(), claim.terms().organization(), claim.extent(), claim.population()))
                .forEach(ofOne -> outcome.pair(ofOne, (one, other) -> outcome.add(compare(one, other))));
    }

    private static Comparison compare(ReadClaim claim, Network network) {
        Optional<DateWindow> recorded = recorded(claim, network);
        SideBySide told = SideBySide.of(ComparisonKind.DATE, claim);
        if (recorded.isEmpty()) {
            return told.notComputable("date.unrecorded");
        }
        told.with("recorded", Wording.day(recorded.get()));
        if (recorded.get().overlaps(date(claim))) {
            return told.consistent("date.agrees");
        }
        return claim.population().isEmpty()
                ? told.inconsistent("date.disagrees", ReconciliationRules.CLAIM_DATE)
                : told.notComparable("date.population");
    }

    private static DateWindow date(ReadClaim claim) {
        return claim.claim().date().orElseThrow();
    }

    private static Optional<DateWindow> recorded(ReadClaim claim, Network network) {
        if (claim.terms().organization().isPresent()) {
            return Optional.empty();
        }
        if (claim.measure().equals(ComparedMeasures.FOUNDED) && claim.extent().isWhole()) {
            return network.founded();
        }
        if (claim.measure().equals(ComparedMeasures.PROGRAMME_STARTED)) {
            return claim.extent().isProgrammeAlone()
                    ? claim.extent().programme().flatMap(network::findProgramme).flatMap(Programme::start)
                    : Optional.empty();
        }
        return Optional.ofNullable(STEPS.get(claim.measure()))
                .flatMap(status ->
                        claim.extent().site().flatMap(network::findSite).flatMap(site -> step(site, status)));
    }

    /** When a site became what it is, as far as known; none if that is told twice, for either may be meant. */
    private static Optional<DateWindow> step(Site site, SiteStatus status) {
        List<LifecycleStep> steps = site.lifecycle().stream()
                .filter(step -> step.status() == status)
                .toList();
        return steps.size() == 1 ? steps.get(0).on() : Optional.empty();
    }

    private static Comparison compare(ReadClaim one, ReadClaim other) {
        SideBySide pair = SideBySide.of(ComparisonKind.SAME_DATE, one, other);
        return date(one).overlaps(date(other))
                ? pair.consistent("date.agree")
                : pair.inconsistent("date.differ", ReconciliationRules.CLAIM_DATE);
    }
}
