package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.text.ListText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * Figures of one measure, said to be of different populations or from different clocks. That words differ is said; that a clock
 * does, at another time, is found.
 */
final class DefinitionComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        ReadClaims.together(
                        claims.all(),
                        claim -> ImmutableList.<Object>of(claim.terms().withoutClock(), claim.extent()))
                .forEach(series -> compare(series).ifPresent(outcome::add));
    }

    private static Optional<Comparison> compare(List<ReadClaim> series) {
        Map<Object, ReadClaim> firstOfTerms = new LinkedHashMap<>();
        for (ReadClaim claim : series) {
            if (!words(claim).isEmpty()) {
                firstOfTerms.putIfAbsent(
                        ImmutableList.<Object>of(
                                claim.population(), claim.terms().clock()),
                        claim);
            }
        }
        List<ReadClaim> different = List.copyOf(firstOfTerms.values());
        if (different.size() < 2
                || different.stream().map(ReadClaim::days).distinct().count() < 2) {
            return Optional.empty();
        }
        SideBySide told = SideBySide.of(ComparisonKind.DEFINITION, different)
                .with(
                        "terms",
                        ListText.of(Stream.concat(
                                        different.stream().limit(Outcome.FEW).map(DefinitionComparison::words),
                                        different.stream()
                                                .skip(Outcome.FEW)
                                                .limit(1)
                                                .map(more -> "…"))
                                .toList()));
        return Optional.of(drifted(different)
                .map(claim ->
                        told.blaming(claim).notComparable("definition", ReconciliationRules.CLAIM_DEFINITION_DRIFT))
                .orElseGet(() -> told.notComparable("definition")));
    }

    /** The first that is from another clock than one of another time. */
    private static Optional<ReadClaim> drifted(List<ReadClaim> claims) {
        ReadClaim first = claims.get(0);
        Optional<SurvivalClock> clock = first.terms().clock();
        return claims.stream()
                .filter(claim -> clock.isPresent()
                        && claim.terms().clock().isPresent()
                        && !claim.terms().clock().equals(clock)
                        && !claim.days().equals(first.days()))
                .findFirst();
    }

    /** In which terms a claim defines its figure; an empty text if in none. */
    private static String words(ReadClaim claim) {
        return claim.claim().population().orElse("")
                + claim.terms().clock().map(clock -> " / " + clock).orElse("");
    }
}
