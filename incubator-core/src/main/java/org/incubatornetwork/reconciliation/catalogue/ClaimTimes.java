package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.AverageMethod;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.PolicyKind;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.ClaimBasis;
import org.incubatornetwork.model.DateWindow;
import org.incubatornetwork.model.LifecycleStep;
import org.incubatornetwork.model.Network;

/** The times for which a metric is computed so that a claim can be held against it. */
final class ClaimTimes {
    /** A day before which no network has begun. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1800, 1, 1);

    private static final int FEW_CHANGES = 12;

    private final LocalDate asOf;
    private final AverageMethod average;
    private final ImmutableSortedSet<LocalDate> changesOfSites;

    ClaimTimes(Network network, Settings settings) {
        this.asOf = settings.asOf();
        this.average = settings.policies().average();
        this.changesOfSites = network.sites().stream()
                .flatMap(site -> site.lifecycle().stream())
                .map(LifecycleStep::on)
                .flatMap(Optional::stream)
                .flatMap(ClaimTimes::bounds)
                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
    }

    private static Stream<LocalDate> bounds(DateWindow window) {
        return Stream.concat(window.earliest().stream(), window.latest().stream());
    }

    /** Whether nothing can be computed for a claim because it is of a time after the data; it is dated. */
    boolean isAfterData(ReadClaim claim, Optional<Metric> metric) {
        boolean isOfPeriod =
                metric.filter(ofClaim -> isOfPeriod(ofClaim, claim)).isPresent();
        return isOfPeriod ? claim.lastDay().isAfter(asOf) : claim.firstDay().isAfter(asOf);
    }

    /**
     * The times that a claim may speak of, in order: the first and the last, and some between.
     *
     * @param claim a claim that is dated, and of no time after the data
     * @param metric what is computed
     * @param step how far from each other they are looked at; zero if not between
     * @return times that are not after the data
     */
    ImmutableList<MetricTime> of(ReadClaim claim, Metric metric, Period step) {
        LocalDate last = claim.lastDay().isAfter(asOf) ? asOf : claim.lastDay();
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(claim.firstDay());
        days.add(last);
        if (isOfFewSites(claim)) {
            days.addAll(changesOfSites.subSet(claim.firstDay(), last));
        } else if (!step.isZero()) {
            LocalDate day = claim.firstDay().withDayOfMonth(1).plus(step);
            while (day.isBefore(last) && days.size() <= RequestedFigures.MOST_TIMES) {
                days.add(day);
                day = day.plus(step);
            }
        }
        return days.stream().map(day -> time(claim, metric, day)).collect(ImmutableList.toImmutableList());
    }

    /** Whether every day on which a count of sites may change is looked at. */
    boolean isOfFewSites(ReadClaim claim) {
        return claim.measure().equals(ComparedMeasures.SITE_COUNT)
                && changesOfSites
                                .subSet(claim.firstDay(), true, claim.lastDay(), true)
                                .size()
                        <= FEW_CHANGES;
    }

    private MetricTime time(ReadClaim claim, Metric metric, LocalDate day) {
        if (!isOfPeriod(metric, claim)) {
            return MetricTime.of(day);
        }
        LocalDate end = day.plusDays(1);
        LocalDate start = claim.is(ClaimBasis.CUMULATIVE)
                ? claim.terms().since().map(Days::firstDay).orElse(BEFORE_ALL)
                : end.minus(claim.terms().length());
        LocalDate known = asksDayAfter(metric) && !end.isAfter(asOf) ? end : day;
        return start.isBefore(end) ? MetricTime.of(known, ReportingPeriod.of(start, end)) : MetricTime.of(day);
    }

    /** Whether the residents of the day after a period count in what is computed of it. */
    private boolean asksDayAfter(Metric metric) {
        return average == AverageMethod.ENDPOINTS && metric.policies().contains(PolicyKind.AVERAGE);
    }

    static boolean isOfPeriod(Metric metric, ReadClaim claim) {
        return metric.basis() == TimeBasis.PERIOD
                || (metric.basis() == TimeBasis.DAY_OR_PERIOD
                        && (claim.is(ClaimBasis.FLOW)
                                || (claim.is(ClaimBasis.CUMULATIVE)
                                        && claim.terms().since().isPresent())));
    }
}
