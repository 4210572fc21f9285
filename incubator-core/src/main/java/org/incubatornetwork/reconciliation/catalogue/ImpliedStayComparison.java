package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * The mean stay that claims imply, and the longest that the network allows. By Little's law the mean stay is the number of
 * residents divided by those who leave in a year.
 */
final class ImpliedStayComparison implements NetworkComparison {
    private final Optional<Period> maximumStay;

    ImpliedStayComparison(Optional<Period> maximumStay) {
        this.maximumStay = maximumStay;
    }

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        for (ReadClaim turnover : claims.of(ComparedMeasures.TURNOVER)) {
            if (turnover.isYearly() && Ranges.isPositive(turnover.range())) {
                outcome.add(implied(Ranges.quotient(Range.singleton(BigDecimal.ONE), turnover.range()), turnover));
            }
        }
        ImmutableListMultimap<Object, ReadClaim> exits = Multimaps.index(
                claims.of(ComparedMeasures.EXITS).stream()
                        .filter(claim -> claim.isYearly() && Ranges.isPositive(claim.asRead()))
                        .iterator(),
                ReadClaim::timeAndSubject);
        for (List<ReadClaim> residents :
                ReadClaims.together(claims.of(ComparedMeasures.RESIDENTS), ReadClaim::timeAndSubject)) {
            compare(residents, exits.get(residents.get(0).timeAndSubject()), outcome);
        }
    }

    /** Each with each if they are few, and otherwise each with one of the others. */
    private void compare(List<ReadClaim> residents, List<ReadClaim> exits, Outcome outcome) {
        if (residents.size() + exits.size() > Outcome.FEW && !exits.isEmpty()) {
            int pairs = Math.max(residents.size(), exits.size());
            for (int i = 0; i < pairs; i++) {
                outcome.add(implied(residents.get(i % residents.size()), exits.get(i % exits.size())));
            }
            outcome.pairedWithNextAlone(residents.size() + exits.size());
            return;
        }
        for (ReadClaim one : residents) {
            exits.forEach(other -> outcome.add(implied(one, other)));
        }
    }

    private Comparison implied(ReadClaim residents, ReadClaim exits) {
        return implied(Ranges.quotient(residents.asRead(), exits.asRead()), residents, exits);
    }

    private Comparison implied(Range<BigDecimal> years, ReadClaim... claims) {
        LocalizedText stay = Wording.rounded(years, Kind.AMOUNT);
        if (maximumStay.isEmpty()) {
            return SideBySide.compared(
                            ComparisonKind.IMPLIED_STAY,
                            Verdict.NOT_COMPUTABLE,
                            "stay.no-policy",
                            ImmutableMap.of("stay", stay),
                            claims)
                    .build();
        }
        BigDecimal policy = Years.of(maximumStay.get());
        boolean exceeds = years.lowerEndpoint().compareTo(policy) > 0;
        Comparison.Builder comparison = SideBySide.compared(
                ComparisonKind.IMPLIED_STAY,
                exceeds ? Verdict.INCONSISTENT : Verdict.CONSISTENT,
                exceeds ? "stay.exceeds" : "stay.within",
                ImmutableMap.of("stay", stay, "policy", Wording.rounded(policy, policy, Kind.AMOUNT)),
                claims);
        if (exceeds) {
            comparison.addFinding(
                    SideBySide.finding(ReconciliationRules.CLAIM_IMPLIED_STAY, claims[0], claims[claims.length - 1]));
        }
        return comparison.build();
    }
}
