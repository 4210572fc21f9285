package org.incubatornetwork.reconciliation.catalogue;

import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * Residents need room: a count of them, and the latest capacity published by then. A capacity of another day may have grown since:
 * then more residents are worth a finding, and no contradiction.
 */
final class CapacityComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        Map<Object, Timeline> capacities = by(claims, Optional.of(CapacityUnit.STARTUP));
        Map<Object, Timeline> ofNoUnit = by(claims, Optional.empty());
        for (ReadClaim residents : claims.of(ComparedMeasures.RESIDENTS)) {
            latest(capacities, residents)
                    .map(capacity -> compare(residents, capacity))
                    .or(() -> latest(ofNoUnit, residents)
                            .map(capacity -> SideBySide.of(ComparisonKind.CAPACITY, residents, capacity)
                                    .notComparable("capacity.unit")))
                    .ifPresent(outcome::add);
        }
    }

    private static Map<Object, Timeline> by(ReadClaims claims, Optional<CapacityUnit> unit) {
        return Timeline.by(
                claims.of(ComparedMeasures.CAPACITY).stream()
                        .filter(capacity -> capacity.terms().unit().equals(unit))
                        .toList(),
                ReadClaim::extent);
    }

    private static Optional<ReadClaim> latest(Map<Object, Timeline> capacities, ReadClaim residents) {
        return Optional.ofNullable(capacities.get(residents.extent()))
                .flatMap(line -> line.by(residents.days().last()));
    }

    private static Comparison compare(ReadClaim residents, ReadClaim capacity) {
        SideBySide pair =
                SideBySide.of(ComparisonKind.CAPACITY, residents, capacity).blaming(residents);
        if (!Ranges.isBelow(capacity.range(), residents.range())) {
            return pair.consistent("capacity.kept");
        }
        boolean isOfOneDay = residents.days().isExact() && residents.days().equals(capacity.days());
        return isOfOneDay
                ? pair.inconsistent("capacity.exceeded", ReconciliationRules.CLAIM_EXCEEDS_CAPACITY)
                : pair.notComparable("capacity.grown", ReconciliationRules.CLAIM_EXCEEDS_CAPACITY);
    }
}
