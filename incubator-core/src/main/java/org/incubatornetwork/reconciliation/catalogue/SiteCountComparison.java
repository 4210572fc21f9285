package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;

/** The sites that are open, read in two ways: the network's own, and with those that partners operate. */
final class SiteCountComparison implements FigureComparison {

    @Override
    public ComparisonKind kind() {
        return ComparisonKind.SITE_COUNT;
    }

    @Override
    public boolean isAbout(ReadClaim claim) {
        return claim.measure().equals(ComparedMeasures.SITE_COUNT);
    }

    @Override
    public List<Counting> read(ReadClaim claim, RequestedFigures figures, List<MetricReport> reports)
            throws FigureMissing {
        ImmutableList<Span> own = spans(reports, "OWN");
        ImmutableList<Span> all = spans(reports, "WITH_PARTNER_OPERATED");
        Counting ofOwn = new Counting(Wording.text("counting.own-sites"), own);
        return own.equals(all) ? List.of(ofOwn) : List.of(ofOwn, new Counting(Wording.text("counting.all-sites"), all));
    }

    private static ImmutableList<Span> spans(List<MetricReport> reports, String counting) throws FigureMissing {
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
        for (MetricReport report : reports) {
            spans.add(Span.of(report.get(ComparedMeasures.SITE_COUNT).network().part("counting", counting)));
        }
        return spans.build();
    }
}
