package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.incubatornetwork.history.EpochDay;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimParts;
import org.incubatornetwork.model.Completeness;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteId;
import org.incubatornetwork.model.SiteKind;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * What parts say of their whole. One part above it refutes it; their sum does where no two of them share anything; a sum short of
 * it only where none is missing.
 */
final class PartsOfWhole {
    private final Network network;
    private final OpenSites openSites;
    private final boolean mayResideTwice;

    PartsOfWhole(Network network, OpenSites openSites, boolean mayResideTwice) {
        this.network = network;
        this.openSites = openSites;
        this.mayResideTwice = mayResideTwice;
    }

    /** Compares a whole with parts of one kind, at least one, of its days or before; told are those that name it. */
    ImmutableList<Comparison> compare(ReadClaim whole, List<ReadClaim> parts, boolean told) {
        List<ReadClaim> alike =
                parts.stream().filter(part -> isAlike(whole, part)).toList();
        List<ReadClaim> others =
                parts.stream().filter(part -> !isAlike(whole, part)).toList();
        ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
        if (!alike.isEmpty()) {
            comparisons.add(compareAlike(whole, alike, told));
        }
        if (!others.isEmpty()) {
            comparisons.add(
                    SideBySide.of(ComparisonKind.PARTS, with(whole, others)).notComparable("parts.otherwise"));
        }
        return comparisons.build();
    }

    /** Whether a part counts what its whole does: whoever is narrowed by words as well is still a part of what is not. */
    private static boolean isAlike(ReadClaim whole, ReadClaim part) {
        boolean isOfTime = part.days().equals(whole.days())
                || (whole.is(ClaimBasis.CUMULATIVE)
                        && part.days().last() <= whole.days().first());
        return isOfTime
                && whole.terms().equals(part.terms())
                && !whole.terms().isOfUnknownCurrency()
                && (whole.population().isEmpty() || whole.population().equals(part.population()));
    }

    private Comparison compareAlike(ReadClaim whole, List<ReadClaim> parts, boolean told) {
        if (!ComparedMeasures.isTotal(whole.measure())) {
            return SideBySide.of(ComparisonKind.PARTS, with(whole, parts)).notComparable("parts.no-total");
        }
        List<ReadClaim> exceeding = parts.stream()
                .filter(part -> Ranges.isBelow(whole.range(), part.range()))
                .toList();
        Optional<ReadClaim> refuting = greatest(
                exceeding.stream().filter(part -> doubt(part, whole, told).isEmpty()));
        ReadClaim greatest = refuting.or(() -> greatest(parts.stream())).orElseThrow();
        List<ReadClaim> all = with(
                whole,
                ImmutableSet.<ReadClaim>builder().add(greatest).addAll(parts).build());
        SideBySide sideBySide = SideBySide.of(ComparisonKind.PARTS, all);
        boolean ofOneTime = told || whole.days().isExact() || whole.is(ClaimBasis.CUMULATIVE);
        if (refuting.isPresent()) {
            return ofOneTime
                    ? sideBySide
                            .blaming(greatest)
                            .inconsistent("parts.exceeds", ReconciliationRules.CLAIM_PART_EXCEEDS_WHOLE)
                    : sideBySide.notComparable("parts.vague");
        }
        Optional<Comparison> ofSum =
                isSum(whole, parts, told) ? Optional.of(sum(all, whole, parts, ofOneTime)) : Optional.empty();
        if (exceeding.isEmpty()) {
            return ofSum.orElseGet(() -> sideBySide.consistent("parts.within"));
        }
        return ofSum.filter(comparison -> comparison.verdict() == Verdict.INCONSISTENT)
                .orElseGet(() ->
                        sideBySide.notComparable(doubt(greatest, whole, told).orElseThrow()));
    }

    private static Optional<ReadClaim> greatest(Stream<ReadClaim> parts) {
        return parts.max(Comparator.comparing(PartsOfWhole::least));
    }

    /** Whether no two parts share anything, so that they add up to no more than their whole. */
    private static boolean isSum(ReadClaim whole, List<ReadClaim> parts, boolean told) {
        boolean isSaid = whole.terms().unsaid().isEmpty();
        boolean exclusive = (told && whole.claim().parts().isPresent())
                || (isBySite(whole, parts) && isSaid && ComparedMeasures.isOfPlaces(whole.measure()));
        return exclusive && parts.stream().allMatch(part -> part.population().equals(whole.population()));
    }

    private static boolean isBySite(ReadClaim whole, List<ReadClaim> parts) {
        return whole.extent().sites().isEmpty()
                && parts.stream()
                        .allMatch(part -> part.extent().site().isPresent()
                                && part.extent().withoutSites().equals(whole.extent()));
    }

    /** Why a part that is above its whole does not refute it. */
    private Optional<String> doubt(ReadClaim part, ReadClaim whole, boolean told) {
        boolean isOfSites = !part.extent().sites().isEmpty();
        if (isOfSites && ComparedMeasures.MOVES.contains(part.measure())) {
            return Optional.of("parts.moves");
        }
        if (told) {
            return Optional.empty();
        }
        if (part.isOfStaysInGroup() || whole.terms().unsaid().isPresent()) {
            return Optional.of("parts.otherwise");
        }
        if (isElsewhere(part, whole) && part.extent().isOfFartherLevel()) {
            return Optional.of("parts.closest");
        }
        return whole.extent().sites().isEmpty() && isOfSites && !isOwn(part)
                ? Optional.of("parts.partner")
                : Optional.empty();
    }

    private static boolean isElsewhere(ReadClaim part, ReadClaim whole) {
        return part.extent().subgroups().equals(whole.extent().subgroups());
    }

    private Comparison sum(List<ReadClaim> all, ReadClaim whole, List<ReadClaim> parts, boolean ofOneTime) {
        SideBySide told = SideBySide.of(ComparisonKind.PARTS, all).blaming(whole);
        boolean bySite = isBySite(whole, parts);
        Set<SiteId> sites = new HashSet<>();
        parts.forEach(part -> sites.addAll(part.extent().sites()));
        Range<BigDecimal> sum = sum(parts, part -> !isWithin(part, sites));
        Range<BigDecimal> ofOwn = bySite ? sum(parts, part -> !isWithin(part, sites) && isOwn(part)) : sum;
        Optional<String> currency = whole.terms().currency();
        boolean exceeds = Ranges.isBelow(whole.range(), ofOwn);
        boolean fits = Ranges.intersect(sum, whole.range());
        boolean ownFit = Ranges.intersect(ofOwn, whole.range());
        boolean isOfOwn = exceeds || (ownFit && !fits);
        told.with("sum", Wording.open(isOfOwn ? ofOwn : sum, currency))
                .with("remainder", Wording.open(Ranges.sum(whole.range(), Ranges.negated(sum)), currency));
        if (fits || ownFit) {
            return told.consistent("parts.sum");
        }
        boolean isWholeList = bySite
                ? network.siteCoverage() == Completeness.COMPLETE
                        && openSites.areAllOf(sites, EpochDay.of(parts.get(0).lastDay()))
                : whole.claim().parts().equals(Optional.of(ClaimParts.COMPLETE));
        if (exceeds && bySite && mayResideTwice && whole.measure().equals(ComparedMeasures.RESIDENTS)) {
            return told.notComparable("parts.twice");
        }
        if (exceeds) {
            return ofOneTime
                    ? told.inconsistent("parts.sum-exceeds", ReconciliationRules.CLAIM_PARTS_SUM)
                    : told.notComparable("parts.vague");
        }
        if (Ranges.isBelow(whole.range(), sum)) {
            return told.notComparable("parts.between");
        }
        boolean ofSameDays = parts.stream().allMatch(part -> part.days().equals(whole.days()));
        return isWholeList && ofOneTime && ofSameDays
                ? told.inconsistent("parts.sum-short", ReconciliationRules.CLAIM_PARTS_SUM)
                : told.notComparable("parts.remainder");
    }

    /** The sum of what each part may be; of several claims of one site, from the least to the most of them. */
    private static Range<BigDecimal> sum(List<ReadClaim> parts, Predicate<ReadClaim> counted) {
        Map<Object, Range<BigDecimal>> ofEach = new HashMap<>();
        parts.stream()
                .filter(counted)
                .forEach(part ->
                        ofEach.merge(part.extent().isWhole() ? part : part.extent(), part.range(), Range::span));
        return ofEach.values().stream().reduce(Range.singleton(BigDecimal.ZERO), Ranges::sum);
    }

    /** Whether no site of it is operated by a partner: of these it isn't said if they count in the network. */
    private boolean isOwn(ReadClaim part) {
        return part.extent().sites().stream()
                .map(network::findSite)
                .flatMap(Optional::stream)
                .map(Site::kind)
                .noneMatch(Optional.of(SiteKind.PARTNER_OPERATED)::equals);
    }

    /** Whether a part is of a site that is itself a part of one that is told. */
    private boolean isWithin(ReadClaim part, Set<SiteId> told) {
        return part.extent()
                .site()
                .flatMap(network::findSite)
                .flatMap(Site::partOf)
                .filter(told::contains)
                .isPresent();
    }

    private static BigDecimal least(ReadClaim part) {
        Range<BigDecimal> range = part.range();
        return range.hasLowerBound() ? range.lowerEndpoint() : part.quantity().value();
    }

    private static List<ReadClaim> with(ReadClaim whole, Iterable<ReadClaim> parts) {
        return ImmutableList.<ReadClaim>builder().add(whole).addAll(parts).build();
    }
}
