package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricResults;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.metrics.metric.MetricResult;
import org.incubatornetwork.metrics.metric.NoValue;
import org.incubatornetwork.metrics.metric.Policies;
import org.incubatornetwork.model.Claim;
import org.incubatornetwork.model.Subgroup;
import org.incubatornetwork.model.SupportLevel;
import org.incubatornetwork.model.SurvivalClock;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;

/** A claim, and what is computed for the day or period that it speaks of. */
final class ComputedComparison implements FigureComparison {

    @Override
    public boolean isAbout(ReadClaim claim, Collection<MetricReport> reports) {
        return true;
    }

    @Override
    public ImmutableList<Comparison> compare(
            ReadClaim claim, RequestedFigures figures, ImmutableMap<MetricTime, MetricReport> reports) {
        List<Range<BigDecimal>> found = new ArrayList<>();
        for (Map.Entry<MetricTime, MetricReport> each : reports.entrySet()) {
            Figure figure = figure(claim.claim(), figures.policies(claim.claim(), each.getKey()), each.getValue());
            if (figure.noValue().isPresent()) {
                LocalizedText reason = figure.noValue().get().message().filled();
                return ImmutableList.of(AgainstFigures.told(
                                ComparisonKind.COMPUTED,
                                claim,
                                Verdict.NOT_COMPUTABLE,
                                "computed.missing",
                                ImmutableMap.of("reason", reason))
                        .build());
            }
            found.add(AgainstFigures.range(figure));
        }
        return ImmutableList.of(
                AgainstFigures.compared(ComparisonKind.COMPUTED, claim, Wording.text("counting.register"), found)
                        .build());
    }

    /** What comes of a claim that can't be held against anything computed. */
    static Comparison prevented(ReadClaim claim, Obstacle obstacle) {
        return AgainstFigures.told(
                        ComparisonKind.COMPUTED, claim, obstacle.verdict(), obstacle.sentence(), ImmutableMap.of())
                .build();
    }

    /** The figure that a claim speaks of: in its scope, under its clock and unit, at its horizon or level. */
    private static Figure figure(Claim claim, Policies policies, MetricReport report) {
        Policies ofClock = claim.clock()
                .filter(clock -> clock != SurvivalClock.EXIT)
                .map(policies::withClock)
                .orElse(policies);
        Policies asked = claim.unit().map(ofClock::withCapacityUnit).orElse(ofClock);
        MetricResults results = report.get(claim.measure()).under(ofReport -> asked);
        MetricResult result = results.at(RequestedFigures.scope(claim));
        boolean isRange = result.noValue().map(NoValue::code).equals(Optional.of(NoValue.WITHIN_RANGE.code()));
        if ((result.noValue().isEmpty() || isRange)
                && claim.horizon().isPresent()
                && !result.parts("horizon").isEmpty()) {
            return result.part(
                    "horizon", Policies.horizonCode((int) claim.horizon().get().toTotalMonths()));
        }
        Optional<SupportLevel> level =
                claim.subgroups().stream().findFirst().flatMap(Subgroup::level);
        if (result.noValue().isEmpty()
                && level.isPresent()
                && !result.parts("level").isEmpty()) {
            return result.part("level", level.get().name());
        }
        return claim.currency()
                .map(currency -> result.part("currency", currency))
                .orElseGet(result::figure);
    }
}
