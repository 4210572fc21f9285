package org.incubatornetwork.reconciliation.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;

/** Two figures of one measure for the same time: can both be true? */
final class SameTimeComparison implements SeriesComparison {

    @Override
    public void compare(List<ReadClaim> series, ReadClaims others, Outcome outcome) {
        ReadClaims.together(series, ReadClaim::time).forEach(claims -> compare(claims, outcome));
    }

    private static void compare(List<ReadClaim> claims, Outcome outcome) {
        List<ReadClaim> different = claims;
        if (claims.size() > Outcome.FEW) {
            different = new ArrayList<>();
            for (List<ReadClaim> alike :
                    ReadClaims.together(claims, ReadClaim::quantity)) {
                different.add(alike.get(0));
                if (alike.size() > 1) {
                    outcome.add(compare(alike.toArray(ReadClaim[]::new)));
                }
            }
            different.sort(
                    Comparator.comparing(claim -> claim.quantity().value()));
        }
        outcome.pair(different, (one, other) -> outcome.add(compare(one, other)));
    }

    private static Comparison compare(ReadClaim... claims) {
        boolean agree = Ranges.intersect(claims[0].range(), claims[1].range());
        return SideBySide.compared(
                        ComparisonKind.SAME_TIME,
                        agree ? Verdict.CONSISTENT : Verdict.INCONSISTENT,
                        agree ? "same-time.agree" : "same-time.disagree",
                        claims)
                .build();
    }
}
