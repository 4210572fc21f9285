package org.incubatornetwork.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Lists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import org.incubatornetwork.diff.NetworkDiff;
import org.incubatornetwork.json.report.ComparisonReport;
import org.incubatornetwork.json.report.CsvReport;
import org.incubatornetwork.json.report.DiffReport;
import org.incubatornetwork.json.report.Report;
import org.incubatornetwork.json.report.ReportFormat;
import org.incubatornetwork.json.report.SourceText;
import org.incubatornetwork.metrics.MetricComparison;
import org.incubatornetwork.metrics.MetricEngine;
import org.incubatornetwork.metrics.MetricReport;
import org.incubatornetwork.metrics.MetricRun;
import org.incubatornetwork.metrics.metric.ScopeKind;
import org.incubatornetwork.model.Network;
import org.incubatornetwork.reconciliation.Reconciler;
import org.incubatornetwork.reconciliation.Reconciliation;
import org.incubatornetwork.reconciliation.ReconciliationRun;
import org.incubatornetwork.validation.ValidationReport;
import org.incubatornetwork.validation.ValidationRun;
import org.incubatornetwork.validation.Validator;
import org.jspecify.annotations.Nullable;

/** All that is done with a document after it is read: it is validated by every rule, measured, reconciled and reported, each once, and compared. */
final class Pipeline {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final Validator VALIDATOR = Validator.asOf(DAY);
    private static final MetricEngine ENGINE =
            MetricEngine.builder().asOf(DAY).year(Year.of(2023)).build();
    private static final Reconciler RECONCILER = Reconciler.asOf(DAY);

    private final SourceText source;
    private final ReadResult reading;
    private @Nullable ValidationReport validation;
    private @Nullable MetricReport metrics;
    private @Nullable Reconciliation reconciliation;

    /** What an accepted document goes through, from the name and the bytes by which it is shown. */
    Pipeline(String name, byte[] document, ReadResult reading) {
        this.source = SourceText.of(name, document);
        this.reading = reading;
    }

    /** The same for accepted JSON Lines, whose startups come one by one: all is done but reporting. */
    static Pipeline ofLines(String name, byte[] lines) {
        Parts parts = new Parts();
        ReadResult result;
        try {
            result = NetworkJsonLines.standard()
                    .read(new ByteArrayInputStream(lines), frame -> parts.start(frame.network()), startup -> {
                        requireNonNull(parts.validation).add(startup);
                        requireNonNull(parts.metrics).add(startup);
                        requireNonNull(parts.reconciliation).add(startup);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        result.orElseThrow();
        Pipeline pipeline = new Pipeline(name, lines, result);
        pipeline.validation = requireNonNull(parts.validation).report();
        pipeline.metrics = requireNonNull(parts.metrics).report();
        pipeline.reconciliation = requireNonNull(parts.reconciliation).report();
        return pipeline;
    }

    private static final class Parts {
        private @Nullable ValidationRun validation;
        private @Nullable MetricRun metrics;
        private @Nullable ReconciliationRun reconciliation;

        private void start(Network frame) {
            validation = VALIDATOR.start(frame);
            metrics = ENGINE.start(frame);
            reconciliation = RECONCILER.start(frame);
        }
    }

    private Network network() {
        return reading.orElseThrow().network();
    }

    ValidationReport validate() {
        if (validation == null) {
            validation = VALIDATOR.validate(network());
        }
        return validation;
    }

    MetricReport measure() {
        if (metrics == null) {
            metrics = ENGINE.measure(network());
        }
        return metrics;
    }

    Reconciliation reconcile() {
        if (reconciliation == null) {
            reconciliation = RECONCILER.reconcile(network());
        }
        return reconciliation;
    }

    /** The report on all of it. */
    Report report(Locale locale) {
        return Report.builder(source)
                .locale(locale)
                .sites(network(), DAY)
                .reading(reading)
                .validation(validate())
                .metrics(measure())
                .reconciliation(reconcile())
                .build();
    }

    /** The figures and the findings as tables. */
    String tables(Locale locale) {
        return CsvReport.ofFigures(measure(), locale).writeString()
                + CsvReport.ofFindings(source, validate(), locale).writeString();
    }

    /** The sites side by side. */
    String sites(Locale locale) {
        ComparisonReport sites = ComparisonReport.of(MetricComparison.ofScopes(measure(), ScopeKind.SITE), locale);
        return sites.writeString(ReportFormat.TEXT) + sites.writeString(ReportFormat.JSON);
    }

    /** What changed to the network if all its lists are turned round, and much of it is called otherwise. */
    String difference(Locale locale) {
        Network network = network();
        Network turned = network.withNames(network.names().reverse())
                .withOrganizations(network.organizations().reverse())
                .withRoles(network.roles().reverse())
                .withSites(Lists.transform(network.sites().reverse(), site -> site.withName(site.name() + " ")))
                .withServices(network.services().reverse())
                .withProgrammes(network.programmes().reverse())
                .withCohorts(network.cohorts().reverse())
                .withFunnel(network.funnel().reverse())
                .withEvents(network.events().reverse())
                .withMemberships(network.memberships().reverse())
                .withClaims(Lists.transform(
                        network.claims().reverse(),
                        claim -> claim.withSaidBy(claim.saidBy().map(by -> by + " "))))
                .withStartups(Lists.transform(
                        network.startups().reverse(),
                        startup -> startup.withSupportPeriods(
                                startup.supportPeriods().reverse())));
        DiffReport difference = DiffReport.of(NetworkDiff.between(network, turned), locale);
        return difference.writeString(ReportFormat.TEXT) + difference.writeString(ReportFormat.JSON);
    }
}
