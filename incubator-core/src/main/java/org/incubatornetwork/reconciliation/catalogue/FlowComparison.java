package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * What came in a period, and how much had come in all by its end or later: what grows since inception grows in a period by what
 * comes in it, or less if some of it came before, and is never less than that. Nor is a longer period that ends on the same day.
 */
final class FlowComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        List<ReadClaim> cumulative = claims.all().stream()
                .filter(claim -> claim.is(ClaimBasis.CUMULATIVE) && isGrowing(claim))
                .toList();
        Map<Object, Timeline> lines = Timeline.by(
                cumulative.stream()
                        .filter(claim -> claim.terms().since().isEmpty())
                        .toList(),
                FlowComparison::counted);
        Map<Object, ReadClaim> byDays = new HashMap<>();
        cumulative.forEach(claim -> byDays.putIfAbsent(ImmutableList.<Object>of(counted(claim), claim.days()), claim));
        for (ReadClaim flow : claims.all()) {
            if (flow.is(ClaimBasis.FLOW)) {
                growth(flow, byDays)
                        .or(() -> most(flow, Optional.ofNullable(lines.get(counted(flow)))))
                        .ifPresent(outcome::add);
            }
        }
        ReadClaims.together(
                        claims.all().stream()
                                .filter(claim -> claim.is(ClaimBasis.FLOW)
                                        && isGrowing(claim)
                                        && !claim.isOfUnsaidLength()
                                        && claim.days().isExact())
                                .toList(),
                        claim -> ImmutableList.<Object>of(counted(claim), claim.days()))
                .forEach(ofOneEnd -> nested(ofOneEnd, outcome));
    }

    /** Of periods that end on one day the longer has what the shorter has: each is held against the least of the longer ones. */
    private static void nested(List<ReadClaim> ofOneEnd, Outcome outcome) {
        List<ReadClaim> fromLongest = new ArrayList<>(ofOneEnd);
        fromLongest.sort(
                Comparator.comparingDouble((ReadClaim claim) -> horizon(claim).meanDays())
                        .reversed()
                        .thenComparing(ReadClaim.BY_DAY));
        ReadClaim least = fromLongest.get(0);
        ReadClaim leastSoFar = least;
        for (ReadClaim claim : fromLongest) {
            if (horizon(claim).isSurelyShorter(horizon(leastSoFar))) {
                least = leastSoFar;
            }
            if (horizon(claim).isSurelyShorter(horizon(least))) {
                outcome.add(within(least, claim));
            }
            leastSoFar = Timeline.isAtMostBelow(claim, leastSoFar) ? claim : leastSoFar;
        }
    }

    private static Horizon horizon(ReadClaim flow) {
        return flow.terms().horizon().orElseThrow();
    }

    private static Comparison within(ReadClaim longer, ReadClaim shorter) {
        SideBySide pair = SideBySide.of(ComparisonKind.FLOW, longer, shorter)
                .with("longer", Wording.duration(longer.claim().horizon().orElseThrow()))
                .with("shorter", Wording.duration(shorter.claim().horizon().orElseThrow()));
        return Ranges.isBelow(longer.range(), shorter.range())
                ? pair.inconsistent("flow.nested-exceeds", ReconciliationRules.CLAIM_FLOW)
                : pair.consistent("flow.nested");
    }

    private static boolean isGrowing(ReadClaim claim) {
        return ComparedMeasures.isTotal(claim.measure()) && !claim.terms().isOfUnknownCurrency();
    }

    private static Object counted(ReadClaim claim) {
        return ImmutableList.<Object>of(claim.terms().withoutTime(), claim.extent(), claim.population());
    }

    /** The counts of the day before the period and of its last day, and what came in it. */
    private static Optional<Comparison> growth(ReadClaim flow, Map<Object, ReadClaim> byDays) {
        Period length = flow.terms().length();
        ReadClaim end = byDays.get(ImmutableList.<Object>of(counted(flow), flow.days()));
        if (end == null || !flow.days().isExact()) {
            return Optional.empty();
        }
        return flow.days().before(length).stream()
                .map(days -> byDays.get(ImmutableList.<Object>of(counted(flow), days)))
                .filter(start -> start != null
                        && start.terms().since().equals(end.terms().since()))
                .findFirst()
                .map(start -> growth(start, end, flow));
    }

    private static Comparison growth(ReadClaim start, ReadClaim end, ReadClaim flow) {
        Range<BigDecimal> growth = Ranges.sum(end.range(), Ranges.negated(start.range()));
        SideBySide three = SideBySide.of(ComparisonKind.FLOW, start, end, flow).with("flow", flow.figure());
        if (Ranges.intersect(growth, flow.range())) {
            return three.consistent("flow.grows");
        }
        // who was there before may be there again
        if (!ComparedMeasures.addsUpOverTime(flow.measure()) && Ranges.isBelow(growth, flow.range())) {
            return three.consistent("flow.again");
        }
        // who joins may have some of it from before
        if (ComparedMeasures.isBroughtAlong(flow.measure()) && Ranges.isBelow(flow.range(), growth)) {
            return three.consistent("flow.brought");
        }
        // a transfer that led nowhere has become an exit, and is told as one of the day on which it began
        boolean isLess = Ranges.isBelow(growth, flow.range());
        if (flow.measure().equals(isLess ? ComparedMeasures.TRANSFERS : ComparedMeasures.EXITS)) {
            return three.notComparable("flow.settled");
        }
        return flow.isOfUnsaidLength()
                ? three.notComparable("flow.length-unsaid")
                : three.inconsistent("flow.differs", ReconciliationRules.CLAIM_FLOW);
    }

    /** The least of the counts of the last day of the period or later. */
    private static Optional<Comparison> most(ReadClaim flow, Optional<Timeline> line) {
        return line.flatMap(counts -> counts.leastFrom(flow.days().last())).map(count -> most(flow, count));
    }

    private static Comparison most(ReadClaim flow, ReadClaim count) {
        SideBySide pair = SideBySide.of(ComparisonKind.FLOW, count, flow);
        if (!Ranges.isBelow(count.range(), flow.range())) {
            return pair.consistent("flow.within");
        }
        return flow.measure().equals(ComparedMeasures.TRANSFERS)
                ? pair.notComparable("flow.settled-exceeds")
                : pair.inconsistent("flow.exceeds", ReconciliationRules.CLAIM_FLOW);
    }
}
