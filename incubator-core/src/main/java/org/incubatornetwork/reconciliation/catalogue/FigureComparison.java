package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricTime;
import org.incubatornetwork.reconciliation.comparison.Comparison;

/** A comparison of a claim with what is computed for the times that it may speak of. */
interface FigureComparison {

    /** Whether it has something to say of a claim and the reports of its times. */
    boolean isAbout(ReadClaim claim, Collection<MetricReport> reports);

    /** Compares a claim with the reports of its times, at least one, which hold the figures that were requested. */
    ImmutableList<Comparison> compare(
            ReadClaim claim, RequestedFigures figures, ImmutableMap<MetricTime, MetricReport> reports);
}
