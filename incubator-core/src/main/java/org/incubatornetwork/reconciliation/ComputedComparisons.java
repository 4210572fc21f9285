package org.incubatornetwork.reconciliation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricResults;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Clock;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.Startup;
import org.incubatornetwork.reconciliation.QuantityRange.Kind;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;

/** The comparisons of claims with figures that are computed for the day or period each of them speaks of. */
final class ComputedComparisons {
    private static final MeasureId SITE_COUNT = MeasureId.of("site-count");
    private static final Period YEAR = Period.ofYears(1);

    private final Reconciler reconciler;
    private final ImmutableList<PublishedClaim> claims;
    private final ImmutableMap<MeasureId, Metric> metrics;

    ComputedComparisons(Reconciler reconciler, ImmutableList<PublishedClaim> claims) {
        this.reconciler = reconciler;
        this.claims = claims;
        this.metrics = reconciler.metrics();
    }

    ImmutableList<Comparison> all(Network network, Iterable<Startup> startups) {
        Map<String, MetricTime> times = new TreeMap<>();
        for (PublishedClaim claim : claims) {
            times(claim.claim()).forEach(time -> times.put(key(time), time));
        }
        Map<String, MetricReport> reports = new TreeMap<>();
        ImmutableList<MetricTime> asked = ImmutableList.copyOf(times.values());
        ImmutableList<MetricReport> measured =
                engine().measureSeries(network, startups, asked).reports();
        for (int i = 0; i < asked.size(); i++) {
            reports.put(key(asked.get(i)), measured.get(i));
        }
        ImmutableList.Builder<Comparison> all = ImmutableList.builder();
        claims.forEach(claim -> all.addAll(compare(claim, reports)));
        return all.build();
    }

    private static String key(MetricTime time) {
        return time.asOf() + time.period().map(period -> " " + period).orElse("");
    }

    private MetricEngine engine() {
        ImmutableSortedSet.Builder<Integer> horizons = ImmutableSortedSet.naturalOrder();
        horizons.addAll(reconciler.policies().horizons());
        claims.stream()
                .flatMap(claim -> claim.claim().horizon().stream())
                .map(Period::toTotalMonths)
                .filter(months -> months >= 1 && months <= Policies.LONGEST_HORIZON)
                .forEach(months -> horizons.add(months.intValue()));
        return MetricEngine.builder()
                .asOf(reconciler.asOf())
                .policies(reconciler.policies().withHorizons(horizons.build()))
                .metrics(claims.stream()
                        .map(claim -> claim.claim().measure())
                        .distinct()
                        .filter(metrics::containsKey)
                        .map(metrics::get)
                        .collect(ImmutableList.toImmutableList()))
                .scopes(ScopeKind.SITE, ScopeKind.COHORT)
                .build();
    }

    /** The first and the last day a claim may speak of, or its period; none if nothing can be computed for it. */
    private ImmutableList<MetricTime> times(Claim claim) {
        Metric metric = metrics.get(claim.measure());
        Optional<DateWindow> window = claim.asOf().or(claim::publishedOn);
        if (metric == null || window.isEmpty()) {
            return ImmutableList.of();
        }
        LocalDate first = window.get().earliest().or(window.get()::latest).orElseThrow();
        LocalDate last = window.get().latest().orElse(first);
        if (first.isAfter(reconciler.asOf())) {
            return ImmutableList.of();
        }
        if (isOfPeriod(metric, claim)) {
            LocalDate end = last.plusDays(1);
            return last.isAfter(reconciler.asOf())
                    ? ImmutableList.of()
                    : ImmutableList.of(MetricTime.of(
                            last, ReportingPeriod.of(end.minus(claim.horizon().orElse(YEAR)), end)));
        }
        LocalDate lastKnown = last.isAfter(reconciler.asOf()) ? reconciler.asOf() : last;
        return first.equals(lastKnown)
                ? ImmutableList.of(MetricTime.of(first))
                : ImmutableList.of(MetricTime.of(first), MetricTime.of(lastKnown));
    }

    private static boolean isOfPeriod(Metric metric, Claim claim) {
        return metric.basis() == TimeBasis.PERIOD
                || (metric.basis() == TimeBasis.DAY_OR_PERIOD && claim.basis().equals(Optional.of(ClaimBasis.FLOW)));
    }

    private ImmutableList<Comparison> compare(PublishedClaim published, Map<String, MetricReport> reports) {
        Claim claim = published.claim();
        Metric metric = metrics.get(claim.measure());
        if (claim.associationId().isPresent()) {
            return only(published, Verdict.NOT_COMPUTABLE, "computed.about-association");
        }
        if (metric == null) {
            return only(published, Verdict.NOT_COMPUTABLE, "computed.nothing-computes");
        }
        if (isAhead(claim)) {
            return only(published, Verdict.NOT_COMPARABLE, "computed.not-a-result");
        }
        if (published.window().isEmpty()) {
            return only(published, Verdict.NOT_COMPUTABLE, "computed.undated");
        }
        ImmutableList<MetricTime> times = times(claim);
        if (times.isEmpty()) {
            return only(published, Verdict.NOT_COMPUTABLE, "computed.not-yet");
        }
        if (isMoney(metric) && claim.currency().isEmpty()) {
            return only(published, Verdict.NOT_COMPARABLE, "computed.currency-unstated");
        }
        if (metric.policies().contains(PolicyKind.CLOCK) && claim.clock().orElse(Clock.UNSTATED) == Clock.UNSTATED) {
            return only(published, Verdict.NOT_COMPARABLE, "computed.clock-unstated");
        }
        ImmutableList<MetricReport> relevant =
                times.stream().map(time -> reports.get(key(time))).collect(ImmutableList.toImmutableList());
        return claim.measure().equals(SITE_COUNT) && claim.siteId().isEmpty()
                ? siteCounts(published, relevant)
                : ImmutableList.of(figures(published, relevant));
    }

    private static boolean isMoney(Metric metric) {
        return metric.unit().equals(MetricUnit.MONEY);
    }

    private static boolean isAhead(Claim claim) {
        ClaimNature nature = claim.nature().orElse(ClaimNature.RESULT);
        return nature == ClaimNature.FORECAST || nature == ClaimNature.TARGET;
    }

    private Comparison figures(PublishedClaim published, ImmutableList<MetricReport> reports) {
        List<BigDecimal> values = new ArrayList<>();
        for (MetricReport report : reports) {
            Figure figure = figure(published.claim(), report);
            if (figure.noValue().isPresent()) {
                return comparison(
                                published,
                                Verdict.NOT_COMPUTABLE,
                                "computed.missing",
                                ImmutableMap.of(
                                        "reason",
                                        figure.noValue().get().message().filled()))
                        .build();
            }
            values.add(value(figure));
        }
        return compared(published, Wording.text("counting.register"), values).build();
    }

    /** The figure that a claim speaks of: in its scope, under its clock and unit, at its horizon or level. */
    private static Figure figure(Claim claim, MetricReport report) {
        MetricResults results = report.get(claim.measure()).under(policies -> {
            Policies asked = claim.clock().map(policies::withClock).orElse(policies);
            return claim.unit().map(asked::withCapacityUnit).orElse(asked);
        });
        MetricResult result = claim.siteId()
                .map(results::at)
                .or(() -> claim.cohortId().map(results::of))
                .orElseGet(results::network);
        if (result.noValue().isEmpty()
                && claim.horizon().isPresent()
                && !result.parts("horizon").isEmpty()) {
            return result.part(
                    "horizon", Policies.horizonCode((int) claim.horizon().get().toTotalMonths()));
        }
        if (result.noValue().isEmpty()
                && claim.level().isPresent()
                && !result.parts("level").isEmpty()) {
            return result.part("level", claim.level().get().name());
        }
        return claim.currency()
                .map(currency -> result.part("currency", currency))
                .orElseGet(result::figure);
    }

    /** Sites are counted with and without those that partners operate; where that makes a difference, both are said. */
    private ImmutableList<Comparison> siteCounts(PublishedClaim published, ImmutableList<MetricReport> reports) {
        List<BigDecimal> own = new ArrayList<>();
        List<BigDecimal> all = new ArrayList<>();
        for (MetricReport report : reports) {
            MetricResult result = report.get(SITE_COUNT).network();
            own.add(value(result.part("counting", "OWN")));
            all.add(value(result.part("counting", "WITH_PARTNER_OPERATED")));
        }
        Comparison.Builder first = compared(published, Wording.text("counting.own-sites"), own);
        if (own.equals(all)) {
            return ImmutableList.of(withSiteFinding(first, published, own, all));
        }
        Comparison second =
                compared(published, Wording.text("counting.all-sites"), all).build();
        return ImmutableList.of(withSiteFinding(first, published, own, all), second);
    }

    private Comparison withSiteFinding(
            Comparison.Builder builder, PublishedClaim published, List<BigDecimal> own, List<BigDecimal> all) {
        Comparison comparison = builder.build();
        return comparison.verdict() == Verdict.CONSISTENT
                ? comparison
                : builder.addFinding(ReconciliationRules.CLAIM_SITE_COUNT
                                .observe(published.subject(), "quantity")
                                .with("quantity", reconciler.figure(published))
                                .with("day", Wording.when(published))
                                .with("other", Wording.rounded(hull(own), Kind.COUNT))
                                .with("all", Wording.rounded(hull(all), Kind.COUNT))
                                .toFinding())
                        .build();
    }

    private Comparison.Builder compared(PublishedClaim published, LocalizedText counting, List<BigDecimal> values) {
        Kind kind = reconciler.kind(published.claim());
        Range<BigDecimal> computed = hull(values);
        Range<BigDecimal> claimed = reconciler.ranges().of(published.claim().quantity(), kind);
        boolean agrees =
                claimed.isConnected(computed) && !claimed.intersection(computed).isEmpty();
        return comparison(
                        published,
                        agrees ? Verdict.CONSISTENT : Verdict.INCONSISTENT,
                        agrees ? "computed.agrees" : "computed.disagrees",
                        ImmutableMap.of("computed", Wording.rounded(computed, kind), "counting", counting))
                .addComputed(new ComputedFigure(counting, computed.lowerEndpoint(), computed.upperEndpoint()));
    }

    private static Range<BigDecimal> hull(List<BigDecimal> values) {
        return Range.encloseAll(values);
    }

    private static BigDecimal value(Figure figure) {
        return figure.amount().orElseGet(() -> new BigDecimal(figure.value().orElseThrow()));
    }

    private ImmutableList<Comparison> only(PublishedClaim published, Verdict verdict, String key) {
        return ImmutableList.of(
                comparison(published, verdict, key, ImmutableMap.of()).build());
    }

    private Comparison.Builder comparison(
            PublishedClaim published, Verdict verdict, String key, ImmutableMap<String, LocalizedText> arguments) {
        Claim claim = published.claim();
        return Comparison.builder()
                .with(Comparison.With.COMPUTED)
                .measure(claim.measure())
                .addClaim(published)
                .verdict(verdict)
                .sentence(Wording.sentence(
                        key,
                        ImmutableMap.<String, LocalizedText>builder()
                                .putAll(arguments)
                                .put("measure", Wording.verbatim(claim.measure()))
                                .put("figure", reconciler.figure(published))
                                .put("when", Wording.when(published))
                                .buildOrThrow()));
    }
}
