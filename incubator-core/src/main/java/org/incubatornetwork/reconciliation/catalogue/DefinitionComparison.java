package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** Figures of one measure, said to be of different populations or from different clocks. */
final class DefinitionComparison implements SeriesComparison {

    @Override
    public void compare(List<ReadClaim> series, ReadClaims others, Outcome outcome) {
        Map<String, ReadClaim> firstOfTerms = new LinkedHashMap<>();
        for (ReadClaim claim : series) {
            firstOfTerms.putIfAbsent(terms(claim), claim);
        }
        firstOfTerms.remove("");
        if (firstOfTerms.size() > 1) {
            ReadClaim[] different = firstOfTerms.values().toArray(ReadClaim[]::new);
            outcome.add(SideBySide.compared(
                            ComparisonKind.DEFINITION,
                            Verdict.NOT_COMPARABLE,
                            "definition",
                            ImmutableMap.of("terms", Wording.verbatim(String.join("; ", firstOfTerms.keySet()))),
                            different)
                    .addFinding(SideBySide.finding(
                            ReconciliationRules.CLAIM_DEFINITION_DRIFT, different[0], different[different.length - 1]))
                    .build());
        }
    }

    /** In which terms a claim defines its figure; an empty text if in none. */
    private static String terms(ReadClaim claim) {
        return claim.claim().population().orElse("")
                + claim.claim().clock().map(clock -> " / " + clock).orElse("");
    }
}
