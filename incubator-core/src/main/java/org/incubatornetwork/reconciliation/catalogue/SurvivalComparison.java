package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** Two survivals for the same time: of one population, never more can be alive after a longer time. */
final class SurvivalComparison implements ClaimComparison {
    private static final Comparator<ReadClaim> BY_HORIZON = Comparator.comparing(
                    SurvivalComparison::horizon, Comparator.comparingDouble(Horizon::meanDays))
            .thenComparing(claim -> horizon(claim).isLonger())
            .thenComparing(ReadClaim.BY_DAY);

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        List<ReadClaim> survivals = claims.all().stream()
                .filter(claim -> ComparedMeasures.SURVIVALS.contains(claim.measure())
                        && claim.terms()
                                .horizon()
                                .filter(horizon -> horizon.isExact() || horizon.isLonger())
                                .isPresent())
                .toList();
        ReadClaims.together(
                        survivals,
                        claim -> ImmutableList.<Object>of(
                                claim.measure(), claim.terms().organization(), claim.extent(), claim.days()))
                .forEach(ofOneTime -> {
                    List<ReadClaim> byHorizon = new ArrayList<>(ofOneTime);
                    byHorizon.sort(BY_HORIZON);
                    outcome.pair(
                            byHorizon,
                            (shorter, longer) -> compare(shorter, longer).ifPresent(outcome::add));
                });
    }

    private static Horizon horizon(ReadClaim claim) {
        return claim.terms().horizon().orElseThrow();
    }

    /** Of those who live for more than five years there are no more than after five; after seven there may be. */
    private static boolean isShorter(Horizon one, Horizon other) {
        return one.isExact()
                && (one.isSurelyShorter(other)
                        || (other.isLonger() && other.ofSurvival().equals(one)));
    }

    private static Optional<Comparison> compare(ReadClaim shorter, ReadClaim longer) {
        Optional<SurvivalClock> clock = shorter.terms().clock();
        Optional<SurvivalClock> otherClock = longer.terms().clock();
        boolean clocksDiffer = clock.isPresent() && otherClock.isPresent() && !clock.equals(otherClock);
        boolean wordsDiffer = shorter.mayCountOthersThan(longer)
                && !shorter.population().isEmpty()
                && !longer.population().isEmpty();
        if (!isShorter(horizon(shorter), horizon(longer)) || clocksDiffer || wordsDiffer) {
            return Optional.empty();
        }
        SideBySide pair = SideBySide.of(ComparisonKind.SURVIVAL, shorter, longer)
                .with("horizon", Wording.duration(shorter.claim().horizon().orElseThrow()))
                .with("longer", Wording.duration(longer.claim().horizon().orElseThrow()));
        if (!Ranges.isBelow(shorter.range(), longer.range())) {
            return Optional.of(pair.consistent("survival.falls"));
        }
        boolean isOfOne = clock.equals(otherClock)
                && clock.isPresent()
                && !shorter.mayCountOthersThan(longer)
                && shorter.days().isExact();
        return Optional.of(
                isOfOne
                        ? pair.inconsistent("survival.rises", ReconciliationRules.CLAIM_SURVIVAL_NOT_MONOTONE)
                        : pair.notComparable("survival.may-rise", ReconciliationRules.CLAIM_SURVIVAL_NOT_MONOTONE));
    }
}
