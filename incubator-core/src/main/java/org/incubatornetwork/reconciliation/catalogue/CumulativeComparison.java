package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** A count since inception and the next one: it never falls, and rises no faster than startups are admitted. */
final class CumulativeComparison implements SeriesComparison {
    private final BigDecimal jumpFactor;

    /** One that lets a count rise by so many times the admissions that were published. */
    CumulativeComparison(BigDecimal jumpFactor) {
        this.jumpFactor = jumpFactor;
    }

    @Override
    public void compare(List<ReadClaim> series, ReadClaims others, Outcome outcome) {
        for (int i = 1; i < series.size(); i++) {
            ReadClaim earlier = series.get(i - 1);
            ReadClaim later = series.get(i);
            if (isCumulative(earlier) && isCumulative(later) && !earlier.time().equals(later.time())) {
                outcome.add(compare(earlier, later, others));
            }
        }
    }

    private static boolean isCumulative(ReadClaim claim) {
        return claim.claim().basis().equals(Optional.of(ClaimBasis.CUMULATIVE));
    }

    private Comparison compare(ReadClaim earlier, ReadClaim later, ReadClaims others) {
        if (Ranges.isBelow(atMost(later), earlier.asRead())) {
            return SideBySide.compared(
                            ComparisonKind.CUMULATIVE, Verdict.INCONSISTENT, "cumulative.decreases", earlier, later)
                    .addFinding(SideBySide.finding(ReconciliationRules.CLAIM_CUMULATIVE_DECREASES, earlier, later))
                    .build();
        }
        BigDecimal growth =
                later.asRead().lowerEndpoint().subtract(earlier.asRead().upperEndpoint());
        BigDecimal years = Years.between(earlier.firstDay(), later.lastDay());
        return others.admissions()
                .by(later)
                .filter(admissions ->
                        growth.compareTo(mostOfAYear(admissions).multiply(years).multiply(jumpFactor)) > 0)
                .map(admissions -> jump(earlier, later, growth, admissions))
                .orElseGet(() -> SideBySide.compared(
                                ComparisonKind.CUMULATIVE, Verdict.CONSISTENT, "cumulative.rises", earlier, later)
                        .build());
    }

    private static Comparison jump(ReadClaim earlier, ReadClaim later, BigDecimal growth, ReadClaim admissions) {
        BigDecimal least = growth.max(BigDecimal.ZERO);
        LocalizedText grown = Wording.rounded(least, least, Kind.AMOUNT);
        return SideBySide.compared(
                        ComparisonKind.CUMULATIVE,
                        Verdict.NOT_COMPARABLE,
                        "cumulative.jumps",
                        ImmutableMap.of("growth", grown, "admissions", admissions.figure()),
                        earlier,
                        later,
                        admissions)
                .addFinding(SideBySide.observation(ReconciliationRules.CLAIM_CUMULATIVE_JUMP, earlier, later)
                        .with("growth", grown)
                        .with("admissions", admissions.figure())
                        .toFinding())
                .build();
    }

    /** The most that a later count can be: one of "nearly 3,000" does not contradict an earlier one of 3,000. */
    private static Range<BigDecimal> atMost(ReadClaim later) {
        Quantity quantity = later.quantity();
        return quantity.qualifier() == Qualifier.NEARLY ? Range.atMost(quantity.value()) : later.range();
    }

    /** The most of a flow that a reader takes to come in a year. */
    private static BigDecimal mostOfAYear(ReadClaim flow) {
        BigDecimal years = flow.claim().horizon().map(Years::of).orElse(BigDecimal.ONE);
        return flow.asRead().upperEndpoint().divide(years, Ranges.DIGITS);
    }
}
