package org.incubatornetwork.reconciliation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incubatornetwork.model.CapacityUnit;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Clock;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.TypedId;
import org.incubatornetwork.reconciliation.QuantityRange.Kind;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;
import org.incubatornetwork.validation.rule.Finding;
import org.incubatornetwork.validation.rule.Observation;
import org.incubatornetwork.validation.rule.Rule;

/** The comparisons of claims with each other: what no register is needed for. */
final class ClaimComparisons {
    private static final MeasureId RESIDENTS = MeasureId.of("residents");
    private static final MeasureId CAPACITY = MeasureId.of("capacity");
    private static final MeasureId EXITS = MeasureId.of("exits");
    private static final MeasureId ADMISSIONS = MeasureId.of("admissions");
    private static final MeasureId TURNOVER = MeasureId.of("resident-turnover");
    private static final ImmutableSet<MeasureId> SURVIVALS = ImmutableSet.of(
            MeasureId.of("survival"), MeasureId.of("survival-at-anniversary"), MeasureId.of("survival-naive"));

    private static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_EVEN);
    private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_YEAR = new BigDecimal("365.2425");

    private final Network network;
    private final Reconciler reconciler;
    private final ImmutableList<PublishedClaim> claims;

    ClaimComparisons(Network network, Reconciler reconciler, ImmutableList<PublishedClaim> claims) {
        this.network = network;
        this.reconciler = reconciler;
        this.claims = claims.stream()
                .filter(claim -> isResult(claim.claim()) && claim.window().isPresent())
                .sorted(PublishedClaim.BY_DAY)
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Comparison> all() {
        ImmutableList.Builder<Comparison> all = ImmutableList.builder();
        for (List<PublishedClaim> series :
                Multimaps.asMap(Multimaps.index(claims, Series::of)).values()) {
            atOneTime(series, all);
            cumulative(series, all);
            ordersOfMagnitude(series, all);
            definitions(series, all);
        }
        sameFigureOfOtherMeasures(all);
        survivals(all);
        withinCapacity(all);
        impliedStays(all);
        return all.build();
    }

    private static boolean isResult(Claim claim) {
        return claim.nature().orElse(ClaimNature.RESULT) == ClaimNature.RESULT
                || claim.nature().get() == ClaimNature.ESTIMATE;
    }

    /** Claims of the same measure, subject and terms: what can be laid on one line. */
    private record Series(
            MeasureId measure,
            Optional<? extends TypedId> subject,
            Optional<SupportLevel> level,
            Optional<CapacityUnit> unit,
            Optional<String> currency,
            long months) {
        static Series of(PublishedClaim published) {
            Claim claim = published.claim();
            return new Series(
                    claim.measure(),
                    subject(claim),
                    claim.level(),
                    claim.unit(),
                    claim.currency(),
                    claim.horizon().map(Period::toTotalMonths).orElse(0L));
        }

        static Optional<? extends TypedId> subject(Claim claim) {
            return claim.siteId().isPresent()
                    ? claim.siteId()
                    : claim.cohortId().isPresent() ? claim.cohortId() : claim.associationId();
        }
    }

    /** Two figures of the same measure for the same time. */
    private void atOneTime(List<PublishedClaim> series, ImmutableList.Builder<Comparison> all) {
        for (int i = 0; i < series.size(); i++) {
            for (int j = i + 1; j < series.size(); j++) {
                PublishedClaim one = series.get(i);
                PublishedClaim other = series.get(j);
                if (one.window().equals(other.window())) {
                    boolean agree = intersect(range(one), range(other));
                    all.add(comparison(
                                    agree ? "same-time.agree" : "same-time.disagree",
                                    agree ? Verdict.CONSISTENT : Verdict.INCONSISTENT,
                                    one,
                                    other)
                            .build());
                }
            }
        }
    }

    /** A count since inception never falls, and rises no faster than startups are admitted. */
    private void cumulative(List<PublishedClaim> series, ImmutableList.Builder<Comparison> all) {
        for (int i = 1; i < series.size(); i++) {
            PublishedClaim earlier = series.get(i - 1);
            PublishedClaim later = series.get(i);
            if (!isCumulative(earlier)
                    || !isCumulative(later)
                    || earlier.window().equals(later.window())) {
                continue;
            }
            Range<BigDecimal> from = asRead(earlier);
            Range<BigDecimal> to = asRead(later);
            if (isBelow(atMost(later), from)) {
                all.add(comparison("cumulative.decreases", Verdict.INCONSISTENT, earlier, later)
                        .addFinding(observe(ReconciliationRules.CLAIM_CUMULATIVE_DECREASES, earlier, later))
                        .build());
                continue;
            }
            BigDecimal years = BigDecimal.valueOf(
                            ChronoUnit.DAYS.between(firstDay(earlier.window()), lastDay(later.window())) + 1)
                    .divide(DAYS_OF_YEAR, DIGITS);
            BigDecimal growth = to.lowerEndpoint().subtract(from.upperEndpoint());
            Optional<PublishedClaim> admissions = claims.stream()
                    .filter(claim -> claim.claim().measure().equals(ADMISSIONS)
                            && Series.subject(claim.claim()).equals(Series.subject(later.claim()))
                            && !lastDay(claim.window()).isAfter(lastDay(later.window())))
                    .reduce((one, other) -> other);
            boolean jumps = admissions
                    .map(yearly -> growth.compareTo(perYear(yearly)
                                    .upperEndpoint()
                                    .multiply(years)
                                    .multiply(reconciler.jumpFactor()))
                            > 0)
                    .orElse(false);
            LocalizedText grown =
                    Wording.rounded(growth.max(BigDecimal.ZERO), growth.max(BigDecimal.ZERO), Kind.AMOUNT);
            if (jumps) {
                PublishedClaim yearly = admissions.orElseThrow();
                all.add(comparison(
                                "cumulative.jumps",
                                Verdict.NOT_COMPARABLE,
                                ImmutableMap.of("growth", grown, "admissions", figure(yearly)),
                                earlier,
                                later,
                                yearly)
                        .addFinding(observation(ReconciliationRules.CLAIM_CUMULATIVE_JUMP, earlier, later)
                                .with("growth", grown)
                                .with("admissions", figure(yearly))
                                .toFinding())
                        .build());
            } else {
                all.add(comparison("cumulative.rises", Verdict.CONSISTENT, earlier, later)
                        .build());
            }
        }
    }

    /** Neighbours in time that differ by a factor of ten or more: a digit too many or too few. */
    private void ordersOfMagnitude(List<PublishedClaim> series, ImmutableList.Builder<Comparison> all) {
        for (int i = 1; i < series.size(); i++) {
            PublishedClaim one = series.get(i - 1);
            PublishedClaim other = series.get(i);
            BigDecimal value = one.claim().quantity().value();
            BigDecimal next = other.claim().quantity().value();
            boolean near = ChronoUnit.MONTHS.between(lastDay(one.window()), firstDay(other.window())) <= 12;
            if (near
                    && value.signum() > 0
                    && next.signum() > 0
                    && value.max(next).compareTo(value.min(next).multiply(BigDecimal.TEN)) >= 0) {
                all.add(comparison("magnitude", Verdict.INCONSISTENT, one, other)
                        .addFinding(observe(ReconciliationRules.CLAIM_ORDER_OF_MAGNITUDE, one, other))
                        .build());
            }
        }
    }

    /** One measure, spoken of in different terms. */
    private void definitions(List<PublishedClaim> series, ImmutableList.Builder<Comparison> all) {
        Set<String> seen = new LinkedHashSet<>();
        List<PublishedClaim> different = new ArrayList<>();
        for (PublishedClaim claim : series) {
            String terms = claim.claim().population().orElse("")
                    + claim.claim().clock().map(clock -> " / " + clock).orElse("");
            if (!terms.isEmpty() && seen.add(terms)) {
                different.add(claim);
            }
        }
        if (different.size() > 1) {
            PublishedClaim first = different.get(0);
            PublishedClaim last = Iterables.getLast(different);
            all.add(comparison(
                            "definition",
                            Verdict.NOT_COMPARABLE,
                            ImmutableMap.of("terms", Wording.verbatim(String.join("; ", seen))),
                            different.toArray(PublishedClaim[]::new))
                    .addFinding(observe(ReconciliationRules.CLAIM_DEFINITION_DRIFT, first, last))
                    .build());
        }
    }

    /** One rate, published of different things at different times: the figure stayed while its meaning moved. */
    private void sameFigureOfOtherMeasures(ImmutableList.Builder<Comparison> all) {
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                PublishedClaim one = claims.get(i);
                PublishedClaim other = claims.get(j);
                if (kind(one) == Kind.RATE
                        && kind(other) == Kind.RATE
                        && one.claim().quantity().equals(other.claim().quantity())
                        && Series.subject(one.claim()).equals(Series.subject(other.claim()))
                        && !Series.of(one).equals(Series.of(other))) {
                    all.add(comparison("same-figure", Verdict.NOT_COMPARABLE, one, other)
                            .addFinding(observe(ReconciliationRules.CLAIM_DEFINITION_DRIFT, one, other))
                            .build());
                }
            }
        }
    }

    /** Of one population, never more can be alive later. */
    private void survivals(ImmutableList.Builder<Comparison> all) {
        for (PublishedClaim sooner : claims) {
            for (PublishedClaim later : claims) {
                if (isSurvival(sooner)
                        && isSurvival(later)
                        && sooner.window().equals(later.window())
                        && months(sooner) < months(later)
                        && Series.subject(sooner.claim()).equals(Series.subject(later.claim()))
                        && mayShareClock(sooner.claim(), later.claim())) {
                    boolean rises = isBelow(range(sooner), range(later));
                    Comparison.Builder comparison = comparison(
                            rises ? "survival.rises" : "survival.falls",
                            rises ? Verdict.INCONSISTENT : Verdict.CONSISTENT,
                            ImmutableMap.of(
                                    "months",
                                    Wording.verbatim(months(sooner)),
                                    "laterMonths",
                                    Wording.verbatim(months(later))),
                            sooner,
                            later);
                    if (rises) {
                        comparison.addFinding(observe(ReconciliationRules.CLAIM_SURVIVAL_NOT_MONOTONE, sooner, later));
                    }
                    all.add(comparison.build());
                }
            }
        }
    }

    private static boolean mayShareClock(Claim one, Claim other) {
        Clock clock = one.clock().orElse(Clock.UNSTATED);
        Clock otherClock = other.clock().orElse(Clock.UNSTATED);
        return clock == otherClock || clock == Clock.UNSTATED || otherClock == Clock.UNSTATED;
    }

    /** Residents need room: each count of them against the latest capacity published by then. */
    private void withinCapacity(ImmutableList.Builder<Comparison> all) {
        for (PublishedClaim residents : of(RESIDENTS)) {
            of(CAPACITY).stream()
                    .filter(capacity -> capacity.claim().unit().orElse(CapacityUnit.STARTUP) == CapacityUnit.STARTUP
                            && Series.subject(capacity.claim()).equals(Series.subject(residents.claim()))
                            && !lastDay(capacity.window()).isAfter(lastDay(residents.window())))
                    .reduce((one, other) -> other)
                    .ifPresent(capacity -> {
                        boolean exceeds = isBelow(range(capacity), range(residents));
                        Comparison.Builder comparison = comparison(
                                exceeds ? "capacity.exceeded" : "capacity.kept",
                                exceeds ? Verdict.INCONSISTENT : Verdict.CONSISTENT,
                                residents,
                                capacity);
                        if (exceeds) {
                            comparison.addFinding(
                                    observe(ReconciliationRules.CLAIM_EXCEEDS_CAPACITY, capacity, residents));
                        }
                        all.add(comparison.build());
                    });
        }
    }

    /** By Little's law, the mean stay is the number of residents divided by those who leave in a year. */
    private void impliedStays(ImmutableList.Builder<Comparison> all) {
        for (PublishedClaim turnover : of(TURNOVER)) {
            if (isYearly(turnover) && range(turnover).hasUpperBound() && isPositive(range(turnover))) {
                Range<BigDecimal> yearly = range(turnover);
                all.add(impliedStay(
                        Range.closed(
                                BigDecimal.ONE.divide(yearly.upperEndpoint(), DIGITS),
                                BigDecimal.ONE.divide(yearly.lowerEndpoint(), DIGITS)),
                        turnover));
            }
        }
        for (PublishedClaim residents : of(RESIDENTS)) {
            for (PublishedClaim exits : of(EXITS)) {
                if (isYearly(exits)
                        && residents.window().equals(exits.window())
                        && Series.subject(residents.claim()).equals(Series.subject(exits.claim()))
                        && isPositive(asRead(exits))) {
                    Range<BigDecimal> stock = asRead(residents);
                    Range<BigDecimal> flow = asRead(exits);
                    all.add(impliedStay(
                            Range.closed(
                                    stock.lowerEndpoint().divide(flow.upperEndpoint(), DIGITS),
                                    stock.upperEndpoint().divide(flow.lowerEndpoint(), DIGITS)),
                            residents,
                            exits));
                }
            }
        }
    }

    private Comparison impliedStay(Range<BigDecimal> years, PublishedClaim... published) {
        ImmutableMap.Builder<String, LocalizedText> arguments =
                ImmutableMap.<String, LocalizedText>builder().put("stay", Wording.rounded(years, Kind.AMOUNT));
        if (network.maximumStay().isEmpty()) {
            return comparison("stay.no-policy", Verdict.NOT_COMPUTABLE, arguments.buildOrThrow(), published)
                    .with(Comparison.With.POLICY)
                    .build();
        }
        BigDecimal policy = years(network.maximumStay().get());
        arguments.put("policy", Wording.rounded(policy, policy, Kind.AMOUNT));
        boolean exceeds = years.lowerEndpoint().compareTo(policy) > 0;
        Comparison.Builder comparison = comparison(
                        exceeds ? "stay.exceeds" : "stay.within",
                        exceeds ? Verdict.INCONSISTENT : Verdict.CONSISTENT,
                        arguments.buildOrThrow(),
                        published)
                .with(Comparison.With.POLICY);
        if (exceeds) {
            comparison.addFinding(observe(
                    ReconciliationRules.CLAIM_IMPLIED_STAY, published[0], Iterables.getLast(List.of(published))));
        }
        return comparison.build();
    }

    private ImmutableList<PublishedClaim> of(MeasureId measure) {
        return claims.stream()
                .filter(claim -> claim.claim().measure().equals(measure))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isSurvival(PublishedClaim claim) {
        return SURVIVALS.contains(claim.claim().measure())
                && claim.claim().horizon().isPresent();
    }

    private static boolean isCumulative(PublishedClaim claim) {
        return claim.claim().basis().equals(Optional.of(ClaimBasis.CUMULATIVE));
    }

    private static boolean isYearly(PublishedClaim claim) {
        return claim.claim().horizon().map(Period::toTotalMonths).orElse(12L) == 12;
    }

    private static long months(PublishedClaim claim) {
        return claim.claim().horizon().map(Period::toTotalMonths).orElse(0L);
    }

    private static LocalDate firstDay(Optional<DateWindow> window) {
        return window.flatMap(DateWindow::earliest)
                .or(() -> window.flatMap(DateWindow::latest))
                .orElseThrow();
    }

    private static LocalDate lastDay(Optional<DateWindow> window) {
        return window.flatMap(PublishedClaim::lastDay).orElseThrow();
    }

    private Range<BigDecimal> range(PublishedClaim claim) {
        return reconciler.ranges().of(claim.claim().quantity(), kind(claim));
    }

    private Range<BigDecimal> asRead(PublishedClaim claim) {
        return reconciler.ranges().asRead(claim.claim().quantity(), kind(claim));
    }

    /** The most that a later count can be: one of "nearly 3,000" does not contradict an earlier one of 3,000. */
    private Range<BigDecimal> atMost(PublishedClaim claim) {
        Quantity quantity = claim.claim().quantity();
        return quantity.qualifier() == Qualifier.NEARLY ? Range.atMost(quantity.value()) : range(claim);
    }

    private static BigDecimal years(Period period) {
        return BigDecimal.valueOf(period.toTotalMonths())
                .divide(MONTHS_OF_YEAR, DIGITS)
                .add(BigDecimal.valueOf(period.get(ChronoUnit.DAYS)).divide(DAYS_OF_YEAR, DIGITS));
    }

    /** A flow, laid out over a year. */
    private Range<BigDecimal> perYear(PublishedClaim flow) {
        Range<BigDecimal> range = asRead(flow);
        BigDecimal years = flow.claim().horizon().map(ClaimComparisons::years).orElse(BigDecimal.ONE);
        return Range.closed(
                range.lowerEndpoint().divide(years, DIGITS),
                range.upperEndpoint().divide(years, DIGITS));
    }

    private Kind kind(PublishedClaim claim) {
        return reconciler.kind(claim.claim());
    }

    private static boolean intersect(Range<BigDecimal> one, Range<BigDecimal> other) {
        return one.isConnected(other) && !one.intersection(other).isEmpty();
    }

    private static boolean isBelow(Range<BigDecimal> one, Range<BigDecimal> other) {
        return !intersect(one, other)
                && one.hasUpperBound()
                && other.hasLowerBound()
                && one.upperEndpoint().compareTo(other.lowerEndpoint()) <= 0;
    }

    private static boolean isPositive(Range<BigDecimal> range) {
        return range.hasLowerBound() && range.lowerEndpoint().signum() > 0;
    }

    private LocalizedText figure(PublishedClaim claim) {
        return reconciler.figure(claim);
    }

    private Comparison.Builder comparison(String key, Verdict verdict, PublishedClaim... published) {
        return comparison(key, verdict, ImmutableMap.of(), published);
    }

    private Comparison.Builder comparison(
            String key, Verdict verdict, ImmutableMap<String, LocalizedText> arguments, PublishedClaim... published) {
        PublishedClaim last = published[Math.min(1, published.length - 1)];
        return Comparison.builder()
                .with(Comparison.With.CLAIMS)
                .measure(published[0].claim().measure())
                .addClaims(published)
                .verdict(verdict)
                .sentence(Wording.sentence(
                        key,
                        ImmutableMap.<String, LocalizedText>builder()
                                .putAll(arguments)
                                .put(
                                        "measure",
                                        Wording.verbatim(published[0].claim().measure()))
                                .put(
                                        "otherMeasure",
                                        Wording.verbatim(last.claim().measure()))
                                .put("figure", figure(published[0]))
                                .put("when", Wording.when(published[0]))
                                .put("otherFigure", figure(last))
                                .put("otherWhen", Wording.when(last))
                                .buildOrThrow()));
    }

    /** The finding of a rule about two claims, the second of which is the one at fault. */
    private Finding observe(Rule rule, PublishedClaim one, PublishedClaim other) {
        return observation(rule, one, other).toFinding();
    }

    private Observation observation(Rule rule, PublishedClaim one, PublishedClaim other) {
        return rule.observe(other.subject(), "quantity")
                .with("measure", other.claim().measure())
                .with("quantity", figure(other))
                .with("day", Wording.when(other))
                .with("other", figure(one))
                .with("otherDay", Wording.when(one))
                .related(one.subject());
    }
}
