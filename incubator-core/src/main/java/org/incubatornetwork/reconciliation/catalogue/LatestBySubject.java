package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.TypedId;

/** The latest of some claims that speaks of a subject by the day of another. */
record LatestBySubject(ImmutableListMultimap<Optional<? extends TypedId>, ReadClaim> bySubject) {

    /** Claims in the order of their days. */
    static LatestBySubject of(Stream<ReadClaim> claims) {
        return new LatestBySubject(
                claims.collect(ImmutableListMultimap.toImmutableListMultimap(ReadClaim::subject, claim -> claim)));
    }

    /** The latest that is of the subject of a claim, and of no later day. */
    Optional<ReadClaim> by(ReadClaim claim) {
        ImmutableList<ReadClaim> candidates = bySubject.get(claim.subject());
        int from = 0;
        int to = candidates.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (candidates.get(middle).lastDay().isAfter(claim.lastDay())) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from == 0 ? Optional.empty() : Optional.of(candidates.get(from - 1));
    }
}
