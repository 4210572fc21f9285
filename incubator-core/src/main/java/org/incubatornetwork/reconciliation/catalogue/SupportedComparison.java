package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** Residents, exits and admissions, and how many had ever been supported by then or later: who is one of those is one of these. */
final class SupportedComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        Map<Object, Timeline> supported = Timeline.by(
                claims.of(ComparedMeasures.SUPPORTED).stream()
                        .filter(claim -> claim.is(ClaimBasis.CUMULATIVE)
                                && claim.terms().since().isEmpty())
                        .toList(),
                claim -> subject(claim, claim.extent()));
        if (supported.isEmpty()) {
            return;
        }
        ComparedMeasures.OF_SUPPORTED.stream()
                .flatMap(measure -> claims.of(measure).stream())
                .filter(claim -> !mayMove(claim))
                .flatMap(claim -> compare(claim, supported, claims).stream())
                .forEach(outcome::add);
    }

    private static Object subject(ReadClaim claim, Extent extent) {
        return ImmutableList.<Object>of(claim.terms().organization(), extent);
    }

    /** A claim and the least of those who were ever supported, in its own extent or in one that it is a part of. */
    private static Optional<Comparison> compare(ReadClaim claim, Map<Object, Timeline> supported, ReadClaims claims) {
        ImmutableList<ReadClaim> most = Stream.concat(Stream.of(claim.extent()), claims.wholes(claim.extent()).stream())
                .flatMap(extent -> Optional.ofNullable(supported.get(subject(claim, extent))).stream())
                .flatMap(line -> line.leastFrom(claim.days().last()).stream())
                .filter(other -> countsAlike(claim, other))
                .collect(ImmutableList.toImmutableList());
        return most.stream()
                .filter(other -> Ranges.isBelow(other.range(), claim.range()))
                .findFirst()
                .map(other -> SideBySide.of(ComparisonKind.EVER_SUPPORTED, claim, other)
                        .blaming(claim)
                        .inconsistent("supported.exceeds", ReconciliationRules.CLAIM_EXCEEDS_SUPPORTED))
                .or(() -> most.stream()
                        .findFirst()
                        .map(other -> SideBySide.of(ComparisonKind.EVER_SUPPORTED, claim, other)
                                .consistent("supported.within")));
    }

    /** Whether moves between sites count as well. */
    private static boolean mayMove(ReadClaim claim) {
        return ComparedMeasures.MOVES.contains(claim.measure())
                && !claim.extent().sites().isEmpty();
    }

    private static boolean countsAlike(ReadClaim claim, ReadClaim supported) {
        return claim.terms().countedUnit().isEmpty()
                || supported.terms().countedUnit().isEmpty()
                || claim.terms().countedUnit().equals(supported.terms().countedUnit());
    }
}
