package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * One rate of what becomes of startups, published of different things at different times: the figure stayed while its meaning
 * moved.
 */
final class SameFigureComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        List<ReadClaim> rates = claims.all().stream()
                .filter(claim -> ComparedMeasures.OUTCOMES.contains(claim.measure()))
                .toList();
        ReadClaims.together(
                        rates,
                        claim -> ImmutableList.<Object>of(
                                claim.quantity().qualifier(),
                                claim.quantity().value().stripTrailingZeros(),
                                claim.quantity().upper(),
                                claim.extent()))
                .forEach(alike -> compare(alike, outcome));
    }

    private static void compare(List<ReadClaim> alike, Outcome outcome) {
        List<ReadClaim> different = alike;
        if (alike.size() > Outcome.FEW) {
            different = ReadClaims.together(alike, SameFigureComparison::meaning).stream()
                    .map(ofMeaning -> ofMeaning.get(0))
                    .toList();
        }
        outcome.pair(different, (one, other) -> {
            if (!meaning(one).equals(meaning(other)) && !one.days().equals(other.days())) {
                outcome.add(SideBySide.of(ComparisonKind.SAME_FIGURE, one, other)
                        .notComparable("same-figure", ReconciliationRules.CLAIM_DEFINITION_DRIFT));
            }
        });
    }

    private static Object meaning(ReadClaim claim) {
        return ImmutableList.<Object>of(claim.measure(), claim.terms().horizon().map(Horizon::ofSurvival));
    }
}
