package org.incubatornetwork.reconciliation.catalogue;

import java.util.List;
import java.util.function.Consumer;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.catalogue.ReadClaims.Series;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** One rate, published of different things at different times: the figure stayed while its meaning moved. */
final class SameFigureComparison implements NetworkComparison {

    @Override
    public void compare(ReadClaims claims, Consumer<Comparison> found) {
        List<ReadClaim> rates =
                claims.all().stream().filter(claim -> claim.kind() == Kind.RATE).toList();
        for (int i = 0; i < rates.size(); i++) {
            for (int j = i + 1; j < rates.size(); j++) {
                ReadClaim one = rates.get(i);
                ReadClaim other = rates.get(j);
                if (one.claim().quantity().equals(other.claim().quantity())
                        && one.subject().equals(other.subject())
                        && !Series.of(one).equals(Series.of(other))) {
                    found.accept(SideBySide.compared(
                                    ComparisonKind.SAME_FIGURE, Verdict.NOT_COMPARABLE, "same-figure", one, other)
                            .addFinding(SideBySide.finding(ReconciliationRules.CLAIM_DEFINITION_DRIFT, one, other))
                            .build());
                }
            }
        }
    }
}
