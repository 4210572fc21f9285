package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimId;

/**
 * A figure of a whole and those of its parts: a site's and its network's, a subgroup's and its group's, or what is said to be a part
 * of another claim. All parts of one kind are one comparison with their whole.
 *
 * @param sites when sites may be open
 * @param mayResideTwice whether a startup may be resident at two sites on a day
 */
record PartsComparison(OpenSites sites, boolean mayResideTwice) implements ClaimComparison {

    /** The parts of one kind of a whole: narrowed in the same respects, or told so outright. */
    private record Group(ReadClaim whole, String kind) {}

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        Map<Group, List<ReadClaim>> groups = new LinkedHashMap<>();
        Set<ReadClaim> told = toldParts(claims, groups);
        Map<Object, Wholes> wholes = new HashMap<>();
        for (ReadClaim claim : claims.all()) {
            wholes.computeIfAbsent(ImmutableList.<Object>of(claim.terms(), claim.extent()), subject -> new Wholes())
                    .add(claim);
        }
        for (ReadClaim part : claims.all()) {
            if (!told.contains(part) && !part.terms().isOfUnknownCurrency()) {
                for (Extent extent : claims.wholes(part.extent())) {
                    Optional.ofNullable(wholes.get(ImmutableList.<Object>of(part.terms(), extent)))
                            .map(line -> line.of(part))
                            .orElse(List.of())
                            .forEach(whole -> groups.computeIfAbsent(
                                            new Group(whole, kind(part.extent(), extent)), group -> new ArrayList<>())
                                    .add(part));
                }
            }
        }
        PartsOfWhole parts = new PartsOfWhole(claims.network(), sites, mayResideTwice);
        groups.forEach((group, ofWhole) -> outcome.addAll(
                parts.compare(group.whole(), ofWhole, group.kind().isEmpty())));
    }

    /** The parts that claims name their whole of. */
    private static Set<ReadClaim> toldParts(ReadClaims claims, Map<Group, List<ReadClaim>> groups) {
        Map<ClaimId, ReadClaim> byId = new HashMap<>();
        claims.all()
                .forEach(claim -> claim.allPublished()
                        .forEach(published -> published.claim().id().ifPresent(id -> byId.putIfAbsent(id, claim))));
        Map<ReadClaim, ReadClaim> wholes = new LinkedHashMap<>();
        for (ReadClaim part : claims.all()) {
            part.claim().partOf().map(byId::get).ifPresent(whole -> wholes.put(part, whole));
        }
        Set<ReadClaim> inCircles = inCircles(wholes);
        wholes.forEach((part, whole) -> {
            if (!inCircles.contains(part)) {
                groups.computeIfAbsent(new Group(whole, ""), group -> new ArrayList<>())
                        .add(part);
            }
        });
        return wholes.keySet();
    }

    /** Those that would be parts of themselves: a finding of validation says so, and nothing is made of it here. */
    private static Set<ReadClaim> inCircles(Map<ReadClaim, ReadClaim> wholes) {
        Map<ReadClaim, ReadClaim> walks = new HashMap<>();
        Set<ReadClaim> inCircles = new HashSet<>();
        for (ReadClaim start : wholes.keySet()) {
            ReadClaim claim = start;
            while (claim != null && walks.putIfAbsent(claim, start) == null) {
                claim = wholes.get(claim);
            }
            while (claim != null && walks.get(claim) == start && inCircles.add(claim)) {
                claim = wholes.get(claim);
            }
        }
        return inCircles;
    }

    /** Claims of one extent and in the same terms, by their days. */
    private static final class Wholes {
        private final Map<Days, List<ReadClaim>> byDays = new HashMap<>();
        private final NavigableMap<Integer, List<ReadClaim>> byFirst = new TreeMap<>();

        void add(ReadClaim claim) {
            byDays.computeIfAbsent(claim.days(), days -> new ArrayList<>()).add(claim);
            byFirst.computeIfAbsent(claim.days().first(), day -> new ArrayList<>())
                    .add(claim);
        }

        /** Those of a part's days; of what never falls else those of the next day that has some. Of many the first few. */
        List<ReadClaim> of(ReadClaim part) {
            List<ReadClaim> ofOneTime = byDays.getOrDefault(part.days(), List.of());
            if (ofOneTime.isEmpty() && part.is(ClaimBasis.CUMULATIVE)) {
                ofOneTime = Optional.ofNullable(byFirst.ceilingEntry(part.days().last()))
                        .map(Map.Entry::getValue)
                        .orElse(List.of());
            }
            return ofOneTime.subList(0, Math.min(ofOneTime.size(), Outcome.FEW));
        }
    }

    private static String kind(Extent part, Extent whole) {
        return (part.sites().equals(whole.sites()) ? "" : whole.sites().isEmpty() ? "S" : "P")
                + (part.cohort().equals(whole.cohort()) ? "" : "C")
                + (part.programme().equals(whole.programme()) ? "" : "R")
                + (part.territory().equals(whole.territory()) ? "" : "T")
                + (part.subgroups().equals(whole.subgroups()) ? "" : "G");
    }
}
