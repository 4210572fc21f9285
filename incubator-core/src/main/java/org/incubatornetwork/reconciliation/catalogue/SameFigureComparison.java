package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.catalogue.ReadClaims.Series;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** One rate, published of different things at different times: the figure stayed while its meaning moved. */
final class SameFigureComparison implements NetworkComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        List<ReadClaim> rates =
                claims.all().stream().filter(claim -> claim.kind() == Kind.RATE).toList();
        ReadClaims.together(rates, claim -> ImmutableList.of(claim.quantity(), claim.subject()))
                .forEach(alike -> compare(alike, outcome));
    }

    private static void compare(List<ReadClaim> alike, Outcome outcome) {
        List<ReadClaim> different = alike;
        if (alike.size() > Outcome.FEW) {
            different = ReadClaims.together(alike, Series::of).stream()
                    .map(ofSeries -> ofSeries.get(0))
                    .toList();
        }
        outcome.pair(different, (one, other) -> {
            if (!Series.of(one).equals(Series.of(other))) {
                outcome.add(SideBySide.compared(
                                ComparisonKind.SAME_FIGURE, Verdict.NOT_COMPARABLE, "same-figure", one, other)
                        .addFinding(SideBySide.finding(ReconciliationRules.CLAIM_DEFINITION_DRIFT, one, other))
                        .build());
            }
        });
    }
}
