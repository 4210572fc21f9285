package org.incubatornetwork.json.report;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.incubatornetwork.json.format.FormatReport;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.validation.ValidationReport;

/** What a report has, whatever form it is written in; and how it is told. */
record ReportContent(
        SourceText source,
        Locale locale,
        int findingsPerCode,
        boolean curves,
        Optional<Sites> sites,
        Optional<FormatReport> reading,
        Optional<ValidationReport> validation,
        Optional<MetricReport> metrics,
        Optional<Reconciliation> reconciliation) {

    /** The sites of a network as on a day. */
    record Sites(Network network, LocalDate day) {}
}
