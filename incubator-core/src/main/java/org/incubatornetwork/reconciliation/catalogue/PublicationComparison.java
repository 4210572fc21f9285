package org.incubatornetwork.reconciliation.catalogue;

import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.Source;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.PublishedClaim;

/** The day that a result is of, and those of its publication: nobody reports what has not been. */
final class PublicationComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        for (ReadClaim claim : claims.said()) {
            claim.allPublished().stream()
                    .filter(published ->
                            claim.isResult() && early(published.claim()).isPresent())
                    .findFirst()
                    .ifPresent(published -> add(claim, published, outcome));
        }
    }

    private static void add(ReadClaim claim, PublishedClaim published, Outcome outcome) {
        SideBySide told = SideBySide.of(ComparisonKind.PUBLICATION, claim)
                .with("day", Wording.when(published.claim().asOf()))
                .with("published", Wording.when(early(published.claim())));
        // What is not said to be a result may be an expectation.
        outcome.add(
                published.claim().nature().isPresent()
                        ? told.inconsistent("publication.early")
                        : told.notComparable("publication.may-be-target"));
    }

    /** A publication that was surely before the day spoken of. */
    private static Optional<DateWindow> early(Claim claim) {
        return Stream.concat(
                        claim.publishedOn().stream(),
                        claim.sources().stream().map(Source::publishedOn).flatMap(Optional::stream))
                .filter(day -> claim.asOf().filter(day::isSurelyBefore).isPresent())
                .findFirst();
    }
}
