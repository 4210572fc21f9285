package org.incubatornetwork.synthetic;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.incubatornetwork.measure.Measures;
import org.incubatornetwork.measure.MetricUnit;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.Scope;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.ClaimNature;
import org.incubatornetwork.model.Cohort;
import org.incubatornetwork.model.CountedUnit;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.FunnelStep;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.MeasureId;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.model.OrganizationId;
import org.incubatornetwork.model.OrganizationKind;
import org.incubatornetwork.model.Party;
import org.incubatornetwork.model.Qualifier;
import org.incubatornetwork.model.Quantity;
import org.incubatornetwork.model.RoleKind;
import org.incubatornetwork.model.Site;
import org.incubatornetwork.model.SiteStatus;
import org.incubatornetwork.model.Subgroup;

/**
 * The figures that a network would publish of itself if it knew all and said exactly what it counts: those that are computed of its
 * register, of the network, its sites, programmes and cohorts, and those of its lists. Held against what it was made from, each of
 * them is right. What vague days leave open is published from the least to the most.
 *
 * <pre>{@code
 * Network network = SyntheticRegister.builder().seed(7).startups(50).build().network();
 * Network telling = network.withClaims(PublishedFigures.of(network, LocalDate.of(2023, 12, 31)));
 * Reconciler.asOf(LocalDate.of(2023, 12, 31)).reconcile(telling).of(Verdict.INCONSISTENT).isEmpty();  // true
 * }</pre>
 */
public final class PublishedFigures {
    private static final Period YEAR = Period.ofYears(1);
    /** A day before which no network has begun. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1800, 1, 1);

    /** Rates are published to a hundredth of a per cent. */
    private static final int DECIMALS = 4;

    private static final ImmutableMap<String, RoleKind> ROLES =
            ImmutableMap.of("members", RoleKind.MEMBER, "partners", RoleKind.PARTNER, "sponsors", RoleKind.SPONSOR);

    private PublishedFigures() {}

    /**
     * The figures of a day, and of the year that ends on it.
     *
     * @param network the network, with its startups
     * @param day the day
     * @return a claim for each figure that has a value, for each day on which the network was founded or a site opened, and for the
     *     programmes and organizations of the day
     */
    public static ImmutableList<Claim> of(Network network, LocalDate day) {
        return of(network, ImmutableList.of(day), ImmutableList.of(ofYear(day)));
    }

    private static MetricTime ofYear(LocalDate day) {
        return MetricTime.of(day, ReportingPeriod.of(day.plusDays(1).minus(YEAR), day.plusDays(1)));
    }

    /**
     * The figures of some days, of the years that end on them, and of all time until them.
     *
     * @param network the network, with its startups
     * @param days the days, the last of which is that up to which the data are known
     * @return what {@link #of(Network, LocalDate)} tells of each of them, and more
     */
    public static ImmutableList<Claim> of(Network network, List<LocalDate> days) {
        List<MetricTime> times = days.stream()
                .flatMap(day -> Stream.of(
                        MetricTime.of(day),
                        ofYear(day),
                        MetricTime.of(day, ReportingPeriod.of(BEFORE_ALL, day.plusDays(1)))))
                .toList();
        return of(network, days, times);
    }

    private static ImmutableList<Claim> of(Network network, List<LocalDate> days, List<MetricTime> times) {
        Stream<Claim> figures =
                MetricEngine.builder()
                        .asOf(days.get(days.size() - 1))
                        .build()
                        .measureSeries(network, times)
                        .reports()
                        .stream()
                        .flatMap(report -> report.results().stream()
                                .filter(PublishedFigures::isPublished)
                                .flatMap(result -> claims(result, report.asOf())));
        return Stream.of(figures, dates(network).stream(), days.stream().flatMap(day -> listed(network, day)))
                .flatMap(claims -> claims)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** How many programmes run on a day, and how many organizations have a role in the network itself, as far as is known. */
    private static Stream<Claim> listed(Network network, LocalDate day) {
        long running = network.programmes().stream()
                .filter(programme -> programme
                                .start()
                                .filter(start -> start.hasSurelyComeBy(day))
                                .isPresent()
                        && programme.end().filter(end -> end.mayHaveComeBy(day)).isEmpty())
                .count();
        Stream<Claim> organizations = ROLES.entrySet().stream()
                .map(role -> listed(role.getKey(), organizations(network.parties(role.getValue(), day)), day)
                        .withCountedUnit(CountedUnit.ORGANIZATION));
        return Stream.of(
                        Stream.of(
                                listed("programmes-run", running, day),
                                listed("universities", organizations(universities(network, day)), day),
                                listed("member-countries", countries(network, day), day)),
                        organizations,
                        joined(network, day))
                .flatMap(claims -> claims);
    }

    private static List<Party> universities(Network network, LocalDate day) {
        return network.parties(RoleKind.PARTNER, day).stream()
                .filter(party -> party.organization().kind().equals(Optional.of(OrganizationKind.UNIVERSITY)))
                .toList();
    }

    private static long countries(Network network, LocalDate day) {
        return network.parties(RoleKind.MEMBER, day).stream()
                .flatMap(party -> party.organization().country().stream())
                .distinct()
                .count();
    }

    /** How many organizations surely became members in the year, and ever. */
    private static Stream<Claim> joined(Network network, LocalDate day) {
        LocalDate start = day.plusDays(1).minus(YEAR);
        List<Party> ever = network.roles().stream()
                .filter(role -> role.kind().equals(RoleKind.MEMBER)
                        && role.start()
                                .map(joined -> joined.hasSurelyComeBy(day))
                                .orElse(true))
                .flatMap(role -> network.findOrganization(role).map(found -> new Party(found, role)).stream())
                .toList();
        List<Party> inYear = ever.stream()
                .filter(party -> party.role()
                        .start()
                        .filter(joined -> !joined.mayHaveComeBy(start.minusDays(1)))
                        .isPresent())
                .toList();
        return Stream.of(
                        listed("members-admitted", organizations(ever), day).withBasis(ClaimBasis.CUMULATIVE),
                        listed("members-admitted", organizations(inYear), day)
                                .withBasis(ClaimBasis.FLOW)
                                .withHorizon(YEAR))
                .map(claim -> claim.withCountedUnit(CountedUnit.ORGANIZATION));
    }

    private static long organizations(List<Party> parties) {
        return parties.stream()
                .map(Party::organization)
                .map(organization ->
                        organization.id().map(OrganizationId::value).orElse(organization.name()))
                .distinct()
                .count();
    }

    private static Claim listed(String measure, long count, LocalDate day) {
        return Claim.builder()
                .measure(MeasureId.of(measure))
                .nature(ClaimNature.RESULT)
                .basis(ClaimBasis.STOCK)
                .quantity(Quantity.exactly(count))
                .asOf(DateWindow.of(day))
                .build();
    }

    /** Whether a claim can say of what a figure is, and what it depends on. */
    private static boolean isPublished(MetricResult result) {
        Metric metric = result.metric().orElseThrow();
        boolean isOfPart =
                result.scope().kind() != ScopeKind.SECTOR && result.scope().kind() != ScopeKind.YEAR;
        boolean isSaid = metric.policies().stream()
                .filter(metric.sideBySide()::contains)
                .allMatch(kind -> kind == PolicyKind.CLOCK || kind == PolicyKind.CAPACITY_UNIT);
        boolean isOfAllTime = result.period()
                .filter(period -> period.start().equals(BEFORE_ALL))
                .isPresent();
        boolean isOfItsTime = !isOfAllTime
                || (metric.basis() == TimeBasis.PERIOD
                        && Measures.getMeasure(metric.id()).isTotal());
        boolean isOfItsBasis = Measures.getMeasure(metric.id())
                .basis()
                .filter(only -> only != basis(result, metric))
                .isEmpty();
        return isOfPart
                && isSaid
                && isOfItsTime
                && isOfItsBasis
                && result.noValue().isEmpty();
    }

    private static Stream<Claim> claims(MetricResult result, LocalDate day) {
        Metric metric = result.metric().orElseThrow();
        if (!result.parts("horizon").isEmpty()) {
            return ofParts(result, "horizon", day, (claim, horizon) -> claim.withHorizon(Period.parse(horizon)));
        }
        if (metric.unit().equals(MetricUnit.MONEY)) {
            return ofParts(result, "currency", day, Claim::withCurrency);
        }
        Stream<Claim> whole = Stream.of(claim(result, result.figure(), day));
        return isByLevel(metric)
                ? Stream.concat(
                        whole, ofParts(result, "level", day, (claim, level) -> claim.withSubgroups(Subgroup.of(level))))
                : whole;
    }

    /** A claim for each part that has a value, which says by its name of which part it is. */
    private static Stream<Claim> ofParts(
            MetricResult result, String dimension, LocalDate day, BiFunction<Claim, String, Claim> named) {
        return result.parts(dimension).entrySet().stream()
                .filter(part -> part.getValue().noValue().isEmpty())
                .map(part -> named.apply(claim(result, part.getValue(), day), part.getKey()));
    }

    private static boolean isByLevel(Metric metric) {
        return metric.id().value().equals("startups-supported")
                || metric.id().value().equals("residents-by-support-level");
    }

    /** What vague days leave open is published as a range: of the days that are taken for them no two figures need to agree. */
    private static Quantity quantity(Figure figure) {
        return figure.isOpen()
                ? Quantity.between(figure.least().orElseThrow(), figure.most().orElseThrow())
                : Quantity.of(Qualifier.EXACT, figure.amount().orElseGet(() -> rounded(figure)));
    }

    private static Claim claim(MetricResult result, Figure figure, LocalDate day) {
        Metric metric = result.metric().orElseThrow();
        Scope scope = result.scope();
        ClaimBasis basis = basis(result, metric);
        Claim.Builder claim = Claim.builder()
                .measure(MeasureId.of(metric.id().value()))
                .nature(ClaimNature.RESULT)
                .basis(basis)
                .siteIds(scope.siteId().stream().toList())
                .programmeId(scope.programmeId())
                .cohortId(scope.cohortId())
                .quantity(quantity(figure))
                .asOf(DateWindow.of(day));
        if (basis == ClaimBasis.FLOW) {
            claim.horizon(YEAR);
        }
        // whoever comes or leaves twice counts twice
        if (metric.unit().equals(MetricUnit.ADMISSIONS) || metric.unit().equals(MetricUnit.EXITS)) {
            claim.countedUnit(CountedUnit.STAY);
        }
        if (metric.policies().contains(PolicyKind.CLOCK)) {
            claim.clock(result.policies().clock());
        }
        if (metric.policies().contains(PolicyKind.CAPACITY_UNIT)) {
            claim.unit(result.policies().capacityUnit());
        }
        return claim.build();
    }

    /** To the nearest, and of two the upper: so that what is printed stands for what was computed. */
    private static BigDecimal rounded(Figure figure) {
        if (figure.numerator().isPresent() && figure.denominator().isPresent()) {
            BigDecimal numerator = figure.numerator().get();
            return numerator.divide(
                    figure.denominator().get(),
                    DECIMALS,
                    numerator.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP);
        }
        return new BigDecimal(figure.value().orElseThrow()).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static ClaimBasis basis(MetricResult result, Metric metric) {
        if (metric.id().value().equals("startups-supported")) {
            return ClaimBasis.CUMULATIVE;
        }
        boolean isSinceInception = result.period()
                .map(period -> period.start().equals(BEFORE_ALL))
                .orElse(metric.basis() == TimeBasis.DAY_OR_PERIOD);
        if (isSinceInception) {
            return ClaimBasis.CUMULATIVE;
        }
        boolean isOfPeriod = metric.basis() == TimeBasis.PERIOD || metric.basis() == TimeBasis.DAY_OR_PERIOD;
        return isOfPeriod ? ClaimBasis.FLOW : ClaimBasis.STOCK;
    }

    /**
     * The days of a network's founding and of its sites' openings.
     *
     * @param network the network; its startups are not looked at
     * @return a claim for each day that it tells of itself
     */
    static ImmutableList<Claim> dates(Network network) {
        return Stream.concat(
                        network.founded().stream().map(day -> date("founded", day)),
                        network.sites().stream()
                                .flatMap(site -> opened(site).stream()
                                        .map(day -> date("site-opened", day).withSiteIds(site.id()))))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * How many applied to each cohort, as its funnel tells.
     *
     * @param cohorts the cohorts
     * @return a claim for each cohort with a day and a number
     */
    static ImmutableList<Claim> applications(List<Cohort> cohorts) {
        return cohorts.stream()
                .flatMap(cohort -> cohort.funnel().stream()
                        .filter(stage -> stage.stage().equals(FunnelStep.APPLIED))
                        .map(stage -> Claim.builder()
                                .measure(MeasureId.of("applications"))
                                .nature(ClaimNature.RESULT)
                                .basis(ClaimBasis.CUMULATIVE)
                                .cohortId(cohort.id())
                                .quantity(stage.quantity())
                                .asOf(cohort.start())
                                .build()))
                .filter(claim -> claim.asOf().isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private static Claim date(String measure, DateWindow day) {
        return Claim.builder()
                .measure(MeasureId.of(measure))
                .nature(ClaimNature.RESULT)
                .date(day)
                .build();
    }

    private static Optional<DateWindow> opened(Site site) {
        return site.lifecycle().stream()
                .filter(step -> step.status() == SiteStatus.OPERATIONAL)
                .findFirst()
                .flatMap(LifecycleStep::on);
    }
}
