package org.incubatornetwork.reconciliation.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.reconciliation.comparison.ComparisonKind;
import org.incubatornetwork.text.LocalizedText;

/** A way to count what a claim is held against. Where there are several, a claim is right if it is by one of them. */
interface FigureComparison {

    /**
     * A reading: what a figure is at each time that a claim may speak of, counted in one way.
     *
     * @param counting how it was counted
     * @param spans the span of each time, in their order
     * @param restsOnVagueDays whether some figure is the value alone by days that were chosen for vague ones, and another by others
     * @param restsOnOpenLevels whether some figure is what it is by levels that were taken to make stays, and another by others
     */
    record Counting(
            LocalizedText counting, ImmutableList<Span> spans, boolean restsOnVagueDays, boolean restsOnOpenLevels) {
        /** A reading of figures that say what they are at least and at most. */
        Counting(LocalizedText counting, ImmutableList<Span> spans) {
            this(counting, spans, false, false);
        }
    }

    /** The comparison that it belongs to. */
    ComparisonKind kind();

    /** Whether it counts the measure of a claim. */
    boolean isAbout(ReadClaim claim);

    /**
     * The readings of a claim from the reports of its times, the least first.
     *
     * @throws FigureMissing if there is none for some time
     */
    List<Counting> read(ReadClaim claim, RequestedFigures figures, List<MetricReport> reports) throws FigureMissing;
}
