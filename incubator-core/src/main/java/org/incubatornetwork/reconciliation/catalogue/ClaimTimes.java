package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Metric;
import org.incubatornetwork.metrics.metric.ReportingPeriod;
import org.incubatornetwork.metrics.metric.TimeBasis;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.ClaimBasis;

/** The times for which a metric is computed so that a claim can be held against it. */
final class ClaimTimes {
    private static final Period YEAR = Period.ofYears(1);

    private ClaimTimes() {}

    /**
     * The first and the last day that a claim may speak of, or its period.
     *
     * @return the times; empty if nothing can be computed for the claim: it has no day, or is of a time after the data
     */
    static ImmutableList<MetricTime> of(ReadClaim claim, Metric metric, LocalDate asOf) {
        if (!claim.isDated() || claim.firstDay().isAfter(asOf)) {
            return ImmutableList.of();
        }
        LocalDate first = claim.firstDay();
        LocalDate last = claim.lastDay();
        if (isOfPeriod(metric, claim.claim())) {
            LocalDate end = last.plusDays(1);
            return last.isAfter(asOf)
                    ? ImmutableList.of()
                    : ImmutableList.of(MetricTime.of(
                            last,
                            ReportingPeriod.of(end.minus(claim.claim().horizon().orElse(YEAR)), end)));
        }
        LocalDate lastKnown = last.isAfter(asOf) ? asOf : last;
        return first.equals(lastKnown)
                ? ImmutableList.of(MetricTime.of(first))
                : ImmutableList.of(MetricTime.of(first), MetricTime.of(lastKnown));
    }

    private static boolean isOfPeriod(Metric metric, Claim claim) {
        return metric.basis() == TimeBasis.PERIOD
                || (metric.basis() == TimeBasis.DAY_OR_PERIOD && claim.basis().equals(Optional.of(ClaimBasis.FLOW)));
    }
}
