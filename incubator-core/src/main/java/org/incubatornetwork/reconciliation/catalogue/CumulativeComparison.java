package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** A count since inception and the next one: it never falls, and rises no faster than startups are admitted. */
final class CumulativeComparison implements ClaimComparison {
    private final BigDecimal jumpFactor;

    /** One that lets a count rise by so many times the admissions that were published. */
    CumulativeComparison(BigDecimal jumpFactor) {
        this.jumpFactor = jumpFactor;
    }

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        Map<Object, Timeline> admissions = Timeline.by(
                claims.of(ComparedMeasures.ADMISSIONS).stream()
                        .filter(claim -> claim.is(ClaimBasis.FLOW))
                        .toList(),
                ReadClaim::extent);
        for (List<ReadClaim> series : claims.series()) {
            if (series.size() > 1 && series.get(0).is(ClaimBasis.CUMULATIVE)) {
                compare(series, Optional.ofNullable(admissions.get(series.get(0).extent())), outcome);
            }
        }
    }

    private void compare(List<ReadClaim> series, Optional<Timeline> admissions, Outcome outcome) {
        Timeline line = Timeline.of(series);
        for (ReadClaim later : series) {
            Optional<ReadClaim> greatest = line.greatestBefore(later.days().first());
            if (greatest.isPresent()
                    && Ranges.isBelow(later.range(), greatest.get().range())) {
                SideBySide pair = SideBySide.of(ComparisonKind.CUMULATIVE, greatest.get(), later);
                outcome.add(doubt(later)
                        .map(pair::notComparable)
                        .orElseGet(() -> pair.inconsistent(
                                "cumulative.decreases", ReconciliationRules.CLAIM_CUMULATIVE_DECREASES)));
            } else {
                line.before(later.days().first())
                        .map(earlier -> compare(earlier, later, admissions))
                        .ifPresent(outcome::add);
            }
        }
    }

    /** Why a count may fall. */
    private static Optional<String> doubt(ReadClaim later) {
        if (later.extent().isOfFartherLevel()) {
            return Optional.of("cumulative.closest");
        }
        return later.measure().equals(ComparedMeasures.TRANSFERS)
                ? Optional.of("cumulative.settled")
                : Optional.empty();
    }

    private Comparison compare(ReadClaim earlier, ReadClaim later, Optional<Timeline> admitted) {
        if (earlier.terms().isOfUnknownCurrency()) {
            return SideBySide.of(ComparisonKind.CUMULATIVE, earlier, later).notComparable("pair.currency");
        }
        if (MagnitudeComparison.isTenfold(earlier, later)) {
            return SideBySide.of(ComparisonKind.CUMULATIVE, earlier, later)
                    .notComparable("magnitude", ReconciliationRules.CLAIM_ORDER_OF_MAGNITUDE);
        }
        BigDecimal growth =
                later.asRead().lowerEndpoint().subtract(earlier.asRead().upperEndpoint());
        BigDecimal years = Years.between(earlier.firstDay(), later.lastDay());
        return admitted.flatMap(line -> line.by(later.days().last()))
                .filter(admissions -> isOfStartups(later)
                        && growth.compareTo(
                                        mostOfAYear(admissions).multiply(years).multiply(jumpFactor))
                                > 0)
                .map(admissions -> jump(ImmutableList.of(earlier, later, admissions), growth))
                .orElseGet(() ->
                        SideBySide.of(ComparisonKind.CUMULATIVE, earlier, later).consistent("cumulative.rises"));
    }

    /** Whether admissions are what it grows by. */
    private static boolean isOfStartups(ReadClaim claim) {
        return claim.measure().equals(ComparedMeasures.SUPPORTED);
    }

    private static Comparison jump(ImmutableList<ReadClaim> claims, BigDecimal growth) {
        BigDecimal least = growth.max(BigDecimal.ZERO);
        LocalizedText grown = Wording.rounded(least, least, Kind.AMOUNT, Optional.empty());
        return SideBySide.of(ComparisonKind.CUMULATIVE, claims)
                .blaming(claims.get(1))
                .with("growth", grown)
                .with("admissions", claims.get(2).figure())
                .notComparable("cumulative.jumps", ReconciliationRules.CLAIM_CUMULATIVE_JUMP);
    }

    /** The most of a flow that a reader takes to come in a year. */
    private static BigDecimal mostOfAYear(ReadClaim flow) {
        BigDecimal years = flow.terms()
                .horizon()
                .map(horizon -> Years.of(horizon.period()))
                .filter(length -> length.signum() > 0)
                .orElse(BigDecimal.ONE);
        return flow.asRead().upperEndpoint().divide(years, Ranges.DIGITS);
    }
}
