package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** Two survivals for the same time: of one population, never more can be alive after a longer time. */
final class SurvivalComparison implements NetworkComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        List<ReadClaim> survivals =
                claims.all().stream().filter(SurvivalComparison::isSurvival).toList();
        ReadClaims.together(survivals, ReadClaim::timeAndSubject).forEach(ofOneTime -> {
            List<ReadClaim> byHorizon = new ArrayList<>(ofOneTime);
            byHorizon.sort(Comparator.comparingLong(ReadClaim::months));
            outcome.pair(byHorizon, (shorter, longer) -> {
                if (shorter.months() < longer.months() && mayShareClock(shorter.claim(), longer.claim())) {
                    outcome.add(compare(shorter, longer));
                }
            });
        });
    }

    private static boolean isSurvival(ReadClaim claim) {
        return ComparedMeasures.SURVIVALS.contains(claim.measure())
                && claim.claim().horizon().isPresent();
    }

    private static boolean mayShareClock(Claim one, Claim other) {
        SurvivalClock clock = one.clock().orElse(SurvivalClock.UNSTATED);
        SurvivalClock otherClock = other.clock().orElse(SurvivalClock.UNSTATED);
        return clock == otherClock || clock == SurvivalClock.UNSTATED || otherClock == SurvivalClock.UNSTATED;
    }

    private static Comparison compare(ReadClaim shorter, ReadClaim longer) {
        boolean rises = Ranges.isBelow(shorter.range(), longer.range());
        Comparison.Builder comparison = SideBySide.compared(
                ComparisonKind.SURVIVAL,
                rises ? Verdict.INCONSISTENT : Verdict.CONSISTENT,
                rises ? "survival.rises" : "survival.falls",
                ImmutableMap.of(
                        "months", Wording.verbatim(shorter.months()),
                        "laterMonths", Wording.verbatim(longer.months())),
                shorter,
                longer);
        if (rises) {
            comparison.addFinding(SideBySide.finding(ReconciliationRules.CLAIM_SURVIVAL_NOT_MONOTONE, shorter, longer));
        }
        return comparison.build();
    }
}
