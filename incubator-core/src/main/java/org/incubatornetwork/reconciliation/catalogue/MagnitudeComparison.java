package org.incubatornetwork.reconciliation.catalogue;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** Neighbours in time that differ by a factor of ten or more: a digit too many or too few. */
final class MagnitudeComparison implements SeriesComparison {
    private static final long MONTHS_OF_YEAR = 12;

    @Override
    public void compare(List<ReadClaim> series, ReadClaims others, Outcome outcome) {
        for (int i = 1; i < series.size(); i++) {
            ReadClaim one = series.get(i - 1);
            ReadClaim other = series.get(i);
            boolean near = ChronoUnit.MONTHS.between(one.lastDay(), other.firstDay()) <= MONTHS_OF_YEAR;
            if (near && differTenfold(value(one), value(other))) {
                outcome.add(SideBySide.compared(ComparisonKind.MAGNITUDE, Verdict.INCONSISTENT, "magnitude", one, other)
                        .addFinding(SideBySide.finding(ReconciliationRules.CLAIM_ORDER_OF_MAGNITUDE, one, other))
                        .build());
            }
        }
    }

    private static BigDecimal value(ReadClaim claim) {
        return claim.quantity().value();
    }

    private static boolean differTenfold(BigDecimal one, BigDecimal other) {
        return one.signum() > 0
                && other.signum() > 0
                && one.max(other).compareTo(one.min(other).multiply(BigDecimal.TEN)) >= 0;
    }
}
