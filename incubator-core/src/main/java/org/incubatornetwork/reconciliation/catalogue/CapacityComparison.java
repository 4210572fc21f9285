package org.incubatornetwork.reconciliation.catalogue;

import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** Residents need room: a count of them, and the latest capacity published by then. */
final class CapacityComparison implements NetworkComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        LatestBySubject capacities = LatestBySubject.of(claims.of(ComparedMeasures.CAPACITY).stream()
                .filter(capacity -> capacity.claim().unit().orElse(CapacityUnit.STARTUP) == CapacityUnit.STARTUP));
        for (ReadClaim residents : claims.of(ComparedMeasures.RESIDENTS)) {
            capacities
                    .by(residents)
                    .map(capacity -> compare(residents, capacity))
                    .ifPresent(outcome::add);
        }
    }

    private static Comparison compare(ReadClaim residents, ReadClaim capacity) {
        boolean exceeded = Ranges.isBelow(capacity.range(), residents.range());
        Comparison.Builder comparison = SideBySide.compared(
                ComparisonKind.CAPACITY,
                exceeded ? Verdict.INCONSISTENT : Verdict.CONSISTENT,
                exceeded ? "capacity.exceeded" : "capacity.kept",
                residents,
                capacity);
        if (exceeded) {
            comparison.addFinding(SideBySide.finding(ReconciliationRules.CLAIM_EXCEEDS_CAPACITY, capacity, residents));
        }
        return comparison.build();
    }
}
