package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.Period;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/**
 * The residents or members at the beginning of a period, who came and who left in it, and those at its end. Of a site, whom its
 * moves to and from others bring isn't said, nor of a cohort who resided before joining it, so that it proves nothing; nor do vague
 * days, nor stays that are more than residencies, of whom not all reside.
 *
 * @param areStaysOfOthers whether more than residents come and leave: who is supported otherwise
 */
record BalanceComparison(boolean areStaysOfOthers) implements ClaimComparison {

    private static final ImmutableList<Stock> STOCKS = ImmutableList.of(
            new Stock(ComparedMeasures.RESIDENTS, ComparedMeasures.ADMISSIONS, ComparedMeasures.EXITS),
            new Stock(ComparedMeasures.MEMBERS, ComparedMeasures.MEMBERS_ADMITTED, ComparedMeasures.MEMBERS_LEFT));

    /** What is there on a day, and what comes and leaves. */
    private record Stock(MeasureId count, MeasureId in, MeasureId out) {}

    @Override
    public void compare(ReadClaims claims, Outcome outcome) {
        STOCKS.forEach(stock -> compare(stock, claims, outcome));
    }

    private void compare(Stock stock, ReadClaims claims, Outcome outcome) {
        Map<Object, ReadClaim> starts = new HashMap<>();
        claims.of(stock.count()).forEach(claim -> starts.putIfAbsent(ofPopulation(claim, claim.days()), claim));
        Map<Object, Map<Period, ReadClaim>> came = flows(claims.of(stock.in()));
        Map<Object, Map<Period, ReadClaim>> left = flows(claims.of(stock.out()));
        for (List<ReadClaim> ends :
                ReadClaims.together(claims.of(stock.count()), claim -> subject(claim, claim.days()))) {
            Object subject = subject(ends.get(0), ends.get(0).days());
            Map<Period, ReadClaim> in = came.getOrDefault(subject, Map.of());
            Map<Period, ReadClaim> out = left.getOrDefault(subject, Map.of());
            outcome.pair(
                    ends,
                    ImmutableList.copyOf(Sets.union(in.keySet(), out.keySet())),
                    (end, length) -> end.days().before(length).stream()
                            .flatMap(days -> Optional.ofNullable(starts.get(ofPopulation(end, days))).stream())
                            .findFirst()
                            .flatMap(start -> compare(
                                    start,
                                    end,
                                    Optional.ofNullable(in.get(length)),
                                    Optional.ofNullable(out.get(length))))
                            .ifPresent(outcome::add));
        }
    }

    /** The flows of each subject by the length of their periods, the first of each. */
    private static Map<Object, Map<Period, ReadClaim>> flows(List<ReadClaim> claims) {
        Map<Object, Map<Period, ReadClaim>> flows = new HashMap<>();
        for (ReadClaim flow : claims) {
            if (flow.is(ClaimBasis.FLOW)) {
                flows.computeIfAbsent(subject(flow, flow.days()), subject -> new LinkedHashMap<>())
                        .putIfAbsent(flow.terms().length(), flow);
            }
        }
        return flows;
    }

    private static Object subject(ReadClaim claim, Days days) {
        return ImmutableList.<Object>of(claim.extent(), claim.terms().organization(), unit(claim), days);
    }

    /** What each one is, of members; of startups, a stay and who stays are one in a balance. */
    private static Optional<CountedUnit> unit(ReadClaim claim) {
        return ComparedMeasures.OF_SUPPORTED.contains(claim.measure())
                ? Optional.empty()
                : claim.terms().countedUnit();
    }

    private static Object ofPopulation(ReadClaim claim, Days days) {
        return ImmutableList.<Object>of(subject(claim, days), claim.population());
    }

    private Optional<Comparison> compare(
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
        if (areStaysOfOthers && end.measure().equals(ComparedMeasures.RESIDENTS)) {
            return Optional.of(balance.notComparable("balance.stays"));
        }
        boolean mayMove = !end.extent().sites().isEmpty()
                || end.extent().isOfGroup()
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
