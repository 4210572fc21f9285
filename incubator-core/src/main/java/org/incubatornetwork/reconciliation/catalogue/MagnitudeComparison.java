package org.incubatornetwork.reconciliation.catalogue;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * Neighbours in time that differ by a factor of ten or more: a digit too many or too few, perhaps. It is no contradiction: what is
 * young may well grow tenfold.
 */
final class MagnitudeComparison implements ClaimComparison {
    private static final long MONTHS_OF_YEAR = 12;

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        for (List<ReadClaim> series : claims.series()) {
            for (int i = 1; i < series.size(); i++) {
                ReadClaim one = series.get(i - 1);
                ReadClaim other = series.get(i);
                if (!one.is(ClaimBasis.CUMULATIVE) && isTenfold(one, other)) {
                    outcome.add(SideBySide.of(ComparisonKind.MAGNITUDE, one, other)
                            .notComparable("magnitude", ReconciliationRules.CLAIM_ORDER_OF_MAGNITUDE));
                }
            }
        }
    }

    /** Whether of two figures of different days within a year one is ten times the other. */
    static boolean isTenfold(ReadClaim one, ReadClaim other) {
        return !one.days().equals(other.days())
                && ChronoUnit.MONTHS.between(one.lastDay(), other.firstDay()) <= MONTHS_OF_YEAR
                && differTenfold(one.quantity().value(), other.quantity().value());
    }

    private static boolean differTenfold(BigDecimal one, BigDecimal other) {
        return one.signum() > 0
                && other.signum() > 0
                && one.max(other).compareTo(one.min(other).multiply(BigDecimal.TEN)) >= 0;
    }
}
