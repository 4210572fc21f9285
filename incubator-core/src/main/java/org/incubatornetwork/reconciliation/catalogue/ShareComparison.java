package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.Range;
import java.math.BigDecimal;
import org.incubatornetwork.measure.ValueText;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** A ratio, and the count and the whole that it is said to be of. */
final class ShareComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        for (ReadClaim claim : claims.said()) {
            if (claim.isOfFigure()
                    && claim.claim().numerator().isPresent()
                    && claim.claim().denominator().isPresent()) {
                outcome.add(compare(
                        claim,
                        claim.claim().numerator().get(),
                        claim.claim().denominator().get()));
            }
        }
    }

    private static Comparison compare(ReadClaim claim, Quantity part, Quantity whole) {
        SideBySide share = SideBySide.of(ComparisonKind.SHARE, claim)
                .with("numerator", ValueText.of(part))
                .with("denominator", ValueText.of(whole));
        return fits(claim.range(), claim.rangeOf(part), claim.rangeOf(whole))
                ? share.consistent("share.agrees")
                : share.inconsistent("share.disagrees", ReconciliationRules.CLAIM_SHARE);
    }

    /** Whether some figure of the part is, of some figure of the whole, a ratio of the range. Nothing is a part of nothing. */
    private static boolean fits(Range<BigDecimal> ratio, Range<BigDecimal> part, Range<BigDecimal> whole) {
        boolean mayBeNone = !whole.hasLowerBound() || whole.lowerEndpoint().signum() <= 0;
        boolean isTooSmall = part.hasUpperBound()
                && !mayBeNone
                && new Fraction(part.upperEndpoint(), whole.lowerEndpoint()).isBelow(ratio);
        boolean isTooGreat = part.hasLowerBound()
                && whole.hasUpperBound()
                && (whole.upperEndpoint().signum() <= 0
                        ? part.lowerEndpoint().signum() > 0
                        : new Fraction(part.lowerEndpoint(), whole.upperEndpoint()).isAbove(ratio));
        return !isTooSmall && !isTooGreat;
    }
}
