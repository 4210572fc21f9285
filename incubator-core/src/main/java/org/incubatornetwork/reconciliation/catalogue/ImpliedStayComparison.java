package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * The mean stay that claims imply, and the longest that the network allows. By Little's law the mean stay is the number of
 * residents divided by those who leave in a year, if as many come as go: so a longer one than is allowed is worth a finding, and
 * no contradiction. Of a cohort or programme nothing follows, for who left it may reside as before.
 */
final class ImpliedStayComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        Optional<Period> maximumStay = claims.network().maximumStay();
        for (ReadClaim turnover : claims.of(ComparedMeasures.TURNOVER)) {
            if (turnover.isYearly() && Ranges.isPositive(turnover.asRead())) {
                outcome.add(implied(
                        maximumStay, Ranges.quotient(Range.singleton(BigDecimal.ONE), turnover.asRead()), turnover));
            }
        }
        ImmutableListMultimap<Object, ReadClaim> exits = Multimaps.index(
                claims.of(ComparedMeasures.EXITS).stream()
                        .filter(claim -> !claim.extent().isOfGroup())
                        .filter(claim -> claim.isYearly() && Ranges.isPositive(claim.asRead()))
                        .iterator(),
                ImpliedStayComparison::timeAndSubject);
        for (List<ReadClaim> residents :
                ReadClaims.together(claims.of(ComparedMeasures.RESIDENTS), ImpliedStayComparison::timeAndSubject)) {
            outcome.pair(
                    residents,
                    exits.get(timeAndSubject(residents.get(0))),
                    (one, other) -> outcome.add(
                            implied(maximumStay, Ranges.quotient(one.asRead(), other.asRead()), one, other)));
        }
    }

    private static Object timeAndSubject(ReadClaim claim) {
        return ImmutableList.<Object>of(
                claim.extent(), claim.days(), claim.terms().organization());
    }

    private static Comparison implied(Optional<Period> maximumStay, Range<BigDecimal> years, ReadClaim... claims) {
        LocalizedText stay =
                Wording.rounded(years.lowerEndpoint(), years.upperEndpoint(), Kind.AMOUNT, Optional.empty());
        SideBySide told = SideBySide.of(ComparisonKind.IMPLIED_STAY, claims).with("stay", stay);
        if (maximumStay.isEmpty()) {
            return told.notComputable("stay.no-policy");
        }
        BigDecimal policy = Years.of(maximumStay.get());
        told.with("policy", Wording.rounded(policy, policy, Kind.AMOUNT, Optional.empty()));
        return years.lowerEndpoint().compareTo(policy) > 0
                ? told.notComparable("stay.exceeds", ReconciliationRules.CLAIM_IMPLIED_STAY)
                : told.consistent("stay.within");
    }
}
