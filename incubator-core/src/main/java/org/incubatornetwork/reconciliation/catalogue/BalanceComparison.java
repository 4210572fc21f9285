package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * The residents at the beginning of a period, who came and who left in it, and the residents at its end. Of a site, whom its
 * moves to and from others bring isn't said, so that it proves nothing; nor do vague days.
 */
final class BalanceComparison implements ClaimComparison {

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        ImmutableListMultimap<Object, ReadClaim> stocks =
                Multimaps.index(claims.of(ComparedMeasures.RESIDENTS), claim -> subject(claim, claim.days()));
        ImmutableListMultimap<Object, ReadClaim> in = flows(claims.of(ComparedMeasures.ADMISSIONS));
        ImmutableListMultimap<Object, ReadClaim> out = flows(claims.of(ComparedMeasures.EXITS));
        for (ReadClaim end : claims.of(ComparedMeasures.RESIDENTS)) {
            Object subject = subject(end, end.days());
            for (Period length : lengths(in.get(subject), out.get(subject))) {
                end.days().before(length).stream()
                        .flatMap(days -> stocks.get(subject(end, days)).stream())
                        .filter(start -> start.population().equals(end.population()))
                        .findFirst()
                        .flatMap(start -> compare(
                                start, end, ofLength(in.get(subject), length), ofLength(out.get(subject), length)))
                        .ifPresent(outcome::add);
            }
        }
    }

    private static ImmutableListMultimap<Object, ReadClaim> flows(List<ReadClaim> claims) {
        return Multimaps.index(
                claims.stream().filter(claim -> claim.is(ClaimBasis.FLOW)).iterator(),
                claim -> subject(claim, claim.days()));
    }

    private static Object subject(ReadClaim claim, Days days) {
        return ImmutableList.<Object>of(claim.extent(), claim.terms().association(), days);
    }

    private static Set<Period> lengths(List<ReadClaim> in, List<ReadClaim> out) {
        Set<Period> lengths = new LinkedHashSet<>();
        Stream.concat(in.stream(), out.stream()).map(BalanceComparison::length).forEach(lengths::add);
        return lengths;
    }

    private static Period length(ReadClaim flow) {
        return flow.terms().horizon().map(Horizon::period).orElse(Period.ofMonths(12));
    }

    private static Optional<ReadClaim> ofLength(List<ReadClaim> flows, Period length) {
        return flows.stream().filter(flow -> length(flow).equals(length)).findFirst();
    }

    private static Optional<Comparison> compare(
            ReadClaim start, ReadClaim end, Optional<ReadClaim> in, Optional<ReadClaim> out) {
        ImmutableList<ReadClaim> told = Stream.of(Optional.of(start), Optional.of(end), in, out)
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
        Range<BigDecimal> expected = Ranges.sum(Ranges.sum(start.range(), flow(in)), Ranges.negated(flow(out)));
        SideBySide balance = SideBySide.of(ComparisonKind.BALANCE, told)
                .blaming(end)
                .with("in", words(in))
                .with("out", words(out))
                .with("expected", Wording.open(expected, Optional.empty()));
        if (Ranges.intersect(expected, end.range())) {
            return Optional.of(balance.consistent("balance.agrees"));
        }
        boolean mayMove = !end.extent().sites().isEmpty()
                || end.extent().programme().isPresent()
                || end.extent().territory().isPresent()
                || !end.extent().subgroups().isEmpty();
        if (mayMove) {
            return Optional.of(balance.notComparable("balance.moves"));
        }
        boolean isLengthSaid = Stream.of(in, out).flatMap(Optional::stream).noneMatch(ReadClaim::isOfUnsaidLength);
        if (!isLengthSaid) {
            return Optional.of(balance.notComparable("balance.length"));
        }
        return Optional.of(
                start.days().isExact() && end.days().isExact()
                        ? balance.inconsistent("balance.differs", ReconciliationRules.CLAIM_BALANCE)
                        : balance.notComparable("balance.vague"));
    }

    /** What flows, which is nothing less than nothing if it isn't said. */
    private static Range<BigDecimal> flow(Optional<ReadClaim> flow) {
        return flow.map(ReadClaim::range).orElse(Range.atLeast(BigDecimal.ZERO));
    }

    private static LocalizedText words(Optional<ReadClaim> flow) {
        return flow.map(ReadClaim::figure).orElseGet(() -> Wording.text("unsaid"));
    }
}
