package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** Two figures of one measure and extent for the same time: can both be true? */
final class SameTimeComparison implements ClaimComparison {
    private static final Comparator<ReadClaim> BY_TERMS = Comparator.comparing(
                    (ReadClaim claim) -> claim.terms().toString())
            .thenComparing(ReadClaim::population)
            .thenComparing(ReadClaim.BY_DAY);

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        List<ReadClaim> figures = claims.said().stream()
                .filter(claim -> claim.isOfFigure() && claim.isDated())
                .toList();
        for (ReadClaim claim : figures) {
            if (claim.allPublished().size() > 1) {
                outcome.add(SideBySide.of(ComparisonKind.SAME_TIME, claim).consistent("same-time.repeated"));
            }
        }
        ReadClaims.together(figures, SameTimeComparison::subjectAndTime).forEach(alike -> compare(alike, outcome));
    }

    /** Figures of other horizons answer other questions. */
    private static Object subjectAndTime(ReadClaim claim) {
        return ImmutableList.<Object>of(
                claim.nature(),
                claim.measure(),
                claim.terms().organization(),
                claim.terms().horizon(),
                claim.extent(),
                claim.days());
    }

    private static void compare(List<ReadClaim> alike, Outcome outcome) {
        List<ReadClaim> byTerms = new ArrayList<>(alike);
        if (alike.size() > Outcome.FEW) {
            byTerms.sort(BY_TERMS);
        }
        outcome.pair(byTerms, (one, other) -> outcome.add(compare(one, other)));
    }

    private static Comparison compare(ReadClaim one, ReadClaim other) {
        SideBySide pair = SideBySide.of(ComparisonKind.SAME_TIME, one, other);
        Optional<Comparison> obstacle = notAlike(pair, one, other);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        if (Ranges.intersect(one.range(), other.range())) {
            return pair.consistent("same-time.agree");
        }
        if (one.mayCountOthersThan(other)) {
            return pair.notComparable("pair.population-unsaid");
        }
        if (!one.days().isExact()) {
            return pair.consistent("same-time.two-days");
        }
        return one.terms()
                .unsaid()
                .map(term -> inTerms(pair, term))
                .orElseGet(() -> pair.inconsistent("same-time.disagree", ReconciliationRules.CLAIM_SAME_TIME));
    }

    private static Comparison inTerms(SideBySide pair, String term) {
        return pair.with("term", Wording.text("term." + term)).notComparable("pair.terms");
    }

    /** Why two figures of one measure are none of the same; empty if they may be. */
    static Optional<Comparison> notAlike(SideBySide pair, ReadClaim one, ReadClaim other) {
        if (one.terms().isOfUnknownCurrency() || other.terms().isOfUnknownCurrency()) {
            return Optional.of(pair.notComparable("pair.currency"));
        }
        Optional<String> term = one.terms().difference(other.terms());
        if (term.isPresent()) {
            return Optional.of(inTerms(pair, term.get()));
        }
        boolean inOtherWords = one.mayCountOthersThan(other)
                && !one.population().isEmpty()
                && !other.population().isEmpty();
        return inOtherWords ? Optional.of(pair.notComparable("pair.population")) : Optional.empty();
    }
}
