package org.incubatornetwork.reconciliation.catalogue;

import java.util.List;
import java.util.function.Consumer;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;

/** Two figures of one measure for the same time: can both be true? */
final class SameTimeComparison implements SeriesComparison {

    @Override
    public void compare(List<ReadClaim> series, ReadClaims others, Consumer<Comparison> found) {
        for (int i = 0; i < series.size(); i++) {
            for (int j = i + 1; j < series.size(); j++) {
                ReadClaim one = series.get(i);
                ReadClaim other = series.get(j);
                if (one.isOfTheTimeOf(other)) {
                    boolean agree = Ranges.intersect(one.range(), other.range());
                    found.accept(SideBySide.compared(
                                    ComparisonKind.SAME_TIME,
                                    agree ? Verdict.CONSISTENT : Verdict.INCONSISTENT,
                                    agree ? "same-time.agree" : "same-time.disagree",
                                    one,
                                    other)
                            .build());
                }
            }
        }
    }
}
