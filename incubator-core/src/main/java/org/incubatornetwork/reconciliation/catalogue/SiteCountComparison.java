package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.metrics.metric.Figure;
import org.incubatornetwork.reconciliation.catalogue.QuantityRange.Kind;
import org.incubatornetwork.reconciliation.comparison.Comparison;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.reconciliation.comparison.Verdict;
import org.incubatornetwork.text.LocalizedText;
import org.incubatornetwork.validation.catalogue.ReconciliationRules;
import org.incubatornetwork.validation.rule.Finding;

/**
 * A claimed number of sites, and those that are open. Sites are counted with and without those that partners operate; where
 * that makes a difference, both are said.
 */
final class SiteCountComparison implements FigureComparison {
    private static final String OWN = "OWN";
    private static final String ALL = "WITH_PARTNER_OPERATED";

    @Override
    public boolean isAbout(ReadClaim claim, Collection<MetricReport> reports) {
        return claim.measure().equals(ComparedMeasures.SITE_COUNT)
                && claim.claim().siteIds().isEmpty()
                && reports.stream()
                        .allMatch(report -> counted(report, OWN).noValue().isEmpty()
                                && counted(report, ALL).noValue().isEmpty());
    }

    private static Figure counted(MetricReport report, String counting) {
        return report.get(ComparedMeasures.SITE_COUNT).network().part("counting", counting);
    }

    @Override
    public ImmutableList<Comparison> compare(
            ReadClaim claim, RequestedFigures figures, ImmutableMap<MetricTime, MetricReport> reports) {
        List<Range<BigDecimal>> own = ranges(reports.values(), OWN);
        List<Range<BigDecimal>> all = ranges(reports.values(), ALL);
        Comparison.Builder first =
                AgainstFigures.compared(ComparisonKind.SITE_COUNT, claim, Wording.text("counting.own-sites"), own);
        if (first.build().verdict() == Verdict.INCONSISTENT) {
            first.addFinding(finding(claim, own, all));
        }
        return own.equals(all)
                ? ImmutableList.of(first.build())
                : ImmutableList.of(
                        first.build(),
                        AgainstFigures.compared(
                                        ComparisonKind.SITE_COUNT, claim, Wording.text("counting.all-sites"), all)
                                .build());
    }

    private static List<Range<BigDecimal>> ranges(Collection<MetricReport> reports, String counting) {
        return reports.stream()
                .map(report -> AgainstFigures.range(counted(report, counting)))
                .toList();
    }

    private static Finding finding(ReadClaim claim, List<Range<BigDecimal>> own, List<Range<BigDecimal>> all) {
        return ReconciliationRules.CLAIM_SITE_COUNT
                .observe(claim.published().subject(), "quantity")
                .fact(claim.claim())
                .with("quantity", claim.figure())
                .with("day", claim.when())
                .with("other", rounded(own))
                .with("all", rounded(all))
                .toFinding();
    }

    private static LocalizedText rounded(List<Range<BigDecimal>> counts) {
        return Wording.rounded(Ranges.span(counts), Kind.COUNT);
    }
}
