package org.incubatornetwork.reconciliation.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The latest of some claims that speaks of a subject by the day of another. */
record LatestBySubject(Map<Object, TreeMap<LocalDate, ReadClaim>> bySubject) {

    /** Claims in the order of their days; of those of one day the last counts. */
    static LatestBySubject of(Stream<ReadClaim> claims) {
        Map<Object, TreeMap<LocalDate, ReadClaim>> bySubject = new HashMap<>();
        claims.forEach(claim -> bySubject
                .computeIfAbsent(claim.subject(), subject -> new TreeMap<>())
                .put(claim.lastDay(), claim));
        return new LatestBySubject(bySubject);
    }

    /** The latest that is of the subject of a claim, and of no later day. */
    Optional<ReadClaim> by(ReadClaim claim) {
        return Optional.ofNullable(bySubject.get(claim.subject()))
                .map(days -> days.floorEntry(claim.lastDay()))
                .map(Map.Entry::getValue);
    }
}
