package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.List;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;

/** A target, and the results that were published of its day. That it was missed contradicts nothing. */
final class TargetComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        ImmutableListMultimap<Object, ReadClaim> results = Multimaps.index(claims.all(), TargetComparison::subject);
        ReadClaims.together(
                        claims.said().stream()
                                .filter(claim ->
                                        claim.nature() == ClaimNature.TARGET && claim.isOfFigure() && claim.isDated())
                                .toList(),
                        TargetComparison::subject)
                .forEach(targets -> compare(targets, results.get(subject(targets.get(0))), outcome));
    }

    private static Object subject(ReadClaim claim) {
        return ImmutableList.<Object>of(
                claim.measure(), claim.terms().organization(), claim.terms().horizon(), claim.extent(), claim.days());
    }

    private static void compare(List<ReadClaim> targets, List<ReadClaim> results, Outcome outcome) {
        outcome.pair(targets, results, (target, result) -> outcome.add(compare(target, result)));
    }

    private static Comparison compare(ReadClaim target, ReadClaim result) {
        SideBySide pair = SideBySide.of(ComparisonKind.TARGET, target, result);
        return SameTimeComparison.notAlike(pair, target, result).orElseGet(() -> {
            Verdict verdict = verdict(target, result.range());
            return pair.by(verdict, "target." + verdict);
        });
    }

    /** Whether a target is met by a figure from a least to a most: not comparable if some of them do and some do not. */
    static Verdict verdict(ReadClaim target, Range<BigDecimal> result) {
        Range<BigDecimal> aim = aim(target);
        if (aim.encloses(result)) {
            return Verdict.MET;
        }
        return Ranges.intersect(aim, result) ? Verdict.NOT_COMPARABLE : Verdict.MISSED;
    }

    /** What meets a target: as much or more, unless it is to be no more. */
    static Range<BigDecimal> aim(ReadClaim target) {
        Qualifier qualifier = target.quantity().qualifier();
        Range<BigDecimal> range = target.range();
        boolean isLimit = qualifier == Qualifier.UP_TO
                || qualifier == Qualifier.LESS_THAN
                || target.measure().equals(ComparedMeasures.ATTRITION);
        return isLimit
                ? Range.upTo(range.upperEndpoint(), range.upperBoundType())
                : Range.downTo(range.lowerEndpoint(), range.lowerBoundType());
    }
}
